"""The printed page and its columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.sheet.foot import shares
from clerkdesk.sheet.page import LANDSCAPE, PORTRAIT, Page, column_mm

WIDTHS = st.lists(st.floats(1, 200), min_size=1, max_size=15)


@pytest.mark.parametrize(("page", "room"), [(LANDSCAPE, 271.6), (PORTRAIT, 184.6)])
def test_columns_fill_the_page_at_their_true_size(page: Page, room: float) -> None:
    columns = page.columns([10, 40, 30, 20])
    assert room * 0.95 < sum(map(column_mm, columns)) <= room
    assert columns[1] == pytest.approx(4 * columns[0], rel=0.01)


@given(WIDTHS)
def test_columns_keep_their_proportions(wanted: list[float]) -> None:
    columns = LANDSCAPE.columns(wanted)
    stretched = [column / width for column, width in zip(columns, wanted, strict=True)]
    assert max(stretched) - min(stretched) <= 0.011
    assert min(stretched) >= 0.79
    assert max(stretched) <= 1.51


def test_a_page_that_is_printed_smaller_holds_more() -> None:
    assert LANDSCAPE.body([20] * 15) > 1.5 * LANDSCAPE.body([20] * 7)


@given(WIDTHS, st.data())
def test_every_part_of_the_foot_has_columns(widths: list[float], data: st.DataObject) -> None:
    parts = data.draw(st.integers(1, len(widths)))
    spans = shares(widths, parts)
    columns = [span.first + step for span in spans for step in range(span.count)]
    assert columns == list(range(1, len(widths) + 1))
    assert len(spans) == parts
    assert all(span.count for span in spans)
