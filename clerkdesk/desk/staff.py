"""The office itself, its units, its people, and who holds which role."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.officewords import read_office_word
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import (
    UNIT_KINDS,
    Appointment,
    Capacity,
    Person,
    Unit,
    UnitKind,
)
from clerkdesk.domain.thai.text import nearest, normalise, search_key
from clerkdesk.domain.words import keyed, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


def load_office(desk: Desk) -> Office:
    """What the office says of itself."""
    with desk.store.read() as tx:
        return tx.office.load()


def set_office(desk: Desk, typed: Mapping[str, str]) -> Office:
    """Changes what the office says of itself; keys are the fields of :class:`Office`."""
    said: dict[str, Any] = {key: read_office_word(key, text) for key, text in typed.items()}
    with desk.store.write("office.set") as tx:
        before = tx.office.load()
        after = replace(before, **said)
        tx.office.save(after)
        tx.journal.note("office", _said(before, said), _said(after, said))
        return after


def _said(office: Office, keys: Mapping[str, Any]) -> dict[str, Any]:
    return {key: getattr(office, key) for key in keys}


@dataclass(frozen=True)
class NewPerson:
    """A person to add, perhaps with a role from a day on."""

    name: str
    position: str = ""
    unit: str = ""
    role: str = ""
    first: date | None = None
    last: date | None = None
    capacity: Capacity = Capacity.OWN


def add_person(desk: Desk, new: NewPerson) -> Person:
    """Adds a person, and the unit when it is new; gives a known person a further role.

    A person already there with the same name keeps what was recorded; position and unit are
    brought up to date when they are given.
    """
    name = need_name(normalise(new.name).strip())
    role = read_role(desk, new.role) if new.role else ""
    check_days(new.first, new.last)
    with desk.store.write("people.add") as tx:
        unit = _unit_named(tx, normalise(new.unit).strip())
        person = _kept_person(tx, Person(0, name, normalise(new.position).strip(), unit))
        if role:
            scope = unit if desk.roles[role].of_unit else ""
            tx.people.appoint(
                Appointment(0, person, role, scope, new.first, new.last, new.capacity)
            )
        tx.journal.note(f"person {person.id}", None, _person_view(person, role, new))
        return person


def _kept_person(tx: "Writer", person: Person) -> Person:
    known = tx.people.named(person.name)
    if not known:
        return tx.people.add(person)
    earlier = known[0]
    changed = replace(
        earlier,
        position=person.position or earlier.position,
        unit=person.unit or earlier.unit,
    )
    return earlier if changed == earlier else tx.people.change(changed)


def _person_view(person: Person, role: str, new: NewPerson) -> dict[str, Any]:
    return {
        "name": person.name,
        "position": person.position,
        "unit": person.unit,
        "role": role,
        "first": new.first.isoformat() if new.first else None,
        "last": new.last.isoformat() if new.last else None,
        "capacity": new.capacity.value,
    }


def _unit_named(tx: "Writer", name: str) -> str:
    if name and tx.units.named(name) is None:
        unit = tx.units.add(Unit(0, name, guess_kind(name)))
        tx.journal.note(f"unit {unit.id}", None, {"name": name, "kind": unit.kind.value})
    return name


def add_unit(desk: Desk, name: str, kind: UnitKind | None = None, prefix: str = "") -> Unit:
    """Adds a group, school group or school; the kind is read from the name when not given."""
    name = need_name(normalise(name).strip())
    with desk.store.write("units.add") as tx:
        if tx.units.named(name) is not None:
            raise ClerkError(th("มีหน่วยชื่อ “{name}” อยู่แล้ว"), do=th("ใช้ชื่ออื่น หรือใช้หน่วยที่มีอยู่"), name=name)
        unit = tx.units.add(Unit(0, name, kind or guess_kind(name), normalise(prefix).strip()))
        tx.journal.note(f"unit {unit.id}", None, {"name": name, "kind": unit.kind.value})
        return unit


_KIND_WORDS = (
    ("กลุ่มโรงเรียน", UnitKind.SCHOOL_GROUP),
    ("ศูนย์เครือข่าย", UnitKind.SCHOOL_GROUP),
    ("โรงเรียน", UnitKind.SCHOOL),
)


def guess_kind(name: str) -> UnitKind:
    """The kind of unit that its name says: โรงเรียน… is a school."""
    return next((kind for word, kind in _KIND_WORDS if name.startswith(word)), UnitKind.GROUP)


def list_units(desk: Desk) -> list[Unit]:
    """All units, closed ones too."""
    with desk.store.read() as tx:
        return tx.units.all()


def people_and_roles(desk: Desk) -> tuple[list[Person], list[Appointment]]:
    """All people, and who holds which role from when to when."""
    with desk.store.read() as tx:
        return tx.people.all(), tx.people.appointments()


def find_unit(desk: Desk, name: str) -> Unit:
    """The unit of this name; ClerkError names the nearest."""
    units = list_units(desk)
    for unit in units:
        if search_key(unit.name) == search_key(name):
            return unit
    near = nearest(name, [unit.name for unit in units])
    raise ClerkError(
        th("ไม่มีหน่วยชื่อ “{name}”{hint}"),
        do=th("หน่วยที่มี: {known}"),
        name=name,
        hint=f" ({near}?)" if near else "",
        known=", ".join(unit.name for unit in units) or "-",
    )


def read_kind(typed: str) -> UnitKind:
    """The kind of unit typed as its key or its Thai words."""
    for kind, thai in UNIT_KINDS.items():
        if search_key(typed) in (kind.value, search_key(thai)):
            return kind
    raise ClerkError(
        th("ไม่รู้จักหน่วยประเภท “{typed}”"),
        do=th("เลือกหนึ่งข้อ: {known}"),
        typed=typed,
        known=keyed(UNIT_KINDS),
    )


def read_role(desk: Desk, typed: str) -> str:
    """The key of a role typed as its key or the office's word for it."""
    for role in desk.roles.values():
        words = (role.key, role.title, role.title_en)
        if typed and search_key(typed) in map(search_key, words):
            return role.key
    near = nearest(typed, list(desk.roles))
    raise ClerkError(
        th("ไม่มีหน้าที่ชื่อ “{typed}”{hint}"),
        do=th("หน้าที่ที่มี: {known}"),
        typed=typed,
        hint=f" ({near}?)" if near else "",
        known=keyed({role.key: role.wording for role in desk.roles.values()}),
    )


def need_name(name: str) -> str:
    """``name``; a ClerkError when nothing was typed."""
    if name:
        return name
    raise ClerkError(th("ยังไม่ได้พิมพ์ชื่อ"), do=th("พิมพ์ชื่อแล้วลองอีกครั้ง"))


def check_days(first: date | None, last: date | None) -> None:
    """A ClerkError when the last day comes before the first one."""
    if first is not None and last is not None and last < first:
        raise ClerkError(th("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น"), do=th("ตรวจวันที่ทั้งสอง แล้วลองอีกครั้ง"))
