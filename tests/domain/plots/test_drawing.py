"""From part to part of a plot, and which one is under a point; scales; hatches."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.plots.drawing import Area, Lines, Spot, Tone, beside, spot_at
from clerkdesk.domain.plots.letters import elided
from clerkdesk.domain.plots.looks import Hatch, Look, Mark, ground, marked
from clerkdesk.domain.plots.scale import ticks
from tests.domain.plots.letters import SquareLetters

SPOTS = [
    Spot(Area(10 * column, 10 * row, 10, 10), row, column, f"{row}{column}")
    for row, column in ((0, 0), (0, 1), (0, 3), (2, 0), (2, 2), (3, 1))
]


@pytest.mark.parametrize(
    ("here", "rows", "columns", "wanted"),
    [
        (0, 0, 1, "01"),
        (1, 0, 1, "03"),  # over what is empty
        (2, 0, 1, "03"),
        (2, 1, 0, "22"),  # the nearest of the next row that has any
        (3, 1, 0, "31"),
        (5, -1, 0, "20"),
        (0, -1, 0, "00"),
    ],
)
def test_arrows_go_to_what_is_beside(here: int, rows: int, columns: int, wanted: str) -> None:
    assert SPOTS[beside(SPOTS, here, rows, columns)].said == wanted


def test_what_is_under_a_point_is_found() -> None:
    place = spot_at(SPOTS, 35, 5)
    assert place is not None
    assert SPOTS[place].said == "03"
    assert spot_at(SPOTS, 25, 5) is None


@given(st.floats(0, 1e6, allow_nan=False))
def test_ticks_are_few_round_and_reach_the_most(most: float) -> None:
    found = ticks(most)
    assert found[0] == 0
    assert found[-1] >= most
    assert 2 <= len(found) <= 5
    assert len({b - a for a, b in pairwise(found)}) == 1


@pytest.mark.parametrize("hatch", Hatch)
@pytest.mark.parametrize("size", [(5, 30), (60, 20), (20, 20)])
def test_a_hatch_stays_within_its_area(hatch: Hatch, size: tuple[float, float]) -> None:
    area = Area(3, 4, *size)
    lines = [s for s in ground(Look(Tone.INK, hatch=hatch), area, 10) if isinstance(s, Lines)]
    assert lines
    for x, y in (point for line in lines for ends in line.ends for point in ends):
        assert area.x - 0.01 <= x <= area.right + 0.01
        assert area.y - 0.01 <= y <= area.bottom + 0.01


def test_every_mark_has_a_shape_of_its_own() -> None:
    area = Area(0, 0, 10, 10)
    drawn = {tuple(marked(Look(Tone.INK, mark=mark), area, 10)) for mark in Mark}
    assert len(drawn) == len(Mark)
    assert () not in drawn


@given(st.text("กำิ่้โรงเรียน ปั๊ม", max_size=40), st.floats(6, 200))
def test_what_is_cut_keeps_letters_and_marks_together(text: str, width: float) -> None:
    letters = SquareLetters()
    shown = elided(letters, text, width)
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1].rstrip()))
    assert letters.width(shown) <= max(width, 6)
