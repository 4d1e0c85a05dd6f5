"""Where pages begin."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.sheet.pages import page_breaks

PAGE, ABOVE, HEAD, FOOT = 500.0, 100.0, 50.0, 120.0


def breaks(*rows: float) -> tuple[int, ...]:
    return page_breaks(rows, page=PAGE, above=ABOVE, head=HEAD, foot=FOOT)


def test_a_short_sheet_is_one_page() -> None:
    assert breaks(30, 30, 30) == ()


def test_rows_go_on_to_the_next_page() -> None:
    assert breaks(*[50] * 12) == (7,)


def test_the_foot_takes_two_rows_along() -> None:
    assert breaks(*[50] * 7) == (5,)


def test_a_single_row_left_over_is_joined_by_the_one_before() -> None:
    assert breaks(*[50] * 8) == (6,)


def test_the_first_page_keeps_a_row_below_its_titles() -> None:
    assert breaks(150, 150) == (1,)


def test_a_foot_stands_alone_only_beside_rows_that_leave_it_no_room() -> None:
    assert breaks(340) == (1,)


@given(st.lists(st.floats(20, 400), min_size=1, max_size=60))
def test_no_page_is_overfull_and_none_is_empty(rows: list[float]) -> None:
    starts = [0, *breaks(*rows), len(rows)]
    pages = [rows[first:after] for first, after in pairwise(starts)]
    assert all(pages[:-1])
    for place, page in enumerate(pages):
        room = PAGE - HEAD - (ABOVE if place == 0 else 0) - (FOOT if place == len(pages) - 1 else 0)
        assert sum(page) <= room + 1e-6 or len(page) == 1
