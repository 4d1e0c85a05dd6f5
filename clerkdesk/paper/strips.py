"""Strips: what a block becomes before it is known on which page it comes to stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

from clerkdesk.paper.placed import (
    Box,
    Dots,
    Image,
    Item,
    Line,
    Qr,
    SignatureSpot,
    Text,
    Tick,
)

PT = 25.4 / 72  # mm


class Room(NamedTuple):
    """The part of the page's width that a block may use, mm from the paper's left edge."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def centre(self) -> float:
        """Its middle."""
        return self.left + self.width / 2

    def within(self, indent: float) -> "Room":
        """The room less ``indent`` mm at its left."""
        return Room(self.left + indent, self.width - indent)


class Lowered(NamedTuple):
    """Items that come to stand ``down`` mm further down, moved all at once at the end."""

    down: float
    items: "tuple[Item | Lowered, ...]"


Items = Sequence[Item | Lowered]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of paper as wide as its room that is never cut: a line, a row, a place to sign.

    ``items`` have their x on the page and their y from the strip's top. ``space`` mm above it
    are left out at the top of a page. ``words`` are what it begins with, for the foot of the page
    before. ``with_next`` keeps it on the page of the next one; ``to_sign`` on that of the text
    before it, so that no page holds signatures alone. ``sign_line`` is how far down the first
    line to sign on lies. ``rise`` lets it reach up into the top margin of the first page.
    ``head`` is set above it again where it begins a page. ``frame`` is a border that grows with
    its neighbours. ``edges`` are the x of upright lines, drawn once over all rows of a page, with
    a line below each row; ``goes_on`` when the next strip is of the same row.
    """

    height: float
    items: Items = ()
    space: float = 0
    words: str = ""
    with_next: bool = False
    to_sign: bool = False
    sign_line: float | None = None
    breaks_page: bool = False
    rise: float = 0
    head: "tuple[Strip, ...]" = ()
    frame: Box | None = None
    edges: tuple[float, ...] = ()
    goes_on: bool = False


def moved(items: Items, down: float) -> Iterator[Item]:
    """The items ``down`` mm further down, one after the other."""
    for item in items:
        if isinstance(item, Lowered):
            yield from moved(item.items, down + item.down)
        else:
            yield _MOVE[type(item)](item, down)


def pile(strips: Sequence[Strip]) -> tuple[list[Lowered], float]:
    """Strips under one another, with the lines of their tables and the height that they take."""
    items: list[Lowered] = []
    placed: list[tuple[float, Strip]] = []
    height = 0.0
    for place, strip in enumerate(strips):
        height += strip.space if place else 0
        items.append(Lowered(height, tuple(strip.items)))
        placed.append((height, strip))
        height += strip.height
    ruled = tuple(rulings(placed))
    return [*items, *([Lowered(0, ruled)] if ruled else ())], height


def rulings(placed: Sequence[tuple[float, Strip]]) -> Iterator[Line]:
    """The lines between the rows of tables, from strips with where they begin."""
    for edges, rows in groupby(placed, lambda each: each[1].edges):
        if edges:
            yield from _ruled(edges, list(rows))


def _ruled(edges: Sequence[float], rows: Sequence[tuple[float, Strip]]) -> Iterator[Line]:
    """The lines beside and below rows; the last is closed even if its row goes on. Above them is
    the head."""
    top, (y, last) = rows[0][0], rows[-1]
    bottom = y + last.height
    for x in edges:
        yield Line(x, top, x, bottom)
    below = [y + strip.height for y, strip in rows[:-1] if not strip.goes_on]
    for y in (*below, bottom):
        yield Line(edges[0], y, edges[-1], y)


def first_words(strips: Iterable[Strip]) -> str:
    """What the first strip that says anything begins with."""
    return next((strip.words for strip in strips if strip.words), "")


def with_space(strips: list[Strip], space: float) -> list[Strip]:
    """The strips with ``space`` mm more above the first."""
    if not strips or not space:
        return strips
    return [replace(strips[0], space=strips[0].space + space), *strips[1:]]


def _move_line(item: Line, down: float) -> Line:
    return Line(item.x1, item.y1 + down, item.x2, item.y2 + down, item.thickness)


def _move_text(item: Text, down: float) -> Text:
    return Text(item.x, item.y + down, item.text, item.size, item.width, item.bold)


def _move_dots(item: Dots, down: float) -> Dots:
    return Dots(item.x, item.y + down, item.width)


def _move_any(item: Any, down: float) -> Any:  # noqa: ANN401  (the same kind comes back)
    return replace(item, y=item.y + down)


_MOVE: dict[type[Item], Callable[[Any, float], Item]] = {
    Line: _move_line,
    Text: _move_text,
    Dots: _move_dots,
    Box: _move_any,
    Tick: _move_any,
    Image: _move_any,
    Qr: _move_any,
    SignatureSpot: _move_any,
}
