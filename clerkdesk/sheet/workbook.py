"""The workbook itself, made with openpyxl. Imported only when a sheet is written."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet.celltext import escaped, legal, tab_name
from clerkdesk.sheet.dress import Wardrobe, set_standard_font
from clerkdesk.sheet.grid import Cell, Grid, Line, Total
from clerkdesk.sheet.plan import Plan
from clerkdesk.sheet.printing import set_up_printing


class _GrowingRow(RowDimension):
    """A row whose height is only proposed. LibreOffice shows it as it is; Excel may refit it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name is openpyxl's
        """Whether the height is settled; openpyxl would say yes to every height."""
        return False


def workbook_bytes(sheet: Sheet, plan: Plan, font: str, keywords: str = "") -> bytes:
    """The .xlsx file of a planned sheet, with its text in ``font``."""
    book = Workbook()
    set_standard_font(book)
    page = book.worksheets[0]
    page.title = tab_name(sheet.name)
    _say_what_it_is(book, sheet)
    book.properties.keywords = keywords or None
    for place, width in enumerate(plan.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    _write(page, plan.grid, Wardrobe(page, font))
    set_up_printing(page, plan, sheet.office.practice, font)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def _say_what_it_is(book: Workbook, sheet: Sheet) -> None:
    book.properties.title = legal(sheet.name)
    book.properties.subject = legal(" ".join(sheet.titles))
    book.properties.creator = legal(sheet.office.name) or "ClerkDesk"
    book.properties.language = "th-TH"


def _write(page: Worksheet, grid: Grid, wardrobe: Wardrobe) -> None:
    for row, line in enumerate(grid.lines, start=1):
        _set_height(page, row, line)
        for cell in line.cells:
            written = cast("BookCell", page.cell(row, cell.column))  # no merged one is written to
            wardrobe.dress(written, cell.look)
            _PUT[type(cell.value)](written, cell.value, grid)
            if cell.across > 1 or cell.down > 1:
                _merge(page, row, cell)


def _set_height(page: Worksheet, row: int, line: Line) -> None:
    kind = _GrowingRow if line.grows else RowDimension
    page.row_dimensions[row] = kind(page, index=row, ht=line.height)


def _merge(page: Worksheet, row: int, cell: Cell) -> None:
    page.merge_cells(
        start_row=row,
        end_row=row + cell.down - 1,
        start_column=cell.column,
        end_column=cell.column + cell.across - 1,
    )


def _put_nothing(written: BookCell, value: None, grid: Grid) -> None:
    """An empty cell has its dress alone."""


def _put_text(written: BookCell, value: str, grid: Grid) -> None:
    if value:
        written.value = escaped(value)
        written.data_type = "s"  # whatever openpyxl took it for, it is no formula and no error


def _put_value(written: BookCell, value: int | Decimal | date, grid: Grid) -> None:
    shown = written.number_format
    written.value = value
    written.number_format = shown  # openpyxl gives a date a format of its own


def _put_total(written: BookCell, value: Total, grid: Grid) -> None:
    letter = get_column_letter(written.column)
    first, last = grid.first_row + value.first, grid.first_row + value.last
    # SUBTOTAL leaves out what is itself a SUBTOTAL, so that nothing is added twice
    opening = "SUBTOTAL(9," if value.nested else "SUM("
    written.value = f"={opening}{letter}{first}:{letter}{last})"


_PUT: dict[type, Callable[[BookCell, Any, Grid], None]] = {
    type(None): _put_nothing,
    str: _put_text,
    int: _put_value,
    Decimal: _put_value,
    date: _put_value,
    Total: _put_total,
}
