"""XlsxWriter writes the same cells: ``xlsxwriter_sheet.py GRID.json OUT.xlsx``.

The grid has been laid out by ClerkDesk: values, merged cells, heights of rows and looks are given,
so this is only the writing, which is the practical limit. Answers as clerkdesk_sheet.py does.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from memory import peak_megabytes
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Grid = dict[str, Any]


def write(grid: Grid, out: str) -> None:
    """The workbook with one page."""
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False})
    page = book.add_worksheet(grid["tab"])
    for column, width in enumerate(grid["columns"]):
        page.set_column(column, column, width)
    looks = [book.add_format(look) for look in grid["looks"]]
    for row, line in enumerate(grid["lines"]):
        page.set_row(row, line["height"])
        for cell in line["cells"]:
            write_cell(page, row, cell, looks)
    set_up(page, grid)
    book.close()


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


def main() -> None:
    """Writes the grid and says how long that took."""
    grid = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    start = time.perf_counter()
    write(grid, sys.argv[2])
    ms = (time.perf_counter() - start) * 1000
    print(json.dumps({"ms": ms, "mb": peak_megabytes()}))


main()
