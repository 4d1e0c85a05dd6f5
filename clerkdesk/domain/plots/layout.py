"""Any plot, laid out."""

from collections.abc import Callable
from typing import Any

from clerkdesk.domain.plots.bars import lay_out_bars
from clerkdesk.domain.plots.data import Bars, Gaps, HeatMap, Plot, Ranges
from clerkdesk.domain.plots.drawing import Area, Drawing, Tone
from clerkdesk.domain.plots.gaps import lay_out_gaps
from clerkdesk.domain.plots.heatmap import heat_map_height, lay_out_heat_map
from clerkdesk.domain.plots.letters import Letters, block_in
from clerkdesk.domain.plots.ranges import lay_out_ranges

_BY_KIND: dict[type[Plot], Callable[[Any, float, Letters], Drawing]] = {
    HeatMap: lay_out_heat_map,
    Bars: lay_out_bars,
    Ranges: lay_out_ranges,
    Gaps: lay_out_gaps,
}


def lay_out(plot: Plot, width: float, letters: Letters) -> Drawing:
    """A plot, as wide as ``width``; the words for nothing where it has nothing to show."""
    if plot.empty:
        return _nothing(plot, width, letters)
    return _BY_KIND[type(plot)](plot, width, letters)


def height_of(plot: Plot, width: float, letters: Letters) -> float:
    """How high :func:`lay_out` makes a plot. Who arranges a page asks for many widths, so this is
    told without the cells of a heat map, which are most of the work."""
    if isinstance(plot, HeatMap) and not plot.empty:
        return heat_map_height(plot, width, letters)
    return lay_out(plot, width, letters).height


def _nothing(plot: Plot, width: float, letters: Letters) -> Drawing:
    lines = letters.lines(plot.nothing, width)
    area = Area(0, 0, width, (len(lines) + 0.4) * letters.line)
    return Drawing(width, area.height, tuple(block_in(letters, lines, area, Tone.SECOND)))
