"""A clerk who works while another program holds the database, for seconds or a minute.

The other program is a process of its own. It only reads, or keeps others from writing, or lets
nobody near. The clerk does an act, goes through all pages, and in some turns thinks better of it.
"""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE
from clerkdesk.ui.places import Place
from tests.office import FakeClock, a_memo, open_office
from tests.trials.atwindow import PLACES, AtWindow
from tests.ui.watchdog import Watchdog

HOLDS = ("BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE")

_HOLDER = """
import sqlite3, sys, time
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute(sys.argv[2])
held.execute("SELECT count(*) FROM memos").fetchall()
print("held", flush=True)
time.sleep(float(sys.argv[3]))
"""


@dataclass
class Found:
    """``deaf`` are the ms that the GUI thread was at work at most before it answered again, on the
    processor and on the wall; ``wrong`` what should not have been, ``stalls`` what it did then."""

    counted: Counter[str] = field(default_factory=Counter)
    deaf: float = 0.0
    deaf_on_the_wall: float = 0.0
    wrong: list[str] = field(default_factory=list)
    stalls: list[str] = field(default_factory=list)


def hold_and_work(
    folder: Path, seconds: Sequence[float], seed: int, least: float = 100.0, pages: int = 99
) -> Found:
    """One turn for each of ``seconds`` and each kind of hold."""
    chance, found = Random(seed), Found()
    open_office(folder, FakeClock()).close()
    at = AtWindow(folder)
    places = chance.sample(PLACES, min(pages, len(PLACES)))
    for place in places:  # what is made once is made before
        at.house.show(place)
        at.rest()
    dog = Watchdog(least / 4)
    dog.start()
    for each in seconds:
        for hold in HOLDS:
            cancels = found.counted["turns"] % 4 == 3
            dog.during = f"{hold} for {each} s"
            _turn(at, found, hold, each, cancels, places)
    dog.stop()
    found.deaf = max((stall.processor for stall in dog.stalls), default=0.0)
    found.deaf_on_the_wall = max((stall.wall for stall in dog.stalls), default=0.0)
    found.stalls = [str(stall) for stall in dog.stalls if stall.processor > least]
    serious = [each for each in at.house.services.desk.store.check() if each.serious]
    found.wrong += [*at.bugs, *map(str, serious)]
    at.close()
    return found


def _turn(
    at: AtWindow, found: Found, hold: str, seconds: float, cancels: bool, places: Sequence[Place]
) -> None:
    desk, work, foot = at.house.services.desk, at.opening.work, at.window.foot
    done, failed = list[object](), list[Exception]()
    before = _memos(at)
    command = [sys.executable, "-c", _HOLDER, str(desk.folder / FILE), hold, str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        begun = time.monotonic()
        work.run(at.window, lambda: a_memo(desk), done.append, failed.append)
        for place in places:
            at.house.show(place)
            _live_for(at, min(seconds / 40, 0.2))
        if cancels:
            at.until(lambda: foot.cancel_button.isVisible() or bool(done or failed), seconds + 30)
            foot.cancel_button.click()
        at.until(lambda: bool(done or failed))
        waited = time.monotonic() - begun
        at.until(lambda: holder.poll() is not None)
    at.rest()
    _judge(found, hold, bool(done), failed, _memos(at) - before)
    found.counted["turns"] += 1
    found.counted["seconds waited"] += round(waited)


def _judge(found: Found, hold: str, done: bool, failed: list[Exception], more: int) -> None:
    """An act that stands is there, one that was given up is not, and there is no third."""
    found.counted["stood" if done else "said so"] += 1
    if more != int(done):
        found.wrong.append(f"{hold}: acknowledged {done}, but {more} more are there")
    found.wrong += [repr(error) for error in failed if not isinstance(error, ClerkError)]


def _live_for(at: AtWindow, seconds: float) -> None:
    end = time.monotonic() + seconds
    at.until(lambda: time.monotonic() > end)


def _memos(at: AtWindow) -> int:
    with at.house.services.desk.store.read() as tx:
        return tx.memos.count()
