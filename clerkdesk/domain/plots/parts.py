"""Plots in parts, for paper whose pages end."""

from collections.abc import Iterator
from dataclasses import replace

from clerkdesk.domain.plots.data import Gaps, HeatMap, Plot


def in_parts(plot: Plot, rows: int, first: int | None = None) -> Iterator[Plot]:
    """The plot in parts of at most ``rows`` lines each, the first one of at most ``first``; what
    has no lines stays whole. The legend stands below the last part."""
    if not isinstance(plot, HeatMap | Gaps) or not plot.rows:
        yield plot
        return
    end = len(plot.rows)
    begin, after = 0, min(first or rows, end)
    while begin < end:
        yield _part(plot, begin, after)
        begin, after = after, min(after + rows, end)


def _part(plot: HeatMap | Gaps, begin: int, after: int) -> Plot:
    if after - begin == len(plot.rows):
        return plot
    if isinstance(plot, Gaps):
        return replace(plot, rows=plot.rows[begin:after])
    legend = plot.legend if after == len(plot.rows) else ()
    cells = plot.cells[begin:after]
    return replace(plot, rows=plot.rows[begin:after], cells=cells, legend=legend)
