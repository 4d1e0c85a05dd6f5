"""Months, fiscal years and the twelve rounds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.months import (
    FiscalYear,
    Month,
    book_year,
    format_month,
    parse_month,
    proposed_rounds,
    said_month,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Words

TODAY = date(2018, 5, 31)
MAY = Month(2018, 5)
DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def refusal(text: str) -> str:
    with pytest.raises(ClerkError) as refused:
        parse_month(text, TODAY)
    return str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "2561-05",
        "2018-05",
        "2561/5",
        "05/2561",
        "5/61",
        "๕/๒๕๖๑",
        "05-2561",
        "5/ค.ศ. 2018",
        "พ.ค. 61",
        "พค61",
        "พฤษภาคม 2561",
        "พฤษภาคม พ.ศ. ๒๕๖๑",
        "พฤษภาคม",
        "พ.ค.",
        "May 2018",
        "ประจำเดือนพฤษภาคม 2561",
        "เดือน พ.ค. 61",
        "เดือนนี้",
        "this month",
    ],
)
def test_every_shape_of_a_month_is_read(text: str) -> None:
    assert parse_month(text, TODAY) == MAY


@pytest.mark.parametrize("text", ["เดือนที่แล้ว", "last month", "Last Month"])
def test_the_month_before_january_is_december(text: str) -> None:
    assert parse_month(text, date(2018, 1, 31)) == Month(2017, 12)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("5", "พฤษภาคม 2561 หรือ 5/2561"),
        ("2561", "เป็นเดือนไม่ได้"),
        ("", "เป็นเดือนไม่ได้"),
        ("31/05/2561", "เป็นเดือนไม่ได้"),
        ("- 2561", "ยังไม่มีเดือน"),
        ("61-05", "หมายถึง 5/61 ใช่ไหม"),
        ("13/2561", "เดือนมีตั้งแต่ 1 ถึง 12"),
        ("2561-00", "ไม่มีเดือนที่ 0"),
        ("พ 61", "พฤษภาคม, พฤศจิกายน"),
        ("พฤษพาคม 61", "หมายถึง พฤษภาคม ใช่ไหม"),
        ("05/3104", "หมายถึง พ.ศ. 2561 ใช่ไหม"),
        ("05/2300", "ตั้งแต่ 2443 ถึง 2743"),
        ("05/00", "ปี 00 ไม่ชัดเจน"),
        ("๕/๒๓๐๐", "ปี ๒๓๐๐ ไม่ชัดเจน"),
    ],
)
def test_a_doubtful_month_is_refused(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


def test_every_month_of_three_centuries_goes_out_and_comes_back() -> None:
    month = Month(1900, 1)
    while month.year <= 2200:
        for digits in Digits:
            for short in (False, True):
                assert parse_month(format_month(month, digits, short), TODAY) == month
            year = month.year + 543
            for shape in (f"{month.year}-{month.month:02d}", f"{month.month}/{year}"):
                assert parse_month(digits.of(shape), TODAY) == month
        month = month.next()


def test_a_month_is_written_with_its_buddhist_year() -> None:
    assert format_month(MAY) == "พฤษภาคม 2561"
    assert format_month(MAY, Digits.THAI, short=True) == "พ.ค. ๒๕๖๑"


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="13"):
        Month(2018, 13)


@given(DATES)
def test_a_day_lies_between_the_ends_of_its_month(day: date) -> None:
    month = Month.of(day)
    assert month.first <= day <= month.last
    assert month.contains(day)
    assert not month.next().contains(day)
    assert month.next().first - month.last == timedelta(days=1)
    assert month.previous() < month < month.next()
    assert month.next().previous() == month


@given(DATES)
def test_a_day_lies_in_one_of_the_twelve_months_of_its_fiscal_year(day: date) -> None:
    year = FiscalYear.of(day)
    assert year.first <= day <= year.last
    assert [month.contains(day) for month in year.months()].count(True) == 1
    assert [y.contains(day) for y in (FiscalYear(year.name - 1), year)] == [False, True]


def test_the_fiscal_year_is_named_by_the_year_in_which_it_ends() -> None:
    assert FiscalYear.of(date(2017, 9, 30)) == FiscalYear(2560)
    assert FiscalYear.of(date(2017, 10, 1)) == FiscalYear(2561)
    assert (FiscalYear(2561).first, FiscalYear(2561).last) == (date(2017, 10, 1), date(2018, 9, 30))
    assert FiscalYear(2561).months()[0] == Month(2017, 10)
    assert FiscalYear(2561).months()[11] == Month(2018, 9)


def test_book_numbers_run_by_the_calendar_year() -> None:
    assert [book_year(date(2017, 12, 31)), book_year(date(2018, 1, 1))] == [2560, 2561]


def test_a_round_is_due_on_the_last_working_day() -> None:
    rounds = proposed_rounds(FiscalYear(2561), frozenset())
    assert [r.number for r in rounds] == list(range(1, 13))
    assert rounds[2].due == date(2017, 12, 29)  # the 30th and 31st were a weekend
    assert rounds[11].due == date(2018, 9, 28)


def test_a_round_is_not_due_on_a_holiday() -> None:
    holidays = frozenset({date(2017, 10, 31), date(2017, 10, 30)})
    assert proposed_rounds(FiscalYear(2561), holidays)[0].due == date(2017, 10, 27)


def test_a_month_without_a_working_day_is_due_at_its_end() -> None:
    october = frozenset(date(2017, 10, n) for n in range(1, 32))
    assert proposed_rounds(FiscalYear(2561), october)[0].due == date(2017, 10, 31)


@given(st.integers(2444, 2743), st.frozensets(DATES, max_size=5))
def test_every_round_is_due_in_its_month_on_a_working_day(
    name: int, holidays: frozenset[date]
) -> None:
    for proposed in proposed_rounds(FiscalYear(name), holidays):
        assert proposed.month.contains(proposed.due)
        assert proposed.due.weekday() < 5
        assert proposed.due not in holidays


def test_a_month_said_in_english_can_be_typed_again() -> None:
    for number in range(1, 13):
        month = Month(2018, number)
        english = Words(language="en").of(said_month(month, Digits.THAI))
        assert english.isascii()
        assert parse_month(english, TODAY) == month
