"""Workbooks of every kind: those in ``books`` went through LibreOffice, and were kept."""

from pathlib import Path

import pytest

from clerkdesk.domain.rounds.understanding import Merged, Understood, understand
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.clerks import EXPECTED, UNITS, days, subjects
from tests.sheet.reading.hostile import an_ods
from tests.sheet.reading.once import read_book

BOOKS = Path(__file__).parents[1] / "books"


def taken(reader: Reader, name: str) -> Understood:
    (sheet,) = understand(reader.read(BOOKS / name), EXPECTED)
    return sheet


@pytest.mark.parametrize("name", ["clerk.xls", "clerk.ods"])
def test_a_sheet_made_by_hand_is_read_from_every_kind(reader: Reader, name: str) -> None:
    sheet = taken(reader, name)
    assert subjects(sheet) == ["ประกาศรับสมัคร", "แผนปฏิบัติการ", "ข่าวค่าย\nลูกเสือ", "ข่าวครู"]
    assert days(sheet) == ["2018-05-02", "2018-05-22", "2018-05-23", "2018-05-24"]
    assert sheet.rows[3].values["remark"] == "1250.5"
    assert {"D9", "D11"} <= {f"{doubt.letter}{doubt.row}" for doubt in sheet.doubts}
    assert (sheet.unit.unit, sheet.reporter) == (UNITS[1], "นางสมศรี ใจดี")


@pytest.mark.parametrize("name", ["ours.xlsx", "ours.ods"])
def test_ours_is_known_after_another_program_saved_it(reader: Reader, name: str) -> None:
    sheet = taken(reader, name)
    assert (sheet.own, sheet.doubts) == (True, ())
    assert [row.key for row in sheet.rows] == ["p12", "h5", "a7.0"]
    assert (sheet.unit.unit, sheet.position) == (UNITS[1], "ครู")


def test_ours_as_xls_has_lost_its_mark_and_is_read_like_any_other(reader: Reader) -> None:
    sheet = taken(reader, "ours.xls")
    assert not sheet.own
    assert subjects(sheet) == ["แผนปฏิบัติการ", "ลงชื่อสมัครสอบ"]
    assert "มีทั้งรายการและคำว่าไม่มี" in str(sheet.doubts[0].error)  # its third row says only that


def test_a_workbook_is_read_by_what_it_is_not_by_its_name(reader: Reader) -> None:
    read = reader.read((BOOKS / "clerk.xls").read_bytes(), "แบบ.xlsx")
    assert read.tabs[0].name == "พ.ค. 61"
    assert [str(note)[:33] for note in read.notes] == ["ไฟล์ แบบ.xlsx ตั้งชื่อลงท้าย .xls"]


def test_one_file_alone_is_read_without_more_ado() -> None:
    assert read_book(BOOKS / "clerk.ods").tabs[0].text(5, 1) == "เรื่อง"


def test_what_is_merged_in_an_ods_is_known(reader: Reader) -> None:
    cell = '<table:table-cell office:value-type="string"{}><text:p>ก</text:p></table:table-cell>'
    lines = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
        "<table:table-row>",
        cell.format(' table:number-columns-repeated="2"'),
        cell.format(' table:number-rows-spanned="3" table:number-columns-spanned="1"'),
        "</table:table-row><table:table-row><table:table-cell/><table:table-cell/>",
        "<table:covered-table-cell/>" + cell.format("") + "</table:table-row>",
    )
    [tab] = reader.read(an_ods("".join(lines)), "แบบ.ods").tabs
    assert tab.merged == (Merged(2, 2, 4, 2),)
