"""What is missing, laid out one below another."""

from clerkdesk.domain.plots.data import Gaps
from clerkdesk.domain.plots.drawing import Area, Drawing, Path, Shape, Spot, Tone
from clerkdesk.domain.plots.letters import Letters, block_in, few_lines, words_in
from clerkdesk.domain.plots.looks import ground, marked

DETAIL_MOST = 0.4  # of the width
NAME_LINES = 2


def lay_out_gaps(plot: Gaps, width: float, letters: Letters) -> Drawing:
    """The list, as wide as ``width``."""
    line = letters.line
    details = max((letters.width(row.detail) for row in plot.rows), default=0.0)
    beside = min(width * DETAIL_MOST, details)
    shapes: list[Shape] = []
    spots: list[Spot] = []
    y = 0.0
    for place, row in enumerate(plot.rows):
        room = width - 1.6 * line - beside - line
        lines = few_lines(letters, row.name, room, NAME_LINES)
        height = max(1.6 * line, (len(lines) + 0.4) * line)
        area = Area(0, y, width, height)
        mark = Area(0.35 * line, y + height / 2 - 0.4 * line, 0.8 * line, 0.8 * line)
        shapes += ground(row.look, mark, line)
        shapes += marked(row.look, mark, line)
        shapes += block_in(letters, lines, Area(1.6 * line, y, room, height))
        detail = Area(width - beside, y, beside, height)
        shapes.append(words_in(letters, row.detail, detail, Tone.SECOND, 1.0))
        spots.append(Spot(area, place, 0, row.said, row.key))
        y += height
        shapes.append(Path(((0, y), (width, y)), Tone.LINE, 0.05 * line))
    return Drawing(width, y, tuple(shapes), tuple(spots))
