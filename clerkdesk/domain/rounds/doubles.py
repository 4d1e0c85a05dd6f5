"""Rows that say the same are shown once; nothing that was written in one of them is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.cells import plain
from clerkdesk.domain.rounds.monthrow import MonthRow, says
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th


def without_doubles(rows: Sequence[MonthRow]) -> list[MonthRow]:
    """``rows`` without those that say what one of another origin before them says: of one sheet
    that came in, or of what was typed, all are meant."""
    if len({row.origin for row in rows}) < 2:
        return list(rows)
    shown: list[MonthRow] = []
    places: dict[tuple[str, str], int] = {}
    for row in rows:
        same = row.same
        place = places.get(same) if same else None
        if place is None or not _may_double(shown[place], row):
            if same:
                places.setdefault(same, len(shown))
            shown.append(row)
        else:
            shown[place] = _with(shown[place], row)
    return shown


def _may_double(first: MonthRow, other: MonthRow) -> bool:
    of_one = search_key(first.unit) == search_key(other.unit) or "" in (first.unit, other.unit)
    if first.source is other.source and search_key(first.part) != search_key(other.part):
        return False
    return of_one and first.origin != other.origin


def _with(first: MonthRow, other: MonthRow) -> MonthRow:
    return replace(first, beside=(*first.beside, replace(other, beside=()), *other.beside))


@dataclass(frozen=True)
class Otherwise:
    """What a row that is shown once says in two ways: ``ours`` stands in the column, ``theirs``
    was written in a row beside it."""

    row: MonthRow
    column: Column
    ours: str
    theirs: str

    @property
    def said(self) -> Sentence:
        """Both, for those who decide."""
        words = th("“{subject}” ช่อง {column}: แสดง “{ours}” อีกแถวหนึ่งเขียนว่า “{theirs}”")
        told = {"subject": self.row.subject, "column": self.column.wording}
        return Sentence(words, {**told, "ours": self.ours, "theirs": self.theirs})


def said_otherwise(rows: Sequence[MonthRow], columns: Sequence[Column]) -> tuple[Otherwise, ...]:
    """Where rows beside the shown ones say otherwise in the columns that are written by hand: of
    what the memo tells, its own words count."""
    written = [each for each in columns if each.source in _WRITTEN]
    return tuple(told for row in rows for each in written for told in _otherwise(row, each))


_WRITTEN = ("result", "remark", "")
"""Sources of columns that are filled in on the sheet."""


def _otherwise(row: MonthRow, column: Column) -> Iterator[Otherwise]:
    ours = row.cell(column, 0)
    told = (each.cell(column, 0) for each in row.beside)
    for theirs in dict.fromkeys(each for each in told if says(each)):
        if says(ours) and search_key(plain(ours)) != search_key(plain(theirs)):
            yield Otherwise(row, column, plain(ours), plain(theirs))
