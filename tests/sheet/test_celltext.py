"""Text for cells and tabs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.sheet.celltext import CUT, MOST_IN_CELL, cut_to_cell, escaped, legal, tab_name


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("x\x00y", "x\ufffdy"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("a\tb", "a\tb"),
    ],
)
def test_what_a_workbook_cannot_hold_is_replaced(typed: str, held: str) -> None:
    assert legal(typed) == held


def test_text_that_fits_is_not_touched() -> None:
    text = "ก" * MOST_IN_CELL
    assert cut_to_cell(text) == text


@pytest.mark.parametrize("letter", ["ก", "😀", "_x000D_", "ที่"])
def test_longer_text_is_cut_where_it_says_so(letter: str) -> None:
    held = cut_to_cell(letter * (MOST_IN_CELL + 1))
    assert held.endswith(CUT)
    assert units(escaped(held)) <= MOST_IN_CELL
    assert len(held) > 4000


def test_a_cut_leaves_no_letter_without_its_marks() -> None:
    room = MOST_IN_CELL - len(CUT)
    kept = cut_to_cell("ก" * (room - 1) + "ที่" + "ก" * 99).removesuffix(CUT)
    assert kept == "ก" * (room - 1)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("แบบติดตาม พฤษภาคม ๒๕๖๑", "แบบติดตาม พฤษภาคม ๒๕๖๑"),
        ("ก/ข: [ค]", "ก ข ค"),
        ("'ก'", "ก"),
        ("?*", "แผ่นที่ 1"),
        ("History", "แผ่นที่ 1"),
    ],
)
def test_a_tab_gets_a_name_that_excel_takes(wanted: str, name: str) -> None:
    assert tab_name(wanted) == name


@given(st.text(max_size=80))
def test_every_tab_name_is_legal(wanted: str) -> None:
    name = tab_name(wanted)
    assert 1 <= units(name) <= 31
    assert not set("[]:*?/\\") & set(name)
    assert name[0] != "'" != name[-1]
    assert all(unicodedata.category(letter) != "Cs" for letter in name)
