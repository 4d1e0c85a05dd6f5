"""Files that nobody should be able to send us are refused, quickly, in words."""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading import hostile
from tests.sheet.reading.hostile import workbook
from tests.sheet.reading.once import read_book


def refused(reader: Reader, content: bytes, name: str = "แบบ.xlsx") -> str:
    start = time.perf_counter()
    with pytest.raises(ClerkError) as caught:
        reader.read(content, name)
    assert time.perf_counter() - start < 5  # 2 s of its own, on a machine that does other work
    assert str(caught.value).startswith(f"ไฟล์ {name}: ")
    assert caught.value.do
    return caught.value.what


DANGEROUS: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (hostile.bomb, "ขยายตัวใหญ่ผิดปกติ"),
    "lying bomb": (hostile.lying_bomb, ""),  # whichever of its lies is noticed first
    "laughs": (hostile.laughs, "มีคำสั่งซ่อนอยู่"),
    "fetching a file": (lambda: hostile.fetching("file:///etc/passwd"), "มีคำสั่งซ่อนอยู่"),
    "fetching in utf-16": (lambda: hostile.fetching_in_utf16("http://x/"), "มีคำสั่งซ่อนอยู่"),
    "far apart": (hostile.far_apart, "หน่วยความจำ"),
    "a million rows": (hostile.a_million_rows, "ยาวเกิน"),
    "merged again and again": (hostile.merged_over_one_another, "ช่องที่ผสานกันเกิน"),
}


@pytest.mark.parametrize("kind", DANGEROUS)
def test_a_dangerous_file_is_refused(reader: Reader, kind: str) -> None:
    make, said = DANGEROUS[kind]
    assert said in refused(reader, make())


def test_the_next_file_is_read_as_if_nothing_had_been(reader: Reader) -> None:
    refused(reader, hostile.far_apart())
    assert reader.read(workbook(("ก", 1))).tabs[0].rows == (("ก", 1),)


def test_an_archive_in_the_archive_is_not_opened(reader: Reader) -> None:
    inner = hostile.bomb(50)
    book = hostile.with_parts(workbook(), **{"xl/embeddings/inner.xlsx": inner})
    assert reader.read(book).tabs[0].rows == (("เรื่อง", 1),)


def test_a_file_past_the_size_is_not_even_sent(reader: Reader, tmp_path: Path) -> None:
    large = tmp_path / "ใหญ่.xlsx"
    with large.open("wb") as stream:
        stream.truncate(21 * 1024 * 1024)
    with pytest.raises(ClerkError, match="ใหญ่เกิน 20 MB"):
        reader.read(large)


def test_reading_that_takes_too_long_is_stopped() -> None:
    rows = "".join(f"<row><c><v>{n * 7919 % 99991}</v></c></row>" for n in range(200_000))
    slow = hostile.with_parts(workbook(), sheet=hostile.sheet_of(rows))
    with pytest.raises(ClerkError, match=r"ใช้เวลาอ่านเกิน 0[.]02 วินาที"):
        read_book(slow, Limits(seconds=0.02, rows=2_000_000, cells=2_000_000))


WRONG_KINDS = {
    "เป็นไฟล์ว่าง": b"",
    "เป็นหน้าเว็บที่ตั้งชื่อเป็น Excel": b"\xef\xbb\xbf<html><body><table><tr><td>1</td></tr></table>",
    "เป็นไฟล์ XML": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "เป็นไฟล์ XML ไม่ใช่สมุดงาน": b'<?xml version="1.0"?><office:document><meta:generator/>',
    "เป็นไฟล์ข้อความ": "ลำดับ,เรื่อง\n1,ก\n".encode(),
    "เป็นไฟล์ PDF": b"%PDF-1.7\n%\xe2\xe3",
    "เป็น Excel รุ่นเก่ามาก": b"\x09\x04\x06\x00\x00\x00\x10\x00",
    "ไม่ใช่สมุดงาน Excel": b"\x89PNG\r\n\x1a\n\x00\x00",
    "เสียหรือถูกตัดตอน": workbook()[:900],
}


@pytest.mark.parametrize("said", WRONG_KINDS)
def test_what_is_no_workbook_is_named(reader: Reader, said: str) -> None:
    assert refused(reader, WRONG_KINDS[said], "AMSS.xls").startswith(said)


def test_a_word_document_and_a_packed_file_are_named(reader: Reader) -> None:
    for part, said in (("word/document.xml", "เป็นเอกสาร Word"), ("แบบ.xlsx", "เป็นไฟล์ที่บีบอัดไว้")):
        held = BytesIO()
        with ZipFile(held, "w") as made:
            made.writestr(part, "x")
        assert refused(reader, held.getvalue()).startswith(said)


def test_a_locked_workbook_says_so(reader: Reader) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    locked += "EncryptedPackage\0".encode("utf-16-le") + bytes(600)
    assert refused(reader, locked) == "มีรหัสผ่าน จึงอ่านไม่ได้"


def test_macros_are_told_and_not_run(reader: Reader) -> None:
    book = hostile.with_parts(workbook(), **{"xl/vbaProject.bin": b"Shell(...)"})
    read = reader.read(book, "แบบ.xlsm")
    assert [str(note) for note in read.notes] == [
        "ไฟล์ แบบ.xlsm มีมาโคร อ่านเฉพาะข้อมูลในช่อง ไม่ได้เรียกใช้มาโคร"
    ]


def test_a_link_to_another_file_is_told_and_not_followed(reader: Reader) -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    book = hostile.with_parts(workbook(), **{"xl/externalLinks/externalLink1.xml": link})
    (note,) = reader.read(book, "แบบ.xlsx").notes
    assert "อ้างถึงไฟล์อื่น" in str(note)


def test_a_wrong_ending_is_told(reader: Reader) -> None:
    (note,) = reader.read(workbook(), "แบบ.xls").notes
    assert str(note).startswith("ไฟล์ แบบ.xls ตั้งชื่อลงท้าย .xls แต่ข้างในเป็น .xlsx")


def test_a_formula_that_came_to_nothing_is_told(reader: Reader) -> None:
    wrong = hostile.sheet_of(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c></row>'
    )
    (note,) = reader.read(hostile.with_parts(workbook(), sheet=wrong)).notes
    assert "#N/A" in str(note)


@pytest.mark.parametrize("number", ["NaN", "inf", "-1e400"])
def test_a_number_that_is_none_is_read_as_text(reader: Reader, number: str) -> None:
    page = hostile.sheet_of(f'<row r="1"><c r="A1"><v>{number}</v></c></row>')
    content = hostile.with_parts(workbook(("ก",)), **{"xl/worksheets/sheet1.xml": page})
    ((cell,),) = reader.read(content).tabs[0].rows
    assert isinstance(cell, str)


def test_the_memory_of_the_reading_process_stays_within_its_limit(reader: Reader) -> None:
    with pytest.raises(ClerkError):
        reader.read(hostile.far_apart())
    with pytest.raises(ClerkError, match="หน่วยความจำ"):
        read_book(hostile.far_apart(), Limits(memory=200))
