"""One line of typed text at the door."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.doors import NAME, line, remark


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_typed_becomes_one_line_that_stays_as_it_is(typed: str) -> None:
    one = line(typed)
    assert "\n" not in one
    assert "\r" not in one
    assert one == one.strip() == line(one)


@pytest.mark.parametrize("typed", ["ก\nข", " ก \r\n ข ", "ก\u2028ข", "ก\n\n\nข"])
def test_a_line_end_becomes_a_space(typed: str) -> None:
    assert line(typed) == "ก ข"


def test_thai_marks_come_in_order() -> None:
    assert line("นํ้าเเข็ง") == "น้ำแข็ง"


def test_what_is_too_long_is_refused_with_its_start() -> None:
    assert line("ก" * NAME) == "ก" * NAME
    with pytest.raises(ClerkError, match="301"):
        line("ก" * (NAME + 1))
    with pytest.raises(ClerkError, match="1000"):
        remark("ก" * 10_000)
