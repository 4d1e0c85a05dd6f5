"""Plots in parts, for paper whose pages end."""

from collections.abc import Iterator
from dataclasses import replace

from clerkdesk.domain.plots.data import Gaps, HeatMap, Plot


def in_parts(plot: Plot, rows: int) -> Iterator[Plot]:
    """The plot in parts of at most ``rows`` lines each; what has no lines stays whole. The legend
    stands below the last part."""
    if isinstance(plot, HeatMap) and len(plot.rows) > rows:
        starts = range(0, len(plot.rows), rows)
        for first in starts:
            last = first + rows >= len(plot.rows)
            yield replace(
                plot,
                rows=plot.rows[first : first + rows],
                cells=plot.cells[first : first + rows],
                legend=plot.legend if last else (),
            )
    elif isinstance(plot, Gaps) and len(plot.rows) > rows:
        for first in range(0, len(plot.rows), rows):
            yield replace(plot, rows=plot.rows[first : first + rows])
    else:
        yield plot
