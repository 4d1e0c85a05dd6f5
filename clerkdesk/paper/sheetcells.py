"""A sheet's values as they stand in its cells."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.figures import show_money, show_number
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import CellValue, Sheet
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.paper.figures import in_figures
from clerkdesk.paper.grid import Cell
from clerkdesk.paper.typesetter import Typesetter

TOTAL = "รวม"
WHOLE = "รวมทั้งสิ้น"  # where groups have sums of their own

Shown = Callable[[CellType, CellValue, Digits], str]


def _shown_date(kind: CellType, value: CellValue, digits: Digits) -> str:
    return format_date(value, DateStyle.SHORT, digits) if isinstance(value, date) else ""


def _shown_number(kind: CellType, value: CellValue, digits: Digits) -> str:
    show = show_money if kind is CellType.MONEY else show_number
    return show(str(value), digits)


_SHOWN: dict[type, Shown] = {
    str: lambda kind, value, digits: in_figures(str(value), digits),
    date: _shown_date,
    int: _shown_number,
    Decimal: _shown_number,
    type(None): lambda kind, value, digits: "",
}


def cells_of(row: Sequence[CellValue], sheet: Sheet, setter: Typesetter) -> list[Cell]:
    """One row; dates in พ.ศ., all figures as the office writes them."""
    return [
        Cell(_SHOWN[type(value)](column.type, value, setter.digits), column.align)
        for column, value in zip(sheet.columns, row, strict=True)
    ]


def sums_of(
    sheet: Sheet, rows: Sequence[Sequence[CellValue]], setter: Typesetter, said: str
) -> list[Cell]:
    """The sums of ``rows``, behind what they are ``said`` to be; none when no column asks for one
    or nothing can be added. What is said takes the columns before the first sum."""
    summed = [place for place, column in enumerate(sheet.columns) if column.sum]
    if not rows or not summed:
        return []
    cells = [
        _sum(column, [row[place] for row in rows], setter.digits)
        for place, column in enumerate(sheet.columns)
    ]
    first = summed[0]
    return [Cell(setter.figures(said), Align.RIGHT), *cells[first:]] if first else cells


def _sum(column: Column, values: Sequence[CellValue], digits: Digits) -> Cell:
    if not column.sum:
        return Cell("")
    numbers = [Decimal(value) for value in values if isinstance(value, int | Decimal)]
    return Cell(_shown_number(column.type, sum(numbers, Decimal(0)), digits), column.align)
