"""Shows the window: its frame is painted first, then the desk is opened and the pages made."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.domain.words import Words
from clerkdesk.settings import data_folder
from clerkdesk.ui.fetching import Fetching
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.single import SingleWindow
from clerkdesk.ui.thaidll import load_thai
from clerkdesk.ui.voice import Voice

if TYPE_CHECKING:
    from datetime import datetime

    from clerkdesk.desk.desk import Desk
    from clerkdesk.desk.restoring import OpenDesk
    from clerkdesk.domain.errors import ClerkError
    from clerkdesk.store.patience import Patience

_LATER = ("clerkdesk.ui.opening", "clerkdesk.ui.reading", "clerkdesk.ui.waiting")
"""What the first paint does not wait for."""


def run_window(
    open_desk: "Callable[[Patience, ClerkError | None], Desk]",
    words: Words,
    report_bug: Callable[[BaseException], str],
    folder: Path | None = None,
    wanted: Sequence[str] = (),
    elsewhere: "tuple[OpenDesk, Callable[[], datetime]] | None" = None,
) -> int:
    """Runs the window until it is closed; gives the exit code.

    ``open_desk`` is called off the GUI thread, after the first paint; it is given how long to wait
    for other programs, and why records may only be looked at, if so. ``folder`` is where the
    preferences lie, the usual data folder when None. ``wanted`` is what is shown first, see
    :mod:`clerkdesk.ui.asked`. With ``elsewhere``, which opens other folders, and the local clock,
    damaged records can come back. Where a window of this folder is open already, that one comes to
    the front and shows it; one that cannot be reached from here is named, and this one only looks.
    """
    app = application()
    place = folder or data_folder(os.environ)
    single = SingleWindow(place)
    if not single.come_in(wanted):
        return 0
    preferences = KeptPreferences(place)
    look = Look(preferences.now.look, preferences.now.text_size)
    look.dress(app)
    window = Window(Voice(words), look)
    window.stand_as(preferences.now.window, preferences.now.sidebar)

    def go_on() -> None:
        from clerkdesk.ui.opening import Opening

        opening = Opening(window, preferences, report_bug)
        opening.elsewhere = elsewhere if single.first else None
        opening.crash.install()
        from clerkdesk.ui.heldby import held_by
        from clerkdesk.ui.look.icons import mark
        from clerkdesk.ui.reading import Reading
        from clerkdesk.ui.waiting import Waiting

        app.setWindowIcon(mark())
        waiting = Waiting(window.foot, window.voice, opening.work.threads)
        open_at = elsewhere[0] if elsewhere else None
        reading = Reading(window, opening.work, single, place, open_at=open_at)
        window.closing.connect(single.rest)
        window.closing.connect(waiting.close)
        window.closing.connect(opening.close)
        window.closing.connect(single.close)
        app.aboutToQuit.connect(opening.keep_at_exit)
        opening.by_the_clock = True

        def open_it() -> "Desk":  # the lock may lie on another machine: it is asked off this thread
            return open_desk(waiting, None if single.first else held_by(single.holder()))

        opening.open(reading.watched(open_it))
        opening.ask(wanted)
        single.asked.connect(lambda words: to_front(window))
        single.asked.connect(opening.ask)
        single.listen()

    fetching = Fetching()
    fetching.fetched.connect(go_on)
    window.painted.connect(lambda: fetching.fetch(*_LATER))
    window.show()
    return app.exec()


def to_front(window: QWidget) -> None:
    """Brings a window before the others, also one that was minimised."""
    from PySide6.QtCore import Qt  # a tenth of a start, which the first paint does not pay

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def application() -> QApplication:
    """The application of this process."""
    found = QApplication.instance()
    if found is not None:
        return cast("QApplication", found)
    load_thai()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ClerkDesk")
    app.setDesktopFileName("clerkdesk")
    return app
