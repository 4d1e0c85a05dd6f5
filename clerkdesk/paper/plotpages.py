"""Plots one below another on pages of A4, below the titles of their report."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from clerkdesk.domain.plots.data import Plot
from clerkdesk.domain.plots.drawing import Drawing
from clerkdesk.domain.plots.layout import lay_out
from clerkdesk.domain.plots.parts import in_parts
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.measure import MM, Measure
from clerkdesk.paper.placed import Figure, Item, Page
from clerkdesk.paper.plotink import SIZE

A4 = (210.0, 297.0)
SIDE, UPPER, LOWER = 18.0, 18.0, 16.0  # mm
FIRST, TITLE, NAME, NOTE = 18.0, 15.0, 15.0, 12.0  # points
LINE = 1.3  # of the size: the height of a line
BASELINE = 0.74  # of a line's height, from its top
BETWEEN = 7.0  # mm, from one plot to the next
BELOW = 2.0  # mm, below a name
MOSTLY = 0.6  # of a page: so much is not left empty to keep a plot whole
FEWEST = 4  # rows for which a plot is begun at the foot of a page


class PaperLetters:
    """The letters of plots; see :class:`clerkdesk.domain.plots.letters.Letters`."""

    def __init__(self, measure: Measure, breaker: LineBreaker) -> None:
        self._measure, self._breaker = measure, breaker

    @property
    def line(self) -> float:
        """The height of a line, mm."""
        return SIZE * LINE / MM

    @property
    def baseline(self) -> float:
        """From the top of a line to where letters stand, mm."""
        return self.line * BASELINE

    def width(self, text: str, bold: bool = False) -> float:
        """How wide a text is, mm."""
        return self._measure.width_mm(text, SIZE, bold)

    def lines(self, text: str, width: float, bold: bool = False) -> list[str]:
        """The text in lines of ``width`` mm, broken between words."""
        width_of = partial(self._measure.width_mm, size=SIZE, bold=bold)
        return [line.text for line in self._breaker.greedy_lines(text, width_of, [width])]


@dataclass
class _Filling:
    """Pages as they fill; ``y`` is how far down the last one is full."""

    measure: Measure
    letters: PaperLetters
    pages: list[list[Item]] = field(default_factory=lambda: [[]])
    y: float = UPPER

    @property
    def left(self) -> float:
        return A4[1] - LOWER - self.y

    def begin_page(self) -> None:
        self.pages.append([])
        self.y = UPPER

    def write(self, text: str, size: float, bold: bool = False, centred: bool = False) -> None:
        """A line of text, condensed where it is wider than the page."""
        line = size * LINE / MM
        x, anchor = (A4[0] / 2, "centre") if centred else (SIDE, "left")
        y = self.y + line * BASELINE
        most = A4[0] - 2 * SIDE
        self.pages[-1].append(self.measure.text(x, y, text, size, bold, anchor, most))
        self.y += line

    def plot(self, plot: Plot) -> None:
        """A plot below its name; what is longer than its room goes on on the next page."""
        head = sum(size * LINE / MM for size in ((NAME, NOTE) if plot.note else (NAME,))) + BELOW
        for part in self._parts(plot, head):
            if head + part.height > self.left:
                self.begin_page()
            self.write(plot.name, NAME, bold=True)
            if plot.note:
                self.write(plot.note, NOTE)
            self.y += BELOW
            self.pages[-1].append(Figure(SIDE, self.y, part))
            self.y += part.height + BETWEEN

    def _parts(self, plot: Plot, head: float) -> list[Drawing]:
        """The plot whole where a page holds it, unless most of a page would stay empty for that;
        else as many rows at once as there surely is room for: rows differ in height."""
        whole, page = self._lay_out(plot), A4[1] - UPPER - LOWER
        here = self.left - head
        if whole.height <= here or (whole.height <= page - head and here < page * MOSTLY):
            return [whole]
        highest = max((spot.area.height for spot in whole.spots), default=page)
        over = whole.height - sum({spot.row: spot.area.height for spot in whole.spots}.values())
        rows, first = (int((room - over) / highest) for room in (page - head, here))
        parts = in_parts(plot, max(1, rows), first if first >= FEWEST else None)
        return [self._lay_out(part) for part in parts]

    def _lay_out(self, plot: Plot) -> Drawing:
        return lay_out(plot, A4[0] - 2 * SIDE, self.letters)


def plot_pages(
    titles: Sequence[str], plots: Sequence[Plot], measure: Measure, breaker: LineBreaker
) -> tuple[Page, ...]:
    """The pages, not numbered yet; the first of ``titles`` is the largest."""
    filling = _Filling(measure, PaperLetters(measure, breaker))
    for place, title in enumerate(titles):
        filling.write(title, TITLE if place else FIRST, bold=not place, centred=True)
    filling.y += BETWEEN / 2
    for plot in plots:
        filling.plot(plot)
    return tuple(Page(tuple(items), *A4) for items in filling.pages)
