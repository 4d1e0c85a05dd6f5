"""How a value looks: a colour, and for who does not see it a mark and lines across."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

from clerkdesk.domain.plots.drawing import Area, Lines, Path, Point, Rect, Shape, Tone

LINE = 0.055
"""The thickness of a mark's lines, in heights of a line of text."""

_CIRCLE = tuple((cos(2 * pi * n / 24), sin(2 * pi * n / 24)) for n in range(24))
"""A circle of radius 1 as drawn: some hundreds of them stand in one plot."""


class Mark(StrEnum):
    """A small shape."""

    TICK = "tick"
    CROSS = "cross"
    DASH = "dash"
    RING = "ring"
    DOT = "dot"
    HOLLOW = "hollow"
    ARROW = "arrow"


class Hatch(StrEnum):
    """Lines across an area."""

    UP = "up"
    DOWN = "down"
    CROSSED = "crossed"
    LEVEL = "level"


@dataclass(frozen=True)
class Look:
    """``strength`` of ``tone`` fills it, 0 to 1; ``edged`` it has a border in that tone."""

    tone: Tone
    strength: float = 0.0
    mark: Mark | None = None
    hatch: Hatch | None = None
    edged: bool = False


def ground(look: Look, area: Area, line: float) -> Iterator[Shape]:
    """What lies under a value, without its mark; ``line`` is the height of a line of text."""
    edge = look.tone if look.edged else None
    thickness = LINE * line
    if look.strength or edge:
        inner = area.inside(thickness / 2) if edge else area
        fill = look.tone if look.strength else None
        yield Rect(inner, fill, look.strength, edge, thickness if edge else 0.0)
    if look.hatch:
        slopes = _SLOPES[look.hatch]
        ends = tuple(each for slope in slopes for each in _hatched(area, slope, line * 0.32))
        yield Lines(ends, look.tone, thickness * 0.6)


def marked(look: Look, area: Area, line: float) -> Iterator[Shape]:
    """The mark of a look in an area, which is best a square."""
    if look.mark:
        yield from _MARKS[look.mark](area, look.tone, LINE * line * 1.7)


_SLOPES: dict[Hatch, tuple[int, ...]] = {
    Hatch.UP: (-1,),
    Hatch.DOWN: (1,),
    Hatch.CROSSED: (-1, 1),
    Hatch.LEVEL: (0,),
}


def _hatched(area: Area, slope: int, step: float) -> Iterator[tuple[Point, Point]]:
    if not slope:
        y = area.y + step
        while y < area.bottom - step / 3:
            yield (area.x, y), (area.right, y)
            y += step
        return
    step *= 1.4142
    at = area.x - area.height + step
    while at < area.right:
        ends = _clipped(area, at, slope)
        if ends:
            yield ends
        at += step


def _clipped(area: Area, at: float, slope: int) -> tuple[Point, Point] | None:
    """The part within ``area`` of a line at 45° that crosses its upper edge (slope 1: going down
    to the right) or its lower edge at ``at``."""
    begin = max(at, area.x)
    end = min(at + area.height, area.right)
    if end - begin <= 0:
        return None

    def y(x: float) -> float:
        return area.y + (x - at) if slope > 0 else area.bottom - (x - at)

    return (begin, y(begin)), (end, y(end))


def _lines(*points: Point) -> Callable[[Area, Tone, float], Iterator[Shape]]:
    """A mark of one line through points given in parts of the area."""

    def draw(area: Area, tone: Tone, thickness: float) -> Iterator[Shape]:
        placed = tuple((area.x + x * area.width, area.y + y * area.height) for x, y in points)
        yield Path(placed, tone, thickness)

    return draw


def _both(
    *parts: Callable[[Area, Tone, float], Iterator[Shape]],
) -> Callable[[Area, Tone, float], Iterator[Shape]]:
    def draw(area: Area, tone: Tone, thickness: float) -> Iterator[Shape]:
        for part in parts:
            yield from part(area, tone, thickness)

    return draw


def _round(share: float, filled: bool) -> Callable[[Area, Tone, float], Iterator[Shape]]:
    def draw(area: Area, tone: Tone, thickness: float) -> Iterator[Shape]:
        x, y = area.centre
        radius = min(area.width, area.height) * share / 2
        points = tuple([(x + radius * across, y + radius * down) for across, down in _CIRCLE])
        yield Path(points, tone, 0.0 if filled else thickness, closed=True, filled=filled)

    return draw


def _diamond(area: Area, tone: Tone, thickness: float) -> Iterator[Shape]:
    x, y = area.centre
    far = min(area.width, area.height) * 0.42
    points = ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
    yield Path(points, tone, thickness, closed=True)


_MARKS: dict[Mark, Callable[[Area, Tone, float], Iterator[Shape]]] = {
    Mark.TICK: _lines((0.12, 0.55), (0.4, 0.82), (0.9, 0.2)),
    Mark.CROSS: _both(_lines((0.18, 0.18), (0.82, 0.82)), _lines((0.18, 0.82), (0.82, 0.18))),
    Mark.DASH: _lines((0.15, 0.5), (0.85, 0.5)),
    Mark.RING: _round(0.78, filled=False),
    Mark.DOT: _round(0.3, filled=True),
    Mark.HOLLOW: _diamond,
    Mark.ARROW: _both(
        _lines((0.1, 0.5), (0.85, 0.5)), _lines((0.55, 0.2), (0.88, 0.5), (0.55, 0.8))
    ),
}
