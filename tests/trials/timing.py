"""How long a clerk's acts keep the window, and what the program holds meanwhile.

The event loop is turned by hand, one turn after another: in each, and while a key is handled, the
window answers to nothing else. What counts is what the thread of the window took of the processor
in the longest of them; the time on the wall is told beside it, for others work on the machine, too.
"""

import gc
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QKeyCombination, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import getAllValidWrappers, isValid

from tests.trials.atwindow import AtWindow
from tests.ui.hands import Hands, type_letters

_SOON = 1_000
"""Milliseconds: what follows an act within them belongs to it, as a preview after a pause."""

_A_MINUTE = 60_000  # ms
_OFTEN = 3

_PACE = 0.01
"""Seconds from one letter to the next: faster than anybody types."""

_QUIET = 3  # turns in a row with nothing to do
_LONGEST = 120.0  # s


@dataclass
class Spent:
    """What an act took, each time that it was done: the longest turn, on the processor and on the
    wall, and all turns together on the processor; in ms."""

    longest: list[float] = field(default_factory=list)
    on_the_wall: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


def share(values: list[float], part: float) -> float:
    """The value that ``part`` of the values do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0


class TimedHands(Hands):
    """Hands whose acts are timed; ``spent`` is by their names."""

    def __init__(self, at: AtWindow) -> None:
        super().__init__(at.window, lambda: True)
        self.spent: dict[str, Spent] = {}
        self.acts = 0
        self._at = at
        self._turns: list[tuple[float, float]] = []

    @contextmanager
    def act(self, name: str) -> Iterator[None]:
        """What is done within it is one act."""
        with self.timed(name):
            yield
            self.rest()
        self.acts += 1

    def press(self, *keys: str) -> None:
        """Presses keys one after another, and waits after each until all is shown."""
        for key in keys:
            made: QKeyCombination = QKeySequence(key)[0]
            self.turn(
                lambda made=made: QTest.keyClick(
                    self._target(), made.key(), made.keyboardModifiers()
                )
            )
            self.rest()

    def type(self, text: str) -> None:
        """Types letter by letter; each is timed for itself, and what follows it when it paused."""
        for letter in text:
            with self.timed("a letter is typed"):
                self.turn(lambda letter=letter: type_letters(self._target(), letter))
                end = time.monotonic() + _PACE
                while time.monotonic() < end:
                    self._turn_once()
                    time.sleep(0.001)

    def do(self, act: Callable[[], object]) -> None:
        """Does what a click would do, and waits until all is shown."""
        self.turn(act)
        self.rest()

    def turn(self, act: Callable[[], object]) -> None:
        """One turn of the window's thread."""
        wall, processor = time.perf_counter(), time.thread_time()
        act()
        took = time.thread_time() - processor, time.perf_counter() - wall
        self._turns.append((took[0] * 1000, took[1] * 1000))

    def rest(self) -> None:
        """Until nothing is under way any more but a backup, and nothing is to come soon."""
        end, quiet = time.monotonic() + _LONGEST, 0
        while quiet < _QUIET:
            self._turn_once()
            busy = self._busy()
            quiet = 0 if busy else quiet + 1
            if busy:
                time.sleep(0.001)
            if time.monotonic() > end:
                raise TimeoutError("the window is still at work")
        if QApplication.activePopupWidget() is None and not self._window.isActiveWindow():
            self._window.activateWindow()

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Times what is done within it; a part of an act is timed for itself alone."""
        outer, self._turns = self._turns, []
        yield
        spent = self.spent.setdefault(name, Spent())
        spent.longest.append(max((processor for processor, _ in self._turns), default=0.0))
        spent.on_the_wall.append(max((wall for _, wall in self._turns), default=0.0))
        spent.whole.append(sum(processor for processor, _ in self._turns))
        self._turns = outer

    def _turn_once(self) -> None:
        self.turn(lambda: QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents))
        deferred = QEvent.Type.DeferredDelete
        self.turn(lambda: QCoreApplication.sendPostedEvents(None, deferred))

    def _busy(self) -> bool:
        safekeeping = self._at.opening.safekeeping
        backup = safekeeping._job if safekeeping else None  # nobody else asks
        if self._at.opening.work._under_way - {backup}:
            return True
        return any(
            each.isActive() and each.isSingleShot() and each.interval() <= _SOON
            for each in self._window.findChildren(QTimer)
        )


class Clockwork:
    """Lets the timers of the program that come again and again come as often as on a whole day.

    The clock that the program was given goes on; the timers, which follow the machine's own, come
    as often as they would have come meanwhile; those that come within a minute, three times at
    most, for they come on the machine's own clock, too.
    """

    def __init__(self, at: AtWindow) -> None:
        self._at = at
        self._waited: dict[QTimer, float] = {}
        self.came: Counter[str] = Counter()

    def forward(self, seconds: float) -> list[Callable[[], None]]:
        """What is to come now, after so many seconds."""
        self._waited = {each: past for each, past in self._waited.items() if isValid(each)}
        due: list[Callable[[], None]] = []
        for timer in self._at.window.findChildren(QTimer):
            if timer.isActive() and not timer.isSingleShot() and timer.interval() >= _SOON:
                past = self._waited.get(timer, 0.0) + seconds
                times, self._waited[timer] = divmod(past, timer.interval() / 1000)
                most = _OFTEN if timer.interval() < _A_MINUTE else int(times)
                due += [self._comer(timer)] * min(int(times), most)
        return due

    def _comer(self, timer: QTimer) -> Callable[[], None]:
        def come() -> None:
            self.came[f"{type(timer.parent()).__name__} ({timer.interval() / 1000:g} s)"] += 1
            timer.timeout.emit()

        return come


@dataclass(frozen=True)
class Held:
    """What the process holds: resident memory, and what of that it wrote itself, in MB (pages of a
    library are its own, or not, as other processes come and go); the objects that Python looks
    after by their types, and those of Qt that Python knows."""

    acts: int
    resident: float
    own: float
    objects: Counter[str]
    wrappers: Counter[str]


def held_after(acts: int) -> Held:
    """What is held now, when rubbish was collected."""
    gc.collect()
    resident, own = _memory()
    objects = Counter(type(each).__qualname__ for each in gc.get_objects())
    wrappers = Counter(type(each).__name__ for each in getAllValidWrappers())
    return Held(acts, resident, own, objects, wrappers)


def _memory() -> tuple[float, float]:
    """Resident memory, and what of it was written, in MB; zeros where the system does not tell."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:]
    except OSError:
        return 0.0, 0.0
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return kilobytes["Rss"] / 1024, kilobytes["Private_Dirty"] / 1024
