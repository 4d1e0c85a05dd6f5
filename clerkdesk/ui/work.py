"""Work off the GUI thread, as a value: a plain function in, its result or exception back.

What comes back is delivered on the GUI thread, and only while its owner still lives.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QObject, Qt, Signal
from shiboken6 import isValid

from clerkdesk.ui.threads import Threads

_AT_ONCE = 2
"""Jobs of one kind: what takes long has threads of its own, and keeps no page waiting."""

_LONGEST_CLOSING = 20_000  # ms
_LOOK_AGAIN = 50  # ms
_LAST = 3.0
"""Seconds more for what was told to stop. What does not end then ends with the program."""
_TURN = 0.001
"""Seconds after which a busy thread lets the GUI thread have its turn. Qt gives the turn up again
and again while a page is made, and would wait for Python's usual 5 ms each time."""


@dataclass(eq=False)
class Job:
    """One piece of work. ``what`` is said when it takes long; without it, it is silent.
    ``stopped`` is told when it was cancelled, in the place of its outcome."""

    owner: QObject | None
    function: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    what: str = ""
    progress: "Progress | None" = None
    stopped: Callable[[], object] = lambda: None
    result: Any = None
    error: Exception | None = None

    def run(self) -> None:
        """Runs the function, wherever that is."""
        try:
            self.result = self.function()
        except Exception as error:  # noqa: BLE001  given back to who asked, on the GUI thread
            self.error = error

    def deliver(self) -> None:
        """Gives the outcome to who asked; nobody is told when the owner is gone."""
        if self.owner is None or not isValid(self.owner):
            return
        if self.progress is not None and self.progress.cancelled:
            self.stopped()
        elif self.error is not None:
            self.failed(self.error)
        else:
            self.done(self.result)

    def let_go(self) -> None:
        """Lets go of all that was given, on the thread that calls.

        The thread that ran the job may hold it last; what belongs to Qt must not end there.
        """
        self.owner = self.progress = self.result = self.error = None
        self.function = self.done = self.failed = self.stopped = _nothing


def _nothing(*_given: object) -> None:
    """Does nothing."""


@dataclass
class Progress:
    """How far a long job is. The job calls ``step``; the window may ``cancel``."""

    tell: Callable[[int, int], None]
    _stop: threading.Event = field(default_factory=threading.Event)

    @property
    def cancelled(self) -> bool:
        """Whether the clerk wants it no longer."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Asks the job to stop at its next step; its outcome is not delivered."""
        self._stop.set()

    def step(self, done: int, of: int) -> None:
        """Says that ``done`` of ``of`` parts are ready; raises Cancelled when unwanted."""
        if self.cancelled:
            raise Cancelled
        self.tell(done, of)


class Cancelled(Exception):  # noqa: N818  not an error
    """The clerk cancelled the job."""


class Work(QObject):
    """Runs jobs in threads. ``began`` and ``ended`` bracket each; ``progressed`` has done, of."""

    began = Signal(object)
    ended = Signal(object)
    progressed = Signal(object, int, int)
    _ready = Signal(object)

    def __init__(self, failed: Callable[[Exception], object]) -> None:
        super().__init__()
        self.fail = failed
        self._under_way: set[Job] = set()
        self._closed = False
        sys.setswitchinterval(_TURN)
        self.threads, self._long = Threads(_AT_ONCE, "desk"), Threads(_AT_ONCE, "long")
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._under_way

    def doing(self, what: str) -> bool:
        """Whether a job is under way of which this is said."""
        return any(job.what == what for job in self._under_way)

    def run(
        self,
        owner: QObject,
        function: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        what: str = "",
    ) -> Job:
        """Runs ``function``, then ``done`` with its result, or ``failed`` with its exception.

        Without ``failed``, the exception goes where all go.
        """
        return self._start(Job(owner, function, done, failed or self.fail, what))

    def run_long(
        self,
        owner: QObject,
        function: Callable[[Progress], Any],
        done: Callable[[Any], object],
        what: str,
        stopped: Callable[[], object] = lambda: None,
    ) -> Job:
        """As ``run``, for a function that tells its progress and can be cancelled: then ``stopped``
        is called when it has ended."""
        job = Job(owner, lambda: None, done, self.fail, what, stopped=stopped)
        job.progress = Progress(lambda ready, of: self.progressed.emit(job, ready, of))
        progress = job.progress
        job.function = lambda: function(progress)
        return self._start(job)

    def close(self, longest: int = _LONGEST_CLOSING) -> None:
        """Waits for what is under way, and for what follows from it, such as keeping a draft.

        Nothing begins after it. What is not ready in ``longest`` ms and can be cancelled, is.
        Closed once, there is nothing more to wait for.
        """
        if self._closed:
            return
        waited = QElapsedTimer()
        waited.start()
        while self._under_way and waited.elapsed() < longest:
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _LOOK_AGAIN
            )
        self._closed = True
        for job in self._under_way:
            if job.progress is not None:
                job.progress.cancel()
        for threads in (self.threads, self._long):
            threads.close(_LAST)

    def _start(self, job: Job) -> Job:
        if self._closed:  # a timer may still fire while the window goes away
            return job
        self._under_way.add(job)
        self.began.emit(job)
        threads = self.threads if job.progress is None else self._long
        threads.submit(partial(self._run, job))
        return job

    def _run(self, job: Job) -> None:
        job.run()
        with suppress(RuntimeError):  # the window is gone, and nobody waits for it any more
            self._ready.emit(job)

    def _deliver(self, job: Job) -> None:
        self._under_way.discard(job)
        self.ended.emit(job)
        try:
            job.deliver()
        finally:
            job.let_go()


class Lane:
    """One job at a time; of those that wait, only the newest is run, and only its result counts.

    For what is asked again with every key: search, preview.
    """

    def __init__(self, work: Work, owner: QObject) -> None:
        self._work = work
        self._owner = owner
        self._busy = False
        self._next: Callable[[], None] | None = None

    def run(
        self,
        function: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Runs ``function`` when the lane is free, in place of any that waits."""

        def start() -> None:
            self._busy = True
            self._work.run(
                self._owner,
                function,
                lambda result: self._finish(done, result),
                lambda error: self._finish(failed or self._work.fail, error),
            )

        if self._busy:
            self._next = start
        else:
            start()

    def _finish(self, tell: Callable[[Any], object], outcome: object) -> None:
        self._busy = False
        if self._next is None:
            tell(outcome)
            return
        start, self._next = self._next, None
        start()


class InOrder:
    """Jobs that change what is kept, one after another; none is left out."""

    def __init__(self, work: Work, owner: QObject) -> None:
        self._work, self._owner = work, owner
        self._waiting: list[tuple[Callable[[], Any], Callable[[bool], object]]] = []
        self._busy = False

    @property
    def idle(self) -> bool:
        """Whether every job is done."""
        return not self._busy

    def run(
        self, function: Callable[[], Any], done: Callable[[bool], object] = lambda _well: None
    ) -> None:
        """Runs ``function`` after those that were given before it; ``done`` is told whether it
        went well, before the next one begins."""
        self._waiting.append((function, done))
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        function, done = self._waiting.pop(0)

        def fail(error: Exception) -> None:
            self._work.fail(error)
            self._finish(done, False)

        self._work.run(self._owner, function, lambda _made: self._finish(done, True), fail)

    def _finish(self, done: Callable[[bool], object], well: bool) -> None:
        self._busy = False
        done(well)
        self._go_on()
