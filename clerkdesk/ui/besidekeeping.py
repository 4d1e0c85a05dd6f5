"""The records beside the database follow what is done, some seconds later and in nobody's way."""

import threading
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.threads import Threads

AFTER = 3_000
"""Milliseconds after something ended: what follows each other quickly is written once."""


_LONGEST = 2.0
"""Seconds for which a window that closes waits for what is being written."""


class _Stopped(Exception):  # noqa: N818  not an error
    """The window goes away; the next start catches up."""


class BesideKeeping(QObject):
    """Writes in a thread of its own: what the clerk does never waits for it. A bug goes where all
    go, once: nothing is written any more then."""

    _broke = Signal(object)

    def __init__(self, services: Services, owner: QObject) -> None:
        super().__init__(owner)
        self._store = services.desk.store
        self._going = threading.Event()
        self._thread = Threads(1, "beside")
        self._busy = False
        self._fail = services.work.fail
        self._broke.connect(self._tell_bug)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.follow)
        services.work.ended.connect(self._soon)

    def follow(self) -> None:
        """Writes what is lacking; later, where something is being written."""
        if self._going.is_set():
            return
        if self._busy:
            self._timer.start()
            return
        self._busy = True
        self._thread.submit(self._follow)

    def stop(self) -> None:
        """Gives up what is under way."""
        self._timer.stop()
        self._going.set()
        self._thread.close(_LONGEST)

    def _soon(self) -> None:
        if not self._timer.isActive() and not self._going.is_set():
            self._timer.start()

    def _follow(self) -> None:
        try:
            with suppress(ClerkError, _Stopped):  # a full disk is told of by the acts themselves
                self._store.keep_beside(self._tell)
        except Exception as error:  # noqa: BLE001  told on the GUI thread
            self._going.set()
            with suppress(RuntimeError):  # the window is gone meanwhile
                self._broke.emit(error)
        finally:
            self._busy = False

    def _tell_bug(self, error: Exception) -> None:
        self._fail(error)

    def _tell(self, _done: int, _of: int) -> None:
        if self._going.is_set():
            raise _Stopped
