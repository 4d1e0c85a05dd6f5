from pathlib import Path

from tests.trials.clocks import CLOCKS, work_by


def test_a_wrong_clock_gives_no_wrong_age_year_or_order(tmp_path: Path) -> None:
    found = work_by(tmp_path / "office", times=14, seed=2561)
    assert sum(found[each] for each in CLOCKS) == 14
    assert {what for what, times in found.items() if times} <= set(CLOCKS), found
