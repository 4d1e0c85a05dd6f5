"""How wide text is on paper, in millimetres, for a pair of fonts."""

from collections.abc import Callable
from functools import partial
from math import floor

from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.placed import Text
from clerkdesk.paper.thaifont import ThaiFont, load_font

MM = 72 / 25.4  # points

#: How far the anchor lies along a text's width.
ANCHORS = {"left": 0.0, "centre": 0.5, "right": 1.0}


class Measure:
    """Measures with one pair of fonts; sizes are nominal points of TH Sarabun."""

    def __init__(self, fonts: FontSet) -> None:
        """Raises FontFileError or OSError when a font has been damaged since it was found."""
        self.fonts = fonts
        self._loaded = {bold: load_font(fonts.choice(bold).path) for bold in (False, True)}

    def font(self, bold: bool) -> ThaiFont:
        """The loaded font, for drawing."""
        return self._loaded[bold]

    def drawn_size(self, size: float, bold: bool) -> float:
        """The real size in points at which this font looks like TH Sarabun at ``size``."""
        return size * self.fonts.choice(bold).factor

    def width_mm(self, text: str, size: float, bold: bool = False) -> float:
        """The natural width of ``text``; trailing spaces count."""
        return self._loaded[bold].units(text) * self.drawn_size(size, bold) / (1000 * MM)

    def width_of(self, size: float, bold: bool = False) -> Callable[[str], float]:
        """``width_mm`` with the size settled, as the line breaker wants it."""
        return partial(self.width_mm, size=size, bold=bold)

    def fit_size(
        self, text: str, width: float, size: float, smallest: float, bold: bool = False
    ) -> float:
        """The largest size up to ``size``, in tenths, at which ``text`` fits into ``width`` mm.

        Never below ``smallest``: then the text does not fit, and is to be broken or condensed.
        """
        natural = self.width_mm(text, size, bold)
        if natural <= width:
            return size
        return max(smallest, floor(size * width / natural * 10) / 10)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        bold: bool = False,
        anchor: str = "left",
        most: float | None = None,
    ) -> Text:
        """``text`` placed with its natural width, condensed where that is more than ``most`` mm.

        ``x`` is its left end, its centre or its right end, as ``anchor`` says; ``y`` the baseline.
        """
        natural = self.width_mm(text, size, bold)
        width = natural if most is None else min(natural, most)
        return Text(x - width * ANCHORS[anchor], y, text, size, width, bold)

    def missing_characters(self, text: str) -> set[str]:
        """Characters of ``text`` that either font lacks and would draw as a hollow box."""
        lacking = (font.missing_characters(text) for font in self._loaded.values())
        return set().union(*lacking)
