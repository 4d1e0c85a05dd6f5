"""Months as people type them, with all that is known of months and fiscal years in one place."""

import re
from collections.abc import Callable
from datetime import date

from clerkdesk.domain.calendar.fiscal import FiscalYear, Round, book_year, proposed_rounds
from clerkdesk.domain.calendar.month import Month, format_month, said_month
from clerkdesk.domain.calendar.typed import Typed
from clerkdesk.domain.calendar.years import YEAR, buddhist, read_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.monthnames import no_such_month, read_month_name
from clerkdesk.domain.thai.text import search_key

__all__ = [
    "FiscalYear",
    "Month",
    "Round",
    "book_year",
    "format_month",
    "parse_month",
    "proposed_rounds",
    "said_month",
]

_RELATIVE: dict[str, Callable[[Month], Month]] = {
    "เดือนนี้": lambda month: month,
    "this month": lambda month: month,
    "เดือนที่แล้ว": Month.previous,
    "เดือนก่อน": Month.previous,
    "last month": Month.previous,
    "เดือนหน้า": Month.next,
    "next month": Month.next,
}
_OPENING = re.compile("(?:ประจำ ?)?เดือน ?")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4}) ?[-/.] ?(?P<month>[0-9]{1,2})")
_IN_FIGURES = re.compile(rf"(?P<month>[0-9]{{1,2}}) ?[-/. ] ?{YEAR}")
_IN_WORDS = re.compile(rf"(?P<name>[^0-9]{{1,40}}?)(?:[-/,]? ?{YEAR})?")


def parse_month(text: str, today: date) -> Month:
    """The month that a person typed, in any shape of a Thai office.

    2561-05, 2018-05, 05/2561, ๕/๖๑, พ.ค. 61, พฤษภาคม พ.ศ. ๒๕๖๑, เดือนนี้, เดือนที่แล้ว, this month,
    last month. A name alone is the month of that name in the year of ``today``. Raises ClerkError,
    saying what may be meant, for a doubtful month or year and for what is no month.
    """
    typed = Typed(text, today)
    key = search_key(text)
    if key in _RELATIVE:
        return _RELATIVE[key](Month.of(today))
    key = _OPENING.sub("", key, count=1)
    for shape, month_of in _SHAPES.items():
        found = shape.fullmatch(key)
        if found is not None:
            return Month(_year_of(found, typed), month_of(found, typed))
    raise _not_a_month(typed)


def _year_of(found: re.Match[str], typed: Typed) -> int:
    parts = found.groupdict()
    if not parts["year"]:
        return typed.today.year
    return read_year(parts["year"], parts.get("era") or "", typed.digits)


def _month_by_number(found: re.Match[str], typed: Typed) -> int:
    number = int(found["month"])
    if 1 <= number <= 12:
        return number
    other = int(found["year"])
    swapped = f"{other}/{found['month']}" if 1 <= other <= 12 < number else None
    raise no_such_month(number, typed.digits, swapped and typed.digits.of(swapped))


def _month_by_name(found: re.Match[str], _typed: Typed) -> int:
    return read_month_name(found["name"])


_SHAPES: dict[re.Pattern[str], Callable[[re.Match[str], Typed], int]] = {
    _YEAR_FIRST: _month_by_number,
    _IN_FIGURES: _month_by_number,
    _IN_WORDS: _month_by_name,
}


def _not_a_month(typed: Typed) -> ClerkError:
    month = Month.of(typed.today)
    return ClerkError(
        "อ่าน “{typed}” เป็นเดือนไม่ได้",
        do="พิมพ์ทั้งเดือนและปี เช่น {full} หรือ {numeric}",
        typed=typed.shown,
        full=said_month(month, typed.digits),
        numeric=typed.digits.of(f"{month.month}/{buddhist(month.year)}"),
    )
