"""Cells on their way between tables."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.ui.cells.clipboard import from_clipboard, to_clipboard


def rows_without(signs: str) -> st.SearchStrategy[list[list[str]]]:
    cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\0" + signs), max_size=12)
    return st.integers(1, 4).flatmap(
        lambda columns: st.lists(
            st.lists(cells, min_size=columns, max_size=columns), min_size=1, max_size=5
        )
    )


@given(rows_without(""))
def test_cells_come_back_as_they_were_copied(rows: list[list[str]]) -> None:
    text = to_clipboard(rows)
    assert from_clipboard(text) == rows or rows[-1] == [""]


@given(rows_without("=@+-＝＠＋－"))
def test_excel_reads_what_was_copied(rows: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(to_clipboard(rows), newline=""), dialect="excel-tab")
    assert [row or [""] for row in read] == rows or rows[-1] == [""]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("ปักหมุด", [["ปักหมุด"]]),
        ("ก\tข\r\nค\tง\r\n", [["ก", "ข"], ["ค", "ง"]]),
        ('"สอง\nบรรทัด"\tข', [["สอง\nบรรทัด", "ข"]]),
        ('"เขา ""พูด"" ว่า"', [['เขา "พูด" ว่า']]),
        ("ก\t\n\tข", [["ก", ""], ["", "ข"]]),
        ("", []),
    ],
)
def test_what_other_programs_copy_is_read(text: str, cells: list[list[str]]) -> None:
    assert from_clipboard(text) == cells


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-แผน", " +1+1", "'=1", "\n=1", "＝1+1"])
def test_what_excel_would_compute_is_copied_as_text_and_comes_back(text: str) -> None:
    copied = to_clipboard([["ก", text]])
    assert copied.split("\t")[1].lstrip('"').startswith("'")
    assert from_clipboard(copied) == [["ก", text]]


@pytest.mark.parametrize("text", ["-", "-5", "+1,200.50", "12%", "'ก'", "ก=1", ""])
def test_what_excel_would_not_compute_is_copied_as_it_is(text: str) -> None:
    assert to_clipboard([["ก", text]]) == f"ก\t{text}"
