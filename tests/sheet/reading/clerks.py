"""Workbooks as clerks make them, each office with habits of its own."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.rounds.understanding import Expected, Understood, understand
from clerkdesk.forms.shelf import load_forms
from clerkdesk.settings import bundled
from clerkdesk.sheet.reading.reader import Reader

HEAD = (
    *("ลำดับ", "เรื่อง", "เอกสาร/ไฟล์ที่แนบ (ระบุ)", "วัน/เดือน/ปี ที่เผยแพร่", "ผู้รับผิดชอบ"),
    *("ผลการดำเนินการ", "หมายเหตุ"),
)
TITLE = "แบบติดตามการดำเนินการเผยแพร่ประชาสัมพันธ์ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์"
AREA = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร"
UNITS = (
    Unit(1, "กลุ่มอำนวยการ"),
    Unit(2, "คำสร้อย", UnitKind.SCHOOL_GROUP),
    Unit(3, "โรงเรียนบ้านนาโพธิ์", UnitKind.SCHOOL),
)
FORM = load_forms([bundled("forms")]).get("tracking").sheet
assert FORM is not None
EXPECTED = Expected(FORM, Office(AREA, "สพป.มุกดาหาร"), UNITS, date(2018, 7, 4))

Rows = Sequence[Sequence[object]]


def put(page: Worksheet, line: int, *rows: Sequence[object], column: int = 1) -> int:
    """Writes rows from a line on; gives the line after them."""
    for row in rows:
        for place, value in enumerate(row):
            if value is not None:
                page.cell(line, column + place, value)
        line += 1
    return line


def a_book(*pages: tuple[str, Rows]) -> Workbook:
    """A workbook of pages that begin at A1."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in pages:
        put(book.create_sheet(name), 1, *rows)
    return book


def over(*lines: str) -> list[tuple[str, ...]]:
    """Title lines and the head of the paper form."""
    return [*((line,) for line in (TITLE, AREA, *lines)), (), HEAD]


def understood(reader: Reader, book: Workbook, name: str = "แบบ.xlsx") -> tuple[Understood, ...]:
    """The sheets of a workbook."""
    held = BytesIO()
    book.save(held)
    return understand(reader.read(held.getvalue(), name), EXPECTED)


def subjects(sheet: Understood) -> list[str]:
    """What the rows are about."""
    return [row.values["subject"] for row in sheet.rows]


def days(sheet: Understood) -> list[str]:
    """When the rows were published."""
    return [row.values["published_on"] for row in sheet.rows]


def doubts(sheet: Understood) -> list[str]:
    """Where something is doubtful, and why."""
    return [f"{doubt.letter}{doubt.row} {doubt.reason}" for doubt in sheet.doubts]
