"""The publication plan in Excel and on paper."""

from collections.abc import Iterable
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.planview import PlanView, read_plan
from clerkdesk.desk.sheets import Exported, written
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.tables import Cells, table_of
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.plan import CellStatus, Counts, MonthCell, PlanRow
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import MONTHS_SHORT

MARKS = {
    CellStatus.NOTHING: "",
    CellStatus.PLANNED: "แผน",
    CellStatus.ASKED: "ขอแล้ว",
    CellStatus.ALLOWED: "อนุญาต",
    CellStatus.PUBLISHED: "เผยแพร่",
    CellStatus.LATE: "ช้า",
    CellStatus.MISSING: "ขาด",
}
"""What stands in a cell, in few letters."""

_WHOLE = "สำนักงาน"


def plan_sheet(desk: Desk, year: int, units: Iterable[str] = ()) -> Sheet:
    """The plan of a fiscal year as a table: fifteen columns, and a last row of what was done."""
    view, office = read_plan(desk, year, units), load_office(desk)
    digits = office.digits
    name = digits.of(f"แผนการเผยแพร่ ปีงบประมาณ {year}")
    columns = (
        Column("topic", "หัวข้อ", width=36),
        Column("unit", "กลุ่ม/หน่วย", width=16),
        *(_month(month, digits) for month in FiscalYear(year).months()),
        Column("done", "เผยแพร่/แผน", width=9, align_=Align.CENTRE),
    )
    rows = [_row(row, digits) for row in view.rows]
    return table_of(name, _titles(name, office), columns, [*rows, *_sums(view, digits)], office)


def _titles(name: str, office: Office) -> tuple[str, ...]:
    return tuple(filter(None, (name, office.name)))


def _month(month: Month, digits: Digits) -> Column:
    title = digits.of(f"{MONTHS_SHORT[month.month - 1]} {buddhist(month.year) % 100:02d}")
    return Column(f"m{month.month}", title, type=CellType.TEXT, width=8, align_=Align.CENTRE)


def _row(row: PlanRow, digits: Digits) -> Cells:
    topic = f"{digits.of(row.topic.label)} {row.topic.name}".strip()
    counts = row.counts
    if counts == Counts():
        return (topic, row.unit, *map(_cell, row.cells), "")
    done = digits.of(counts.share)
    return (topic, row.unit or _WHOLE, *map(_cell, row.cells), done)


def _cell(cell: MonthCell) -> str:
    return "\n".join(filter(None, (MARKS[cell.status], cell.note)))


def _sums(view: PlanView, digits: Digits) -> tuple[Cells, ...]:
    """The last row: published of planned, month by month."""
    if not view.rows:
        return ()
    months = (digits.of(each.share) for each in view.totals)
    whole = digits.of(view.counts.share)
    return (("รวมเผยแพร่/แผน", None, *months, whole),)


def export_plan(desk: Desk, year: int, out: Path, units: Iterable[str] = ()) -> Exported:
    """Writes the plan as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: plan_sheet(desk, year, units))
