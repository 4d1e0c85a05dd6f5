"""A list of people pasted from Excel: what would be added or changed, before it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.desk.unitediting import kept_unit, remove_if_unused
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.pasted import PastedRow, read_pasted
from clerkdesk.domain.office.people import Appointment, Person
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

COLUMNS = {
    "name": (
        *("ชื่อ", "ชื่อสกุล", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล", "ชื่อตัว"),
        *("รายชื่อ", "ชื่อบุคลากร", "name"),
    ),
    "position": ("ตำแหน่ง", "position"),
    "unit": (
        *("กลุ่ม", "หน่วย", "หน่วยงาน", "กลุ่มหน่วย", "กลุ่มงาน", "สังกัด", "โรงเรียน"),
        *("สถานศึกษา", "กลุ่มโรงเรียน", "unit"),
    ),
    "role": ("หน้าที่", "role"),
    "surname": ("สกุล", "นามสกุล", "ชื่อสกุล", "surname"),
    "title": ("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำ", "title"),
}


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True)
class PastedPerson:
    """One row: the person with the id of one who is there already, else 0; the key of the role."""

    line: int
    person: Person
    fate: Fate
    role: str = ""
    wrong: ClerkError | None = None


@dataclass
class _Added:
    """What one paste did, so that it can be taken back."""

    people: list[Person]
    changed: list[Person]
    held: list[Appointment]
    units: list[int]


def read_pasted_people(desk: Desk, text: str) -> list[PastedPerson]:
    """What each row of a pasted list would become. Nothing is written."""
    with desk.store.read() as tx:
        known = _by_name(tx.people.all())
        held = {(each.person.id, each.role) for each in tx.people.appointments()}
    rows = read_pasted(text, COLUMNS)
    return list(_read(desk, rows, known, held))


def add_pasted_people(desk: Desk, rows: Sequence[PastedPerson]) -> Done:
    """Adds and changes the people of those rows, in one act that one undo takes back."""
    added = _Added([], [], [], [])
    with desk.store.write("people.add_many") as tx:
        for row in rows:
            if row.fate in (Fate.NEW, Fate.CHANGED):
                person = _keep(tx, row.person, added)
                _appoint(desk, tx, person, row.role, added)
    new, changed = len(added.people), len(added.changed)
    said = th("เพิ่มบุคลากรแล้ว {new} คน") if not changed else th("เพิ่ม {new} คน แก้ไข {changed} คนแล้ว")
    undo = Undo(Sentence(th("รายชื่อกลับเป็นอย่างเดิมแล้ว")), lambda: _take_back(desk, added))
    return Done(Sentence(said, {"new": new, "changed": changed}), undo)


def _keep(tx: "Writer", person: Person, added: _Added) -> Person:
    unit, made = kept_unit(tx, person.unit)
    added.units += [made] if made else []
    person = replace(person, unit=unit)
    if person.id:
        added.changed.append(tx.people.get(person.id))
        return tx.people.change(person)
    kept = tx.people.add(person)
    added.people.append(kept)
    return kept


def _appoint(desk: Desk, tx: "Writer", person: Person, role: str, added: _Added) -> None:
    if role:
        scope = person.unit if desk.roles[role].of_unit else ""
        added.held.append(tx.people.appoint(Appointment(0, person, role, scope)))


def _take_back(desk: Desk, added: _Added) -> None:
    with desk.store.write("people.remove") as tx:
        for held in added.held:
            tx.people.withdraw(held.id)
        for person in added.people:
            tx.people.remove(person.id)
        for earlier in added.changed:
            tx.people.change(earlier)
        for unit in added.units:
            remove_if_unused(tx, unit)


def _read(
    desk: Desk,
    rows: Sequence[PastedRow],
    known: Mapping[str, Sequence[Person]],
    held: set[tuple[int, str]],
) -> Iterator[PastedPerson]:
    seen: dict[str, Person] = {}
    for row in rows:
        person = Person(0, _name(row), row.cell("position"), row.cell("unit"))
        key = search_key(person.name)
        try:
            _refuse_without_name(person, row)
            role = _role(desk, row.cell("role"))
            earlier = _meant(known.get(key, ()), person)
            if key in seen:
                _refuse_otherwise(seen[key], person)
        except ClerkError as error:
            yield PastedPerson(row.line, person, Fate.WRONG, wrong=error)
            continue
        if key in seen:
            yield PastedPerson(row.line, person, Fate.SAME)
        elif earlier is None:
            yield PastedPerson(row.line, person, Fate.NEW, role)
        else:
            role = "" if (earlier.id, role) in held else role
            yield _known(row.line, earlier, person, role)
        seen[key] = person


def _by_name(people: Sequence[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(search_key(person.name), []).append(person)
    return found


def _meant(known: Sequence[Person], typed: Person) -> Person | None:
    """Who of those with this name is meant; None when nobody has it."""
    alike = [each for each in known if (each.position, each.unit) == (typed.position, typed.unit)]
    if len(known) > 1 and len(alike) != 1:
        raise ClerkError(
            th("มี {name} มากกว่าหนึ่งคน"), do=th("แก้ของแต่ละคนในรายชื่อแทน"), name=typed.name
        )
    return next(iter([*alike, *known]), None)


def _refuse_otherwise(first: Person, second: Person) -> None:
    """A name that comes twice may not say two things."""
    parts = ((first.position, second.position), (first.unit, second.unit))
    if any(again and again != said for said, again in parts):
        raise ClerkError(th("{name} มีสองแถวที่ไม่ตรงกัน"), do=th("เหลือไว้แถวเดียว"), name=second.name)


def _known(line: int, earlier: Person, typed: Person, role: str) -> PastedPerson:
    """A person who is there already; what the row leaves empty stays as it was."""
    after = replace(
        earlier,
        position=typed.position or earlier.position,
        unit=typed.unit or earlier.unit,
    )
    same = after == earlier and not role
    return PastedPerson(line, after, Fate.SAME if same else Fate.CHANGED, role)


def _role(desk: Desk, typed: str) -> str:
    """The key of a role by the office's word for it; empty for none."""
    key = search_key(typed)
    for role in desk.roles.values():
        if key in map(search_key, (role.key, role.title, role.title_en)):
            return role.key
    if not key:
        return ""
    raise ClerkError(
        th("ไม่มีหน้าที่ชื่อ “{typed}”"),
        do=th("ใช้คำหนึ่งใน: {known}"),
        typed=typed,
        known=Series(tuple(role.wording for role in desk.roles.values())),
    )


def _name(row: PastedRow) -> str:
    whole = f"{row.cell('title')}{row.cell('name')}".strip()
    return f"{whole} {row.cell('surname')}".strip()


def _refuse_without_name(person: Person, row: PastedRow) -> None:
    if not row.cell("name"):
        raise ClerkError(th("ไม่มีชื่อ"), do=th("เติมชื่อในแถวนี้ หรือลบแถวนี้ออก"))
