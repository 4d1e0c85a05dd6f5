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

Key = tuple[int, str | int]
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
    places = _Gathering(units).places
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
    key = search_key(row.unit)
    return (places[key], "") if key in places else (len(places), key)


_KEYS: dict[GroupBy, Callable[[SheetRow, Mapping[str, int]], Key]] = {
    GroupBy.UNIT: _place_of_unit,
    GroupBy.MONTH: lambda row, _: (row.month.year, row.month.month),
    GroupBy.QUARTER: lambda row, _: (row.month.year, (row.month.month - 1) // 3),
    GroupBy.YEAR: lambda row, _: (FiscalYear.of(row.month.first).name, ""),
}
"""What rows are gathered under, as something that puts groups in order."""


def _unit_title(row: SheetRow, gathering: _Gathering) -> str:
    place = gathering.places.get(search_key(row.unit))
    return row.unit or NO_UNIT if place is None else gathering.units[place].name


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
