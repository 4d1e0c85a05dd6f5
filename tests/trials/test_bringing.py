from pathlib import Path

from clerkdesk.store.migrations import Migrations
from tests.trials.bringing import restore_often, restore_old
from tests.trials.oldones import revisions
from tests.trials.rebuilding import rebuild_after

_WRONG = ("other", "lost", "serious")


def test_every_revision_of_the_tables_is_kept() -> None:
    assert tuple(revisions()) == Migrations().revisions


def test_a_backup_of_every_revision_comes_back_with_all_its_rows(tmp_path: Path) -> None:
    found = restore_old(tmp_path)
    assert found["restored"] == len(revisions())
    assert not any(found[each] for each in _WRONG), found


def test_what_comes_back_is_what_was_backed_up(tmp_path: Path) -> None:
    found = restore_often(tmp_path, times=2, seed=2561)
    assert found["restored"] == 2
    assert not any(found[each] for each in _WRONG), found


def test_a_lost_database_comes_back_field_by_field(tmp_path: Path) -> None:
    found = rebuild_after(tmp_path, "settings", seed=2561)
    assert found["fields"] == found["equal"] > 500
    assert not found["findings"]
