"""A date in a cell: a real one, a number that stands for one, or text.

Text is read as everywhere (:mod:`clerkdesk.domain.calendar.dates`). What had to be changed to make
sense is proposed and said, never taken in silence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from clerkdesk.domain.calendar.daterange import read_date_range
from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.datestyles import DateStyle, said_date
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.understanding.cells import Cell, text_of
from clerkdesk.domain.rounds.understanding.said import is_blank, without_dots
from clerkdesk.domain.words import Wording, th

_EPOCH = date(1899, 12, 30)
"""Day 0 of Excel's count, as it counts from March 1900 on."""
_SERIALS = range(20_000, 300_000)  # 1954 to 2721: พ.ศ. typed as ค.ศ. is near the end
_SERIAL = re.compile("[0-9]{5,6}")
_TIME = re.compile(r"[ T]+(เวลา ?)?[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.][0-9]+)?)?( ?น\.?)?$")
_BUDDHIST_FROM = 2400
_SHORT_YEARS = range(1930, 2000)
"""Excel takes 61 for 1961; in an office it is 2561."""
_SHORT_AHEAD = 2500 - BUDDHIST_AHEAD - 1900
_WESTERN_AHEAD = 100 - _SHORT_AHEAD
"""From 18 as พ.ศ. 2518 to 18 as ค.ศ. 2018."""
_OTHER_DAY = timedelta(days=800)

_CHECK = th("ตรวจกับต้นฉบับ ถ้าถูกแล้วรับค่านี้ได้เลย")


@dataclass(frozen=True)
class ReadDate:
    """What a cell says: the day, if any, and why it is doubtful, if it is."""

    day: date | None = None
    doubt: ClerkError | None = None


def read_date_cell(
    cell: Cell, today: date, months: Month | Months | None, recorded: bool = False
) -> ReadDate:
    """The date in a cell; none for what is blank. ``months`` are those of the sheet, if known.

    A day that such a sheet would not report is doubted, unless it was ``recorded`` so.
    """
    text = text_of(cell)
    if is_blank(text):
        return ReadDate()
    read = _READ[type(cell)](cell, today, months)
    if recorded or read.day is None or read.doubt is not None:
        return read
    return _plausible(read.day, today, months, isinstance(cell, date))


def _real(day: date, today: date, months: Month | Months | None) -> ReadDate:
    if day.year >= _BUDDHIST_FROM:
        return _typed_as_buddhist(day)
    if day.year in _SHORT_YEARS:
        return _doubted(
            _shifted(day, _SHORT_AHEAD),
            th("Excel เก็บปีนี้เป็น ค.ศ. {year} เพราะพิมพ์ปีแค่สองหลัก น่าจะหมายถึง {meant}"),
            year=day.year,
        )
    return ReadDate(day)


def _typed_as_buddhist(day: date) -> ReadDate:
    meant = _shifted(day, -BUDDHIST_AHEAD)
    if meant is None:
        typed = f"{day.day}/{day.month}/{day.year}"
        return _doubted(None, th("วันที่ {typed} ไม่มีในปฏิทิน"), typed=typed)
    return _doubted(
        meant,
        th("พิมพ์ปี {year} ลงในช่องวันที่ของ Excel ซึ่งเก็บเป็น ค.ศ. จึงอ่านเป็น {meant}"),
        year=day.year,
    )


def _number(value: float, today: date, months: Month | Months | None) -> ReadDate:
    if value not in _SERIALS and int(value) not in _SERIALS:
        return _text(text_of(value), today, months)
    day = _EPOCH + timedelta(days=int(value))
    if day.year >= _BUDDHIST_FROM:
        return _typed_as_buddhist(day)
    said = th("เป็นเลขลำดับวันของ Excel ({serial}) ซึ่งตรงกับ {meant}")
    return _doubted(day, said, serial=int(value))


@lru_cache(maxsize=1024)  # a month has 31 days, and a sheet far more rows
def _text(text: str, today: date, months: Month | Months | None) -> ReadDate:
    typed = _TIME.sub("", without_dots(text))
    if _SERIAL.fullmatch(typed):
        return _number(int(typed), today, months)
    try:
        day = parse_date(typed, today)
    except ClerkError as error:
        return _meant(typed, today, error)
    if parse_date(typed, today - _OTHER_DAY) == day:
        return ReadDate(day)
    return _without_year(typed, today, months)


def _without_year(typed: str, today: date, months: Month | Months | None) -> ReadDate:
    """A day without its year, or one like วันนี้: of the sheet's own month, if it is known."""
    if months is not None:
        day = parse_date(typed, months.last)
        if months.contains(day):
            return _doubted(day, th("“{typed}” ไม่มีปี จึงใช้ปีของแบบติดตามนี้ คือ {meant}"), typed=typed)
    return _doubted(None, th("“{typed}” ไม่มีปี"), th("พิมพ์ทั้งวัน เดือน และปี"), typed=typed)


def _meant(typed: str, today: date, error: ClerkError) -> ReadDate:
    """What a date may mean that could not be read."""
    try:
        first, last = read_date_range(typed, today)
        if first != last:
            said = th("“{typed}” เป็นหลายวัน จึงใช้วันแรก คือ {meant}")
            return _doubted(first, said, typed=typed)
    except ClerkError:
        pass
    try:
        day = parse_date(str(error.values.get("meant", "")), today)
    except ClerkError:
        return ReadDate(None, error)
    return _doubted(day, th("“{typed}” เขียนเดือนก่อนวัน (แบบอเมริกัน) จึงอ่านเป็น {meant}"), typed=typed)


def _plausible(day: date, today: date, months: Month | Months | None, real: bool) -> ReadDate:
    """Doubts a day that a sheet of these months would not report."""
    if months is None or months.contains(day):
        if day > today:
            return _doubted(day, th("{meant} ยังมาไม่ถึง"))
        return ReadDate(day)
    swapped = _swapped(day) if real else None
    if swapped is not None and months.contains(swapped):
        said = th("Excel เก็บเป็น {stored} ซึ่งอาจสลับวันกับเดือน จึงอ่านเป็น {meant}")
        return _doubted(swapped, said, stored=said_date(day, DateStyle.SHORT))
    western = None if real else _shifted(day, _WESTERN_AHEAD)
    if western is not None and months.contains(western):
        said = th("ปีสองหลักอ่านเป็น พ.ศ. จะได้ {stored} แต่น่าจะเป็น ค.ศ. คือ {meant}")
        return _doubted(western, said, stored=said_date(day, DateStyle.SHORT))
    return _doubted(day, th("{meant} ไม่อยู่ในเดือนของแบบติดตามนี้"))


def _doubted(day: date | None, what: Wording, do: Wording = _CHECK, **values: object) -> ReadDate:
    if day is None and do is _CHECK:
        do = th("ดูวันที่จริงจากต้นฉบับ แล้วพิมพ์ใหม่")
    if day is not None:
        values["meant"] = said_date(day, DateStyle.SHORT)
    return ReadDate(day, ClerkError(what, do=do, where="", **values))


def _shifted(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _swapped(day: date) -> date | None:
    try:
        return day.replace(month=day.day, day=day.month)
    except ValueError:
        return None


_READ: dict[type, Callable[[Any, date, Month | Months | None], ReadDate]] = {
    date: _real,
    int: _number,
    float: _number,
    bool: lambda value, today, months: _text(str(value), today, months),
    str: lambda text, today, months: _text(text_of(text), today, months),
}
