import sys
from pathlib import Path

import pytest

from tests.trials.locked import hold_and_work
from tests.trials.starts import race_apart
from tests.trials.unfit import CASES, FIT, try_places
from tests.trials.withdrawn import try_apart


def test_no_records_are_begun_or_written_in_a_place_that_is_unfit_for_them(tmp_path: Path) -> None:
    found = try_places(tmp_path, CASES[3:5])
    assert found.wrong == []
    assert (found.refused, found.looked_at, found.backed_up, found.fit) == (2, 2, 2, len(FIT))


def test_a_window_stays_awake_while_another_program_holds_the_records(tmp_path: Path) -> None:
    found = hold_and_work(tmp_path, [0.5], seed=2561, least=200, pages=2)
    assert (found.wrong, found.stalls) == ([], [])
    assert found.counted["stood"] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_of_starts_that_race_one_writes(tmp_path: Path) -> None:
    found = race_apart(8, seed=2561)
    assert found.wrong == []
    assert found.counted["first"] + found.counted["taken over"] == 8


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_an_act_without_rights_is_a_sentence_and_works_when_they_are_back() -> None:
    found = try_apart("acts", "few")
    assert found.wrong == []
    assert found.counted == {"acts": 2, "sentences": 2}
