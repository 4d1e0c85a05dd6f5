"""The workbook itself, made with openpyxl. Imported only when a sheet is written."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.sheetmark import Stamp, properties_of
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet.celltext import escaped, legal, tab_names
from clerkdesk.sheet.dress import Wardrobe, set_standard_font
from clerkdesk.sheet.grid import Cell, Grid, Line, Total
from clerkdesk.sheet.marking import mark_of
from clerkdesk.sheet.plan import Plan
from clerkdesk.sheet.printing import set_up_printing
from clerkdesk.sheet.streamed import Page, Streamed, with_pages
from clerkdesk.sheet.totals import Summed, has_totals


class _GrowingRow(RowDimension):
    """A row whose height is only proposed. LibreOffice shows it as it is; Excel may refit it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name is openpyxl's
        """Whether the height is settled; openpyxl would say yes to every height."""
        return False


STREAMED_FROM = 500
"""A book of so many rows is written by streaming: the same cells with the same looks, sooner."""


def workbook_bytes(
    book: Book,
    plans: Sequence[Plan],
    font: str,
    keywords: str = "",
    stamp: Stamp | None = None,
    streamed_from: int = STREAMED_FROM,
) -> bytes:
    """The .xlsx file of planned sheets, with its text in ``font``."""
    made = Workbook()
    set_standard_font(made)
    _say_what_it_is(made, book, keywords)
    tabs = tab_names(page.tab for page in book.pages)
    made.worksheets[0].title = tabs[0]
    for tab in tabs[1:]:
        made.create_sheet(tab)
    streams = sum(len(plan.grid.rows) for plan in plans) >= streamed_from
    pages: dict[int, Page] = {}
    wardrobe = Wardrobe(made.worksheets[0], font)
    for number, (sheet, plan) in enumerate(zip(book.sheets, plans, strict=True), start=1):
        page = made.worksheets[number - 1]
        for place, width in enumerate(plan.columns, start=1):
            page.column_dimensions[get_column_letter(place)].width = width
        if streams:
            pages[number] = _to_be_streamed(plan, wardrobe)
        elif has_totals(plan.grid):
            pages[number] = Summed(plan.grid)
        _write(page, plan.grid, wardrobe, also_rows=not streams)
        _link(page, sheet, plan.grid, tabs)
        set_up_printing(page, plan, sheet.office.practice, font)
    if stamp is not None:
        _mark(made, book, tabs, stamp)
    held = BytesIO()
    made.save(held)
    return with_pages(held.getvalue(), pages) if pages else held.getvalue()


def _to_be_streamed(plan: Plan, wardrobe: Wardrobe) -> Streamed:
    looks = {id(cell.look): cell.look for line in plan.grid.rows for cell in line.cells}
    styles = {key: wardrobe.number(look) for key, look in looks.items()}
    return Streamed(plan.grid, len(plan.columns), styles)


def _say_what_it_is(made: Workbook, book: Book, keywords: str) -> None:
    first = book.sheets[0]
    made.properties.title = legal(book.name)
    made.properties.subject = legal(" ".join(first.titles))
    made.properties.creator = legal(first.office.name) or "ClerkDesk"
    made.properties.language = "th-TH"
    made.properties.keywords = keywords or None


def _mark(made: Workbook, book: Book, tabs: Sequence[str], stamp: Stamp) -> None:
    marks = [mark_of(sheet, tab, stamp) for sheet, tab in zip(book.sheets, tabs, strict=True)]
    for name, value in properties_of(marks):
        made.custom_doc_props.append(StringProperty(name=name, value=value))  # type: ignore[attr-defined]


def _link(page: Worksheet, sheet: Sheet, grid: Grid, tabs: Sequence[str]) -> None:
    """Lets the names of units on a summary lead to their pages; not those that need two lines:
    LibreOffice shows what leads somewhere in one line, and cuts it."""
    if not sheet.links:
        return
    one_line = min(line.height for line in grid.rows)
    place = next(i for i, column in enumerate(sheet.columns, start=1) if column.id == "unit")
    for row, target in enumerate(sheet.links, start=grid.first_row):
        if grid.lines[row - 1].height > one_line:
            continue
        # where rows are streamed, the cell is theirs and this leaves the link alone
        cell = cast("BookCell", page.cell(row, place))
        cell.hyperlink = Hyperlink(ref="", location=f"{quote_sheetname(tabs[target])}!A1")


def _write(page: Worksheet, grid: Grid, wardrobe: Wardrobe, also_rows: bool) -> None:
    """Every line of the page; without ``also_rows`` none of those that hold data."""
    for row, line in enumerate(grid.lines, start=1):
        if line.grows and not also_rows:
            continue
        _set_height(page, row, line)
        for cell in line.cells:
            written = cast("BookCell", page.cell(row, cell.column))  # no merged one is written to
            wardrobe.dress(written, cell.look)
            _PUT[type(cell.value)](written, cell.value, grid)
            if cell.across > 1 or cell.down > 1:
                _merge(page, row, cell, wardrobe)


def _set_height(page: Worksheet, row: int, line: Line) -> None:
    kind = _GrowingRow if line.grows else RowDimension
    page.row_dimensions[row] = kind(page, index=row, ht=line.height)


def _merge(page: Worksheet, row: int, cell: Cell, wardrobe: Wardrobe) -> None:
    """Joins the cells, each of which has the box; openpyxl's own way of it takes far longer."""
    last_row, last_column = row + cell.down - 1, cell.column + cell.across - 1
    area = CellRange(min_row=row, max_row=last_row, min_col=cell.column, max_col=last_column)
    page.merged_cells.add(area)
    if cell.look.boxed:
        for covered in islice(area.cells, 1, None):
            wardrobe.dress(cast("BookCell", page.cell(*covered)), cell.look)


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
