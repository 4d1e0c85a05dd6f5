"""The main job, done in a window of its own process as a clerk starts it, under the watchdog.

    python -m tests.ui.watchedjob FOLDER LEAST

Prints each stall of more than LEAST ms. A process of its own loads everything when the clerk first
needs it: what other tests have loaded before would hide what the first page, preview, print take.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from clerkdesk.settings import load_words
from clerkdesk.ui.fetching import Fetching
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.main import application
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice
from tests.ui.hands import Hands, type_letters
from tests.ui.watchdog import Watchdog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from clerkdesk.desk.desk import Desk
    from clerkdesk.ui.opening import Opening

SUBJECT = "แผนปฏิบัติการป้องกันการทุจริต ๒๕๖๑"


class Answering(Messages):
    """Answers for a clerk who takes what is proposed."""

    folder = Path()
    system_dialogs = False

    def save_as(self, title: str, name: str, pattern: str) -> Path | None:
        return self.folder / name.replace("/", "-")

    def choose_printer(self, printer: "QPrinter", title: str) -> bool:
        printer.setOutputFormat(printer.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        return True

    def open_outside(self, place: str | Path) -> bool:
        return True


class Watched(Hands):
    """Hands whose every key is handled by the event loop before the next one comes."""

    watchdog: Watchdog
    doing = ""

    def press(self, *keys: str) -> None:
        for key in keys:
            self.watchdog.during = f"{self.doing}: {key}"
            super().press(key)

    def type(self, text: str) -> None:
        for letter in text:
            self.watchdog.during = f"{self.doing}: {letter!r} is typed"
            type_letters(self._target(), letter)
            QApplication.processEvents()
        self.rest()


def wait(ready: Callable[[], bool], timeout: int) -> None:
    """Lets the event loop run until it is so."""
    total = QElapsedTimer()
    total.start()
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)
        if total.elapsed() > timeout:
            raise TimeoutError("the window is still at work")


def start(folder: Path, out: Path, watchdog: Watchdog) -> tuple["Opening", Watched]:
    """Starts a window as ``clerkdesk.ui.main`` does, watched from its first paint on."""
    app = application()
    look = Look("light")
    look.dress(app)
    window = Window(Voice(load_words("th")), look)
    messages = Answering(window.voice)
    messages.folder = out
    made: list[Opening] = []

    def go_on() -> None:
        from clerkdesk.ui.opening import Opening

        opening = Opening(window, KeptPreferences(folder), told, messages)
        made.append(opening)
        window.closing.connect(opening.close)
        opening.open(open_it)

    def open_it() -> "Desk":
        from clerkdesk.app.joining import open_desk
        from tests.office import FakeClock

        return open_desk(folder, FakeClock())

    def begin() -> None:
        watchdog.start()
        fetching.fetch("clerkdesk.ui.opening")

    fetching = Fetching()
    fetching.fetched.connect(go_on)
    watchdog.during = "the start"
    window.painted.connect(begin)
    window.show()
    window.activateWindow()
    hands = Watched(window, lambda: made[0].work.idle, wait)
    hands.watchdog = watchdog
    wait(lambda: bool(made) and made[0].house is not None, 60_000)
    hands.rest()
    return made[0], hands


def told(error: BaseException) -> str:
    """A bug ends the job."""
    raise SystemExit(f"a bug: {error!r}") from error


def papers(opening: "Opening") -> int:
    """How many pages of paper are shown beside what is on the page."""
    from clerkdesk.ui.paper.view import PaperView

    shown = opening.house.window.page.findChildren(PaperView)
    return sum(paper.page_count for paper in shown if paper.isVisible())


def job(opening: "Opening", hands: Watched) -> Iterator[str]:
    """The main job; gives what is done next."""
    from clerkdesk.desk.drafts import load_drafts
    from clerkdesk.ui.places import SIDE_BAR

    house = opening.house
    assert house is not None
    yield "a memo like an earlier one"
    hands.press("Ctrl+2", "Ctrl+D")
    hands.until(lambda: papers(opening) > 0)
    hands.type(SUBJECT)
    desk = house.services.desk
    hands.until(lambda: len(load_drafts(desk)) > 0)
    hands.press("Ctrl+Return")
    yield "a new memo"
    hands.press("Ctrl+N")
    hands.type("นางสาวน้ำทิพย์ ญี่ปุ่น")
    hands.press("Tab", "Tab", "Tab")
    hands.type(SUBJECT)
    hands.press("Ctrl+Return")
    yield "its paper"
    hands.press("F8")
    hands.until(lambda: papers(opening) > 0)
    hands.press("F8", "Ctrl+P")
    yield "its signatures"
    for keys in ((), (), ("1",), ("1",), (), ()):
        hands.press("Return", *keys, "Return")
    yield "its publication"
    hands.press("Return")
    hands.type("https://www.example.go.th/plan")
    hands.press("Return")
    yield "a pile of twenty"
    hands.press("Ctrl+Shift+L")
    hands.type("1-20")
    hands.press("Return", "Return", "1", "Return", "Ctrl+Z")
    yield "the month"
    hands.press("Ctrl+3", "Ctrl+E", "Ctrl+Shift+P", "Ctrl+P", "Ctrl+PgUp", "Ctrl+PgDown")
    yield "the other places"
    for number in range(4, len(SIDE_BAR) + 1):
        hands.press(f"Ctrl+{number}")
    yield "the size of text"
    hands.press("Ctrl+=", "Ctrl+0")
    yield "the settings"
    for _ in range(8):
        hands.press("Down")
    yield "the search"
    hands.press("Ctrl+F")
    hands.type("แผน ๒๕๖๑")
    hands.press("Escape")
    yield "the finder"
    hands.press("Ctrl+K")
    hands.type("แผน")
    hands.press("Down", "Escape", "Ctrl+/", "Escape")
    yield "the manual"
    hands.press("Ctrl+1", "F1")


def main() -> None:
    folder, least = Path(sys.argv[1]), float(sys.argv[2])
    watchdog = Watchdog(least)
    opening, hands = start(folder, folder, watchdog)
    for doing in job(opening, hands):
        hands.doing = doing
    watchdog.stop()
    opening.close()
    sys.stdout.write(json.dumps([asdict(stall) for stall in watchdog.stalls]))


if __name__ == "__main__":
    main()
    from clerkdesk.ui.leaving import leave

    sys.exit(leave(0))  # as the program does, with threads that may still be at work
