"""XlsxWriter writes the same pages: ``xlsxwriter_book.py GRIDS.json OUT.xlsx``.

The pages have been laid out by ClerkDesk, as for xlsxwriter_sheet.py, which writes one of them.
"""

import json
import sys
import time
from pathlib import Path

import xlsxwriter
from memory import peak_megabytes
from xlsxwriter_cells import Grid, add_page


def write(grids: list[Grid], out: str) -> None:
    """The workbook."""
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False})
    for grid in grids:
        add_page(book, grid)
    book.close()


def main() -> None:
    """Writes the pages and says how long that took."""
    grids = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    start = time.perf_counter()
    write(grids, sys.argv[2])
    ms = (time.perf_counter() - start) * 1000
    print(json.dumps({"ms": ms, "mb": peak_megabytes()}))


main()
