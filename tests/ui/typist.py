"""A clerk who starts the window, goes on with what was begun, and types until somebody kills them.

:func:`live` runs the window as the program does. It says on a pipe what stands in the subject at
the start, as one line of JSON, and then the moment of each letter that is typed, a line each.
"""

import json
import os
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from clerkdesk.app.joining import open_desk
from clerkdesk.settings import load_words
from clerkdesk.ui.house import House
from clerkdesk.ui.main import application, run_window
from clerkdesk.ui.places import Place
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.writing.page import WritingPage
from tests.office import FakeClock
from tests.ui.hands import Hands, type_letters
from tests.ui.watchedjob import wait

TEXT = "แผนปฏิบัติการป้องกันการทุจริต ที่น้ำกู้ปั๊ม ประจำปีงบประมาณ ๒๕๖๑ "
_PACE = 40  # ms between two letters: as fast as anybody types
_LONGEST = 60_000  # ms


def letter(place: int) -> str:
    """The letter that is typed at this place of the subject."""
    return TEXT[place % len(TEXT)]


def live(folder: Path, told: int) -> None:
    """Works in the office of ``folder`` and tells the pipe ``told`` of it, until it is killed."""
    say = partial(_say, told)
    application()
    QTimer.singleShot(0, lambda: look_and_type(say))
    run_window(lambda *_: open_desk(folder, FakeClock()), load_words("th"), fail, folder)


def at_the_desk() -> tuple[House, Hands]:
    """The open house, once the window has opened its desk."""
    wait(lambda: any(top.findChild(House) for top in windows()), _LONGEST)
    [window] = windows()
    house = window.findChild(House)
    hands = Hands(window, lambda: house.services.work.idle, patiently)
    hands.until(lambda: window.page is not None)
    hands.rest()
    return house, hands


def patiently(ready: Callable[[], bool], timeout: int) -> None:
    """Waits, however busy the machine is with other clerks."""
    wait(ready, max(timeout, _LONGEST))


def windows() -> list[Window]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, Window)]


def look_and_type(say: Callable[[object], None]) -> None:
    """Says what stands in the subject of the memo that is begun, then types on at its end."""
    house, hands = at_the_desk()
    hands.press("Ctrl+N")
    page = house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    hands.until(lambda: page.fields is not None)
    assert page.fields is not None
    editor = page.fields.rows["subject"].editor
    editor.setFocus()
    editor.go_to_end()
    shown = page.fields.texts()["subject"]
    say(json.dumps(shown))
    for place in count(len(shown)):
        type_letters(hands.focus(), letter(place))
        say(time.monotonic())
        spent = QElapsedTimer()
        spent.start()
        wait(lambda spent=spent: spent.elapsed() >= _PACE, _LONGEST)


def _say(told: int, line: object) -> None:
    os.write(told, f"{line}\n".encode())


def fail(error: BaseException) -> str:
    """A bug ends the process."""
    os.write(2, repr(error).encode())
    os._exit(1)
