"""A key on paper is read again however a person types it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from clerkdesk.domain.office.paperkey import (
    HEAD,
    LENGTH,
    SIGNS,
    groups,
    is_key,
    key_lines,
    typed_key,
)

bodies = some.text(SIGNS, min_size=LENGTH, max_size=LENGTH)
KEY = HEAD + SIGNS + SIGNS[: LENGTH - len(SIGNS)]


@given(bodies, some.sampled_from((" ", "\n", "  ", "-", "\t", "\u00a0")), some.booleans())
@settings(max_examples=60, deadline=None)
def test_what_stands_on_the_paper_is_the_key_again(body: str, between: str, small: bool) -> None:
    shown = between.join(key_lines(HEAD + body))
    typed = shown.lower() if small else shown
    assert is_key(typed)
    assert typed_key(typed) == HEAD + body


def test_no_group_is_longer_than_four_signs() -> None:
    assert {len(each) for each in groups(KEY)} == {4, 2}
    assert "".join(groups(KEY)) == KEY.removeprefix(HEAD)


@pytest.mark.parametrize(
    "typed",
    [
        KEY.removeprefix(HEAD),
        KEY.replace("0", "O").replace("8", "b"),
        KEY.replace("9", "๙"),
        KEY.replace("KEY-1", "KEY "),
    ],
)
def test_a_head_left_out_or_signs_that_look_alike_are_no_matter(typed: str) -> None:
    assert is_key(typed)
    assert typed_key(typed) == KEY


@pytest.mark.parametrize("typed", ["", "ม้า แบตเตอรี่ ลวดเย็บ", "correct horse battery", "AGE-SECRET"])
def test_a_passphrase_is_no_key(typed: str) -> None:
    assert not is_key(typed)
