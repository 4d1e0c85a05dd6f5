"""People and their roles."""

from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity, Person
from clerkdesk.domain.words import th
from clerkdesk.store.rows import AppointmentRow, PersonRow
from clerkdesk.store.transaction import AnySelect, Transaction

_PERSON = ("name", "position", "unit")
_APPOINTMENT = ("role", "unit", "first", "last", "capacity")


class People:
    """The people of the office."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Person]:
        """Everybody, by id."""
        return self._people(_every_person())

    def get(self, person_id: int) -> Person:
        """One person; ClerkError when there is none with this id."""
        found = self._people(_every_person().where(PersonRow.id == person_id))
        if not found:
            raise _nobody(person_id)
        return found[0]

    def named(self, name: str) -> list[Person]:
        """The people with exactly this name, by id."""
        return self._people(_every_person().where(PersonRow.name == name))

    def appointments(self) -> list[Appointment]:
        """Who holds and held which role, by id."""
        people = {person.id: person for person in self.all()}
        columns = AppointmentRow.__table__.columns
        rows = self._tx.select(select(*columns).order_by(AppointmentRow.id))
        return [
            Appointment(
                id=row.id,
                person=people[row.person],
                role=row.role,
                unit=row.unit,
                first=row.first,
                last=row.last,
                capacity=Capacity(row.capacity),
            )
            for row in rows
        ]

    def _people(self, statement: AnySelect) -> list[Person]:
        return [Person(**row._asdict()) for row in self._tx.select(statement)]


class PeopleWriting(People):
    """The people of the office, to be written."""

    def add(self, person: Person) -> Person:
        """The new person with an id."""
        row = {name: getattr(person, name) for name in _PERSON}
        person_id = self._tx.insert(insert(PersonRow), row)
        return replace(person, id=person_id)

    def change(self, person: Person) -> Person:
        """Writes name, position and unit; memos and signatures keep theirs as they stood."""
        row = {name: getattr(person, name) for name in _PERSON}
        changed = update(PersonRow).where(PersonRow.id == person.id).values(row)
        if not self._tx.change(changed).rowcount:
            raise _nobody(person.id)
        return person

    def appoint(self, appointment: Appointment) -> Appointment:
        """The new appointment with an id."""
        row = _appointment_row(appointment)
        appointment_id = self._tx.insert(insert(AppointmentRow), row)
        return replace(appointment, id=appointment_id)

    def change_appointment(self, appointment: Appointment) -> Appointment:
        """Writes the appointment anew, to end or to correct it."""
        changed = update(AppointmentRow).where(AppointmentRow.id == appointment.id)
        if not self._tx.change(changed.values(_appointment_row(appointment))).rowcount:
            raise LookupError(appointment.id)
        return appointment

    def withdraw(self, appointment_id: int) -> None:
        """Takes out an appointment that was never true; the journal still tells of it."""
        gone = delete(AppointmentRow).where(AppointmentRow.id == appointment_id)
        self._tx.change(gone)

    def remove(self, person_id: int) -> None:
        """Takes out somebody added by mistake; ClerkError when they hold or held a role."""
        person = self.get(person_id)
        if any(held.person.id == person_id for held in self.appointments()):
            raise ClerkError(
                th("เอา {name} ออกไม่ได้ เพราะมีหน้าที่บันทึกไว้แล้ว"),
                do=th("เอาหน้าที่ออกก่อน หรือใส่วันสิ้นสุดของหน้าที่แทน"),
                name=person.name,
            )
        self._tx.change(delete(PersonRow).where(PersonRow.id == person_id))


def _every_person() -> AnySelect:
    return select(*PersonRow.__table__.columns).order_by(PersonRow.id)


def _appointment_row(appointment: Appointment) -> dict[str, Any]:
    row = {name: getattr(appointment, name) for name in _APPOINTMENT}
    return row | {"person": appointment.person.id}


def _nobody(person_id: int) -> ClerkError:
    return ClerkError(
        th("ไม่มีบุคลากรลำดับที่ {person}"),
        do=th("ดูลำดับที่จากทะเบียนบุคลากร"),
        person=person_id,
    )
