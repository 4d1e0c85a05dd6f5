"""A locked window shows the program and nothing of the data, and what was typed waits behind it."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.settings.lock import Cost, Lock, hash_of, load_lock, save_lock
from clerkdesk.ui.crashdialog import CrashDialog
from clerkdesk.ui.help.window import HelpWindow
from clerkdesk.ui.lock.screen import LockScreen
from clerkdesk.ui.places import Place
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.hands import type_letters, wait_until

PASSWORD = "น้ำขึ้นให้รีบตัก"
LOCK = Lock(hash_of(PASSWORD, Cost(1, 8, 1)))


def locked(window: Open) -> LockScreen:
    screen = window.opening.keeper.screen
    assert screen is not None
    assert window.opening.keeper.locked
    return screen


def give(window: Open, password: str) -> None:
    screen = locked(window)
    screen.line.clear()
    type_letters(screen.line, password)
    QTest.keyClick(screen.line, Qt.Key.Key_Return)
    window.hands.rest()


def seen(window: Open) -> list[str]:
    """What can be read anywhere in the windows of the program."""
    texts = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            if widget.isVisible():
                said = getattr(widget, "text", str)
                texts.append(str(said()) if callable(said) else "")
                texts.append(top.windowTitle())
    return texts


def an_office_with_lock(desk: Desk) -> None:
    a_memo(desk, subject="เรื่องลับของปั๊ม")
    save_lock(desk.folder, LOCK)


def test_from_the_start_on_nothing_is_seen_and_the_password_opens(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    inside = {type(each).__name__ for each in window.window.children() if _shown(each)}
    assert inside == {"LockScreen"}
    assert not any("สพป" in text or "ปั๊ม" in text for text in seen(window))
    give(window, "เดาเอา")
    assert "ไม่ถูกต้อง" in locked(window).wrong.text()
    give(window, PASSWORD)
    assert not window.opening.keeper.locked
    assert window.window.page is not None
    assert window.window.page.isVisible()
    assert "สพป" in window.window.windowTitle()


def _shown(child: object) -> bool:
    return isinstance(child, QWidget) and child.isVisible() and not child.isWindow()


def test_what_is_typed_and_where_the_clerk_was_waits_behind_the_lock(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    window.hands.press("Ctrl+N")
    window.hands.type("ที่พิมพ์ค้าง")
    typed_into = QApplication.focusWidget()
    window.hands.press("F12")
    assert QApplication.focusWidget() is locked(window).line
    window.hands.press("Ctrl+2", "Ctrl+K", "Ctrl+N")
    assert locked(window).line.text() == ""
    give(window, PASSWORD)
    assert QApplication.focusWidget() is typed_into
    assert isinstance(typed_into, QLineEdit | QPlainTextEdit)
    shown = typed_into.text() if isinstance(typed_into, QLineEdit) else typed_into.toPlainText()
    assert "ที่พิมพ์ค้าง" in shown


def test_pages_that_are_made_anew_behind_the_lock_are_no_trouble(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    window.hands.press("Ctrl+N", "F12")
    window.house.services.look.wear("dark")
    window.hands.rest()
    give(window, PASSWORD)
    assert window.window.page is not None
    assert window.window.page.isVisible()
    window.house.services.look.wear("light")


def test_another_start_is_answered_behind_the_lock_alone(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    window.opening.ask(["month"])
    window.house.show(Place.SETTINGS)
    window.hands.rest()
    assert QApplication.focusWidget() is locked(window).line
    assert window.window.windowTitle() == "ClerkDesk"
    give(window, PASSWORD)
    window.hands.rest()
    assert window.window.page is not None
    assert window.window.page.place is Place.MONTH


def test_the_manual_is_hidden_and_a_dialog_answered_no(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    window.hands.press("F1")
    [manual] = window.window.findChildren(HelpWindow)
    dialog = CrashDialog(window.window.voice, "", ["น้ำ"], lambda _text: None, window.window)
    QTimer.singleShot(0, window.opening.keeper.lock)
    assert dialog.exec() == CrashDialog.DialogCode.Rejected
    assert not manual.isVisible()
    give(window, PASSWORD)
    assert manual.isVisible()
    manual.close()


def test_its_key_locks_from_the_manual_as_well(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    window.hands.press("F1")
    [manual] = window.window.findChildren(HelpWindow)
    manual.activateWindow()
    wait_until(manual.isActiveWindow)
    QTest.keyClick(manual, Qt.Key.Key_F12)
    window.hands.rest()
    assert locked(window).isVisible()
    assert not manual.isVisible()


def test_it_locks_by_itself_when_nobody_touches_anything(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    give(window, PASSWORD)
    idle, minutes = window.opening.keeper.idle, LOCK.idle * 60
    assert not idle.look(idle.touched + minutes - 1)
    assert idle.look(idle.touched + minutes)
    assert locked(window).isVisible()


def test_the_first_touch_after_a_long_sleep_does_nothing_but_lock(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    give(window, PASSWORD)
    window.opening.keeper.idle.touched -= LOCK.idle * 60
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ก")
    QApplication.sendEvent(window.window.header.search, key)
    assert locked(window).isVisible()
    assert window.window.header.search.text() == ""


def test_files_are_taken_where_they_are_dropped_on_an_open_window_alone(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    assert not any(_takes_drops(each) for each in (window.window, locked(window)))
    give(window, PASSWORD)
    assert _takes_drops(window.window.centralWidget())


def _takes_drops(widget: QWidget) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("ก.xlsx")])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), copy, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(widget, entered)
    return widget.isVisible() and entered.isAccepted()


def test_a_menu_that_was_long_in_coming_is_not_seen(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    save_lock(desk.folder, LOCK)
    window.hands.press("F12")
    menus = [QMenu(window.window), locked(window).line.createStandardContextMenu()]
    for menu in menus:
        menu.addAction("เรื่องลับ")
        menu.popup(QPoint(9, 9))
        window.hands.rest()
    assert [menu.isVisible() for menu in menus] == [False, True]
    menus[1].close()


def test_after_three_wrong_tries_the_button_waits_and_counts_down(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    for _each in range(3):
        give(window, "เดาเอา")
    screen = locked(window)
    assert not screen.open_button.isEnabled()
    assert "๒ วินาที" in screen.wrong.text()
    give(window, PASSWORD)
    assert window.opening.keeper.locked
    assert load_lock(desk.folder).failed == 3
    for left in ("๑ วินาที", ""):
        screen.second.timeout.emit()
        assert left in screen.wrong.text()
    assert screen.open_button.isEnabled()


def test_backups_are_made_behind_the_lock(desk: Desk, open_window: OpenWindow) -> None:
    an_office_with_lock(desk)
    window = open_window(desk)
    assert window.opening.safekeeping is not None
    window.opening.safekeeping.run()
    window.hands.rest()
    assert locked(window).isVisible()
    assert [*(desk.folder / "backups").glob("20*")]
