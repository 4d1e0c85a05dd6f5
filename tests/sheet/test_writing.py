"""The workbook as a whole, and what is said of it."""

import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from clerkdesk.domain.words import Words
from tests.sheet.sheets import a_row, a_sheet, saved, write


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    book = load_workbook(saved(a_sheet(), tmp_path))
    assert book.properties.title == "แบบติดตาม พฤษภาคม ๒๕๖๑"
    assert book.properties.creator == "สพป.มุกดาหาร"
    assert book.sheetnames == ["แบบติดตาม พฤษภาคม ๒๕๖๑"]


def test_openpyxl_is_not_imported_before_a_sheet_is_written() -> None:
    program = "import sys, clerkdesk.sheet; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_text_that_a_cell_cannot_hold_is_cut_and_the_clerk_is_told() -> None:
    notes = write(a_sheet([a_row(), a_row(2, subject="แผน" * 11_000)])).notes
    assert Words().sentence(notes[0]).startswith("แถวที่ ๒ ช่อง “เรื่อง” ยาวเกินที่ Excel เก็บได้")


def test_a_row_that_no_paper_holds_is_told() -> None:
    files = "\n".join(f"{place}.pdf" for place in range(60))
    (note,) = write(a_sheet([a_row(remark=files)])).notes
    assert Words().sentence(note).startswith("แถวที่ ๑ ยาวเกินที่ Excel แสดงได้")
