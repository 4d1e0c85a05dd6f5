"""The records beside the database follow what is done, some seconds later and in nobody's way."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services

AFTER = 3_000
"""Milliseconds after something ended: what follows each other quickly is written once."""


class _Stopped(Exception):  # noqa: N818  not an error
    """The window goes away; the next start catches up."""


class BesideKeeping(QObject):
    """Writes in a thread of its own: what the clerk does never waits for it."""

    def __init__(self, services: Services, owner: QObject) -> None:
        super().__init__(owner)
        self._store = services.desk.store
        self._going = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="beside")
        self._under_way: Future[None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.follow)
        services.work.ended.connect(self._soon)

    def follow(self) -> None:
        """Writes what is lacking; later, where something is being written."""
        if self._under_way is not None and not self._under_way.done():
            self._timer.start()
            return
        self._under_way = self._thread.submit(self._follow)

    def stop(self) -> None:
        """Gives up what is under way."""
        self._timer.stop()
        self._going.set()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _soon(self) -> None:
        if not self._timer.isActive() and not self._going.is_set():
            self._timer.start()

    def _follow(self) -> None:
        with suppress(ClerkError, _Stopped):  # a full disk is told of by the acts themselves
            self._store.keep_beside(self._tell)

    def _tell(self, _done: int, _of: int) -> None:
        if self._going.is_set():
            raise _Stopped
