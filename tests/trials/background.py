"""How long a backup takes in the background of a window, how long the window is deaf meanwhile,
and how long an act waits for it."""

import os
import time
from dataclasses import dataclass
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.backups import Made, make_backups
from clerkdesk.desk.desk import Desk
from clerkdesk.settings.backupplaces import load_places
from clerkdesk.ui.work import Work
from tests.office import a_memo
from tests.ui.watchdog import Watchdog

_EVERY = 150  # ms between two acts


@dataclass(frozen=True)
class Watched:
    """Seconds of the backup; ms for which the window was deaf at most, of the processor and on the
    wall; ms that an act took at most, and how many were done; what was wrong."""

    seconds: float
    deaf: float
    deaf_on_the_wall: float
    act: float
    acts: int
    trouble: list[str]


def watch_a_backup(desk: Desk) -> Watched:
    """One backup in every place, every file read, while a clerk goes on working."""
    app = QApplication.instance() or QApplication([])
    errors: list[str] = []
    work, owner = Work(lambda error: errors.append(repr(error))), QObject()
    dog, acts, done = Watchdog(1), list[float](), list[float]()
    begun = time.perf_counter()

    def over(made: list[Made]) -> None:
        done.append(time.perf_counter() - begun)
        errors.extend(str(each.trouble) for each in made if each.trouble)
        timer.stop()

    def act() -> None:
        start = time.perf_counter()
        a_memo(desk)
        acts.append((time.perf_counter() - start) * 1000)

    timer = QTimer(interval=_EVERY)
    timer.timeout.connect(lambda: work.run(owner, act, _nothing))
    dog.start()
    timer.start()
    work.run(owner, lambda: make_backups(desk, load_places(desk.folder)), over)
    while not done and not errors:
        app.processEvents()
        time.sleep(0.001)
    dog.stop()
    work.close()
    deaf = max((stall.processor for stall in dog.stalls), default=0.0)
    wall = max((stall.wall for stall in dog.stalls), default=0.0)
    return Watched(done[0] if done else 0.0, deaf, wall, max(acts, default=0.0), len(acts), errors)


def _nothing(_outcome: Any) -> None:  # noqa: ANN401
    """Nothing follows."""
