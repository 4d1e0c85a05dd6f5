"""The head of a table: bold titles in one level, or in two where columns are grouped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from clerkdesk.paper.grid import PAD_Y, Grid
from clerkdesk.paper.placed import Item, Line
from clerkdesk.paper.strips import Strip


class Title(NamedTuple):
    """The title of a column; neighbours of one ``group`` have it above them."""

    text: str
    group: str = ""


def head_of(grid: Grid, titles: Sequence[Title]) -> Strip:
    """The head, which stays with the first row."""
    groups = list(_groups(titles))
    lines = [grid.even_lines(t.text, grid.inner(n)) for n, t in enumerate(titles)]
    upper = max((group.height(grid) for group in groups if group.text), default=0.0)
    tops = [upper if title.group else 0.0 for title in titles]
    height = max(top + grid.height(len(each)) for top, each in zip(tops, lines, strict=True))
    items = [item for group in groups for item in group.items(grid, upper, height)]
    for place, (top, each) in enumerate(zip(tops, lines, strict=True)):
        y = (top + height - grid.height(len(each))) / 2 + PAD_Y
        items += grid.texts(each, grid.inner(place), y, "centre", bold=True)
    left, right = grid.edges[0], grid.edges[-1]
    frame = [
        Line(left, 0, right, 0),
        Line(left, height, right, height),
        Line(right, 0, right, height),
    ]
    return Strip(height, (*items, *frame), with_next=True)


@dataclass(frozen=True, slots=True)
class _Group:
    """``count`` neighbours from column ``first`` on; without a text they stand by themselves."""

    text: str
    first: int
    count: int

    def lines(self, grid: Grid) -> list[str]:
        return grid.even_lines(self.text, grid.inner(self.first, self.count))

    def height(self, grid: Grid) -> float:
        return grid.height(len(self.lines(grid)))

    def items(self, grid: Grid, upper: float, height: float) -> Iterator[Item]:
        """The group's title with the line below it, and the lines at the left of its columns."""
        edges = grid.edges[self.first : self.first + self.count + 1]
        yield Line(edges[0], 0, edges[0], height)
        for x in edges[1:-1]:
            yield Line(x, upper if self.text else 0, x, height)
        if self.text:
            y = (upper - self.height(grid)) / 2 + PAD_Y
            room = grid.inner(self.first, self.count)
            yield from grid.texts(self.lines(grid), room, y, "centre", bold=True)
            yield Line(edges[0], upper, edges[-1], upper)


def _groups(titles: Sequence[Title]) -> Iterator[_Group]:
    first = 0
    for text, members in groupby(titles, lambda title: title.group):
        count = len(list(members))
        yield _Group(text, first, count)
        first += count
