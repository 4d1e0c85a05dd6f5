"""XlsxWriter writes the same cells: ``xlsxwriter_sheet.py GRID.json OUT.xlsx``.

The grid has been laid out by ClerkDesk: values, merged cells, heights of rows and looks are given,
so this is only the writing, which is the practical limit. Answers as clerkdesk_sheet.py does.
"""

import json
import sys
import time
from pathlib import Path

import xlsxwriter
from memory import peak_megabytes
from xlsxwriter_cells import Grid, add_page


def write(grid: Grid, out: str) -> None:
    """The workbook with one page."""
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False})
    add_page(book, grid)
    book.close()


def main() -> None:
    """Writes the grid and says how long that took."""
    grid = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    start = time.perf_counter()
    write(grid, sys.argv[2])
    ms = (time.perf_counter() - start) * 1000
    print(json.dumps({"ms": ms, "mb": peak_megabytes()}))


main()
