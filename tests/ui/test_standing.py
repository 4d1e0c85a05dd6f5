"""The window stands tomorrow as it was left today: size, place, side bar, what parts its pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.settings import load_preferences, load_words
from clerkdesk.ui.actions import Place
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import LEAST_SIZE, SIDE_BAR_FOLDED, SIDE_BAR_WIDTH
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow


@pytest.fixture
def another(qtbot: QtBot) -> Window:
    """The window of another day, before it is shown."""
    window = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(window)
    return window


def stand(window: Window, folder: Path) -> None:
    kept = load_preferences(folder)[0]
    window.stand_as(kept.window, kept.sidebar)


def test_size_and_side_bar_are_as_they_were_left(
    desk: Desk, open_window: OpenWindow, another: Window
) -> None:
    window = open_window(desk)
    window.window.resize(1024, 700)
    window.hands.press("F9")
    window.opening.remember()
    stand(another, desk.folder)
    assert (another.width(), another.height()) == (1024, 700)
    assert not another.folded  # unfolded by hand, where there is little room


def test_a_maximised_window_is_maximised_again(
    desk: Desk, open_window: OpenWindow, another: Window
) -> None:
    window = open_window(desk)
    window.window.showMaximized()
    window.hands.rest()
    window.opening.remember()
    stand(another, desk.folder)
    assert another.isMaximized()


def test_a_window_of_a_larger_screen_is_brought_onto_this_one(
    qtbot: QtBot, another: Window
) -> None:
    large = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(large)
    large.resize(3800, 2100)
    large.move(2000, 1500)
    large.show()
    another.stand_as(large.remember())
    screen = another.screen().availableGeometry()
    least = QPoint(*LEAST_SIZE)
    assert another.width() <= max(screen.width(), least.x())
    assert another.height() <= max(screen.height(), least.y())
    assert screen.contains(another.pos() + QPoint(20, 10))


@pytest.mark.parametrize("kept", ["", "x", "ก", "AAAA", "!!"])
def test_what_cannot_be_read_changes_nothing(another: Window, kept: str) -> None:
    before = another.size()
    another.stand_as(kept)
    assert another.size() == before


def test_the_side_bar_folds_by_itself_until_the_clerk_chose(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk, size=(1366, 700))
    side = window.window.side
    assert side.width() == SIDE_BAR_WIDTH
    window.window.resize(1024, 640)
    window.hands.rest()
    assert side.width() == SIDE_BAR_FOLDED
    window.hands.press("F9")
    assert side.width() == SIDE_BAR_WIDTH
    window.window.resize(1030, 640)
    window.hands.rest()
    assert side.width() == SIDE_BAR_WIDTH


def splitter_of(window: Open) -> QSplitter:
    window.house.show(Place.MEMOS)
    window.hands.rest()
    found = window.house.page(Place.MEMOS).findChild(QSplitter)
    assert isinstance(found, QSplitter)
    return found


def drag(splitter: QSplitter, right: int) -> None:
    handle = splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(right, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(right, 0))


def test_the_list_is_as_wide_as_it_was_left_also_after_the_look_changed(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    window = open_window(desk)
    splitter = splitter_of(window)
    before = splitter.sizes()[0]
    drag(splitter, 30)
    left = splitter.sizes()[0]
    assert left != before
    window.opening.remember()
    assert KeptPreferences(desk.folder).sizes("memos 110")[0] == left
    again = open_window(desk)
    assert splitter_of(again).sizes()[0] == left


def test_sizes_that_somebody_spoilt_count_for_nothing(tmp_path: Path) -> None:
    preferences = KeptPreferences(tmp_path)
    for spoilt in ("", "{", "[]", '{"memos 110": "x"}', '{"memos 110": [1, null]}'):
        preferences.note(sizes=spoilt)
        assert preferences.sizes("memos 110") == ()
    preferences.note_sizes("memos 110", [400, 900, 0])
    assert preferences.sizes("memos 110") == (400, 900, 0)
