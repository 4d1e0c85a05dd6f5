"""Whose each row is on a sheet that gathers several units, and of which month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.calendar.months import parse_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.gathering import BETWEEN_PARTS
from clerkdesk.domain.office.people import Unit, unit_named
from clerkdesk.domain.rounds.cells import key_of
from clerkdesk.domain.rounds.understanding import ReadRow
from clerkdesk.domain.rounds.understanding.said import fold
from clerkdesk.domain.words import th

_MONTH = re.compile(r"\s*(?:ประจำ)?เดือน\s*(?P<month>.+)")
_PERIOD = re.compile(r"\s*(ไตรมาส|ปีงบประมาณ)")
_SHORT = {
    "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา": "สพป.",
    "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา": "สพม.",
}
"""Offices are called by either."""
_UNIT_WORDS = ("กลุ่ม/หน่วย", "กลุ่มโรงเรียน", "สถานศึกษา")


@dataclass(frozen=True)
class Placed:
    """A row with the titles of groups over it: ``path`` names a unit, perhaps of a unit."""

    row: ReadRow
    path: str = ""
    month: Month | None = None


def placed(rows: Sequence[ReadRow], columns: Sequence[Column], today: date) -> list[Placed]:
    """The rows with whose they are and of which month.

    A title of a month alone leaves the unit above it as it was; without one our own mark tells
    the month, else the day.
    """
    found: list[Placed] = []
    path = ""
    last: tuple[str, ...] = ()
    for row in rows:
        if row.under != last:
            named = [title for title in row.under if _month(title, today) is None]
            path = BETWEEN_PARTS.join(each for each in named if not _PERIOD.match(each)) or path
            last = row.under
        months = [month for title in row.under if (month := _month(title, today))]
        month = months[-1] if months else row.month or _of_day(row, columns)
        found.append(Placed(row, path, month))
    return found


def _month(title: str, today: date) -> Month | None:
    said = _MONTH.fullmatch(title)
    if said is None:
        return None
    try:
        return parse_month(said["month"], today)
    except ClerkError:
        return None


def _of_day(row: ReadRow, columns: Sequence[Column]) -> Month | None:
    texts = (row.values.get(c.id, "") for c in columns if key_of(c) == "published_on")
    for text in texts:
        try:
            return Month.of(date.fromisoformat(text))
        except ValueError:
            return None
    return None


def units_of(path: str, units: Sequence[Unit]) -> tuple[Unit | None, str]:
    """The unit that a path begins with, where it is known, and the rest of the path."""
    first, _, rest = path.partition(BETWEEN_PARTS)
    for name, left in ((path, ""), (first, rest)):
        found = next((unit for each in _names(name) if (unit := unit_named(units, each))), None)
        if found is not None:
            return found, left
    return None, path


def office_named(units: Sequence[Unit], name: str) -> Unit | None:
    """The unit that is the office of this name, in full or as it is called for short."""
    short = _shortened(name)
    found = (unit for unit in units if any(_shortened(each) == short for each in _all_names(unit)))
    return next(found, None)


def _all_names(unit: Unit) -> tuple[str, ...]:
    return (unit.name, *unit.former)


def _shortened(name: str) -> str:
    for words, short in _SHORT.items():
        name = name.replace(words, short)
    return fold(name)


def part_of(path: str, unit: str) -> str:
    """What of a path is below ``unit``."""
    if fold(path) == fold(unit):
        return ""
    first, _, rest = path.partition(BETWEEN_PARTS)
    return rest if fold(first) == fold(unit) else path


def _names(name: str) -> Iterator[str]:
    """The name as it stands, and without the word for its kind."""
    yield name
    for word in _UNIT_WORDS:
        if name.startswith(word):
            yield name.removeprefix(word).strip(" :")


def no_month_known() -> ClerkError:
    """Why rows of a sheet of several months are asked for."""
    return ClerkError(
        th("แผ่นนี้รวมหลายเดือน แต่แถวเหล่านี้ไม่บอกว่าของเดือนใด"), do=th("เลือกเดือน หรือแก้วันที่ในแถว")
    )
