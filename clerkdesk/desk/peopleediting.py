"""People, as the settings show and change them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import need_name
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.desk.unitediting import add_unit_if_new, remove_if_unused
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


def new_person(desk: Desk, name: str, position: str = "", unit: str = "") -> Done:
    """Adds a person, and the unit when it is new; ClerkError when somebody has this name."""
    name = need_name(one_line(name))
    place = one_line(unit)
    with desk.store.write("people.add") as tx:
        refuse_second(tx, name)
        made = add_unit_if_new(tx, place)
        person = tx.people.add(Person(0, name, one_line(position), place))
    said = {"name": name}
    undo = Undo(
        Sentence(th("เอา {name} ออกแล้ว"), said),
        lambda: _remove(desk, person, made),
    )
    return Done(Sentence(th("เพิ่ม {name} แล้ว"), said), undo, person.id)


def change_person(desk: Desk, person_id: int, parts: Mapping[str, str]) -> Done | None:
    """Changes ``name``, ``position`` or ``unit``; None when nothing is different.

    What was signed keeps name and position as they stood that day.
    """
    clean: dict[str, Any] = {key: one_line(text) for key, text in parts.items()}
    with desk.store.write("people.change") as tx:
        before = tx.people.get(person_id)
        after = replace(before, **clean)
        if after == before:
            return None
        need_name(after.name)
        if search_key(after.name) != search_key(before.name):
            refuse_second(tx, after.name)
        made = add_unit_if_new(tx, after.unit)
        tx.people.change(after)
    earlier = {key: getattr(before, key) for key in clean}
    undo = Undo(
        Sentence(th("{name} กลับเป็นอย่างเดิมแล้ว"), {"name": before.name}),
        lambda: _put_back(desk, person_id, earlier, made),
    )
    return Done(Sentence(th("บันทึก {name} แล้ว"), {"name": after.name}), undo)


def refuse_second(tx: "Reader", name: str) -> None:
    """Two people of one name could not be told apart on a memo."""
    if any(search_key(person.name) == search_key(name) for person in tx.people.all()):
        raise ClerkError(
            th("มี {name} อยู่แล้ว"),
            do=th("เลือกชื่อนี้ในรายชื่อแล้วแก้ที่นั่น ถ้าเป็นคนละคนให้เติมคำที่แยกกันได้"),
            name=name,
        )


def _remove(desk: Desk, person: Person, unit_made: int) -> None:
    with desk.store.write("people.remove") as tx:
        tx.people.remove(person.id)
        if unit_made:
            remove_if_unused(tx, unit_made)


def _put_back(desk: Desk, person_id: int, parts: Mapping[str, Any], unit_made: int) -> None:
    with desk.store.write("people.change") as tx:
        now = tx.people.get(person_id)
        tx.people.change(replace(now, **parts))
        if unit_made:
            remove_if_unused(tx, unit_made)
