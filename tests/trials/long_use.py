"""A clerk who works for days without closing the window, in an office of very many memos.

Hours of work are done as fast as the machine does them. Each act takes ten seconds of the clock
that the program was given; its own timers come as often as they would in that time, midnight too.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from traceback import format_exception
from types import TracebackType

from tests.office import FakeClock
from tests.trials.atwindow import AtWindow
from tests.trials.clerkday import PARTS, Day, Part
from tests.trials.timing import Clockwork, Held, Spent, TimedHands, held_after, share
from tests.ui.watchedjob import Answering

SECONDS = 10.0
"""Of the clock for each act: a clerk who never rests."""

HOURS = 8
BEGINS = datetime(2018, 5, 16, 8, 30)
DEAF = 100.0
"""Milliseconds of the processor for which an act keeps the window at most, 19 times of 20."""

_NIGHT = timedelta(hours=24 - HOURS)


@dataclass
class Found:
    """``wrong`` is what should not have been: bugs, and findings of the check; ``said`` what the
    clerk was told above the page. ``held`` is what the process held after each time round, ``came``
    how often each timer came."""

    acts: int = 0
    rounds: int = 0
    days: int = 1
    spent: dict[str, Spent] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    came: Counter[str] = field(default_factory=Counter)
    backups: int = 0
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """How much more of its own memory the process holds at most than after its first time
        round, in parts of that."""
        if not self.held or not self.held[0].own:
            return 0.0
        return max(each.own for each in self.held) / self.held[0].own - 1

    @property
    def too_long(self) -> list[str]:
        """The acts that keep the window for too long."""
        return [name for name, spent in self.spent.items() if share(spent.longest, 0.95) > DEAF]


def work_for_long(
    folder: Path,
    out: Path,
    acts: int,
    parts: Sequence[Part] = PARTS,
    tell: Callable[[Found], None] = lambda _found: None,
) -> Found:
    """Works in the office of ``folder`` until so many acts are done, the first time round, in which
    all is loaded, not counted among the times; what goes out lies in ``out``."""
    Answering.folder = out
    clock = FakeClock(BEGINS)
    at = AtWindow(folder, clock, Answering, by_the_clock=True)
    at.messages.last_folder = out
    hands, found = TimedHands(at), Found()
    forth = _Time(at, clock, hands, found)
    with _noting(found.wrong):
        for number in _rounds(hands, acts):
            for part in parts:
                part(Day(hands, at.house, number))
                forth.follow()
            forth.end_round()
            if number == 0:
                hands.spent.clear()
            found.rounds = number + 1
            found.acts, found.spent = hands.acts, hands.spent
            found.held.append(held_after(hands.acts))
            tell(found)
        at.rest()
    serious = (each for each in at.house.services.desk.store.check_records() if each.serious)
    found.wrong += [*at.bugs, *map(str, serious)]
    found.said.update(at.complaints)
    at.close()
    return found


@contextmanager
def _noting(wrong: list[str]) -> Iterator[None]:
    """What is raised where nobody awaits it is wrong."""

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        wrong.append("".join(format_exception(kind, error, trace)))

    before, sys.excepthook = sys.excepthook, note
    try:
        yield
    finally:
        sys.excepthook = before


def _rounds(hands: TimedHands, acts: int) -> Iterator[int]:
    """One time round after the other; at least two, so that there is something to compare."""
    number = 0
    while number < 2 or hands.acts < acts:
        yield number
        number += 1


class _Time:
    """Lets the time pass that the acts took."""

    def __init__(self, at: AtWindow, clock: FakeClock, hands: TimedHands, found: Found) -> None:
        self._at, self._clock, self._hands, self._found = at, clock, hands, found
        self._work = Clockwork(at)
        self._seen, self._today = 0, 0.0
        self._backup: object = None

    def follow(self) -> None:
        """What was to come during the acts since the last time comes now, and keeps the window as
        long as it does; a day of eight hours is followed by a night."""
        passed = (self._hands.acts - self._seen) * SECONDS
        self._seen = self._hands.acts
        self._clock.now += timedelta(seconds=passed)
        self._today += passed
        if self._today >= HOURS * 3600:
            self._today -= HOURS * 3600
            self._clock.now += _NIGHT
            self._found.days += 1
        for come in self._work.forward(passed):
            with self._hands.timed("a timer of the program comes"):
                self._hands.do(come)
            self._count_backup()
        self._found.came = self._work.came

    def end_round(self) -> None:
        """A backup that is still under way is waited for: on the machine's own clock hardly any
        time went by since it began, on that of the clerk twenty minutes."""
        self._at.rest()

    def _count_backup(self) -> None:
        safekeeping = self._at.opening.safekeeping
        now = safekeeping._job if safekeeping else None  # nobody else asks
        self._found.backups += now is not None and now is not self._backup
        self._backup = now
