"""Threads that take one job after another.

They are daemons: a drive that does not answer must not keep a program that was closed. Whatever is
written can be cut off at any moment.
"""

import threading
import time
from collections import deque
from collections.abc import Callable

_MOST_WAITING = 6
"""Threads at most beyond the usual number."""


class Threads:
    """``at_once`` jobs run at once, begun in the order in which they were given. One that waits for
    another program, see :meth:`waits`, has another thread in its place meanwhile."""

    def __init__(self, at_once: int, name: str) -> None:
        self._at_once, self._name = at_once, name
        self._turn = threading.Condition()
        self._jobs: deque[Callable[[], object]] = deque()
        self._threads: set[threading.Thread] = set()
        self._waiting: set[threading.Thread] = set()
        self._free = 0
        self._closed = False

    def submit(self, job: Callable[[], object]) -> None:
        """Runs ``job``, which raises nothing, when there is a thread; none after ``close``."""
        with self._turn:
            if not self._closed:
                self._jobs.append(job)
                self._fill()

    def waits(self) -> None:
        """The calling thread waits for another program; nothing for a thread of somebody else's."""
        with self._turn:
            if threading.current_thread() in self._threads:
                self._waiting.add(threading.current_thread())
                self._fill()

    def goes_on(self) -> None:
        """The calling thread waits no longer."""
        with self._turn:
            self._waiting.discard(threading.current_thread())

    def close(self, longest: float) -> bool:
        """Begins nothing more; whether all that was begun ended within so many seconds."""
        end = time.monotonic() + longest
        with self._turn:
            self._closed = True
            self._jobs.clear()
            self._turn.notify_all()
            threads = list(self._threads)
        for thread in threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    @property
    def _room(self) -> int:
        return self._at_once + min(len(self._waiting), _MOST_WAITING)

    def _fill(self) -> None:
        """Wakes a thread, or makes one where there is room."""
        if self._free >= len(self._jobs):
            self._turn.notify()
        elif len(self._threads) < self._room:
            thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._threads.add(thread)
            thread.start()

    def _work(self) -> None:
        try:
            while job := self._next():
                job()
                del job  # what it held must not wait for the next one
        finally:
            with self._turn:
                self._threads.discard(threading.current_thread())
                self._waiting.discard(threading.current_thread())

    def _next(self) -> Callable[[], object] | None:
        """The next job; None for a thread that is not needed any more."""
        with self._turn:
            while not self._closed and len(self._threads) <= self._room:
                if self._jobs:
                    return self._jobs.popleft()
                self._free += 1
                self._turn.wait()
                self._free -= 1
            self._threads.discard(threading.current_thread())
            if self._jobs:  # it may have been woken for one
                self._fill()
            return None
