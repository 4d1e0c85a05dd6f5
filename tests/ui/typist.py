"""A clerk who types on and on, to be killed; or who starts again and looks what is there.

``python -m tests.ui.typist FOLDER type``: writes a line with the moment of each letter of the
subject. ``python -m tests.ui.typist FOLDER look``: starts the window again, goes on with what was
begun, and says what stands in the subject. Both run the window as the program does.
"""

import os
import sys
import time
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


def main() -> None:
    folder, what = Path(sys.argv[1]), sys.argv[2]
    application()
    QTimer.singleShot(0, {"type": type_on, "look": look}[what])
    run_window(lambda: open_desk(folder, FakeClock()), load_words("th"), fail, folder)


def at_the_desk() -> tuple[House, Hands]:
    """The open house, once the window has opened its desk."""
    wait(lambda: any(top.findChild(House) for top in windows()), _LONGEST)
    [window] = windows()
    house = window.findChild(House)
    hands = Hands(window, lambda: house.services.work.idle, wait)
    hands.until(lambda: window.page is not None)
    hands.rest()
    return house, hands


def windows() -> list[Window]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, Window)]


def type_on() -> None:
    """Types into the subject until the process is killed."""
    _house, hands = at_the_desk()
    hands.press("Ctrl+N")
    hands.press("Tab", "Tab", "Tab")
    for place in count():
        type_letters(hands.focus(), letter(place))
        say(time.monotonic())
        spent = QElapsedTimer()
        spent.start()
        wait(lambda spent=spent: spent.elapsed() >= _PACE, _LONGEST)


def look() -> None:
    """Says what stands in the subject when a memo is begun after the kill."""
    house, hands = at_the_desk()
    hands.press("Ctrl+N")
    page = house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    hands.until(lambda: page.fields is not None)
    say(page.fields.texts()["subject"] if page.fields else "")
    os._exit(0)


def say(line: object) -> None:
    os.write(1, f"{line}\n".encode())


def fail(error: BaseException) -> str:
    """A bug ends the process."""
    os.write(2, repr(error).encode())
    os._exit(1)


if __name__ == "__main__":
    main()
