"""Nobody is there when nobody touches anything, whatever became of the clock or of the lock."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.desk.desk import Desk
from clerkdesk.settings.lock import NAME, Cost, Lock, hash_of, save_lock
from tests.ui.conftest import OpenWindow

LOCK = Lock(hash_of("น้ำขึ้นให้รีบตัก", Cost(1, 8, 1)))
A_DAY = 86_400.0  # s


def test_a_clock_that_is_set_back_does_not_keep_the_window_open(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    keeper = window.opening.keeper
    keeper.read()
    keeper.idle.touched += A_DAY
    assert not keeper.idle.look()
    keeper.idle.steady -= LOCK.idle * 60
    assert keeper.idle.look()
    assert keeper.locked


def test_a_window_whose_lock_was_taken_away_from_outside_takes_keys_again(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    keeper = window.opening.keeper
    keeper.read()
    (desk.folder / NAME).unlink()
    keeper.idle.touched -= LOCK.idle * 60
    search = window.window.header.search
    for _each in range(2):
        QTest.keyClick(search, Qt.Key.Key_A)
    assert not keeper.locked
    assert search.text() == "a"
