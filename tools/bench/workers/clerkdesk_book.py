"""ClerkDesk writes a workbook: ``clerkdesk_book.py PAGES ROWS OUT.xlsx [writing | GRIDS.json]``.

Answers with milliseconds and the peak memory of the process. With ``writing`` the clock starts
when the sheets are laid out. With a file of grids nothing is measured: the laid-out pages are put
there for another program to write.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from memory import peak_megabytes
from sheet_grid import grid_of_plan
from sheet_rows import sheet_of_rows

from clerkdesk.app.joining import make_press
from clerkdesk.desk.outfile import write_file
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.sheet import FONT, write_book
from clerkdesk.sheet.plan import Plan, plan_sheet
from clerkdesk.sheet.workbook import workbook_bytes
from clerkdesk.sheet.writing import ruler_for

pages, rows, out, *what = sys.argv[1:]
press = make_press(list, Path(out).parent)
press.installed_fonts = list


def book_of_rows(pages: int, rows: int) -> Book:
    """A workbook with as many pages, all with other names."""
    sheet = sheet_of_rows(rows)
    made = (BookPage(f"โรงเรียนที่ {place}", replace(sheet)) for place in range(1, pages + 1))
    return Book(sheet.name, tuple(made), pages * rows)


def planned(book: Book) -> list[Plan]:
    """Every page laid out."""
    ruler = ruler_for(book.sheets[0])(press.width_of, press.breaker)
    return [plan_sheet(sheet, ruler) for sheet in book.sheets]


def export(book: Book) -> None:
    """The file, as the desk writes it."""
    written = write_book(book, width_of=press.width_of, breaker=press.breaker)
    write_file(Path(out), written.content)


export(book_of_rows(1, 1))
book = book_of_rows(int(pages), int(rows))
if what and what[0] != "writing":
    grids = [
        grid_of_plan(plan, page.tab) for plan, page in zip(planned(book), book.pages, strict=True)
    ]
    Path(what[0]).write_text(json.dumps(grids, ensure_ascii=False), "utf-8")
    sys.exit()
plans = planned(book) if what else []
start = time.perf_counter()
if plans:
    write_file(Path(out), workbook_bytes(book, plans, FONT))
else:
    export(book)
ms = (time.perf_counter() - start) * 1000
print(json.dumps({"ms": ms, "mb": peak_megabytes()}))
