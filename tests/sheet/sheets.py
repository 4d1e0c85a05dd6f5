"""Sheets that tests share, and a ruler of their own: every letter is as wide as every other."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column, SheetForm
from clerkdesk.domain.memo.tracking import CellValue, Sheet, Signer
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.sheet import Written, write_sheet

BREAKER = LineBreaker(["แผน", "ปฏิบัติ", "การ", "ประจำ", "ปี", "เผยแพร่", "ข้อมูล"])
COLUMNS = (
    Column("row", "ลำดับ", type=CellType.NUMBER, width=7, align_=Align.CENTRE),
    Column("subject", "เรื่อง", width=44),
    Column("on", "วัน/เดือน/ปี ที่เผยแพร่", type=CellType.DATE, width=17, align_=Align.CENTRE),
    Column("remark", "หมายเหตุ", width=20),
)
TITLES = ("แบบติดตามการเผยแพร่", "สพป.มุกดาหาร", "ประจำเดือน พฤษภาคม ๒๕๖๑")
HEAD = len(TITLES) + 2
"""The row of the head: below the titles and a gap."""


def width_of(text: str, size: float, bold: bool) -> float:
    """A ruler: two mm a letter at 16 pt, nothing for a mark above or below."""
    letters = sum(unicodedata.category(letter) != "Mn" for letter in text)
    return letters * size / 8


def a_row(
    place: int = 1, subject: CellValue = "แผนปฏิบัติการ", remark: str = ""
) -> tuple[CellValue, ...]:
    """A row of :data:`COLUMNS`."""
    return place, subject, date(2018, 5, 31), remark


def a_sheet(
    rows: Sequence[tuple[CellValue, ...]] = (a_row(),),
    columns: tuple[Column, ...] = COLUMNS,
    signers: tuple[Signer, ...] = (Signer("ผู้รายงาน"),),
    digits: Digits = Digits.THAI,
    practice: bool = False,
    name: str = "แบบติดตาม พฤษภาคม ๒๕๖๑",
    landscape: bool = True,
) -> Sheet:
    """A month's sheet."""
    office = Office(name="สพป.มุกดาหาร", digits=digits, practice=practice)
    form = SheetForm(landscape=landscape)
    return Sheet(name, TITLES, columns, tuple(rows), signers, form, office)


def write(sheet: Sheet) -> Written:
    """The sheet written."""
    return write_sheet(sheet, width_of=width_of, breaker=BREAKER)


def saved(sheet: Sheet, folder: Path) -> Path:
    """The sheet as a file in ``folder``."""
    path = folder / "sheet.xlsx"
    path.write_bytes(write(sheet).content)
    return path


def read(sheet: Sheet, folder: Path) -> Worksheet:
    """The sheet written and read back by openpyxl."""
    return load_workbook(saved(sheet, folder)).worksheets[0]
