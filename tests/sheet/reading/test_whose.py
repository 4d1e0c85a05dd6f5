"""Whose a sheet is and of which month, in the words of those who made it by hand."""

import pytest

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.rounds.understanding.monthguess import guess_months
from clerkdesk.domain.rounds.understanding.unitguess import guess_unit
from tests.sheet.reading.clerks import AREA, EXPECTED

OFFICE = Office(AREA, "สพป.มุกดาหาร")
UNITS = (
    Unit(1, "กลุ่มส่งเสริมการจัดการศึกษา"),
    Unit(2, "หน่วยตรวจสอบภายใน"),
    Unit(3, "กลุ่มโรงเรียนคำสร้อย", UnitKind.SCHOOL_GROUP),
    Unit(4, "โรงเรียนบ้านนาโพธิ์", UnitKind.SCHOOL),
)


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("หน่วยงาน กลุ่มส่งเสริมการจัดการศึกษา", 1),
        ("ชื่อกลุ่ม/หน่วยงาน : กลุ่มส่งเสริมการจัดการศึกษา", 1),
        ("หน่วยตรวจสอบภายใน สพป.มุกดาหาร", 2),
        ("กลุ่มโรงเรียน คำสร้อย  อำเภอนิคมคำสร้อย", 3),
        ("ร.ร.บ้านนาโพธิ์", 4),
        ("รร. บ้านนาโพธิ์", 4),
    ],
)
def test_a_unit_is_known_by_the_words_that_are_usual(line: str, unit: int) -> None:
    guess, reason = guess_unit([line], "Sheet1", UNITS, OFFICE)
    assert (guess.unit, guess.sure, reason) == (UNITS[unit - 1], True, None)


@pytest.mark.parametrize("line", ["โรงเรียนคำสร้อย", "กลุ่มโรงเรียนบ้านนาโพธิ์", "สังกัด กลุ่มโรงเรียนคำสร้อย"])
def test_a_unit_of_another_kind_is_asked_for_though_it_has_the_name(line: str) -> None:
    guess, reason = guess_unit([line], "Sheet1", UNITS, OFFICE)
    assert (guess.unit is not None, guess.sure) == (True, False)
    assert "อาจหมายถึง" in str(reason)


def test_the_question_names_the_line_and_not_the_tab() -> None:
    _, reason = guess_unit(["แบบติดตาม กลุ่มโรงเรียนคำสร้อย"], "Sheet1", UNITS, OFFICE)
    assert "“แบบติดตาม กลุ่มโรงเรียนคำสร้อย” อาจหมายถึง" in str(reason)


@pytest.mark.parametrize(
    ("titles", "month"),
    [
        (["1 พ.ค. - 31 พ.ค. 2561"], Month(2018, 5)),
        (["ระหว่างวันที่ 1 พ.ค. – 31 พ.ค. 61"], Month(2018, 5)),
        (["ประจำเดือน มี.ค. 2561 (ส่ง เม.ย. 2561)"], Month(2018, 3)),
        (["กลุ่มส่งเสริมการจัดการศึกษา ประจำเดือน พ.ค. 61"], Month(2018, 5)),
        (["เดือนธันวาคม ปีงบประมาณ พ.ศ. ๒๕๖๐"], Month(2016, 12)),
        (["ประจำเดือน พฤษภาคม", "ปีงบประมาณ 2560"], Month(2017, 5)),
    ],
)
def test_a_month_is_read_as_it_was_meant(titles: list[str], month: Month) -> None:
    guess = guess_months(titles, "Sheet1", [], EXPECTED.today)
    assert (guess.months, guess.sure) == (month, True)


def test_more_months_than_a_year_has_are_asked_for() -> None:
    guess = guess_months(["เดือน ม.ค. 2559 - พ.ค. 2561"], "Sheet1", [], EXPECTED.today)
    assert guess.months is None
    assert "เกิน 12 เดือน" in str(guess.reason)
