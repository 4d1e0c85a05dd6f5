"""Rows of a sheet gathered under units, months, quarters or years."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import format_month
from clerkdesk.domain.form.sheetform import GroupBy
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.tracking import SheetRow
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import search_key

NO_UNIT = "ไม่ระบุหน่วย"

BETWEEN_PARTS = " › "
"""Stands in a title between a unit and the part of it whose rows follow."""

Key = tuple[int | str, ...]
R = TypeVar("R", bound=SheetRow)


@dataclass(frozen=True)
class _Gathering:
    """``units`` say in which order units come; what is of none of them comes last."""

    units: Sequence[Unit]
    digits: Digits = Digits.ARABIC

    @property
    def places(self) -> Mapping[str, int]:
        return {key: place for place, unit in enumerate(self.units) for key in unit.keys}


def gathered(rows: Sequence[R], group_by: Sequence[GroupBy], units: Sequence[Unit]) -> list[R]:
    """The same rows, those of one group together: the first of ``group_by`` before the next.

    ``units`` say in which order units come; what is of none of them comes last. Within a group
    the rows stay as they were.
    """
    places = dict(_Gathering(units).places)
    told = _as_they_came(rows) if any(map(_part, rows)) else ()
    for row in told:  # the parts of a unit stay in the order in which they came
        places.setdefault(_path(row), len(places))
    return sorted(rows, key=lambda row: [_KEYS[group](row, places) for group in group_by])


def groups_of(
    rows: Sequence[SheetRow], group_by: Sequence[GroupBy], units: Sequence[Unit], digits: Digits
) -> tuple[RowGroup, ...]:
    """The groups of rows that were :func:`gathered`, outer ones before those in them.

    A level in which all rows are of one group is left out: the titles of the sheet say it.
    """
    gathering = _Gathering(units, digits)
    places = gathering.places
    drawn = [by for by in group_by if len({_KEYS[by](row, places) for row in rows}) > 1]
    return tuple(_groups(rows, drawn, gathering, 0, 0))


def _groups(
    rows: Sequence[SheetRow],
    group_by: Sequence[GroupBy],
    gathering: _Gathering,
    level: int,
    first: int,
) -> Iterator[RowGroup]:
    if not group_by:
        return
    by, *inner = group_by
    places = gathering.places
    for _, members in groupby(rows, key=lambda row: _KEYS[by](row, places)):
        held = list(members)
        yield RowGroup(_TITLES[by](held[0], gathering), level, first, len(held))
        yield from _groups(held, inner, gathering, level + 1, first)
        first += len(held)


def _place_of_unit(row: SheetRow, places: Mapping[str, int]) -> Key:
    key, part = search_key(row.unit), _part(row)
    known = key in places
    at = places.get(_path(row), 0)
    return (places[key] if known else len(places), "" if known else key, at, part)


def _part(row: SheetRow) -> str:
    """For which part of its unit a row is told, where the unit gathers several itself."""
    return str(getattr(row, "part", ""))


def _as_they_came(rows: Sequence[R]) -> list[R]:
    """What is a unit's own first, then the sheets that came in, each row at its line: a page that
    came for several months stands as it came, whatever month a part of it begins with."""
    came: dict[str, int] = {}
    for row in rows:
        page, entry, _ = _came(row)
        came[page] = min(entry, came.get(page, entry))

    def place(row: R) -> tuple[int, int]:
        page, _, line = _came(row)
        return (came[page], line) if page else (0, 0)

    return sorted(rows, key=place)


def _came(row: SheetRow) -> tuple[str, int, int]:
    """The page in which a row came in, with its entry and line; no page for others."""
    told = (getattr(row, name, none) for name, none in (("page", ""), ("entry", 0), ("line", 0)))
    page, entry, line = told
    return str(page), int(entry), int(line)


def _path(row: SheetRow) -> str:
    return f"{search_key(row.unit)}{BETWEEN_PARTS}{_part(row)}"


_KEYS: dict[GroupBy, Callable[[SheetRow, Mapping[str, int]], Key]] = {
    GroupBy.UNIT: _place_of_unit,
    GroupBy.MONTH: lambda row, _: (row.month.year, row.month.month),
    GroupBy.QUARTER: lambda row, _: (row.month.year, (row.month.month - 1) // 3),
    GroupBy.YEAR: lambda row, _: (FiscalYear.of(row.month.first).name, ""),
}
"""What rows are gathered under, as something that puts groups in order."""


def _unit_title(row: SheetRow, gathering: _Gathering) -> str:
    place = gathering.places.get(search_key(row.unit))
    unit = row.unit or NO_UNIT if place is None else gathering.units[place].name
    return BETWEEN_PARTS.join(filter(None, (unit, _part(row))))


def _month_title(row: SheetRow, gathering: _Gathering) -> str:
    return f"เดือน{format_month(row.month, gathering.digits)}"


def _quarter_title(row: SheetRow, gathering: _Gathering) -> str:
    """Quarters are those of the fiscal year: the first begins in October."""
    quarter = (row.month.month - 10) % 12 // 3 + 1
    return f"ไตรมาสที่ {gathering.digits.of(quarter)} {_year_title(row, gathering)}"


def _year_title(row: SheetRow, gathering: _Gathering) -> str:
    year = gathering.digits.of(FiscalYear.of(row.month.first).name)
    return f"ปีงบประมาณ พ.ศ. {year}"


_TITLES: dict[GroupBy, Callable[[SheetRow, _Gathering], str]] = {
    GroupBy.UNIT: _unit_title,
    GroupBy.MONTH: _month_title,
    GroupBy.QUARTER: _quarter_title,
    GroupBy.YEAR: _year_title,
}
"""What stands above the rows of a group."""
