"""The office itself and its people."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.appointments import check_days, read_role
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.officewords import read_office_word
from clerkdesk.desk.units import (
    add_unit,
    find_unit,
    guess_kind,
    keep_unit,
    list_units,
    need_name,
    read_kind,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Appointment, Capacity, Person
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

__all__ = [
    "NewPerson",
    "add_person",
    "add_unit",
    "change_person",
    "check_days",
    "find_person",
    "find_unit",
    "guess_kind",
    "list_units",
    "load_office",
    "need_name",
    "people_and_roles",
    "read_kind",
    "read_role",
    "set_office",
]


def load_office(desk: Desk) -> Office:
    """What the office says of itself."""
    with desk.store.read() as tx:
        return tx.office.load()


def set_office(desk: Desk, typed: Mapping[str, str]) -> Office:
    """Changes what the office says of itself; keys are the fields of :class:`Office`."""
    said: dict[str, Any] = {key: read_office_word(key, text) for key, text in typed.items()}
    with desk.store.write("office.set") as tx:
        after = replace(tx.office.load(), **said)
        tx.office.save(after)
        return after


@dataclass(frozen=True)
class NewPerson:
    """A person to add, perhaps with a role from a day on.

    ``unit`` is also that of the role, where each unit has its own. ``another``: somebody else
    than who has this name already.
    """

    name: str
    position: str = ""
    unit: str = ""
    role: str = ""
    first: date | None = None
    last: date | None = None
    capacity: Capacity = Capacity.OWN
    another: bool = False


def add_person(desk: Desk, new: NewPerson) -> Person:
    """Adds a person, and the unit when it is new; gives a known person a further role.

    What a known person lacks is filled in. ClerkError when position or unit are said otherwise:
    that is a change, or somebody else of the same name.
    """
    role = read_role(desk, new.role) if new.role else ""
    check_days(new.first, new.last)
    with desk.store.write("people.add") as tx:
        unit = keep_unit(tx, line(new.unit))
        typed = Person(0, need_name(line(new.name)), line(new.position), unit)
        person = _kept_person(tx, typed, new)
        if role:
            scope = _unit_of_role(desk, role, unit or person.unit)
            tx.people.appoint(
                Appointment(0, person, role, scope, new.first, new.last, new.capacity)
            )
        return person


def _kept_person(tx: "Writer", typed: Person, new: NewPerson) -> Person:
    """The person who is meant: one who is there, brought up to date, or a new one."""
    known = [each for each in tx.people.all() if search_key(each.name) == search_key(typed.name)]
    if not known or (new.another and not any(_alike(each, typed) for each in known)):
        return tx.people.add(typed)
    meant = [each for each in known if _may_be(each, typed, of_role=bool(new.role))]
    if len(meant) == 1 and not new.another:
        earlier = meant[0]
        position, unit = earlier.position or typed.position, earlier.unit or typed.unit
        after = replace(earlier, position=position, unit=unit)
        if after != earlier or new.role:
            return tx.people.change(after)
    raise ClerkError(
        th("มี {name} อยู่แล้ว: {known}"),
        do=th(
            "ถ้าตำแหน่งหรือหน่วยเปลี่ยนไป ให้แก้ที่รายชื่อเดิม ถ้าเป็นคนละคน ให้เพิ่มเป็นอีกคนหนึ่งที่ตำแหน่งหรือหน่วยต่างกัน"
        ),
        name=typed.name,
        known=_told_apart(known),
    )


def _alike(one: Person, other: Person) -> bool:
    return (one.position, one.unit) == (other.position, other.unit)


def _may_be(known: Person, typed: Person, *, of_role: bool) -> bool:
    """Whether what was typed says nothing against ``known``. A role may be of another unit."""
    position = not known.position or typed.position in ("", known.position)
    return position and (of_role or not known.unit or typed.unit in ("", known.unit))


def _told_apart(people: list[Person]) -> str:
    parts = ((str(each.id), each.position, each.unit) for each in people)
    return "; ".join(" ".join(part for part in each if part) for each in parts)


def _unit_of_role(desk: Desk, role: str, unit: str) -> str:
    """The unit for which a role is held; ClerkError when each has its own and none was said."""
    if not desk.roles[role].of_unit:
        return ""
    if unit:
        return unit
    raise ClerkError(
        th("แต่ละหน่วยมี {role} ของตน แต่ยังไม่ได้บอกว่าของหน่วยใด"),
        do=th("บอกชื่อกลุ่ม หน่วย หรือสถานศึกษาด้วย"),
        role=desk.role_title(role),
    )


def change_person(
    desk: Desk,
    person_id: int,
    *,
    name: str | None = None,
    position: str | None = None,
    unit: str | None = None,
) -> Person:
    """Changes what is said of a person today; what is None stays.

    What was signed keeps name and position as they stood that day.
    """
    typed = {"name": name, "position": position, "unit": unit}
    said = {key: text for key, text in typed.items() if text is not None}
    with desk.store.write("people.change") as tx:
        return put_person(tx, person_id, said)


def put_person(tx: "Writer", person_id: int, typed: Mapping[str, str]) -> Person:
    """Changes ``name``, ``position`` or ``unit`` of a person, within an act."""
    said: dict[str, Any] = {key: line(text) for key, text in typed.items()}
    if "unit" in said:
        said["unit"] = keep_unit(tx, said["unit"])
    after = replace(tx.people.get(person_id), **said)
    need_name(after.name)
    if any(_same_person(each, after) for each in tx.people.all()):
        raise ClerkError(
            th("มี {name} อยู่แล้ว: {known}"),
            do=th("ตรวจชื่อ ตำแหน่ง และหน่วย แล้วลองอีกครั้ง"),
            name=after.name,
            known=_told_apart([after]),
        )
    return tx.people.change(after)


def _same_person(one: Person, other: Person) -> bool:
    return one.id != other.id and replace(one, id=other.id) == other


def find_person(desk: Desk, typed: str) -> Person:
    """The person of this name, or with this id; ClerkError names the nearest, or all meant."""
    with desk.store.read() as tx:
        people = tx.people.all()
    number, key = to_arabic(typed).strip().removeprefix("#"), search_key(typed)
    found = [each for each in people if key == search_key(each.name) or number == str(each.id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ClerkError(
            th("มี {name} มากกว่าหนึ่งคน: {known}"),
            do=th("บอกลำดับของคนที่หมายถึงแทนชื่อ"),
            name=typed,
            known=_told_apart(found),
        )
    near = nearest(typed, [each.name for each in people])
    raise ClerkError(
        th("ไม่มีบุคลากรชื่อ “{name}”{hint}"),
        do=th("ดูชื่อจากรายชื่อบุคลากร"),
        name=typed,
        hint=f" ({near}?)" if near else "",
    )


def people_and_roles(desk: Desk) -> tuple[list[Person], list[Appointment]]:
    """All people, and who holds which role from when to when."""
    with desk.store.read() as tx:
        return tx.people.all(), tx.people.appointments()
