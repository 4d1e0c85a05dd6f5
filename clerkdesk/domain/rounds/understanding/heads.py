"""Where the tables of a page begin: the line or lines of titles over the columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.understanding.cells import Tab
from clerkdesk.domain.rounds.understanding.said import fold
from clerkdesk.domain.rounds.understanding.titles import (
    Heading,
    Match,
    known_titles,
    match_columns,
)

_FEWEST_KNOWN = 2
"""Titles that have to be there word for word before others are taken by likeness."""
_FEWEST_COUNTED = 3
_HIGHEST = 4
"""Lines that a head may have."""
_PLACES = re.compile("[0-9]+")


@dataclass(frozen=True)
class Head:
    """``first`` and ``last`` line of a head (from 0), what its columns are, and other headings."""

    first: int
    last: int
    matches: tuple[Match, ...]
    others: tuple[Heading, ...]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place (from 0) of each column of the form."""
        return {match.column.id: match.heading.column for match in self.matches}

    @property
    def as_written(self) -> int:
        """How many columns are called as in the form, word for word."""
        return sum(match.score >= 1.0 for match in self.matches)

    @cached_property
    def span(self) -> tuple[int, int]:
        """The first and the last column of the table."""
        places = [match.heading.column for match in self.matches]
        places += [heading.column for heading in self.others]
        return min(places), max(places)


def find_heads(tab: Tab, columns: Sequence[Column]) -> list[Head]:
    """All heads of a page, from top to bottom."""
    needed = min(len(columns), len(columns) // 2 + 1)
    heads: list[Head] = []
    line = 0
    while line < len(tab.rows):
        head = _head_at(tab, line, columns, needed)
        if head is not None:
            heads.append(head)
        line = head.last + 1 if head else line + 1
    return heads


def _head_at(tab: Tab, line: int, columns: Sequence[Column], needed: int) -> Head | None:
    if known_titles(tab.texts(line), columns) < min(_FEWEST_KNOWN, needed):
        return None
    best = _read(tab, line, 1, columns)
    if best.as_written < len(columns):
        depths = [depth for depth in (2, 3) if _may_span(tab, line, depth)]
        best = max([best, *(_read(tab, line, depth, columns) for depth in depths)], key=_worth)
    return best if len(best.matches) >= needed else None


def _worth(head: Head) -> tuple[float, int]:
    """More columns are worth more; of equal ones the lower head."""
    return round(sum(match.score for match in head.matches), 1), head.first - head.last


def _may_span(tab: Tab, line: int, depth: int) -> bool:
    """Whether a head of so many lines can begin here: those below have texts alone."""
    if line + depth > len(tab.rows):
        return False
    below = range(line + 1, line + depth)
    cells = [cell for place in below for cell in tab.rows[place] if cell is not None]
    return all(isinstance(cell, str) and len(cell) < 80 for cell in cells)


def _read(tab: Tab, line: int, depth: int, columns: Sequence[Column]) -> Head:
    headings = list(_headings(tab, line, depth))
    matches = match_columns(headings, columns)
    taken = {match.heading.column for match in matches}
    others = tuple(each for each in headings if each.column not in taken)
    last = line + depth - 1
    last = max((_bottom(tab, line, each.column) for each in headings), default=last)
    return Head(line, max(last, line + depth - 1), matches, others)


def _bottom(tab: Tab, line: int, column: int) -> int:
    over = tab.over(line, column)
    return over.bottom if over and over.bottom - line < _HIGHEST else line


def _headings(tab: Tab, line: int, depth: int) -> Iterator[Heading]:
    """The titles, with what stands over them; a title over several columns is over each."""
    above = ""
    for column in range(tab.width):
        parts = [_title(tab, line + level, column) for level in range(depth)]
        below = " ".join(dict.fromkeys(part for part in parts[1:] if part))
        if parts[0] or not below:
            above = parts[0]
        upper = parts[0] or above  # .ods does not say what is merged
        if below:
            yield Heading(column, below, upper if upper != below else "")
        elif parts[0] and _begins(tab, line, column):
            yield Heading(column, parts[0])


def _title(tab: Tab, line: int, column: int) -> str:
    over = tab.over(line, column)
    text = tab.text(over.top, over.left) if over else tab.text(line, column)
    return " ".join(text.split())


def _begins(tab: Tab, line: int, column: int) -> bool:
    over = tab.over(line, column)
    return over is None or over.left == column


def counts_columns(tab: Tab, line: int) -> bool:
    """Whether a line numbers the columns: (๑) (๒) (๓) …"""
    texts = [fold(text) for text in tab.texts(line) if text]
    if len(texts) < _FEWEST_COUNTED or not all(_PLACES.fullmatch(text) for text in texts):
        return False
    numbers = [int(text) for text in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1)
