"""A plot laid out as data: shapes and words with their places, drawn alike on screen and paper.

Places and lengths are of whatever unit the letters were measured in: pixels of the window,
millimetres of paper; x to the right, y downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]


class Tone(StrEnum):
    """A colour by its part in a picture, named as in the palettes of the window."""

    INK = "ink"
    SECOND = "second"
    LINE = "line"
    EDGE = "edge"
    ACCENT = "accent"
    ALLOWED = "allowed"
    WAITING = "waiting"
    REFUSED = "refused"
    RETURNED = "returned"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inside(self, by: float) -> "Area":
        """The same, smaller by ``by`` on every side."""
        return Area(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle: ``strength`` of ``fill`` laid over the ground, 0 to 1; with an edge."""

    area: Area
    fill: Tone | None = None
    strength: float = 1.0
    edge: Tone | None = None
    thickness: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point; ``closed`` and ``filled`` it is an area."""

    points: tuple[Point, ...]
    tone: Tone
    thickness: float = 0.0
    closed: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Straight lines that are drawn alike, each from one end to the other."""

    ends: tuple[tuple[Point, Point], ...]
    tone: Tone
    thickness: float


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text that begins at ``x`` on the baseline ``y`` and is ``width`` wide."""

    x: float
    y: float
    text: str
    width: float
    tone: Tone = Tone.INK
    bold: bool = False


Shape = Rect | Path | Lines | Words


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a plot that can be looked at. ``row`` and ``column`` order it among the others,
    ``said`` is what it shows in words, ``key`` whatever stands behind it."""

    area: Area
    row: int
    column: int
    said: str
    key: object = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot laid out; shapes are drawn in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    spots: tuple[Spot, ...] = ()


def spot_at(spots: Sequence[Spot], x: float, y: float) -> int | None:
    """The place among ``spots`` of the one under a point; the last drawn lies on top."""
    for place in range(len(spots) - 1, -1, -1):
        if spots[place].area.holds(x, y):
            return place
    return None


def beside(spots: Sequence[Spot], place: int, rows: int, columns: int) -> int:
    """The spot next to that at ``place`` towards a side: ``rows`` down, ``columns`` to the right.
    Where that row or column has none, the nearest one further on; else it stays."""
    here = spots[place]
    ahead = [
        (_far(here, each, rows, columns), other)
        for other, each in enumerate(spots)
        if _is_ahead(here, each, rows, columns)
    ]
    return min(ahead)[1] if ahead else place


def _is_ahead(here: Spot, other: Spot, rows: int, columns: int) -> bool:
    if rows:
        return (other.row - here.row) * rows > 0
    return other.row == here.row and (other.column - here.column) * columns > 0


def _far(here: Spot, other: Spot, rows: int, columns: int) -> tuple[int, int]:
    down, across = abs(other.row - here.row), abs(other.column - here.column)
    return (down, across) if rows else (across, down)
