"""What cannot be opened is said with what to do; what should not happen reaches one place."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import load_words
from clerkdesk.ui.actions import Place
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice
from tests.ui.conftest import AnsweringMessages, OpenWindow


def test_records_that_cannot_be_opened_are_explained_and_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    look = Look("light")
    window = Window(Voice(load_words("th")), look)
    qtbot.addWidget(window)
    messages = AnsweringMessages(window.voice, tmp_path)
    opening = Opening(window, KeptPreferences(tmp_path), lambda _error: "", messages)
    window.show()
    folder = tmp_path / "office"
    folder.write_text("a file where the folder should be")
    opening.open(lambda: open_desk(folder))
    qtbot.waitUntil(lambda: window.starting.again_button.isVisible())
    assert str(folder) in window.starting.sentence.text()
    folder.unlink()
    window.starting.again_button.click()
    qtbot.waitUntil(lambda: opening.house is not None)
    window.close()
    assert opening.house is not None


def test_a_window_that_waits_to_close_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(window)
    messages = AnsweringMessages(window.voice, tmp_path)
    opening = Opening(window, KeptPreferences(tmp_path), lambda _error: "", messages)
    told = threading.Event()
    look = QTimer(window, interval=5)
    look.timeout.connect(lambda: told.set() if "กำลังปิด" in window.foot.said.text() else None)
    look.start()
    waited: list[bool] = []
    opening.work.run(opening, lambda: told.wait(10), waited.append)
    window.foot._closing.setInterval(0)
    opening.close()
    assert waited == [True]


def test_a_bug_in_a_slot_is_reported_once_and_the_work_goes_on(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    hook = window.opening.crash
    hook.take(ZeroDivisionError("no name is in the report"))
    qtbot.waitUntil(lambda: len(window.errors) == 1)
    assert isinstance(window.errors.pop(), ZeroDivisionError)
    assert len(window.messages.bugs) == 1
    window.hands.press("Ctrl+N")
    assert window.window.page is not None
    assert window.window.page.place is Place.WRITING


def test_what_the_clerk_can_mend_is_told_above_the_page_wherever_it_is_raised(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    window.opening.crash.take(ClerkError("ดิสก์เต็ม", do="ลบไฟล์ที่ไม่ใช้"))
    qtbot.waitUntil(lambda: window.window.complaint.isVisible())
    assert window.window.complaint.sentence.text() == "ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้"
    window.messages.say("บันทึกแล้ว")
    assert not window.window.complaint.isVisible()


def test_a_bug_that_python_catches_last_is_taken_too(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    hooks = sys.excepthook, threading.excepthook
    try:
        window.opening.crash.install()
        sys.excepthook(KeyError, KeyError("x"), None)
        thread = threading.Thread(target=lambda: [][1])
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(window.errors) == 2)
    finally:
        sys.excepthook, threading.excepthook = hooks
        qInstallMessageHandler(None)
    assert {type(error) for error in window.errors} == {KeyError, IndexError}
    window.errors.clear()


def test_qts_own_buttons_speak_thai(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    open_window(desk)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "ยกเลิก"


def test_another_language_is_spoken_at_once(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    services = window.house.services
    services.preferences.change(language="en")
    QTimer.singleShot(0, services.ways.preferences_changed.emit)
    qtbot.waitUntil(lambda: window.window.side.buttons[Place.MEMOS].text() == "Memos")
    window.hands.rest()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel"


def test_another_look_is_worn_at_once_and_the_place_stays(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+2")
    window.house.services.look.wear("dark")
    window.hands.rest()
    assert window.window.page is not None
    assert window.window.page.place is Place.MEMOS
    assert window.house.services.look.palette.name == "dark"
    window.house.services.look.wear("light")
