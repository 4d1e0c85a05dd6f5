"""A watchdog of the event loop: how long the window is deaf, and what it does meanwhile.

A heart beats on the GUI thread. Between two beats the window answers to nothing. What counts is
what the thread took of the processor between them, not the time on the wall: on a machine where
others work, too, a program that does nothing wrong may wait for its turn. A second thread looks
at the GUI thread while it is deaf and writes down what it does, so that a failure names it.
"""

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from types import FrameType

_BEAT = 5  # ms between two beats of a loop that has nothing to do
_LOOK = 0.01  # s between two looks at a deaf thread
_OURS = "clerkdesk"
_DEEPEST = 12  # frames of a stack that are told


@dataclass(frozen=True)
class Stall:
    """How long the event loop stood still, in ms of the processor and on the wall.

    ``during`` is what was asked of the window; ``stacks`` what the GUI thread was seen doing, what
    was seen most often first.
    """

    during: str
    processor: float
    wall: float
    stacks: tuple[str, ...]

    def __str__(self) -> str:
        """The stall as a failing test tells it."""
        head = f"{self.during}: {self.processor:.0f} ms ({self.wall:.0f} ms on the wall)"
        return "\n".join([head, *self.stacks[:2]])


class Watchdog(QObject):
    """Keeps every stall of more than ``least`` ms in ``stalls``, on the thread that makes it."""

    def __init__(self, least: float) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self.during = ""
        self._least = least / 1000
        self._thread = threading.get_ident()
        self._seen: list[str] = []
        self._frames: list[FrameType] = []
        self._looking = threading.Lock()
        self._over = threading.Event()
        self._heart = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)
        self._watcher = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begins to watch."""
        self._last = _Moment()
        self._heart.start()
        self._watcher.start()

    def stop(self) -> None:
        """Watches no longer."""
        self._beat()
        self._heart.stop()
        self._over.set()
        self._watcher.join()

    def _beat(self) -> None:
        now = _Moment()
        processor = now.processor - self._last.processor
        if processor > self._least:
            wall = now.wall - self._last.wall
            seen = tuple(stack for stack, _ in Counter(self._seen).most_common())
            self.stalls.append(Stall(self.during, processor * 1000, wall * 1000, seen))
        with self._looking:
            self._seen = []
            self._frames.clear()
        self._last = _Moment()

    def _watch(self) -> None:
        while not self._over.wait(_LOOK):
            if time.perf_counter() - self._last.wall > self._least / 2:
                with self._looking:
                    self._look()

    def _look(self) -> None:
        """Frames are let go on the GUI thread alone: what belongs to Qt may end with them."""
        place = len(self._frames)
        frame = sys._current_frames().get(self._thread)
        while frame is not None:
            self._frames.append(frame)
            frame = frame.f_back
        steps = ((each, each.f_lineno) for each in reversed(self._frames[place:]))
        self._seen.append("".join(_told(traceback.StackSummary.extract(steps))))


@dataclass(frozen=True)
class _Moment:
    """A moment of the thread that makes it, in seconds."""

    processor: float = field(default_factory=time.thread_time)
    wall: float = field(default_factory=time.perf_counter)


def _told(stack: traceback.StackSummary) -> Iterator[str]:
    """The innermost frames of our own code, and the one that they were last seen in."""
    ours = [frame for frame in stack if _OURS in Path(frame.filename).parts]
    for frame in [*ours[-_DEEPEST:], *stack[-1:]]:
        yield f"    {frame.filename}:{frame.lineno} {frame.name}\n"
