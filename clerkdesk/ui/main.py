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
from clerkdesk.ui.voice import Voice

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk


def run_window(
    open_desk: "Callable[[], Desk]",
    words: Words,
    report_bug: Callable[[BaseException], str],
    folder: Path | None = None,
    wanted: Sequence[str] = (),
) -> int:
    """Runs the window until it is closed; gives the exit code.

    ``open_desk`` is called off the GUI thread, after the first paint. ``folder`` is where the
    preferences lie, the usual data folder when None. ``wanted`` is what is shown first, see
    :mod:`clerkdesk.ui.asked`. Where a window of this folder is open already, that one comes to
    the front and shows it.
    """
    app = application()
    place = folder or data_folder(os.environ)
    single = SingleWindow(place)
    if not single.first and single.hand_over(wanted):
        return 0
    preferences = KeptPreferences(place)
    look = Look(preferences.now.look, preferences.now.text_size)
    look.dress(app)
    window = Window(Voice(words), look)
    window.stand_as(preferences.now.window, preferences.now.sidebar)

    def go_on() -> None:
        from clerkdesk.ui.opening import Opening

        opening = Opening(window, preferences, report_bug)
        opening.crash.install()
        window.closing.connect(opening.close)
        window.closing.connect(single.close)
        app.aboutToQuit.connect(opening.keep_at_exit)
        opening.open(open_desk)
        opening.ask(wanted)
        single.asked.connect(lambda words: to_front(window))
        single.asked.connect(opening.ask)
        single.listen()

    fetching = Fetching()
    fetching.fetched.connect(go_on)
    window.painted.connect(lambda: fetching.fetch("clerkdesk.ui.opening"))
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
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ClerkDesk")
    app.setDesktopFileName("clerkdesk")
    return app
