"""Columns of parts, laid out above their names and before lines of a scale."""

from collections.abc import Iterator

from clerkdesk.domain.plots.data import Bar, Bars, Column
from clerkdesk.domain.plots.drawing import Area, Drawing, Path, Rect, Shape, Spot, Tone
from clerkdesk.domain.plots.legend import lay_out_legend
from clerkdesk.domain.plots.letters import Letters, words_in
from clerkdesk.domain.plots.looks import Look, ground

HEIGHT = 9.0  # lines of text, of the highest column
BROAD = 0.62  # of the room of a column
BROADEST = 4.0  # heights of a line


def lay_out_bars(plot: Bars, width: float, letters: Letters) -> Drawing:
    """The columns, as wide as ``width``."""
    line = letters.line
    left = max((letters.width(said) for _value, said in plot.ticks), default=0.0) + 0.6 * line
    chart = Area(left, 1.3 * line, width - left, HEIGHT * line)
    most = max((value for value, _said in plot.ticks), default=1) or 1
    shapes: list[Shape] = list(_scale(plot, chart, most, letters))
    spots: list[Spot] = []
    step = chart.width / max(1, len(plot.columns))
    for place, column in enumerate(plot.columns):
        room = Area(chart.x + place * step, chart.y, step, chart.height)
        drawn, found = _column(plot, column, place, room, most, letters)
        shapes += drawn
        spots += found
        below = Area(room.x, chart.bottom + 0.2 * line, step, 1.2 * line)
        shapes.append(words_in(letters, column.name, below, Tone.SECOND))
    base = ((chart.x, chart.bottom), (width, chart.bottom))
    shapes.append(Path(base, Tone.EDGE, 0.06 * line))
    y = chart.bottom + 1.9 * line
    legend, high = lay_out_legend(plot.series, letters, 0, y, width)
    return Drawing(width, y + high + 0.1 * line, (*shapes, *legend), tuple(spots))


def _scale(plot: Bars, chart: Area, most: int, letters: Letters) -> Iterator[Shape]:
    line = letters.line
    for value, said in plot.ticks:
        y = chart.bottom - chart.height * value / most
        if value:
            yield Path(((chart.x, y), (chart.right, y)), Tone.LINE, 0.05 * line)
        place = Area(0, y - line / 2, chart.x - 0.4 * line, line)
        yield words_in(letters, said, place, Tone.SECOND, 1.0)


def _column(
    plot: Bars, column: Column, place: int, room: Area, most: int, letters: Letters
) -> tuple[list[Shape], list[Spot]]:
    line = letters.line
    broad = min(room.width * BROAD, BROADEST * line)
    x, y = room.x + (room.width - broad) / 2, room.bottom
    shapes: list[Shape] = []
    spots: list[Spot] = []
    top = len(column.parts)
    for series, part in enumerate(column.parts):
        if not part.count:
            continue
        high = room.height * part.count / most
        y -= high
        area = Area(x, y, broad, high)
        shapes += _part(part, plot.series[series].look, area, letters)
        spots.append(Spot(area, top - series, place, part.said, part.key))
    if column.total:
        above = Area(room.x, y - 1.15 * line, room.width, line)
        shapes.append(words_in(letters, column.total, above, bold=True))
    return shapes, spots


def _part(part: Bar, look: Look, area: Area, letters: Letters) -> Iterator[Shape]:
    yield from ground(look, area, letters.line)
    wide = letters.width(part.text) + 0.4 * letters.line
    if part.text and area.height >= 0.95 * letters.line and wide <= area.width:
        x, y = area.centre
        high = 0.9 * letters.line
        if look.hatch:  # the figure is read on plain ground
            yield Rect(Area(x - wide / 2, y - high / 2, wide, high), look.tone, look.strength)
        yield words_in(letters, part.text, area)
