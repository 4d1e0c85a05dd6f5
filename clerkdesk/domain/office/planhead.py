"""The head of a pasted plan: which column is which month, in every shape that people type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.calendar.months import parse_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.monthnames import read_month_name
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th

LOOKED_AT = 15
"""In how many of the first lines the head is looked for."""


class Kind(StrEnum):
    """What a column holds, besides a month."""

    TOPIC = "topic"
    UNIT = "unit"
    COUNT = "count"
    TOTAL = "total"
    OTHER = "other"


_WORDS = {
    Kind.TOPIC: (
        *("หัวข้อ", "เรื่อง", "รายการ", "หัวข้อตามประกาศ", "หัวข้อข้อมูล", "หัวข้อเรื่อง", "ประเภทข้อมูล"),
        *("ลักษณะข้อมูล", "ข้อมูล", "ข้อมูลที่เผยแพร่", "เรื่องที่เผยแพร่", "topic", "subject"),
    ),
    Kind.UNIT: (
        *("กลุ่ม", "หน่วย", "กลุ่มหน่วย", "หน่วยงาน", "กลุ่มงาน", "ผู้รับผิดชอบ", "กลุ่มที่รับผิดชอบ"),
        *("หน่วยที่รับผิดชอบ", "กลุ่มหน่วยสถานศึกษา", "กลุ่มโรงเรียน", "โรงเรียน", "สถานศึกษา", "unit"),
    ),
    Kind.COUNT: ("ที่", "ลำดับ", "ลำดับที่", "ข้อ", "no", "no."),
    Kind.TOTAL: ("รวม", "รวมทั้งสิ้น", "รวมทั้งปี", "ทั้งปี", "total", "sum"),
}
_BETWEEN = re.compile(r"[\s\-–/()_]+")
_FIGURES = re.compile("[0-9]")
_SHORT_YEAR = re.compile(r"(?<![0-9])(?P<year>[0-9]{2})$")


@dataclass(frozen=True)
class Column:
    """A column: its place from 1, its heading, its kind or month; ``wrong`` where the heading is a
    month that is not of this plan."""

    place: int
    heading: str
    kind: Kind = Kind.OTHER
    month: Month | None = None
    wrong: ClerkError | None = None


def read_head(rows: Sequence[Sequence[str]], year: FiscalYear) -> tuple[int, tuple[Column, ...]]:
    """The place of the head among ``rows``, from 0, and its columns; ClerkError for no head."""
    found = {
        place: sum(_is_month(cell, year) for cell in row)
        for place, row in enumerate(rows[:LOOKED_AT])
    }
    best = max(found, key=lambda place: found[place], default=-1)
    if best < 0 or not found[best]:
        raise ClerkError(
            th("ไม่พบแถวหัวตารางที่มีชื่อเดือน"),
            do=th("คัดลอกตารางจาก Excel ให้ติดแถวหัวตารางมาด้วย เช่น หัวข้อ กลุ่ม ต.ค. พ.ย. …"),
        )
    above = rows[best - 1] if best else ()
    headings = [
        cell or (above[place] if place < len(above) else "")
        for place, cell in enumerate(rows[best])
    ]
    return best, tuple(_with_topic(_columns(headings, year)))


def is_total(text: str) -> bool:
    """Whether a cell says that sums follow."""
    return _folded(text) in map(_folded, _WORDS[Kind.TOTAL])


def _columns(headings: Sequence[str], year: FiscalYear) -> list[Column]:
    columns: list[Column] = []
    seen: set[Month | Kind] = set()
    for place, heading in enumerate(headings, start=1):
        column = _column(place, heading, year)
        known = column.month or (column.kind if column.kind in (Kind.TOPIC, Kind.UNIT) else None)
        if known in seen:
            column = Column(place, heading, wrong=_twice(heading))
        if known is not None:
            seen.add(known)
        columns.append(column)
    return columns


def _twice(heading: str) -> ClerkError:
    return ClerkError(
        th("หัวตาราง “{heading}” มีสองคอลัมน์"), do=th("เหลือไว้คอลัมน์เดียวแล้ววางใหม่"), heading=heading
    )


def _column(place: int, heading: str, year: FiscalYear) -> Column:
    for kind, words in _WORDS.items():
        if heading and _folded(heading) in map(_folded, words):
            return Column(place, heading, kind)
    if not _month_like(heading):
        return Column(place, heading)
    try:
        return Column(place, heading, month=read_month_head(heading, year))
    except ClerkError as error:
        return Column(place, heading, wrong=error)


def _with_topic(columns: list[Column]) -> list[Column]:
    """Where no heading says so, the first column that is nothing else holds the topics."""
    if any(column.kind is Kind.TOPIC for column in columns):
        return columns
    first = next((c for c in columns if c.kind is Kind.OTHER and not (c.month or c.wrong)), None)
    return [
        Column(column.place, column.heading, Kind.TOPIC) if column is first else column
        for column in columns
    ]


def read_month_head(heading: str, year: FiscalYear) -> Month:
    """The month of ``year`` that a heading names, with or without its year; ClerkError for one
    that lies outside.

    ``ต.ค.``, ``ตุลาคม 2568``, ``10/2568``, ``ต.ค.-68``, ``Oct-25``, ``1/10/2568``. A year of two
    figures is what lies in the fiscal year, พ.ศ. or ค.ศ.
    """
    key = search_key(heading)
    if not _FIGURES.search(key):
        number = read_month_name(key)
        return next(month for month in year.months() if month.month == number)
    readings = [heading, _SHORT_YEAR.sub(r"20\g<year>", key)]
    months = [month for each in readings if (month := _month(each, year.last)) is not None]
    for month in months:
        if month in year.months():
            return month
    if months:
        raise ClerkError(
            th("“{heading}” ไม่อยู่ในปีงบประมาณ {year}"),
            do=th("แก้หัวตารางให้เป็นเดือนของปีงบประมาณ {year} หรือเลือกปีงบประมาณอื่น"),
            heading=heading,
            year=year.name,
        )
    return parse_month(heading, year.last)


def _month(text: str, today: date) -> Month | None:
    try:
        return parse_month(text, today)
    except ClerkError:
        try:
            return Month.of(parse_date(text, today))
        except ClerkError:
            return None


def _month_like(heading: str) -> bool:
    if not heading:
        return False
    key = search_key(heading)
    if _FIGURES.search(key):
        later = date(2100, 1, 1)
        return _month(heading, later) is not None
    try:
        read_month_name(key)
    except ClerkError:
        return False
    return True


def _is_month(cell: str, year: FiscalYear) -> bool:
    if not _month_like(cell):
        return False
    try:
        return read_month_head(cell, year) in year.months()
    except ClerkError:
        return True


def _folded(heading: str) -> str:
    return _BETWEEN.sub("", search_key(heading))
