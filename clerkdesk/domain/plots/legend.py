"""What looks mean, in lines below a plot."""

from collections.abc import Iterator, Sequence

from clerkdesk.domain.plots.data import Legend
from clerkdesk.domain.plots.drawing import Area, Shape, Tone
from clerkdesk.domain.plots.letters import Letters, words_in
from clerkdesk.domain.plots.looks import ground, marked

BETWEEN = 0.9  # of the height of a line, between one look and the next


def lay_out_legend(
    legend: Sequence[Legend], letters: Letters, left: float, top: float, width: float
) -> tuple[list[Shape], float]:
    """The shapes, and how high they are altogether; none is wider than ``width``."""
    shapes: list[Shape] = []
    line, x, y = letters.line, left, top
    for each in legend:
        words = Area(0, 0, max(0.0, width - 1.4 * line), line)
        said = words_in(letters, each.words, words, Tone.SECOND, 0.0)
        wanted = 1.4 * line + said.width
        if x > left and x + wanted > left + width:
            x, y = left, y + 1.25 * line
        shapes += _swatch(each, Area(x, y + 0.1 * line, 1.1 * line, 0.8 * line), line)
        place = Area(x + 1.4 * line, y, said.width, line)
        shapes.append(words_in(letters, said.text, place, Tone.SECOND))
        x += wanted + BETWEEN * line
    return shapes, (y + line - top) if legend else 0.0


def _swatch(legend: Legend, area: Area, line: float) -> Iterator[Shape]:
    yield from ground(legend.look, area, line)
    side = 0.62 * line
    x, y = area.centre
    yield from marked(legend.look, Area(x - side / 2, y - side / 2, side, side), line)
