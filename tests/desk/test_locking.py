"""The lock of the window is set, changed and taken away, and the journal is told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import backups_of
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.care import read_journal
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import missing_lock, remove_lock, set_idle, set_lock
from clerkdesk.desk.restoring import restore
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings.lock import NAME, Cost, Lock, hash_of, load_lock, save_lock
from clerkdesk.store.database import FILE
from tests.office import FakeClock, open_office


def test_a_lock_lives_from_its_setting_to_its_taking_away(tmp_path: Path) -> None:
    with_lock = open_office(tmp_path, FakeClock())
    save_lock(tmp_path, Lock(hash_of("รหัสแรกของเรา", Cost(1, 8, 1))))
    set_idle(with_lock, 30)
    with pytest.raises(ClerkError, match="ไม่ถูกต้อง"):
        remove_lock(with_lock, "เดาเอา")
    set_lock(with_lock, "รหัสที่สองของเรา", "รหัสแรกของเรา")
    assert load_lock(tmp_path).idle == 30
    remove_lock(with_lock, "รหัสที่สองของเรา")
    acts = [entry.act for entry in read_journal(with_lock, most=2)]
    assert acts == ["lock.set", "lock.remove"]
    assert not (tmp_path / NAME).exists()
    assert missing_lock(with_lock) is None
    with_lock.close()


def test_each_change_of_the_lock_is_one_row_of_the_journal(tmp_path: Path) -> None:
    desk = open_office(tmp_path, FakeClock())
    before = len(read_journal(desk))
    set_lock(desk, "รหัสแรกของเรา")
    set_lock(desk, "รหัสที่สองของเรา", "รหัสแรกของเรา")
    acts = [(entry.act, entry.before) for entry in read_journal(desk)[before:]]
    assert acts == [("lock.set", {"value": None}), ("lock.set", {"value": True})]
    desk.close()


def test_a_short_password_is_refused_before_anything_is_kept(tmp_path: Path) -> None:
    desk = open_office(tmp_path, FakeClock())
    with pytest.raises(ClerkError, match="สั้น"):
        set_lock(desk, "1234567")
    assert not load_lock(tmp_path).on
    desk.close()


def test_a_lock_that_was_taken_away_from_outside_is_told_of_once_and_journalled(
    tmp_path: Path,
) -> None:
    desk = open_office(tmp_path, FakeClock())
    set_lock(desk, "รหัสแรกของเรา")
    (tmp_path / NAME).unlink()
    assert "นอกโปรแกรม" in str(missing_lock(desk))
    assert missing_lock(desk) is None
    assert read_journal(desk, most=1)[0].act == "lock.missing"
    desk.close()


def test_a_backup_of_a_day_with_a_lock_blames_nobody(tmp_path: Path) -> None:
    desk = open_office(tmp_path, FakeClock())
    set_lock(desk, "รหัสแรกของเรา")
    catch_up(desk)
    remove_lock(desk, "รหัสแรกของเรา")
    desk = came_back(desk)
    assert "กู้คืนมา" in str(missing_lock(desk))
    assert missing_lock(desk) is None
    desk.close()


def test_a_backup_of_a_day_without_a_lock_hides_no_taking_away(tmp_path: Path) -> None:
    desk = open_office(tmp_path, FakeClock())
    catch_up(desk)
    set_lock(desk, "รหัสแรกของเรา")
    desk = came_back(desk)
    assert missing_lock(desk) is None
    (tmp_path / NAME).unlink()
    assert "นอกโปรแกรม" in str(missing_lock(desk))
    desk.close()


def came_back(desk: Desk) -> Desk:
    """The office from the one backup that there is."""
    desk.close()
    clock = FakeClock()
    restore(desk.folder, backups_of(desk.folder)[0][0], lambda f: open_desk(f, clock), clock())
    return open_desk(desk.folder, clock)


@pytest.mark.parametrize("before", [Lock(), Lock(hash_of("รหัสแรกของเรา", Cost(1, 8, 1)))])
def test_a_lock_whose_act_was_not_recorded_is_as_it_was(tmp_path: Path, before: Lock) -> None:
    desk = open_office(tmp_path, FakeClock())
    save_lock(tmp_path, before)
    with closing(sqlite3.connect(tmp_path / FILE)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    for act in (
        lambda: set_lock(desk, "รหัสที่สองของเรา", "รหัสแรกของเรา"),
        lambda: remove_lock(desk, "รหัสแรกของเรา"),
    ):
        with pytest.raises(DBAPIError):
            act()
        assert load_lock(tmp_path) == before
    desk.close()
