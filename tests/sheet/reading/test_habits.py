"""Habits of clerks: titles in pieces, a cover, signs and words for what stands above, sums."""

from pathlib import Path

import pytest

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.understanding.said import says_ditto, says_sum
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.clerks import HEAD, a_book, over, understood

APRIL = Month(2018, 4)
ROW = (1, "ข่าว", "-", "3 เม.ย. 61", "ครู", "", "")


def test_a_month_and_its_year_may_stand_in_cells_of_their_own(reader: Reader) -> None:
    titles = [("หน่วยงาน", "กลุ่มอำนวยการ"), ("ประจำเดือน", "เมษายน", "พ.ศ.", 2561)]
    (sheet,) = understood(reader, a_book(("1", [*titles, HEAD, ROW])))
    assert (sheet.months, sheet.unit.name, sheet.doubts) == (APRIL, "กลุ่มอำนวยการ", ())


def test_titles_in_one_cell_are_read_line_by_line(reader: Reader) -> None:
    title = ("แบบติดตาม\nกลุ่มอำนวยการ\nประจำเดือน\nเมษายน 2561",)
    (sheet,) = understood(reader, a_book(("1", [title, HEAD, ROW])))
    assert (sheet.months, sheet.unit.name, sheet.doubts) == (APRIL, "กลุ่มอำนวยการ", ())


@pytest.mark.parametrize("name", ["แบบ.xlsx", "กลุ่มอำนวยการ เม.ย.xlsx"])
def test_a_cover_or_the_name_of_the_file_tells_whose_it_may_be(reader: Reader, name: str) -> None:
    pages = [("เม.ย.61", [HEAD, ROW])]
    if name == "แบบ.xlsx":
        pages.insert(0, ("ปก", [("รายงานการเผยแพร่",), ("กลุ่มอำนวยการ",)]))
    sheet = understood(reader, a_book(*pages), name)[-1]
    assert (sheet.unit.name, sheet.unit.sure) == ("กลุ่มอำนวยการ", False)
    assert "อาจหมายถึง" in str(sheet.doubts[0].error)


def test_what_is_as_above_is_read_as_above_and_doubted(reader: Reader) -> None:
    rows = [ROW, (2, "ข่าวสอง", "-", "วันเดียวกัน", "เช่นเดียวกัน", "", "")]
    (sheet,) = understood(reader, a_book(("1", [*over("กลุ่มอำนวยการ", "เดือน เม.ย. 61"), *rows])))
    assert sheet.rows[1].values["published_on"] == "2018-04-03"
    assert sheet.rows[1].values["responsible"] == "ครู"
    assert len(sheet.rows[1].doubts) == 2


@pytest.mark.parametrize("text", ['"', '- " -', "〃", "''", "คนเดียวกัน", "เหมือนข้างบน", "เช่นเดิม"])
def test_signs_and_words_for_what_stands_above(text: str) -> None:
    assert says_ditto(text)


@pytest.mark.parametrize("text", ["", "-", "ครูบนดอย", "เดินหน้าร่วมกัน", "ข่าวเดิม"])
def test_other_words_are_no_ditto(text: str) -> None:
    assert not says_ditto(text)


def test_a_sum_of_a_part_is_no_part_of_the_row_above() -> None:
    assert says_sum(["รวมสัปดาห์ที่ 1", "3 เรื่อง"])
    assert not says_sum(["รวมสัปดาห์ที่ 1"])
    assert not says_sum(["รวมพลคนรักการอ่าน", "3 ไฟล์"])


def test_the_year_of_the_other_cell_is_no_other_month(reader: Reader, tmp_path: Path) -> None:
    titles = [("กลุ่มอำนวยการ", "ปีงบประมาณ 2561"), ("เดือน เม.ย.", "พ.ศ. 2561")]
    book = a_book(("1", [*titles, HEAD, ROW]))
    book.save(tmp_path / "แบบ.xlsx")
    (sheet,) = understood(reader, book)
    assert (sheet.months, sheet.months_sure) == (APRIL, True)


@pytest.mark.parametrize("over_it", ["วัน/เดือน/ปี ที่เผยแพร่", ""])
def test_a_date_in_three_columns_is_read_as_one(reader: Reader, over_it: str) -> None:
    above = ("ลำดับ", "เรื่อง", over_it, "", "", "ผู้รับผิดชอบ")
    below = ("", "", "วัน", "เดือน", "ปี", "")
    rows = [(1, "ข่าวหนึ่ง", 3, "เม.ย.", 2561, "ครู"), (2, "ข่าวสอง", 15, 4, "๖๑", "ครู")]
    book = a_book(("1", [*over("กลุ่มอำนวยการ", "ประจำเดือน เมษายน 2561")[:-1], above, below, *rows]))
    (sheet,) = understood(reader, book)
    assert [row.values["published_on"] for row in sheet.rows] == ["2018-04-03", "2018-04-15"]
    assert [row.values["responsible"] for row in sheet.rows] == ["ครู", "ครู"]


def test_a_title_over_the_page_is_no_head_of_a_date_in_three_columns(reader: Reader) -> None:
    head = ("ลำดับ", "เรื่อง", "วันที่", "เดือน", "พ.ศ.", "ผู้รับผิดชอบ")
    book = a_book(("1", [("กลุ่มอำนวยการ",), head, (1, "ข่าว", 3, "เม.ย.", 2561, "ครู")]))
    book.active.merge_cells("A1:F1")
    (sheet,) = understood(reader, book)
    assert sheet.rows[0].values["published_on"] == "2018-04-03"
