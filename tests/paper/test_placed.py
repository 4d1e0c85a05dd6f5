import json
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.placed import (
    Box,
    Dots,
    Figure,
    Image,
    Item,
    Layout,
    Line,
    Page,
    Qr,
    SignatureSpot,
    Text,
    Tick,
)
from clerkdesk.paper.placedjson import KINDS, layout_from_json, layout_to_json

MM = st.floats(-500, 500)
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
ITEMS = st.one_of(
    st.builds(Text, MM, MM, WORDS, st.floats(4, 40), MM, st.booleans()),
    st.builds(Line, MM, MM, MM, MM, MM),
    st.builds(Dots, MM, MM, MM),
    st.builds(Box, MM, MM, MM, MM, MM, st.floats(0, 1)),
    st.builds(Tick, MM, MM, MM, st.booleans()),
    st.builds(Image, MM, MM, MM, MM, WORDS),
    st.builds(Qr, MM, MM, MM, WORDS),
    st.builds(SignatureSpot, MM, MM, MM, MM, WORDS),
)
PAGES = st.builds(Page, st.lists(ITEMS, max_size=6).map(tuple), MM, MM)
LAYOUTS = st.builds(
    Layout,
    WORDS,
    st.lists(PAGES, max_size=3).map(tuple),
    WORDS,
    st.lists(WORDS, max_size=3).map(tuple),
    WORDS,
    WORDS,
)


@settings(max_examples=60, deadline=None)
@given(layout=LAYOUTS)
def test_a_layout_comes_back_from_json_exactly(layout: Layout) -> None:
    text = layout_to_json(layout)
    assert layout_from_json(text) == layout
    assert layout_to_json(layout_from_json(text)) == text


def test_numbers_are_rounded_to_a_hundredth_and_never_minus_zero() -> None:
    text = Text(30.004, 25.4000001, "ที่", 16, 3.14159)
    assert (text.x, text.y, text.width) == (30.0, 25.4, 3.14)
    assert str(Dots(-0.001, 1, 2).x) == "0.0"


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="paper"):
        Dots(number, 1, 2)


def test_each_item_is_a_line_of_json_without_what_is_usual() -> None:
    items = (Text(30, 25.5, "เรื่อง", 20, 11.2, bold=True), Tick(30, 40, 3.2))
    lines = layout_to_json(Layout("บันทึกข้อความ", (Page(items),))).splitlines()
    assert [json.loads(line.rstrip(",")) for line in lines if line.startswith('{"is"')] == [
        {"is": "text", "x": 30, "y": 25.5, "text": "เรื่อง", "size": 20, "width": 11.2, "bold": True},
        {"is": "tick", "x": 30, "y": 40, "side": 3.2},
    ]


def test_every_kind_of_item_that_is_kept_has_a_name_in_json() -> None:
    assert set(KINDS.values()) == set(get_args(Item)) - {Figure}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"version": 2, "about": {"title": "x", "keywords": []}, "pages": []}',
        '{"version": 1, "about": {"title": "", "keywords": []}, "pages": [{"items": [{"is": 1}]}]}',
        '{"version": 1, "about": {"name": "x", "keywords": []}, "pages": []}',
    ],
)
def test_a_layout_that_cannot_be_read_says_to_print_again(text: str) -> None:
    with pytest.raises(ClerkError, match="พิมพ์"):
        layout_from_json(text)
