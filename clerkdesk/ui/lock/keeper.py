"""Locks the window, and opens it again for the password."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.desk.locking import wrong_password
from clerkdesk.settings.lock import NAME, Tried, load_lock, try_password
from clerkdesk.ui.lock.cover import Cover
from clerkdesk.ui.lock.idle import Idle
from clerkdesk.ui.lock.screen import LockScreen
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.work import Work


class Keeper(QObject):
    """Stands before the window from its start, where the data ``folder`` has a lock.

    ``opened`` comes when the password was given. What goes on behind it goes on: the desk is
    opened, drafts are kept, backups are made.
    """

    opened = Signal()

    def __init__(
        self, window: Window, work: Work, folder: Path, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__(window)
        self._window, self._work, self._folder, self._now = window, work, folder, now
        self._app = cast("QApplication", QApplication.instance())
        self.locked = False
        self.screen: LockScreen | None = None
        self._cover: Cover | None = None
        self.idle = Idle(self._app, self)
        self.idle.passed.connect(self._lock_or_read)
        self.read()
        self.lock()

    def read(self) -> None:
        """The lock was set, changed or taken away."""
        lock = load_lock(self._folder)
        self.idle.watch(lock.idle if lock.on else 0)

    def lock(self) -> bool:
        """Locks, where there is a lock; whether it is locked now."""
        if self.locked or not load_lock(self._folder).on:
            return self.locked
        self.locked = True
        self.idle.watch(0)
        self._window.commands.hold(held=True)
        self.screen, self._cover = self._made()
        self._cover.lay()
        self._window.covered = self.screen.warn
        self._app.focusChanged.connect(self._keep_focus)
        self.screen.line.setFocus()
        return True

    def _lock_or_read(self) -> None:
        """Nobody is there. Where the lock was taken away from outside nothing is watched any more:
        each touch would be held to be the first after too long, and do nothing."""
        if not self.lock():
            self.read()

    def stop(self) -> None:
        """Lets go of the application."""
        self.idle.watch(0)
        if self.locked and self._cover is not None:
            self._cover.let_go()
            self._app.focusChanged.disconnect(self._keep_focus)
            self.locked = False
            self._window.covered = None

    def _made(self) -> tuple[LockScreen, Cover]:
        """Made anew each time: it speaks the language and wears the look of now."""
        if self.screen is not None:
            self.screen.deleteLater()
        window = self._window
        screen = LockScreen(window, window.voice, window.look, str(self._folder / NAME))
        screen.typed.connect(self._try)
        return screen, Cover(window, screen)

    def _try(self, password: str) -> None:
        if self.screen is None:
            return
        self.screen.wait_for()
        folder, now = self._folder, self._now()
        self._work.run(self, lambda: try_password(folder, password, now), self._answer)

    def _answer(self, tried: Tried) -> None:
        if self.screen is None or self._cover is None or not self.locked:
            return
        if not tried.opened:
            said = self._window.voice.error(wrong_password(tried.wait))
            self.screen.refuse(said, int(-(-tried.wait // 1)))
            return
        self.locked = False
        self._app.focusChanged.disconnect(self._keep_focus)
        self.screen.clear()
        self._window.covered = None
        self._window.commands.hold(held=False)
        self._cover.lift()
        self.read()
        self.opened.emit()

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A page that is shown behind the lock takes the keys: they are given back."""
        screen = self.screen
        if screen is None or now is None or screen.isAncestorOf(now):
            return
        if self._window.isAncestorOf(now):
            screen.line.setFocus()
