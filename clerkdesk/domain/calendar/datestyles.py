"""Dates as people write them: Gregorian inside, Buddhist years outside."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_ENGLISH, MONTHS_SHORT
from clerkdesk.domain.words import Figured, Wording

WEEKDAYS = (
    Wording("จันทร์", "Monday"),
    Wording("อังคาร", "Tuesday"),
    Wording("พุธ", "Wednesday"),
    Wording("พฤหัสบดี", "Thursday"),
    Wording("ศุกร์", "Friday"),
    Wording("เสาร์", "Saturday"),
    Wording("อาทิตย์", "Sunday"),
)
"""Names without วัน, Monday first as in ``date.weekday()``."""


class DateStyle(StrEnum):
    """How a date is written; the samples are 22 November 2026."""

    SHORT = "short"  # 22 พ.ย. 2569
    LONG = "long"  # 22 พฤศจิกายน 2569
    OFFICIAL = "official"  # 22 พฤศจิกายน พ.ศ. 2569
    NUMERIC = "numeric"  # 22/11/2569
    SHORT_YEAR = "short_year"  # 22 พ.ย. 69, for narrow sheets; the year in full outside 2501–2599


def _numeric(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{buddhist(day.year)}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {buddhist(day.year)}"


def _short_year(day: date) -> str:
    year = buddhist(day.year)
    shown = f"{year % 100:02d}" if 2501 <= year <= 2599 else f"{year}"
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {shown}"


_WRITE: dict[DateStyle, Callable[[date], str]] = {
    DateStyle.SHORT: _short,
    DateStyle.LONG: lambda day: f"{day.day} {MONTHS[day.month - 1]} {buddhist(day.year)}",
    DateStyle.OFFICIAL: lambda day: f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {buddhist(day.year)}",
    DateStyle.NUMERIC: _numeric,
    DateStyle.SHORT_YEAR: _short_year,
}


def format_date(
    day: date, style: DateStyle = DateStyle.SHORT, digits: Digits = Digits.ARABIC
) -> str:
    """The date in one of the five shapes, which ``parse_date`` reads back."""
    return digits.of(_WRITE[style](day))


def said_date(
    day: date, style: DateStyle = DateStyle.SHORT, digits: Digits = Digits.ARABIC
) -> Wording:
    """The date for the screen: ``22 พ.ย. 2569``, in English ``22 Nov 2569``."""
    return Figured(format_date(day, style, digits), _ENGLISH.get(style, _numeric)(day))


def _english_short(day: date) -> str:
    return f"{day.day} {MONTHS_ENGLISH[day.month - 1][:3]} {buddhist(day.year)}"


_ENGLISH: dict[DateStyle, Callable[[date], str]] = {
    DateStyle.SHORT: _english_short,
    DateStyle.LONG: lambda day: f"{day.day} {MONTHS_ENGLISH[day.month - 1]} {buddhist(day.year)}",
}


def weekday_name(day: date) -> Wording:
    """อาทิตย์, จันทร์, … without วัน."""
    return WEEKDAYS[day.weekday()]
