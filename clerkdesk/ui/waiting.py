"""What the window does while another program holds the records: it says so, and can end it."""

import threading
import time

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.words import th
from clerkdesk.ui.shell.foot import Foot
from clerkdesk.ui.threads import Threads
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.work import Job, Progress

LONGEST = 90.0
"""Seconds that an act waits; then it says why it was not done."""

AT_CLOSING = 15.0
"""Seconds that a window that closes still waits."""

_WORDS = th("โปรแกรมอื่นกำลังใช้ข้อมูลนี้อยู่ กำลังรอ…")


class Waiting(QObject):
    """The patience of all jobs of one window: any thread asks it, the foot line shows it. When the
    clerk cancels, every job that waits gives up and says why. Of ``threads``, one that waits has
    another in its place: pages can be read."""

    _begun = Signal(object)  # Progress
    _ended = Signal()

    def __init__(self, foot: Foot, voice: Voice, threads: Threads | None = None) -> None:
        super().__init__(foot)
        self._threads = threads
        self._foot, self._voice = foot, voice
        self._lock = threading.Lock()
        self._waiters: set[int] = set()
        self._progress = _progress()
        self._end = float("inf")
        self._job: Job | None = None
        self._begun.connect(self._show)
        self._ended.connect(self._hide)

    def goes_on(self, seconds: float) -> bool:
        """See :class:`~clerkdesk.store.patience.Patience`."""
        if self._threads is not None:
            self._threads.waits()
        with self._lock:
            if not self._waiters:
                self._progress = _progress()
                self._begun.emit(self._progress)
            self._waiters.add(threading.get_ident())
            unwanted = self._progress.cancelled
        return not unwanted and seconds < LONGEST and time.monotonic() < self._end

    def over(self) -> None:
        """See :class:`~clerkdesk.store.patience.Patience`."""
        if self._threads is not None:
            self._threads.goes_on()
        with self._lock:
            self._waiters.discard(threading.get_ident())
            if not self._waiters:
                self._ended.emit()

    def close(self, longest: float = AT_CLOSING) -> None:
        """The window closes: from now on nobody waits much longer."""
        self._end = time.monotonic() + longest

    def _show(self, progress: Progress) -> None:
        self._hide()
        self._job = Job(None, lambda: None, _nothing, _nothing, self._voice.say(_WORDS))
        self._job.progress = progress
        self._foot.work_began(self._job)

    def _hide(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            self._foot.work_ended(job)


def _progress() -> Progress:
    return Progress(_nothing)


def _nothing(*_given: object) -> None:
    """Nothing follows."""
