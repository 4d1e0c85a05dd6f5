"""Which month a sheet is of: its titles say it, or its tab, or the dates in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, Months, said_month
from clerkdesk.domain.calendar.months import parse_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.understanding.said import without_dots
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_SHORT
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

_SHORT = (name.replace(".", r"\.?\s?") for name in MONTHS_SHORT)
_NAMES = "|".join(
    [*MONTHS, *(name.removesuffix("คม").removesuffix("ยน") for name in MONTHS), *_SHORT]
)
_ERA = r"(?:(?:พ|ค)\s?\.?\s?ศ\s?\.?\s*)?(?:ปี\s*)?"
# 31 in "1 พ.ค. - 31 พ.ค. 2561" is no year but the day of the month that follows
_YEAR = rf"\s*[/,-]?\s*(?:{_ERA}[0-9]{{4}}|[0-9]{{2}}(?!\s*(?:{_NAMES})))(?![0-9])"
_IN_WORDS = re.compile(rf"(?:(?<![ก-๎])|(?<=เดือน))(?P<name>{_NAMES})(?![ก-๎])(?P<year>{_YEAR})?")
_IN_FIGURES = re.compile(
    r"(?:เดือน|รอบ)\D{0,12}?(?P<month>[0-9]{1,2}\s*[/.-]\s*[0-9]{2,4})(?![0-9/])"
)
_NO_MONTH = re.compile(r"ปีงบประมาณ.*|ประกาศ ณ.*|ณ วันที่.*|ข้อมูล ณ.*|\((?:จัด|นำ)?ส่ง[^)]*\)")
_FISCAL = re.compile(rf"ปีงบประมาณ\s*{_ERA}(?P<year>[0-9]{{4}})(?![0-9])")
_FISCAL_YEARS = range(2500, 2700)
_LONGEST = 12
"""Months that one sheet may be of."""


@dataclass(frozen=True)
class MonthGuess:
    """The month or months; ``reason`` says why they are not sure."""

    months: Month | Months | None = None
    reason: ClerkError | None = None

    @property
    def sure(self) -> bool:
        """Whether nobody has to look."""
        return self.months is not None and self.reason is None


def guess_months(
    titles: Sequence[str],
    tab: str,
    days: Sequence[date],
    today: date,
    groups: Sequence[str] = (),
) -> MonthGuess:
    """The months of a sheet with these ``titles`` over its table and these ``days`` in it;
    ``groups`` are the titles between its rows."""
    fiscal = next((year for text in titles if (year := _fiscal_in(text))), None)
    for text in (*titles, tab):
        guess = _said_in(text, days, today, fiscal)
        if guess is not None:
            return guess
    named = [_said_in(text, days, today, fiscal) for text in groups]
    between = [each.months for each in named if each and isinstance(each.months, Month)]
    if between and all(each is None or each.sure for each in named):
        first, last = min(between), max(between)
        return MonthGuess(first if first == last else Months(first, last))
    months = {Month.of(day) for day in days}
    if len(months) == 1:
        (month,) = months
        said = th("ไม่ได้บอกเดือน แต่วันที่ทุกแถวอยู่ใน{month}")
        return MonthGuess(month, ClerkError(said, do=th("ตรวจว่าใช่เดือนนี้"), month=said_month(month)))
    return MonthGuess(None, ClerkError(th("ไม่พบว่าเป็นของเดือนใด"), do=th("เลือกเดือนเอง")))


def _plain(text: str) -> str:
    return without_dots(to_arabic(normalise(text)))


def _fiscal_in(text: str) -> FiscalYear | None:
    said = _FISCAL.search(_plain(text))
    name = int(said["year"]) if said else 0
    return FiscalYear(name) if name in _FISCAL_YEARS else None


def _said_in(
    text: str, days: Sequence[date], today: date, fiscal: FiscalYear | None
) -> MonthGuess | None:
    plain = _NO_MONTH.sub("", _plain(text))
    found = [(each["name"], each["year"] or "") for each in _IN_WORDS.finditer(plain)]
    if not found:
        figures = _IN_FIGURES.search(plain)
        return _read([(figures["month"], "")], today) if figures else None
    years = [year for _, year in found if year]
    if not years:
        return _of_fiscal(found, today, fiscal) or _without_year(found, days, today)
    # ตุลาคม - ธันวาคม 2560: the year of the last is that of all
    return _read([(name, year or years[-1]) for name, year in found], today)


def _read(found: Iterable[tuple[str, str]], today: date) -> MonthGuess:
    try:
        months = [
            parse_month(f"{name} {year.strip(' /,-')}".strip(), today) for name, year in found
        ]
    except ClerkError as error:
        return MonthGuess(None, error)
    first, last = min(months), max(months)
    if first == last:
        return MonthGuess(first)
    if last > Month(first.year + 1, first.month).previous():
        said = th("อ่านเป็น {first} ถึง {last} ซึ่งเกิน {most} เดือน")
        reason = ClerkError(
            said,
            do=th("ตรวจเดือนกับต้นฉบับ"),
            first=said_month(first),
            last=said_month(last),
            most=_LONGEST,
        )
        return MonthGuess(None, reason)
    return MonthGuess(Months(first, last))


def _of_fiscal(
    found: Sequence[tuple[str, str]], today: date, fiscal: FiscalYear | None
) -> MonthGuess | None:
    """Months without a year of their own, of the fiscal year that stands beside them."""
    if fiscal is None:
        return None
    years = {month.month: month.year for month in fiscal.months()}
    try:
        named = [parse_month(name, today).month for name, _ in found]
    except ClerkError as error:
        return MonthGuess(None, error)
    months = [Month(years[month], month) for month in named]
    first, last = min(months), max(months)
    return MonthGuess(first if first == last else Months(first, last))


def _without_year(
    found: Sequence[tuple[str, str]], days: Sequence[date], today: date
) -> MonthGuess | None:
    """A name alone: the year of the days in the sheet, or else the last such month."""
    read = _read(found, today)
    if not isinstance(read.months, Month):
        return None
    named = read.months.month
    years = {day.year for day in days if day.month == named}
    last = read.months if read.months <= Month.of(today) else Month(today.year - 1, named)
    month = Month(max(years), named) if years else last
    said = th("ไม่ได้บอกปี จึงอ่านเป็น{month}")
    return MonthGuess(month, ClerkError(said, do=th("ตรวจว่าใช่ปีนี้"), month=said_month(month)))
