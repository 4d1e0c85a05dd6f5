"""Dates as people type them. What is doubtful is refused with a question, never guessed.

A date that goes out by ``format_date`` comes back by ``parse_date`` as it was.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from clerkdesk.domain.calendar.datestyles import (
    WEEKDAYS,
    DateStyle,
    format_date,
    said_date,
    weekday_name,
)
from clerkdesk.domain.calendar.typed import Typed
from clerkdesk.domain.calendar.years import YEAR, buddhist, read_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import (
    MONTHS,
    MONTHS_SHORT,
    month_name,
    no_such_month,
    read_month_name,
)
from clerkdesk.domain.thai.text import search_key

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "DateStyle",
    "format_date",
    "parse_date",
    "said_date",
    "weekday_name",
]

_RELATIVE = {
    "วันนี้": 0,
    "today": 0,
    "เมื่อวาน": -1,
    "เมื่อวานนี้": -1,
    "yesterday": -1,
    "พรุ่งนี้": 1,
    "วันพรุ่งนี้": 1,
    "tomorrow": 1,
}

_WEEKDAY_NAMES: dict[str, int] = {
    **{name: i for i, name in enumerate(WEEKDAYS)},
    "พฤหัส": 3,
    **{name: i for i, name in enumerate(("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."))},
    **{
        name: i
        for i, full in enumerate(day.english.casefold() for day in WEEKDAYS)
        for name in (full, full[:3])
    },
}
_LONGEST_FIRST = "|".join(re.escape(w) for w in sorted(_WEEKDAY_NAMES, key=len, reverse=True))
_OPENING = re.compile(rf"(?:ณ ?)?(?:วัน)?(?P<weekday>{_LONGEST_FIRST})? ?(?:ที่)?[ ,]*(?=[0-9])")

_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})(?P<between>[-/.])(?P<month>[0-9]{1,2})(?P=between)(?P<day>[0-9]{1,2})"
)
_IN_FIGURES = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<between>[-/. ]) ?(?P<month>[0-9]{1,2})"
    rf"(?: ?(?P=between) ?{YEAR})?"
)
_IN_WORDS = re.compile(rf"(?P<day>[0-9]{{1,2}})(?P<name>[^0-9]{{1,40}}?)(?:[-/,]? ?{YEAR})?")


def parse_date(text: str, today: date) -> date:
    """The date that a person typed, in any shape of a Thai office.

    22/11/2569, 22-11-69, 22.11.2569, 22 พ.ย. 69, วันอาทิตย์ที่ ๒๒ พฤศจิกายน พ.ศ. ๒๕๖๙, 2026-11-22,
    2569-11-22, 22/11/2026, วันนี้, เมื่อวาน, พรุ่งนี้, today, yesterday. Without a year it is the
    year of ``today``. Raises ClerkError, saying what may be meant, for a day that the month does
    not have, a doubtful month or year, a weekday that is another, and what is no date.
    """
    typed = Typed(text, today)
    key = search_key(text)
    if key in _RELATIVE:
        return today + timedelta(days=_RELATIVE[key])
    opening = _OPENING.match(key)
    if opening is None:
        raise _not_a_date(typed)
    day = _read(key[opening.end() :], typed)
    if opening["weekday"]:
        _check_weekday(day, _WEEKDAY_NAMES[opening["weekday"]], typed)
    return day


def _read(key: str, typed: Typed) -> date:
    for shape, month_of in _SHAPES.items():
        found = shape.fullmatch(key)
        if found is not None:
            parts = found.groupdict()
            month = month_of(found, typed)
            figures, era = parts["year"], parts.get("era") or ""
            year = read_year(figures, era, typed.digits) if figures else typed.today.year
            return _day_of(year, month, int(parts["day"]), typed)
    raise _not_a_date(typed)


def _month_by_number(found: re.Match[str], _typed: Typed) -> int:
    return int(found["month"])


def _month_by_name(found: re.Match[str], _typed: Typed) -> int:
    return read_month_name(found["name"])


_SHAPES: dict[re.Pattern[str], Callable[[re.Match[str], Typed], int]] = {
    _YEAR_FIRST: _month_by_number,
    _IN_FIGURES: _month_by_number,
    _IN_WORDS: _month_by_name,
}


def _day_of(year: int, month: int, day: int, typed: Typed) -> date:
    if not 1 <= month <= 12:
        raise no_such_month(month, typed.digits, _swapped(year, month, day, typed.digits))
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ClerkError(
            "{month} {year} มี {days} วัน ไม่มีวันที่ {day}",
            do="ตรวจวันที่แล้วพิมพ์ใหม่",
            month=month_name(month),
            year=typed.digits.of(buddhist(year)),
            days=typed.digits.of(days),
            day=typed.digits.of(day),
        )
    return date(year, month, day)


def _swapped(year: int, month: int, day: int, digits: Digits) -> str | None:
    """The date in Thai order when day and month were typed the American way round."""
    if 1 <= day <= 12 and 1 <= month <= calendar.monthrange(year, day)[1]:
        return format_date(date(year, day, month), DateStyle.NUMERIC, digits)
    return None


def _check_weekday(day: date, weekday: int, typed: Typed) -> None:
    if day.weekday() != weekday:
        raise ClerkError(
            "{day} เป็นวัน{right} ไม่ใช่วัน{wrong}",
            do="แก้ชื่อวันหรือวันที่ให้ตรงกัน",
            day=said_date(day, DateStyle.LONG, typed.digits),
            right=weekday_name(day),
            wrong=WEEKDAYS[weekday],
        )


def _not_a_date(typed: Typed) -> ClerkError:
    return ClerkError(
        "อ่าน “{typed}” เป็นวันที่ไม่ได้",
        do="พิมพ์ทั้งวัน เดือน และปี เช่น {numeric} หรือ {short}",
        typed=typed.shown,
        numeric=format_date(typed.today, DateStyle.NUMERIC, typed.digits),
        short=said_date(typed.today, DateStyle.SHORT, typed.digits),
    )
