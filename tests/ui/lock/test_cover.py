"""Behind the lock nothing is told to who reads the screen aloud, nothing typed is lost, and a
dialog of the system does not stay."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.lock.asked import close_asking
from clerkdesk.ui.places import Place
from tests.ui.conftest import Open, OpenWindow
from tests.ui.lock.test_locked import LOCK, PASSWORD, an_office_with_lock, give, locked


def everything(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield face
    for place in range(face.childCount()):
        child = face.child(place)
        if child is not None:
            yield from everything(child)


def told(window: Open) -> str:
    """All that a program can ask of the window which reads it aloud, seen or not."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    faces = everything(QAccessible.queryAccessibleInterface(window.window))
    return " ".join(face.text(kind) for face in faces for kind in kinds)


def test_nothing_of_a_locked_window_is_told_to_who_reads_it_aloud(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    assert "ปั๊ม" not in told(window)
    give(window, PASSWORD)
    window.house.show(Place.MEMOS)
    window.house.show(Place.TODAY)
    window.hands.rest()
    assert "เรื่องลับของปั๊ม" in told(window)
    window.opening.keeper.lock()
    assert "ปั๊ม" not in told(window)
    assert "ปลดล็อก" in told(window)
    give(window, PASSWORD)
    assert "เรื่องลับของปั๊ม" in told(window)
    assert window.window.centralWidget() is window.window.frame


def test_what_is_typed_and_cannot_be_kept_holds_a_locked_window_open_and_says_so(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    give(window, PASSWORD)
    page = window.window.page
    assert page is not None
    kind = type(page)
    before = kind.unkept
    try:
        kind.unkept = property(lambda _page: True)  # type: ignore[assignment,method-assign]
        window.opening.keeper.lock()
        for _each in range(2):
            assert not window.window.close()
            assert "ดิสก์" in locked(window).wrong.text()
            assert locked(window).wrong.isVisible()
    finally:
        kind.unkept = before  # type: ignore[method-assign]
    give(window, PASSWORD)
    assert window.window.covered is None


def test_typing_by_way_of_an_input_method_is_a_touch(desk: Desk, open_window: OpenWindow) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    give(window, PASSWORD)
    idle = window.opening.keeper.idle
    for preedit, commit, touches in (("", "", False), ("ก", "", True), ("", "ก", True)):
        idle.touched -= LOCK.idle * 30
        before = idle.touched
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(window.window.header.search, event)
        assert (idle.touched > before) is touches
        idle.watch(LOCK.idle)
    assert event.type() is QEvent.Type.InputMethod


class FakeWindows:
    """A window (1) with a popup above it."""

    def __init__(self, popup: int, kind: str) -> None:
        self.popup, self.kind = popup, kind
        self.closed = list[int]()

    def last_popup(self, window: int) -> int:
        return self.popup or window

    def class_of(self, window: int) -> str:
        return self.kind

    def close(self, window: int) -> None:
        self.closed.append(window)


def test_a_dialog_of_the_system_is_answered_no() -> None:
    for popup, kind, closed in ((7, "#32770", [7]), (7, "Qt691QWindowIcon", []), (0, "x", [])):
        windows = FakeWindows(popup, kind)
        assert close_asking(1, windows) is bool(closed)
        assert windows.closed == closed
