"""What XlsxWriter is told of one page: values, merged cells, heights of rows, looks."""

from collections.abc import Callable
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Grid = dict[str, Any]


def add_page(book: Workbook, grid: Grid) -> None:
    """A page of the workbook."""
    page = book.add_worksheet(grid["tab"])
    for column, width in enumerate(grid["columns"]):
        page.set_column(column, column, width)
    looks = [book.add_format(look) for look in grid["looks"]]
    for row, line in enumerate(grid["lines"]):
        page.set_row(row, line["height"])
        for cell in line["cells"]:
            write_cell(page, row, cell, looks)
    set_up(page, grid)


def write_cell(page: Worksheet, row: int, cell: list[Any], looks: list[Format]) -> None:
    """One cell: column, kind, value, look, columns and rows that it takes."""
    column, kind, value, look, across, down = cell
    if across > 1 or down > 1:
        last = (row + down - 1, column + across - 1)
        page.merge_range(row, column, *last, value or "", looks[look])
    else:
        PUT[kind](page, row, column, value, looks[look])


def _put_date(page: Worksheet, row: int, column: int, value: str, look: Format) -> None:
    page.write_datetime(row, column, date.fromisoformat(value), look)


PUT: dict[str, Callable[[Worksheet, int, int, Any, Format], object]] = {
    "none": lambda page, row, column, _, look: page.write_blank(row, column, None, look),
    "text": lambda page, row, column, value, look: page.write_string(row, column, value, look),
    "number": lambda page, row, column, value, look: page.write_number(row, column, value, look),
    "date": _put_date,
}


def set_up(page: Worksheet, grid: Grid) -> None:
    """Paper, head on each page, view."""
    head = grid["first_row"] - 1
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.repeat_rows(head - 1)
    page.freeze_panes(head, 0)
    page.hide_gridlines(2)
    page.set_footer("&Cหน้า &P จาก &N")
    page.set_h_pagebreaks(grid["breaks"])
