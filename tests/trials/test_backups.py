from pathlib import Path

from tests.trials.killedbackups import kill_makers
from tests.trials.staleness import live_through
from tests.trials.truth import make_and_compare
from tests.trials.vanishing import pull_stick


def test_a_stick_that_is_pulled_loses_nothing(tmp_path: Path) -> None:
    found = pull_stick(tmp_path, times=3, seed=2561)
    assert found["caught_up"] == 3
    wrong = ("act_lost", "not_caught_up", "untrue", "crashed", "serious")
    assert not any(found[each] for each in wrong), found


def test_backups_are_true_and_spoilt_ones_are_found(tmp_path: Path) -> None:
    found = make_and_compare(tmp_path, times=3, seed=2561)
    assert found == {"true": 6, "found": 6}


def test_stale_backups_are_told_of_once_a_day_and_never_for_nothing(tmp_path: Path) -> None:
    found = live_through(tmp_path, days=15, seed=2561)
    assert found["said"]
    assert not any(found[each] for each in ("silent", "needless", "twice")), found


def test_a_kill_leaves_no_backup_that_is_untrue(tmp_path: Path) -> None:
    found = kill_makers(tmp_path / "office", times=2, seed=2561)
    assert found["caught_up"] == 2
    assert not found["untrue"], found
    assert not found["serious"], found
