"""People, as the settings show and edit them: each act with what takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import change_person, put_person
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.desk.unitediting import kept_unit, remove_if_unused
from clerkdesk.desk.units import need_name
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Person, Role
from clerkdesk.domain.thai.text import one_line, search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Staff:
    """Everybody by name; every appointment, the newest first; the roles; the units in use."""

    people: tuple[Person, ...]
    appointments: tuple[Appointment, ...]
    roles: Mapping[str, Role]
    units: tuple[str, ...]

    def held_by(self, person_id: int) -> tuple[Appointment, ...]:
        """The appointments of one person."""
        return tuple(held for held in self.appointments if held.person.id == person_id)

    def holding(self, role: str) -> tuple[Appointment, ...]:
        """The appointments to one role."""
        return tuple(held for held in self.appointments if held.role == role)

    def named(self, name: str) -> tuple[Person, ...]:
        """Everybody of this name."""
        key = search_key(name)
        return tuple(each for each in self.people if search_key(each.name) == key)


def read_staff(desk: Desk) -> Staff:
    """People, roles and who holds which."""
    with desk.store.read() as tx:
        people, appointments = tx.people.all(), tx.people.appointments()
        units = tuple(unit.name for unit in tx.units.all() if unit.ended_on is None)
    newest = sorted(appointments, key=_newest_first, reverse=True)
    by_name = sorted(people, key=lambda person: bare_name(person.name))
    return Staff(tuple(by_name), tuple(newest), desk.roles, units)


def _newest_first(held: Appointment) -> tuple[bool, str, str, int]:
    last = held.last.isoformat() if held.last else ""
    return (held.last is None, held.first.isoformat() if held.first else "", last, held.id)


_TITLES = ("ว่าที่ร้อยตรี", "ว่าที่ ร.ต.", "นางสาว", "น.ส.", "นาง", "นาย", "ดร.", "ผศ.", "รศ.")


def bare_name(name: str) -> str:
    """A name without its title, by which a list of people is ordered; Thai order of letters."""
    bare = next((name[len(t) :].strip() for t in _TITLES if name.startswith(t)), name)
    leading = bare[:1] in "เแโใไ"
    return f"{bare[1:2]}{bare[:1]}{bare[2:]}" if leading else bare


def new_person(
    desk: Desk, name: str, position: str = "", unit: str = "", another: bool = False
) -> Done:
    """Adds a person, and the unit when it is new.

    ClerkError when somebody has this name, unless this is ``another`` of the same name, whose
    position or unit has to be different.
    """
    typed = Person(0, need_name(one_line(name)), one_line(position), one_line(unit))
    with desk.store.write("people.add") as tx:
        place, made = kept_unit(tx, typed.unit)
        person = replace(typed, unit=place)
        _refuse_second(tx, person, another)
        person = tx.people.add(person)
    said = {"name": person.name}
    undo = Undo(
        Sentence(th("เอา {name} ออกแล้ว"), said),
        lambda: _remove(desk, person, made),
    )
    return Done(Sentence(th("เพิ่ม {name} แล้ว"), said), undo, person.id)


def edit_person(desk: Desk, person_id: int, part: str, text: str) -> Done | None:
    """Changes ``name``, ``position`` or ``unit`` of a person; None when it was so already."""
    with desk.store.read() as tx:
        before = tx.people.get(person_id)
        known = part != "unit" or not one_line(text) or tx.units.named(one_line(text)) is not None
    after = change_person(desk, person_id, **{part: text})
    if after == before:
        return None
    earlier = {part: str(getattr(before, part))}
    undo = Undo(
        Sentence(th("{name} กลับเป็นอย่างเดิมแล้ว"), {"name": before.name}),
        lambda: _put_back(desk, person_id, earlier, "" if known else after.unit),
    )
    return Done(Sentence(th("บันทึก {name} แล้ว"), {"name": after.name}), undo)


def _refuse_second(tx: "Reader", person: Person, another: bool) -> None:
    """Whoever has a name already is changed in the list, not written down twice."""
    key = search_key(person.name)
    known = [each for each in tx.people.all() if search_key(each.name) == key]
    alike = any(replace(each, id=0, name=person.name) == person for each in known)
    if alike or (known and not another):
        raise ClerkError(
            th("มี {name} อยู่แล้ว"),
            do=th("เลือกชื่อนี้ในรายชื่อแล้วแก้ที่นั่น ถ้าเป็นคนละคน ให้บอกตำแหน่งหรือหน่วยที่ต่างกัน"),
            name=known[0].name,
        )


def _remove(desk: Desk, person: Person, unit_made: int) -> None:
    with desk.store.write("people.remove") as tx:
        tx.people.remove(person.id)
        if unit_made:
            remove_if_unused(tx, unit_made)


def _put_back(desk: Desk, person_id: int, earlier: Mapping[str, str], unit_made: str) -> None:
    with desk.store.write("people.change") as tx:
        put_person(tx, person_id, earlier)
        made = tx.units.named(unit_made) if unit_made else None
        if made is not None:
            remove_if_unused(tx, made.id)
