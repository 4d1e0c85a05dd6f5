"""Rows of cells between lines, for the tables of forms and for sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from clerkdesk.paper.placed import Item
from clerkdesk.paper.strips import Lowered, Room, Strip
from clerkdesk.paper.typesetter import BASELINE, Typesetter

PAD_X, PAD_Y = 1.4, 0.5  # mm, between a cell's lines and its text
LONGEST = 0.4  # of a page: a row that is taller is cut between its lines
PART = 3  # lines of such a row stay together

Lines = Sequence[str]


class Cell(NamedTuple):
    """What stands in a cell, and where: ``left``, ``centre`` or ``right``."""

    text: str
    anchor: str = "left"


@dataclass(frozen=True)
class Grid:
    """Columns between ``edges``, mm from the page's left; ``centred`` puts short cells amid the
    height of their row."""

    edges: tuple[float, ...]
    setter: Typesetter
    centred: bool = False

    @classmethod
    def of_shares(
        cls, room: Room, shares: Sequence[float], setter: Typesetter, centred: bool = False
    ) -> "Grid":
        """Columns that share a room."""
        whole = sum(shares)
        edges = (room.left + room.width * part / whole for part in accumulate(shares, initial=0))
        return cls(tuple(edges), setter, centred)

    def row(self, cells: Sequence[Cell], bold: bool = False) -> list[Strip]:
        """A row, as tall as its tallest cell; as several strips when it is very tall."""
        columns = [
            self.lines(cell.text, self.inner(place), bold) for place, cell in enumerate(cells)
        ]
        count = max(map(len, columns), default=1)
        if self.height(count) <= self.setter.tallest * LONGEST:
            above = [(count - len(lines)) * self.centring for lines in columns]
            return [self._strip(cells, columns, above, count, bold)]
        return list(self._parts(cells, columns, count, bold))

    def _parts(
        self, cells: Sequence[Cell], columns: Sequence[Lines], count: int, bold: bool
    ) -> Iterator[Strip]:
        for start in range(0, count, PART):
            end = min(count, start + PART)
            part = [lines[start:end] for lines in columns]
            strip = self._strip(cells, part, [0.0] * len(part), end - start, bold)
            inner = start > 0  # its room above has been given to the part before
            yield replace(
                strip,
                items=[Lowered(-PAD_Y * inner, tuple(strip.items))],
                height=strip.height - PAD_Y * (inner + (end < count)),
                goes_on=end < count,
            )

    def _strip(
        self,
        cells: Sequence[Cell],
        columns: Sequence[Lines],
        above: Sequence[float],
        count: int,
        bold: bool,
    ) -> Strip:
        """A row of ``count`` lines or a part of one; ``above`` are lines left free in cells."""
        items: list[Item] = []
        for place, (cell, lines) in enumerate(zip(cells, columns, strict=True)):
            top = PAD_Y + above[place] * self.setter.leading
            items += self.texts(lines, self.inner(place), top, cell.anchor, bold)
        words = " ".join(lines[0] for lines in columns if lines)
        return Strip(self.height(count), items, words=words, edges=self.edges)

    @property
    def centring(self) -> float:
        """The share of free lines that is left above a cell's text."""
        return 0.5 if self.centred else 0.0

    def height(self, lines: int) -> float:
        """Of a cell of so many lines, mm."""
        return lines * self.setter.leading + 2 * PAD_Y

    def inner(self, first: int, count: int = 1) -> Room:
        """The room for text in a cell over ``count`` columns."""
        left = self.edges[first] + PAD_X
        return Room(left, self.edges[first + count] - PAD_X - left)

    def lines(self, text: str, room: Room, bold: bool) -> list[str]:
        """The text as lines of a cell."""
        return self.setter.lines(text, [room.width], self.setter.size, bold)

    def even_lines(self, text: str, room: Room) -> list[str]:
        """A centred bold text as lines of a cell."""
        return self.setter.even_lines(text, room.width, self.setter.size, bold=True)

    def texts(
        self, lines: Lines, room: Room, top: float, anchor: str, bold: bool
    ) -> Iterator[Item]:
        """The lines of a cell where they stand."""
        setter = self.setter
        for place, line in enumerate(lines):
            y = top + setter.leading * (place + BASELINE)
            yield from setter.text(room, y, line, setter.size, bold, anchor)


def sum_row(grid: Grid, sums: Sequence[Cell]) -> list[Strip]:
    """A bold row whose first cell goes over as many columns as it takes; none without sums."""
    if not sums:
        return []
    over = len(grid.edges) - len(sums)
    return replace(grid, edges=(grid.edges[0], *grid.edges[over:])).row(sums, bold=True)


def fitted(widths: Sequence[float], least: Sequence[float]) -> list[float]:
    """The widths, but each at the least so wide, as far as the others can spare it."""
    if sum(least) >= sum(widths):
        return list(widths)
    pairs = list(zip(widths, least, strict=True))
    missing = sum(max(0.0, need - width) for width, need in pairs)
    spare = sum(max(0.0, width - need) for width, need in pairs)
    given = missing / (spare or 1)
    return [max(width, need) - max(0.0, width - need) * given for width, need in pairs]
