"""People and their roles."""

from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity, Person, same_role
from clerkdesk.domain.words import th
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import AppointmentRow, PersonRow
from clerkdesk.store.telling import Told, tell
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
    """The people of the office, to be written. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def add(self, person: Person) -> Person:
        """The new person with an id."""
        row = {name: getattr(person, name) for name in _PERSON}
        added = replace(person, id=self._tx.insert(insert(PersonRow), row))
        tell(self._journal, f"person {added.id}", None, added)
        return added

    def change(self, person: Person) -> Person:
        """Writes name, position and unit; memos and signatures keep theirs as they stood."""
        before = self.get(person.id)
        if person == before:
            return before
        row = {name: getattr(person, name) for name in _PERSON}
        self._tx.change(update(PersonRow).where(PersonRow.id == person.id).values(row))
        tell(self._journal, f"person {person.id}", before, person)
        return person

    def appoint(self, appointment: Appointment) -> Appointment:
        """The new appointment with an id; ClerkError when the person holds that role then."""
        self._refuse_second(appointment)
        row = _appointment_row(appointment)
        added = replace(appointment, id=self._tx.insert(insert(AppointmentRow), row))
        tell(self._journal, f"appointment {added.id}", None, _told(added))
        return added

    def change_appointment(self, appointment: Appointment) -> Appointment:
        """Writes the appointment anew, to end or to correct it."""
        before = self._held(appointment.id)
        if appointment == before:
            return before
        self._refuse_second(appointment)
        changed = update(AppointmentRow).where(AppointmentRow.id == appointment.id)
        self._tx.change(changed.values(_appointment_row(appointment)))
        tell(self._journal, f"appointment {before.id}", _told(before), _told(appointment))
        return appointment

    def withdraw(self, appointment_id: int) -> None:
        """Takes out an appointment that was never true; the journal still tells of it."""
        before = self._held(appointment_id)
        self._tx.change(delete(AppointmentRow).where(AppointmentRow.id == appointment_id))
        tell(self._journal, f"appointment {before.id}", _told(before), None)

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
        tell(self._journal, f"person {person_id}", person, None)

    def _held(self, appointment_id: int) -> Appointment:
        for held in self.appointments():
            if held.id == appointment_id:
                return held
        raise LookupError(appointment_id)

    def _refuse_second(self, appointment: Appointment) -> None:
        if same_role(self.appointments(), appointment) is not None:
            raise ClerkError(
                th("{name} ทำหน้าที่นี้อยู่แล้วในช่วงเวลาเดียวกัน"),
                do=th("ถ้าวันที่เปลี่ยนไป ให้แก้วันของหน้าที่เดิม"),
                name=appointment.person.name,
            )


def _every_person() -> AnySelect:
    return select(*PersonRow.__table__.columns).order_by(PersonRow.id)


def _appointment_row(appointment: Appointment) -> dict[str, Any]:
    row = {name: getattr(appointment, name) for name in _APPOINTMENT}
    return row | {"person": appointment.person.id}


def _told(appointment: Appointment) -> Told:
    own = {"id": appointment.id, "name": appointment.person.name}
    return own | _appointment_row(appointment)


def _nobody(person_id: int) -> ClerkError:
    return ClerkError(
        th("ไม่มีบุคลากรลำดับที่ {person}"),
        do=th("ดูลำดับที่จากทะเบียนบุคลากร"),
        person=person_id,
    )
