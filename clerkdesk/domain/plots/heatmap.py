"""A heat map laid out: names at the left, columns named above, a mark and a text in each cell."""

from collections.abc import Iterator

from clerkdesk.domain.plots.data import Cell, HeatMap
from clerkdesk.domain.plots.drawing import Area, Drawing, Path, Rect, Shape, Spot, Tone
from clerkdesk.domain.plots.legend import lay_out_legend
from clerkdesk.domain.plots.letters import Letters, block_in, few_lines, words_in
from clerkdesk.domain.plots.looks import ground, marked

NAMES_MOST = 0.3  # of the width
CELL_LEAST = 1.7  # of the height of a line: what the columns keep before names are broken
NAME_LINES = 2
EDGE = 0.24  # of the height of a line, that a text stays away from the edges of its cell, both
TIGHT = 0.75  # of its size, of a mark whose text has little room


def lay_out_heat_map(plot: HeatMap, width: float, letters: Letters) -> Drawing:
    """The heat map, as wide as ``width``."""
    line = letters.line
    names = _names_width(plot, width, letters)
    step = (width - names) / max(1, len(plot.columns))
    shapes: list[Shape] = []
    spots: list[Spot] = []
    for place, title in enumerate(plot.columns):
        head = Area(names + place * step, 0, step, 1.4 * line)
        shapes.append(words_in(letters, title, head, Tone.SECOND))
    y = 1.4 * line
    for row, (lines, height) in enumerate(_rows(plot, names, letters)):
        shapes.append(Path(((0, y), (width, y)), Tone.LINE, 0.05 * line))
        shapes += block_in(letters, lines, Area(0, y, names, height))
        for column, cell in enumerate(plot.cells[row]):
            if cell is not None:
                area = Area(names + column * step, y, step, height)
                shapes += _cell(cell, area.inside(0.07 * line), letters)
                spots.append(Spot(area, row, column, cell.said, cell.key))
        y += height
    y += 0.5 * line
    legend, high = lay_out_legend(plot.legend, letters, 0, y, width)
    return Drawing(width, y + high + 0.1 * line, (*shapes, *legend), tuple(spots))


def heat_map_height(plot: HeatMap, width: float, letters: Letters) -> float:
    """The height of the heat map, told without laying out its cells."""
    line = letters.line
    rows = sum(
        height for _lines, height in _rows(plot, _names_width(plot, width, letters), letters)
    )
    _legend, high = lay_out_legend(plot.legend, letters, 0, 0, width)
    return 2.0 * line + rows + high


def _rows(plot: HeatMap, names: float, letters: Letters) -> Iterator[tuple[list[str], float]]:
    """The lines of each row's name, and how high the row is."""
    line = letters.line
    for name in plot.rows:
        lines = few_lines(letters, name, names - 0.6 * line, NAME_LINES)
        yield lines, max(1.55 * line, (len(lines) + 0.35) * line)


def _names_width(plot: HeatMap, width: float, letters: Letters) -> float:
    line = letters.line
    longest = max((letters.width(name) for name in plot.rows), default=0.0) + 0.8 * line
    most = max(width * NAMES_MOST, width - len(plot.columns) * 3.2 * line)
    left = width - len(plot.columns) * CELL_LEAST * line
    return max(0.0, min(longest, most, left))


def _cell(cell: Cell, area: Area, letters: Letters) -> Iterator[Shape]:
    line = letters.line
    yield from ground(cell.look, area, line)
    side = 0.62 * line if cell.look.mark else 0.0
    words = letters.width(cell.text)
    gap = 0.16 * line if words and side else 0.0
    room = area.width - EDGE * line
    if side + gap + words > room:
        side, gap = side * TIGHT, gap * TIGHT
    if side + gap + words > room:  # the mark says more than the text
        side, words, gap = (side / TIGHT, 0.0, 0.0) if side else (0.0, words, 0.0)
    x, y = area.centre
    left = x - (side + gap + words) / 2
    if cell.look.hatch:  # what is read stands on plain ground
        wide = min(area.width, side + gap + words + 0.3 * line)
        plain = Area(x - wide / 2, y - 0.5 * line, wide, line)
        yield Rect(plain, cell.look.tone, cell.look.strength)
    yield from marked(cell.look, Area(left, y - side / 2, side, side), line)
    if words:
        place = Area(left + side + gap, area.y, words, area.height)
        yield words_in(letters, cell.text, place)
