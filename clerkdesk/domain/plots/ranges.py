"""Medians between their quartiles, on one scale, laid out."""

from collections.abc import Iterator

from clerkdesk.domain.plots.data import Range, Ranges
from clerkdesk.domain.plots.drawing import Area, Drawing, Path, Rect, Shape, Spot, Tone
from clerkdesk.domain.plots.legend import lay_out_legend
from clerkdesk.domain.plots.letters import Letters, block_in, few_lines, words_in
from clerkdesk.domain.plots.looks import Hatch, Look, ground

NAMES_MOST = 0.34  # of the width
NAME_LINES = 2

BOX = Look(Tone.ACCENT, 0.22, edged=True)
STRONG = Look(Tone.REFUSED, 0.22, hatch=Hatch.UP, edged=True)
"""The line in which most of the time is lost."""


def lay_out_ranges(plot: Ranges, width: float, letters: Letters) -> Drawing:
    """The lines, as wide as ``width``."""
    line = letters.line
    texts = max((letters.width(row.text, bold=row.strong) for row in plot.rows), default=0.0)
    names = min(width * NAMES_MOST, _longest(plot, letters) + 0.8 * line)
    chart = Area(names, 0, max(4 * line, width - names - texts - 1.4 * line), 0)
    most = max((value for value, _said in plot.ticks), default=1) or 1
    shapes: list[Shape] = []
    spots: list[Spot] = []
    y = 0.2 * line
    for place, row in enumerate(plot.rows):
        y += 0.7 * line if row.apart and place else 0.0
        lines = few_lines(letters, row.name, names - 0.6 * line, NAME_LINES)
        lines += [row.remark] if row.remark else []
        height = max(1.6 * line, (len(lines) + 0.4) * line)
        area = Area(0, y, width, height)
        shapes += _row(row, lines, area, chart, most, letters)
        spots.append(Spot(area, place, 0, row.said, row.key))
        y += height
    scale = list(_scale(plot, Area(chart.x, 0, chart.width, y), most, letters))
    y += 1.7 * line
    legend, high = lay_out_legend(plot.legend, letters, 0, y, width)
    return Drawing(width, y + high + 0.1 * line, (*scale, *shapes, *legend), tuple(spots))


def _longest(plot: Ranges, letters: Letters) -> float:
    said = (text for row in plot.rows for text in (row.name, row.remark))
    return max((letters.width(text) for text in said), default=0.0)


def _row(
    row: Range, lines: list[str], area: Area, chart: Area, most: float, letters: Letters
) -> Iterator[Shape]:
    line = letters.line
    tone = Tone.REFUSED if row.remark else Tone.INK
    named = block_in(letters, lines, area)
    yield from named[: len(named) - 1] if row.remark else named
    if row.remark:
        last = named[-1]
        place = Area(0, last.y - letters.baseline, chart.x, line)
        yield words_in(letters, row.remark, place, tone, 0.0, bold=True)
    middle = area.y + area.height / 2

    def x(value: float) -> float:
        return chart.x + chart.width * min(value, most) / most

    low, high = x(row.lower), x(row.upper)
    box = Area(low, middle - 0.42 * line, max(high - low, 0.16 * line), 0.84 * line)
    yield from ground(STRONG if row.strong else BOX, box, line)
    at = x(row.median)
    half = 0.55 * line
    yield Path(((at, middle - half), (at, middle + half)), Tone.INK, 0.17 * line)
    figures = Area(chart.right + 0.8 * line, area.y, area.right - chart.right - 0.8 * line, 0)
    place = Area(figures.x, area.y, figures.width, area.height)
    yield words_in(letters, row.text, place, Tone.INK, 1.0, bold=row.strong)


def _scale(plot: Ranges, chart: Area, most: float, letters: Letters) -> Iterator[Shape]:
    line = letters.line
    for value, said in plot.ticks:
        x = chart.x + chart.width * value / most
        yield Path(((x, 0), (x, chart.bottom)), Tone.LINE, 0.05 * line)
        wide = letters.width(said)
        yield words_in(
            letters, said, Area(x - wide / 2, chart.bottom + 0.2 * line, wide, line), Tone.SECOND
        )
    yield Rect(Area(chart.x, chart.bottom, chart.width, 0.06 * line), Tone.EDGE)
