"""A window put together as the program does it at its start, for trials that watch it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from clerkdesk.app.joining import open_desk
from clerkdesk.settings import load_words
from clerkdesk.ui.house import House
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.main import application
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.places import Place
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.reading import Reading
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.single import SingleWindow
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.waiting import Waiting
from tests.office import FakeClock

LONGEST = 120.0  # s

PLACES = tuple(place for place in Place if place is not Place.WIZARD)


class AtWindow:
    """``complaints`` and ``bugs`` are what was said; ``opened`` the seconds until a page was there.
    Nothing of it asks anybody. ``by_the_clock``: backups are made on their own, too."""

    def __init__(
        self,
        folder: Path,
        clock: FakeClock | None = None,
        messages: type[Messages] = Messages,
        by_the_clock: bool = False,
    ) -> None:
        begun = time.perf_counter()
        application()
        self.complaints: list[str] = []
        self.bugs: list[str] = []
        self.single = SingleWindow(folder)
        self.window = Window(Voice(load_words("th")), Look("light"))
        self.messages = said = messages(self.window.voice)
        said.complained.connect(self.complaints.append)
        said.tell_of_bug = self._note_bug  # type: ignore[method-assign]
        preferences = KeptPreferences(folder)
        self.opening = Opening(self.window, preferences, self._report, said)
        self.opening.by_the_clock = by_the_clock
        self.waiting = Waiting(self.window.foot, self.window.voice)
        reading = Reading(self.window, self.opening.work, self.single, folder)
        for each in (self.single.rest, self.waiting.close, self.opening.close, self.single.close):
            self.window.closing.connect(each)
        self.window.show()
        self.opening.open(
            reading.watched(lambda: open_desk(folder, clock or FakeClock(), patience=self.waiting))
        )
        self.until(lambda: self.window.page is not None)
        self.opened = time.perf_counter() - begun
        self.rest()

    @property
    def house(self) -> House:
        """The open house."""
        assert self.opening.house is not None
        return self.opening.house

    def until(self, ready: Callable[[], bool], longest: float = LONGEST) -> None:
        """Lets the window live until it is so."""
        end = time.monotonic() + longest
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError("the window is still at work")
            self.live()

    def live(self) -> None:
        """Lets the window live for a moment."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.001)

    def rest(self) -> None:
        """Until nothing is under way."""
        self.until(lambda: self.opening.work.idle)
        self.live()

    def close(self) -> None:
        """Closes the window."""
        self.window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _report(self, error: BaseException) -> str:
        self.bugs.append(repr(error))
        return "report"

    def _note_bug(self, *_said: object) -> None:
        """It is counted where it is reported."""
