"""A sheet with rows made up, for a look at a form before anybody uses it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.form.fieldtypes import SIMPLE_TYPES
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.form.sheetform import CellType, Column, GroupBy, SheetForm
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.gathering import gathered, groups_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.memo.tracking import CellValue, Sheet, Tracked, month_sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit, UnitKind

UNITS = (
    Unit(1, "กลุ่มอำนวยการ"),
    Unit(2, "กลุ่มนโยบายและแผน"),
    Unit(3, "โรงเรียนบ้านตัวอย่าง", UnitKind.SCHOOL),
)
SUBJECTS = (
    "แผนปฏิบัติการประจำปี",
    "รายงานผลการจัดซื้อจัดจ้างรายไตรมาส และแผนการใช้จ่ายงบประมาณประจำปี",
    "คู่มือการปฏิบัติงาน",
    "ข่าวประชาสัมพันธ์การรับนักเรียน",
)
ROWS = 6
DAYS_APART = 23

_FORM = Form("sample", 1, FormKind.MEMO, "บันทึกตัวอย่าง")


def sample_sheet(form: SheetForm, office: Office, day: date) -> Sheet:
    """Some rows before ``day`` in the form's columns, gathered as the form says.

    A column with a ``sample`` has that in every row; one for numbers or money that nothing fills
    gets some, so that sums can be seen.
    """
    rows = [_tracked(place, day) for place in range(ROWS)]
    rows = gathered(sorted(rows, key=lambda row: row.published.on), form.group_by, UNITS)
    groups = groups_of(rows, form.group_by, UNITS, office.digits)
    unit = None if GroupBy.UNIT in form.group_by else UNITS[0]
    sheet = month_sheet(form, Month.of(day), unit, office, rows, {}, groups)
    numbered = enumerate(sheet.rows, start=1)
    return replace(sheet, rows=tuple(_shown(sheet, place, row, day) for place, row in numbered))


def _tracked(place: int, day: date) -> Tracked:
    on = day - timedelta(days=place * DAYS_APART)
    recording = Recording(on=on, at=datetime.combine(on, time()), by="")
    published = Published(
        **recording.stamp, id=1, circuit=1, channel="เว็บไซต์", url="https://…", result="เผยแพร่แล้ว"
    )
    memo = Memo(place + 1, _FORM, {}, on)
    memo = replace(
        memo,
        number=f"ศธ ๐๔๐๐๐/{place + 1}",
        subject=SUBJECTS[place % len(SUBJECTS)],
        requester="นางสาวตัวอย่าง ใจดี",
        unit=UNITS[place % len(UNITS)].name,
        dated=on,
    )
    return Tracked(memo, published)


Row = tuple[CellValue, ...]


def _shown(sheet: Sheet, place: int, row: Row, day: date) -> Row:
    cells = zip(sheet.columns, row, strict=True)
    return tuple(_cell(column, value, place, day) for column, value in cells)


def _cell(column: Column, value: CellValue, place: int, day: date) -> CellValue:
    if column.sample:
        return read_sample(column, day)
    if value not in ("", None):
        return value
    made = _MADE_UP.get(column.type)
    return made(place) if made else value


_MADE_UP: dict[CellType, Callable[[int], CellValue]] = {
    CellType.NUMBER: lambda place: place,
    CellType.MONEY: lambda place: Decimal("1250.50") * place,
}


def read_sample(column: Column, day: date) -> CellValue:
    """The sample of a column as its cells hold it. Raises ClerkError when it cannot be read."""
    kind = FieldType(column.type.value)
    value = SIMPLE_TYPES[kind].read_typed(Field("sample", kind, ""), column.sample, day)
    return _HELD[column.type](value)


_HELD: dict[CellType, Callable[[Any], CellValue]] = {
    CellType.TEXT: str,
    CellType.DATE: date.fromisoformat,
    CellType.NUMBER: Decimal,
    CellType.MONEY: Decimal,
}
