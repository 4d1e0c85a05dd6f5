"""Plots on paper: the shapes of a drawing as PDF operators, in colours that also print in grey."""

from collections.abc import Callable, Iterator

from clerkdesk.domain.plots.drawing import Drawing, Lines, Path, Rect, Shape, Tone, Words
from clerkdesk.paper.canvas import numbers
from clerkdesk.paper.measure import MM
from clerkdesk.paper.placed import Text

At = Callable[[float, float], str]
"""A place of the layout, in mm, as PDF has it."""

SIZE = 12.0
"""The letters of a plot, in points."""

_INKS: dict[Tone, tuple[int, int, int]] = {
    Tone.INK: (0, 0, 0),
    Tone.SECOND: (75, 80, 88),
    Tone.LINE: (214, 217, 222),
    Tone.EDGE: (110, 116, 124),
    Tone.ACCENT: (29, 95, 191),
    Tone.ALLOWED: (23, 111, 49),
    Tone.WAITING: (138, 93, 0),
    Tone.REFUSED: (180, 35, 24),
    Tone.RETURNED: (122, 62, 157),
    Tone.PUBLISHED: (11, 102, 128),
}
"""Red, green and blue of each tone, 0 to 255, on white."""

_WHITE = 255


def figure_operators(
    x: float, y: float, drawing: Drawing, at: At, shown: Callable[[Text], str]
) -> str:
    """A drawing whose corner stands at x, y, in mm; ``shown`` writes a text."""
    parts = ["q 0 J 0 j"]
    for shape in drawing.shapes:
        parts += _DRAWN[type(shape)](_Moved(x, y, at, shown), shape)
    return " ".join([*parts, "Q"])


class _Moved:
    """Where things stand when the drawing's corner is at x, y."""

    def __init__(self, x: float, y: float, at: At, shown: Callable[[Text], str]) -> None:
        self.x, self.y, self._at, self.shown = x, y, at, shown

    def at(self, x: float, y: float) -> str:
        return self._at(self.x + x, self.y + y)


def _ink(tone: Tone, strength: float = 1.0) -> str:
    """Red, green and blue, 0 to 1, of ``strength`` of a tone on white."""
    parts = (part * strength + _WHITE * (1 - strength) for part in _INKS[tone])
    return numbers(*(part / _WHITE for part in parts))


def _rect(pen: _Moved, shape: Rect) -> Iterator[str]:
    area = shape.area
    square = f"{pen.at(area.x, area.bottom)} {numbers(area.width * MM, area.height * MM)} re"
    if shape.fill is not None:
        yield f"{_ink(shape.fill, shape.strength)} rg {square} f"
    if shape.edge is not None:
        yield f"{_ink(shape.edge)} RG {numbers(shape.thickness * MM)} w {square} S"


def _path(pen: _Moved, shape: Path) -> Iterator[str]:
    first, *others = (pen.at(*point) for point in shape.points)
    line = " ".join([f"{first} m", *(f"{place} l" for place in others)])
    line += " h" if shape.closed else ""
    if shape.filled:
        yield f"{_ink(shape.tone)} rg {line} f"
    if shape.thickness:
        yield f"{_ink(shape.tone)} RG {numbers(shape.thickness * MM)} w {line} S"


def _lines(pen: _Moved, shape: Lines) -> Iterator[str]:
    lines = " ".join(f"{pen.at(*first)} m {pen.at(*last)} l" for first, last in shape.ends)
    yield f"{_ink(shape.tone)} RG {numbers(shape.thickness * MM)} w {lines} S"


def _words(pen: _Moved, shape: Words) -> Iterator[str]:
    text = Text(pen.x + shape.x, pen.y + shape.y, shape.text, SIZE, shape.width, shape.bold)
    yield f"{_ink(shape.tone)} rg {pen.shown(text)}"


_DRAWN: dict[type[Shape], Callable[..., Iterator[str]]] = {
    Rect: _rect,
    Path: _path,
    Lines: _lines,
    Words: _words,
}
