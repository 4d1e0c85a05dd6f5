from pathlib import Path

from tests.trials.journals import let_strangers, time_check


def test_whatever_is_done_to_the_journal_is_found_where_it_was(tmp_path: Path) -> None:
    told = let_strangers(tmp_path, times=22, entries=30, seed=2561)
    assert sum(told.values()) == 23
    assert {each.split()[1] for each in told} == {"found"}, told


def test_a_long_journal_is_checked(tmp_path: Path) -> None:
    _wall, own = time_check(tmp_path, 500)
    assert own < 1
