"""Rows of a sheet under titles of groups, and the order in which all of it is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class RowGroup:
    """``count`` rows from ``first`` (from 0) that stand under ``title``. ``level`` 0 holds those
    of level 1."""

    title: str
    level: int
    first: int
    count: int

    @property
    def end(self) -> int:
        """The row behind its last."""
        return self.first + self.count


@dataclass(frozen=True)
class Opens:
    """Here the head of a group is drawn."""

    group: RowGroup


@dataclass(frozen=True)
class Closes:
    """Here the sums of a group are drawn."""

    group: RowGroup


@dataclass(frozen=True)
class RowAt:
    """Here the row of this place is drawn, from 0."""

    place: int


Drawn = Opens | Closes | RowAt


def in_drawn_order(count: int, groups: Sequence[RowGroup]) -> Iterator[Drawn]:
    """What is drawn from top to bottom for ``count`` rows: heads before rows, sums after them."""
    for place in range(count):
        yield from (Opens(each) for each in groups if each.first == place)
        yield RowAt(place)
        yield from (Closes(each) for each in reversed(groups) if each.end == place + 1)
