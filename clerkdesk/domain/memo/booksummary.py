"""The first page of a workbook of many units: who reports how much."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import CellValue, Sheet, SheetRow
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import MONTHS_SHORT

SUMMARY = "สรุป"
NONE = "ไม่มี"
"""What is said of a unit that has nothing to report."""
MISSING = "ยังไม่รายงาน"
"""What is said of a unit without a row that has not said so."""
DASH = "–"

_MOST_MONTHS = 12
"""So many months have a column each; of more only the sum is told."""

Cells = tuple[CellValue, ...]


@dataclass(frozen=True)
class Reported:
    """The rows of a unit, and who reports them, where somebody is known to. ``missing``: it has
    none, and has not said that it has none."""

    unit: str
    rows: Sequence[SheetRow]
    reporter: Person | None = None
    missing: bool = False

    @property
    def remark(self) -> str:
        """What is said where there is no row."""
        if self.rows:
            return ""
        return MISSING if self.missing else NONE

    def count(self, month: Month) -> int:
        """How many rows of it are of ``month``."""
        return sum(row.month == month for row in self.rows)


def summary_sheet(whole: Sheet, month: Month | Months, units: Sequence[Reported]) -> Sheet:
    """The summary page: under the titles and with the places to sign of the ``whole`` office's
    sheet, a row for each unit and the sum of all. The pages of ``units`` follow it in the book."""
    months = _each(month)
    columns = _columns(months, whole.office.digits)
    rows = tuple(_row(place, each, months) for place, each in enumerate(units, start=1))
    name = f"{SUMMARY} {whole.name}"
    summary = replace(whole, name=name, columns=columns, rows=rows, groups=())
    return replace(summary, months=None, keys=(), links=tuple(range(1, len(rows) + 1)))


def _each(month: Month | Months) -> list[Month]:
    """The months that have a column of their own; none of one month alone, or of very many."""
    if isinstance(month, Month):
        return []
    found = [month.begin]
    while found[-1] < month.end and len(found) <= _MOST_MONTHS:
        found.append(found[-1].next())
    return found if 1 < len(found) <= _MOST_MONTHS else []


def _columns(months: Sequence[Month], digits: Digits) -> tuple[Column, ...]:
    place = Column("row", "ลำดับ", type=CellType.NUMBER, width=7, align_=Align.CENTRE)
    unit = Column("unit", "กลุ่ม/หน่วย/สถานศึกษา", width=28 if months else 48)
    count = replace(_counted("rows", "จำนวน\nรายการ"), width=9 if months else 14)
    reporter = Column("reporter", "ผู้รายงาน", width=26 if months else 40)
    remark = Column("remark", "หมายเหตุ", width=20)
    if not months:
        return place, unit, count, reporter, remark
    return unit, *(_month(each, digits) for each in months), count, reporter


def _month(month: Month, digits: Digits) -> Column:
    year = digits.of(f"{buddhist(month.year) % 100:02d}")
    return _counted(f"m{month.year}-{month.month}", f"{MONTHS_SHORT[month.month - 1]} {year}")


def _counted(column: str, title: str) -> Column:
    return Column(column, title, type=CellType.NUMBER, width=6, align_=Align.CENTRE, sum=True)


def _row(place: int, unit: Reported, months: Sequence[Month]) -> Cells:
    count = len(unit.rows)
    reporter = unit.reporter.name if unit.reporter else ""
    if not months:
        return place, unit.unit, count or DASH, reporter, unit.remark
    counts = (unit.count(month) or DASH for month in months)
    return unit.unit, *counts, count or unit.remark, reporter
