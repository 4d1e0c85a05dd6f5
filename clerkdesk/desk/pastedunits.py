"""A list of units pasted from Excel: what would be added, before it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done
from clerkdesk.desk.unitediting import add_units
from clerkdesk.desk.units import guess_kind, list_units, read_kind
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.pasted import PastedRow, read_pasted
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th

COLUMNS = {
    "name": (
        *("ชื่อ", "ชื่อหน่วย", "หน่วย", "หน่วยงาน", "กลุ่ม", "ชื่อกลุ่ม", "กลุ่มโรงเรียน"),
        *("โรงเรียน", "ชื่อโรงเรียน", "สถานศึกษา", "ชื่อสถานศึกษา", "name", "unit"),
    ),
    "kind": ("ประเภท", "ประเภทหน่วย", "ชนิด", "kind"),
    "prefix": ("เลขนำหน้า", "เลขนำหน้าหนังสือ", "รหัสหนังสือ", "prefix"),
}


@dataclass(frozen=True)
class PastedUnit:
    """One row: the unit to add; or None with what is wrong, or neither when it is there already."""

    line: int
    name: str
    unit: Unit | None = None
    wrong: ClerkError | None = None


def read_pasted_units(desk: Desk, text: str) -> list[PastedUnit]:
    """What each row of a pasted list would become. Nothing is written."""
    known = {search_key(unit.name) for unit in list_units(desk)}
    return list(_read(read_pasted(text, COLUMNS), known))


def add_pasted_units(desk: Desk, rows: list[PastedUnit]) -> Done:
    """Adds the units of those rows that have one, in one act."""
    return add_units(desk, [row.unit for row in rows if row.unit is not None])


def _read(rows: list[PastedRow], known: set[str]) -> Iterator[PastedUnit]:
    seen: set[str] = set()
    for row in rows:
        name = row.cell("name")
        key = search_key(name)
        try:
            unit = _unit(row)
            _refuse_second(name, key in seen)
        except ClerkError as error:
            yield PastedUnit(row.line, name, wrong=error)
            continue
        seen.add(key)
        yield PastedUnit(row.line, name, None if key in known else unit)


def _refuse_second(name: str, again: bool) -> None:
    if again:
        raise ClerkError(th("{name} มีสองแถว"), do=th("ลบแถวที่ซ้ำออก"), name=name)


def _unit(row: PastedRow) -> Unit:
    name, kind = row.cell("name"), row.cell("kind")
    if not name:
        raise ClerkError(th("ไม่มีชื่อ"), do=th("เติมชื่อในแถวนี้ หรือลบแถวนี้ออก"))
    return Unit(0, name, read_kind(kind) if kind else guess_kind(name), row.cell("prefix"))
