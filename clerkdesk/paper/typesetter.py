"""How text is set on one try at a paper: sizes, lines, breaking, measuring."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.figures import in_figures
from clerkdesk.paper.gaps import GAP, Gaps
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item
from clerkdesk.paper.strips import Room

BASELINE = 0.74  # of a line's height, from its top: below it marks would touch the line above
SIGN_ROOM = 9.0  # mm above each line to sign on, at the least
#: Parts of a width, in which centred lines are tried.
NARROWER = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, kw_only=True)
class Typesetter:
    """Sets text; sizes are points, distances mm.

    ``size`` and ``leading`` are of running text and its lines, ``smallest`` is what a text that
    is too long for its line may shrink to. ``whole`` is the room between the margins, ``tallest``
    the height that every page has, ``sign_room`` what is left above each line to sign on.
    """

    measure: Measure
    breaker: LineBreaker
    digits: Digits
    size: float
    smallest: float
    leading: float
    whole: Room
    tallest: float
    sign_room: float = SIGN_ROOM

    def leading_of(self, size: float) -> float:
        """The height of a line of letters of ``size`` points."""
        return self.leading * size / self.size

    def figures(self, text: str) -> str:
        """The text with figures as the office writes them."""
        return in_figures(text, self.digits)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """How wide a text with gaps is."""
        if GAP in text:
            return Gaps(self.measure, size, bold).width(text)
        return self.measure.width_mm(text, size, bold)

    def lines(
        self, text: str, widths: Sequence[float], size: float, bold: bool = False
    ) -> list[str]:
        """The text broken into lines of ``widths``, the last of which repeats."""
        if "\n" not in text and self.width(text, size, bold) <= widths[0]:
            return [text.rstrip()]
        width_of = Gaps(self.measure, size, bold).width
        return [line.text for line in self.breaker.greedy_lines(text, width_of, widths)]

    def even_lines(self, text: str, width: float, size: float, bold: bool = False) -> list[str]:
        """Lines for centred text: as few as ``width`` allows, and then as even; no word is cut."""
        fewest = self.lines(text, [width], size, bold)
        if len(fewest) == 1:
            return fewest
        least = self.longest_word(text, size, bold)
        widths = (width * part for part in NARROWER)
        tries = (self.lines(text, [each], size, bold) for each in widths if each >= least)
        return next((lines for lines in tries if len(lines) == len(fewest)), fewest)

    def longest_word(self, text: str, size: float, bold: bool = False) -> float:
        """How wide the widest piece is that is not broken."""
        words = (piece for line in text.split("\n") for piece in self.breaker.pieces(line))
        return max((self.width(word.rstrip(), size, bold) for word in words), default=0.0)

    def text(
        self,
        room: Room,
        baseline: float,
        text: str,
        size: float,
        bold: bool = False,
        anchor: str = "left",
    ) -> list[Item]:
        """One line of text with its gaps, anchored in its room, condensed where it is wider."""
        return Gaps(self.measure, size, bold).placed(room, baseline, text, anchor)
