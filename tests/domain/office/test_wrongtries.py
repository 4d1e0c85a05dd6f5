"""Wrong passwords slow down, and nobody is shut out for long."""

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.office.wrongtries import LONGEST, wait_after, wait_left


def test_the_first_tries_cost_nothing_and_each_further_one_twice_as_long() -> None:
    assert [wait_after(n) for n in range(8)] == [0, 0, 0, 2, 4, 8, 16, 32]


@given(st.integers(0, 10**9), st.floats(0, 4e9), st.floats(-4e9, 4e9))
def test_nobody_waits_longer_than_the_longest_whatever_the_clock_does(
    failed: int, last: float, passed: float
) -> None:
    assert 0 <= wait_left(failed, last, last + passed) <= LONGEST


def test_a_clock_that_was_set_back_shortens_nothing() -> None:
    assert wait_left(5, 1000.0, 500.0) == wait_after(5)
    assert wait_left(5, 1000.0, 1008.0) == 0
