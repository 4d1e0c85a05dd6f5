"""Dates as people type and read them."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.calendar.dates import (
    DateStyle,
    format_date,
    parse_date,
    said_date,
    weekday_name,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Words

TODAY = date(2026, 11, 5)
SUNDAY = date(2026, 11, 22)
FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
CYCLE = range(2010, 2038)
"""Years in which every day of the year falls on every day of the week, leap years too."""
TELLING_DAYS = [
    day for day in EVERY_DAY if day.year in CYCLE or 1 in (day.day, (day + timedelta(days=1)).day)
]
"""Every day of a whole cycle, and the first and the last of each month of three centuries."""


def refusal(text: str) -> str:
    with pytest.raises(ClerkError) as refused:
        parse_date(text, TODAY)
    return str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "22/11/2569",
        "22/11/69",
        "๒๒/๑๑/๒๕๖๙",
        "22-11-2569",
        "22.11.2569",
        "22.11.69",
        " 22 / 11 / 2569 ",
        "22 11 69",
        "22/11/พ.ศ. 2569",
        "22/11/2026",
        "2026-11-22",
        "2569-11-22",
        "2569/11/22",
        "22 พ.ย. 69",
        "๒๒ พ.ย. ๒๕๖๙",
        "22พย69",
        "22 พ.ย. '69",
        "22-พ.ย.-69",
        "22 พฤศจิกายน 2569",
        "22พฤศจิกายน2569",
        "22\u00a0พฤศจิกายน\u00a02569",
        "22 พฤศจิกา 2569",
        "22 เดือนพฤศจิกายน พ.ศ.2569",
        "22 พฤศจิกายน พ. ศ. 2569",
        "22 พฤศจิกายน พุทธศักราช 2569",
        "22 พฤศจิกายน ค.ศ. 2026",
        "22 November 2026",
        "วันที่ 22 พฤศจิกายน 2569",
        "วันอาทิตย์ที่ ๒๒ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "ณ วันที่ ๒๒ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "อา. 22 พ.ย. 69",
        "22/11",
        "22 พ.ย.",
    ],
)
def test_every_shape_of_an_office_is_read(text: str) -> None:
    assert parse_date(text, TODAY) == SUNDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("วันนี้", 0),
        ("today", 0),
        ("Today", 0),
        ("เมื่อวาน", -1),
        ("yesterday", -1),
        ("พรุ่งนี้", 1),
        ("tomorrow", 1),
    ],
)
def test_a_day_is_named_by_how_far_it_is(text: str, days: int) -> None:
    assert parse_date(text, TODAY) == TODAY + timedelta(days=days)


def test_a_two_digit_year_is_read_as_buddhist() -> None:
    assert parse_date("1/1/01", TODAY) == date(1958, 1, 1)
    assert parse_date("31/12/99", TODAY) == date(2056, 12, 31)


def test_a_date_without_a_year_is_of_this_year() -> None:
    assert parse_date("1 ม.ค.", date(2018, 5, 31)) == date(2018, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "1/1/2442",
        "31/12/1899",
        "1/1/2201",
        "1/1/2744",
        "1/1/2399",
        "1/1/2300",
        "1/1/00",
        "1/1/9",
        "1/1/256",
        "1/1/25690",
        "1/1/1569",
        "1 ม.ค. ค.ศ. 69",
    ],
)
def test_a_doubtful_year_is_refused(text: str) -> None:
    assert "ตั้งแต่ 2443 ถึง 2743" in refusal(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31/5/3104", "พ.ศ. 2561"),
        ("31/5/1475", "พ.ศ. 2561"),
        ("31/5/พ.ศ. 2018", "พ.ศ. 2561"),
        ("31 พ.ค. ค.ศ. 2561", "พ.ศ. 2561"),
        ("๓๑/๕/๓๑๐๔", "พ.ศ. ๒๕๖๑"),
    ],
)
def test_a_year_shifted_twice_is_refused_with_the_one_that_was_meant(text: str, meant: str) -> None:
    assert f"หมายถึง {meant} ใช่ไหม" in refusal(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 ก.พ.", "กุมภาพันธ์ 2569 มี 28 วัน ไม่มีวันที่ 31"),
        ("๓๑ ก.พ. ๒๕๖๗", "กุมภาพันธ์ ๒๕๖๗ มี ๒๙ วัน ไม่มีวันที่ ๓๑"),
        ("29/2/2568", "กุมภาพันธ์ 2568 มี 28 วัน"),
        ("31 เมษายน 2569", "เมษายน 2569 มี 30 วัน"),
        ("0/1/69", "ไม่มีวันที่ 0"),
        ("11/22/2569", "หมายถึง 22/11/2569 ใช่ไหม"),
        ("2026-22-11", "หมายถึง 22/11/2569 ใช่ไหม"),
        ("22/13/2569", "เดือนมีตั้งแต่ 1 ถึง 12"),
        ("2/30/2569", "เดือนมีตั้งแต่ 1 ถึง 12"),
        ("1/0/2569", "ไม่มีเดือนที่ 0"),
        ("22 ม 69", "มกราคม, มีนาคม, มิถุนายน"),
        ("22 พฤ 69", "พฤษภาคม, พฤศจิกายน"),
        ("22 ธ 69", "หมายถึง ธันวาคม ใช่ไหม"),
        ("22 พฤศจิการยน 69", "หมายถึง พฤศจิกายน ใช่ไหม"),
        ("22 ๆๆ 69", "ไม่รู้จักเดือน"),
        ("22 พ.ศ. 2569", "ยังไม่มีเดือน"),
        ("วันจันทร์ที่ 22 พ.ย. 69", "22 พฤศจิกายน 2569 เป็นวันอาทิตย์ ไม่ใช่วันจันทร์"),
    ],
)
def test_a_mistake_is_named_with_what_is_right(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "//",
        "22",
        "221169",
        "22112569",
        "22/11-2569",
        "22/11/2569x",
        "122/11/2569",
        "22/11/2569 10.30",
        "2026-11-22T00:00:00",
        "22/11/",
        "-22/11/2569",
        "1/1/" + "9" * 5000,
    ],
)
def test_what_is_no_date_is_refused_with_samples(text: str) -> None:
    assert "05/11/2569 หรือ 5 พ.ย. 2569" in refusal(text)


def test_a_long_mistake_is_not_repeated_whole() -> None:
    assert len(refusal("ก" * 10_000)) < 200


@settings(deadline=None)
@given(st.text() | st.text("0123456789๐๑๒/-. พศคมยนวันที่", max_size=20))
def test_whatever_is_typed_gives_a_date_in_range_or_a_sentence(text: str) -> None:
    with contextlib.suppress(ClerkError):
        assert FIRST <= parse_date(text, TODAY) <= LAST


@pytest.mark.parametrize(
    ("style", "digits", "written"),
    [
        (DateStyle.SHORT, Digits.ARABIC, "5 ม.ค. 2569"),
        (DateStyle.LONG, Digits.THAI, "๕ มกราคม ๒๕๖๙"),
        (DateStyle.OFFICIAL, Digits.THAI, "๕ มกราคม พ.ศ. ๒๕๖๙"),
        (DateStyle.NUMERIC, Digits.ARABIC, "05/01/2569"),
        (DateStyle.SHORT_YEAR, Digits.THAI, "๕ ม.ค. ๖๙"),
    ],
)
def test_a_date_is_written_as_the_office_likes(
    style: DateStyle, digits: Digits, written: str
) -> None:
    assert format_date(date(2026, 1, 5), style, digits) == written


def test_a_short_year_that_would_mislead_is_written_in_full() -> None:
    assert format_date(date(1957, 1, 5), DateStyle.SHORT_YEAR) == "5 ม.ค. 2500"
    assert format_date(date(2057, 1, 5), DateStyle.SHORT_YEAR) == "5 ม.ค. 2600"


@pytest.mark.parametrize("style", DateStyle)
def test_a_date_of_three_centuries_goes_out_and_comes_back(style: DateStyle) -> None:
    digits = tuple(Digits)
    back = (
        parse_date(format_date(day, style, digits[day.toordinal() % 2]), TODAY)
        for day in TELLING_DAYS
    )
    assert [day for day, read in zip(TELLING_DAYS, back, strict=True) if day != read] == []


@pytest.mark.parametrize("digits", Digits)
def test_every_twenty_third_date_comes_back_from_the_shapes_that_only_people_type(
    digits: Digits,
) -> None:
    for day in EVERY_DAY[::23]:
        year = day.year + 543
        weekday = f"วัน{weekday_name(day)}ที่ {format_date(day, DateStyle.OFFICIAL)}"
        for shape in (
            day.isoformat(),
            f"{year}-{day:%m-%d}",
            f"{day:%d/%m/%Y}",
            f"{day.day}-{day.month}-{year}",
            f"{day.day}.{day.month}.{year}",
            weekday,
        ):
            assert parse_date(digits.of(shape), TODAY) == day


def test_a_weekday_has_its_thai_name() -> None:
    assert [weekday_name(SUNDAY + timedelta(days=n)) for n in range(3)] == [
        "อาทิตย์",
        "จันทร์",
        "อังคาร",
    ]


@pytest.mark.parametrize("style", list(DateStyle))
def test_a_date_said_in_english_can_be_typed_again(style: DateStyle) -> None:
    english = Words(language="en").of(said_date(SUNDAY, style, Digits.THAI))
    assert english.isascii()
    assert parse_date(english, SUNDAY) == SUNDAY


def test_a_wrong_weekday_is_said_in_english() -> None:
    with pytest.raises(ClerkError) as refused:
        parse_date("วันจันทร์ที่ 22 พ.ย. 2569", SUNDAY)
    english = Words({"{day} เป็นวัน{right} ไม่ใช่วัน{wrong}": "{day}: {right}, not {wrong}"}, "en")
    assert english.error(refused.value).startswith("22 November 2569: Sunday, not Monday")
