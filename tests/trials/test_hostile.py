"""Small runs of what is tried with files and names of somebody who means harm."""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from tests.trials.names import FINE, hostile_names, take_through_doors
from tests.trials.strings import found_in, hostile_strings, write_everywhere


def test_no_string_becomes_a_formula_or_another_text() -> None:
    assert not +write_everywhere(hostile_strings(20, seed=7))


def test_a_formula_and_a_link_would_be_found() -> None:
    book, held = Workbook(), BytesIO()
    page = book.worksheets[0]
    page["A1"], page["A2"] = "=1+1", "ก"
    page["A2"].hyperlink = "http://example.invalid/"
    book.save(held)
    assert {"formula", "hyperlink", "link outside"} <= set(found_in(held.getvalue()))


def test_no_name_of_a_file_leads_elsewhere_or_reads_otherwise(tmp_path: Path) -> None:
    found = take_through_doors(tmp_path, hostile_names(30, seed=7))
    assert {each: found[each] for each in found if each not in FINE and found[each]} == {}
    assert found["held"] > 10
