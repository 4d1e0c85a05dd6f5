"""What stands below a table, and lines that only look like rows, are not what is reported."""

import pytest

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.rounds.understanding import Understood
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.clerks import HEAD, a_book, days, doubts, subjects, understood

TOP = [("กลุ่มอำนวยการ",), ("ประจำเดือน พ.ค. 61",), HEAD]
NEWS = (1, "ข่าว", "ก.pdf", "5 พ.ค. 61", "นาย ก", "แล้ว", "")


def read(reader: Reader, *rows: tuple[object, ...]) -> Understood:
    (sheet,) = understood(reader, a_book(("1", [*TOP, *rows])))
    return sheet


def test_names_below_a_table_without_the_word_that_somebody_signs(reader: Reader) -> None:
    name = (None, None, None, None, "(นายเอ บี)")
    position = (None, None, None, None, "ครูชำนาญการ")
    for foot in ([(), name, position], [name, position], [(), (None, "ผู้จัดทำ"), name]):
        sheet = read(reader, NEWS, *foot)
        assert sheet.rows[0].values["responsible"] == "นาย ก", foot
        assert (subjects(sheet), doubts(sheet), sheet.reporter) == (["ข่าว"], [], "นายเอ บี"), foot


@pytest.mark.parametrize(
    "line",
    [
        ("รวม", "1 เรื่อง"),
        ("รวมทั้งสิ้น", None, None, None, None, "๑ รายการ"),
        (None, "รวม 1 เรื่อง"),
        ("หมายเหตุ", "ส่งทุกสิ้นเดือน"),
        (None, "หมายเหตุ: ส่งทุกสิ้นเดือน"),
    ],
)
def test_sums_and_notes_are_no_part_of_the_last_row(
    reader: Reader, line: tuple[object, ...]
) -> None:
    sheet = read(reader, NEWS, line)
    assert list(sheet.rows[0].values.values()) == [*map(str, NEWS[1:3]), "2018-05-05", *NEWS[4:]]
    assert (len(sheet.rows), doubts(sheet)) == (1, [])


def test_a_text_below_the_table_that_might_be_a_row_is_told(reader: Reader) -> None:
    sheet = read(reader, NEWS, (), (None, "ประกาศผู้ชนะ", "", "", "นาย ข"))
    assert subjects(sheet) == ["ข่าว"]
    assert ["ใต้ตาราง" in said for said in doubts(sheet)] == [True]


def test_lines_numbered_in_advance_are_no_rows(reader: Reader) -> None:
    sheet = read(reader, NEWS, (2,), (3, "-", "-", "-", "-", "-", "-"), ("- ๒ -",), (4, "ข่าวสอง"))
    assert subjects(sheet) == ["ข่าว", "ข่าวสอง"]
    empty = read(reader, (1, "-", "-", "-"), (2,), (3,))
    assert (empty.rows, empty.nothing) == ((), False)
    assert "ไม่ได้บอกว่าไม่มี" in doubts(empty)[0]


def test_that_there_is_nothing_in_more_words(reader: Reader) -> None:
    for said in (
        "ไม่มีข้อมูลข่าวสารที่เผยแพร่ประจำเดือนพฤษภาคม 2561",
        "ไม่มีเรื่องเผยแพร่ในรอบเดือนนี้",
        "ไม่มีกิจกรรม",
    ):
        sheet = read(reader, (None, said))
        assert (sheet.nothing, sheet.rows, doubts(sheet)) == (True, (), []), said


def test_months_between_the_rows_of_one_table(reader: Reader) -> None:
    rows = [
        ("เดือน เมษายน 2561",),
        (1, "ก", "", "5/4/61", "", "", ""),
        ("เดือน พฤษภาคม 2561",),
        (2, "ข", "", "5/5/61", "", "", ""),
    ]
    (sheet,) = understood(reader, a_book(("1", [("กลุ่มอำนวยการ",), HEAD, *rows])))
    assert (sheet.months, sheet.months_sure) == (Months(Month(2018, 4), Month(2018, 5)), True)
    assert [row.under for row in sheet.rows] == [("เดือน เมษายน 2561",), ("เดือน พฤษภาคม 2561",)]


def test_a_table_that_names_no_unit_takes_the_one_above_and_says_so(reader: Reader) -> None:
    rows = [*TOP, NEWS, (), ("เดือน มิถุนายน 2561",), HEAD, (1, "ข", "", "5/6/61", "", "", "")]
    may, june = understood(reader, a_book(("1", rows)))
    assert (may.unit.unit, may.unit.sure) == (june.unit.unit, True)
    assert (june.months, june.unit.sure) == (Month(2018, 6), False)
    assert "ของตารางข้างบน คือ กลุ่มอำนวยการ" in doubts(june)[0]


def test_two_figures_of_a_year_that_were_meant_the_western_way(reader: Reader) -> None:
    sheet = read(reader, (1, "ก", "", "11/5/18"), (2, "ข", "", "12 พ.ค. 2561 เวลา 09.00 น."))
    assert days(sheet) == ["2018-05-11", "2018-05-12"]
    assert ["น่าจะเป็น ค.ศ." in said for said in doubts(sheet)] == [True]


def test_a_row_that_was_copied_and_not_written_over_is_told(reader: Reader) -> None:
    sheet = read(reader, NEWS, (2, "ข่าวสอง", "", "5 พ.ค. 61"), (3, " ข่าว ", "", "5/5/2561"))
    assert subjects(sheet) == ["ข่าว", "ข่าวสอง", "ข่าว"]
    assert doubts(sheet) == ["B6 เรื่องและวันที่ตรงกับแถว 4 ถ้าพิมพ์ซ้ำ เอาแถวหนึ่งออก ถ้าเป็นคนละรายการ รับได้เลย"]
