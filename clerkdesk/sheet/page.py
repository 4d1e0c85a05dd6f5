"""The printed page, and how the columns share its width. Measures in mm."""

from collections.abc import Sequence
from dataclasses import dataclass

_MM_PER_PIXEL = 25.4 / 96
_DIGIT = 7  # pixels that Excel gives to one figure of its standard font, Arial 10

_PADDING = 10 * _MM_PER_PIXEL
_CARE = 1.04

_SIDE = 12.7
_UPPER = _LOWER = 16.0
_INNER = 7.62  # from the paper's edge to its running head and foot

# A printer that draws a little wider or higher than the screen still fits.
_WIDTH_USED = 0.98
_HEIGHT_USED = 0.97
_LEAST_STRETCH, _MOST_STRETCH = 0.8, 1.5


@dataclass(frozen=True)
class Page:
    """A page of A4 with the sheet's margins."""

    width: float
    height: float
    side: float = _SIDE
    upper: float = _UPPER
    lower: float = _LOWER
    inner: float = _INNER

    def columns(self, wanted: Sequence[float]) -> tuple[float, ...]:
        """Column widths in Excel's characters, in the proportions ``wanted``, to fill the page.

        So the sheet prints at its true size. Many columns are squeezed a little and no more; the
        printer then makes the whole sheet smaller.
        """
        stretch = self._room * _WIDTH_USED / sum(map(column_mm, wanted))
        stretch = min(max(stretch, _LEAST_STRETCH), _MOST_STRETCH)
        return tuple(round(width * stretch, 2) for width in wanted)

    def body(self, columns: Sequence[float]) -> float:
        """How high the rows of one page may be together, in points of the sheet."""
        printed = min(1.0, self._room / sum(map(column_mm, columns)))
        return (self.height - self.upper - self.lower) * _HEIGHT_USED / printed * 72 / 25.4

    @property
    def _room(self) -> float:
        return self.width - 2 * self.side


LANDSCAPE = Page(297, 210)
PORTRAIT = Page(210, 297)


def column_mm(width: float) -> float:
    """How wide a column of ``width`` characters is (ECMA-376, 18.3.1.13)."""
    return int((256 * width + 128 // _DIGIT) / 256 * _DIGIT) * _MM_PER_PIXEL


def characters(width: float) -> float:
    """The width in characters of a column ``width`` mm wide."""
    return width / _MM_PER_PIXEL / _DIGIT


def text_room(column: float) -> float:
    """The width in which text of a column this wide (mm) is broken, by Excel and LibreOffice.

    Padding and care were fitted to LibreOffice's own row heights.
    """
    return max(column - _PADDING, 1.0) / _CARE


def column_for(text: float) -> float:
    """How wide (mm) a column has to be for text of this width to stay on one line."""
    return text * _CARE + _PADDING
