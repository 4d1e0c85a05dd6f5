"""How many lines a text takes in a cell, and how high its row has to be."""

from math import ceil
from typing import Protocol

from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.sheet.celltext import legal
from clerkdesk.sheet.page import column_for, text_room

# A line of TH Sarabun at 16 pt is about 24 pt high in Excel; Laksaman, which LibreOffice may show
# in its place, has 26.2 pt.
_LINE = 26.2 / 16
# Without either LibreOffice takes Thai letters half as wide again from another font and Latin ones
# from DejaVu Sans, wider still, on lines of 18.7 pt.
STAND_IN_WIDER = 1.62  # Latin letters and figures included; 1.5 was too short for some
_STAND_IN_LINE = 19.4 / 16
_EDGES = 2.0
_PIXEL = 0.75  # points: Excel keeps row heights in whole pixels


class WidthOf(Protocol):
    """The width in mm of text in TH Sarabun at ``size`` points."""

    def __call__(self, text: str, size: float, bold: bool, /) -> float: ...


class Ruler:
    """Measures text for cells. The same text in the same width is broken only once."""

    def __init__(self, width_of: WidthOf, breaker: LineBreaker) -> None:
        self._width_of = width_of
        self._breaker = breaker
        self._heights: dict[tuple[str, float, float, bool], float] = {}

    def width(self, text: str, size: float) -> float:
        """The width in mm of a line of text."""
        return self._width_of(text, size, False)

    def height(self, text: str, width: float, size: float, bold: bool = False) -> float:
        """The height in points of a row that shows all of ``text`` in ``width`` mm.

        It is enough for TH Sarabun, and for the mixture that LibreOffice shows without it. Where
        Laksaman takes its place entirely, long texts need a line more: to leave room for that too
        would make every row half as high again in Excel.
        """
        key = text, width, size, bold
        if key not in self._heights:
            self._heights[key] = self._measured(*key)
        return self._heights[key]

    def _measured(self, text: str, width: float, size: float, bold: bool) -> float:
        own, stand_in = self._lines(text, text_room(width), size, bold)
        highest = max(own * _LINE, stand_in * _STAND_IN_LINE)
        return _whole_pixels(highest * size + _EDGES)

    def least_width(self, title: str, size: float) -> float:
        """The width in mm of a column that never breaks a word of its ``title``."""
        words = self._breaker.pieces(legal(title))
        widest = max((self._width_of(word.strip(), size, True) for word in words), default=0.0)
        return column_for(widest * STAND_IN_WIDER)

    def _lines(self, text: str, room: float, size: float, bold: bool) -> tuple[int, int]:
        """How many lines the text takes, and how many with letters that stand in."""

        def width_of(part: str) -> float:
            return self._width_of(part, size, bold)

        def count(part: str, width: float, most: float) -> int:
            if width <= most:
                return 1
            return len(self._breaker.greedy_lines(part, width_of, (most,)))

        own = stand_in = 0
        for part in text.split("\n"):
            width = width_of(part)
            own += count(part, width, room)
            stand_in += count(part, width, room / STAND_IN_WIDER)
        return own, stand_in


def height_of_lines(count: int, size: float) -> float:
    """The height in points of a row with so many lines of text at ``size`` points."""
    return _whole_pixels(_LINE * size * count + _EDGES)


def _whole_pixels(height: float) -> float:
    return ceil(height / _PIXEL) * _PIXEL
