from pathlib import Path

from tests.trials.unfit import CASES, FIT, try_places


def test_no_records_are_begun_or_written_in_a_place_that_is_unfit_for_them(tmp_path: Path) -> None:
    found = try_places(tmp_path, CASES[3:5])
    assert found.wrong == []
    assert (found.refused, found.looked_at, found.backed_up, found.fit) == (2, 2, 2, len(FIT))
