"""How the columns of a sheet share the width of the screen."""

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.ui.widgets.widths import shared

COLUMNS = st.lists(st.tuples(st.floats(1, 200), st.integers(20, 150)), min_size=1, max_size=15)


def test_columns_share_the_width_as_on_paper() -> None:
    assert shared(1000, [10, 30, 10], [20, 20, 20]) == [200, 600, 200]


def test_a_column_that_needs_more_gets_it_from_the_others() -> None:
    assert shared(1000, [1, 10, 10], [100, 20, 20]) == [100, 450, 450]


def test_columns_never_get_less_than_they_need() -> None:
    assert shared(100, [10, 10], [80, 80]) == [80, 80]


@given(st.integers(0, 3000), COLUMNS)
def test_all_the_width_is_used_and_nobody_goes_short(
    room: int, columns: list[tuple[float, int]]
) -> None:
    weights, least = [each[0] for each in columns], [each[1] for each in columns]
    widths = shared(room, weights, least)
    assert all(width >= need for width, need in zip(widths, least, strict=True))
    assert sum(widths) == max(room, sum(least))
