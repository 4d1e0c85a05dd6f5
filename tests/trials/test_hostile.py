"""Small runs of what is tried with files and names of somebody who means harm."""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from tests.trials.names import FINE, hostile_names, take_through_doors
from tests.trials.poison import SCANS, Poison, changed_files
from tests.trials.poisoned import Doors
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


def test_files_changed_at_random_are_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    found = Doors(tmp_path).take_in(changed_files(36, seed=7))
    assert found.crashes == []
    assert found.files == 36
    assert found.read.total() > 4


def test_scans_that_loop_grow_or_run_something_are_bound_or_refused(tmp_path: Path) -> None:
    quick = {name: make for name, make in SCANS.items() if "bomb" not in name}
    found = Doors(tmp_path).take_in(Poison("scan", name, make()) for name, make in quick.items())
    assert found.crashes == []
    assert found.read["scan"] >= 3
    assert found.refused["scan"] >= 5
