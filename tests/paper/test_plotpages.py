"""Plots on pages: none is cut, and no page stays nearly empty for one that could go on."""

import pytest

from clerkdesk.domain.plots.data import Cell, HeatMap
from clerkdesk.domain.plots.drawing import Tone
from clerkdesk.domain.plots.looks import Look
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Figure, Page
from clerkdesk.paper.plotpages import plot_pages

TITLES = ("รายงาน", "ปีงบประมาณ พ.ศ. ๒๕๗๐", "สพป.มุกดาหาร")


def pages_of(rows: int, measure: Measure) -> tuple[Page, ...]:
    look = Look(Tone.ALLOWED)
    cells = [[Cell(said="-", look=look, key=(r, c)) for c in range(12)] for r in range(rows)]
    names = [f"กลุ่มโรงเรียนที่ {row}" for row in range(rows)]
    plot = HeatMap(name="รอบ", rows=names, columns=["ต.ค."] * 12, cells=cells)
    return plot_pages(TITLES, [plot], measure, LineBreaker([]))


def figures(page: Page) -> list[Figure]:
    return [item for item in page.items if isinstance(item, Figure)]


@pytest.mark.parametrize("rows", [3, 20, 40, 90])
def test_a_plot_begins_below_the_titles_and_ends_on_its_pages(rows: int, measure: Measure) -> None:
    pages = pages_of(rows, measure)
    assert all(figures(page) for page in pages)
    every = [figure for page in pages for figure in figures(page)]
    assert all(figure.y + figure.drawing.height <= 297 - 16 for figure in every)
    assert sum(len({spot.row for spot in figure.drawing.spots}) for figure in every) == rows
