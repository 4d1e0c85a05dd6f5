from pathlib import Path

from tests.trials.upgrading import kill_often


def test_a_kill_while_it_is_brought_up_to_date_leaves_old_or_new(tmp_path: Path) -> None:
    found = kill_often(tmp_path, "0003", first=150, step=200)
    assert found.kills > 1
    assert found.old
    assert found.wrong == []
