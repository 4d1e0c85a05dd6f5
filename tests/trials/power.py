"""Cuts the power in the middle of all acts of the desk, and looks what is left.

    python -m tests.trials.power FOLDER GROUP

does the acts of a group once on a disk that writes every change down (see disk.c), with a remark
after each act that was acknowledged. :func:`cut_power` then makes what a cut may have left (see
platter.py), opens the office as the program does, checks it and works in it.
"""

import json
import shutil
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import set_office
from clerkdesk.domain.errors import ClerkError
from tests.desk.watching import Watch
from tests.office import FakeClock, open_office
from tests.trials.acts import State, acts_of, heads_of, litter_in, state_of
from tests.trials.disk import Disk, run_on_disk
from tests.trials.platter import Change, Platter, read_log

Made = TypeVar("Made")

_STARTS = 10
LOG, NUMBERS, BEFORE = "log", "numbers.json", "before"


class Noting(Watch):
    """Does each act, and has the disk remark that it was acknowledged."""

    def __init__(self, desk: Desk, disk: Disk) -> None:
        super().__init__(desk)
        self._disk = disk

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives."""
        made = act()
        self._disk.mark(state_of(self._desk).words())
        return made


def record(folder: Path, group: str) -> None:
    """Does the acts of a group, and leaves the log of all changes in ``folder``."""
    sources = folder / "sources"
    sources.mkdir(parents=True)
    office = folder / "office"
    clock = FakeClock()
    open_office(office, clock).close()
    shutil.copytree(office, folder / BEFORE)
    paths = [office, *office.rglob("*")]
    numbers = {str(path.relative_to(office)): path.stat().st_ino for path in paths}
    numbers[""] = numbers.pop(".")
    (folder / NUMBERS).write_text(json.dumps(numbers), "utf-8")
    disk = Disk.under(office)
    if disk is None:
        raise SystemExit("run it by run_on_disk")
    disk.log(folder / LOG)
    desk = open_desk(office, clock)
    disk.mark(state_of(desk).words())
    acts_of(group)(desk, Noting(desk, disk), sources)
    desk.close()


@dataclass
class Found:
    """What the cuts did; ``lost`` and ``damaged`` say what went wrong where."""

    cuts: int = 0
    acts: int = 0
    changes: int = 0
    littered: int = 0
    starts: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def cut_power(folder: Path, group: str, cuts: int, chance: Random) -> Found:
    """Does the acts of a group below ``folder``, and cuts the power ``cuts`` times."""
    folder.mkdir()
    run_on_disk("tests.trials.power", str(folder), group, folder=folder)
    return cut_recorded(folder, cuts, chance)


def cut_recorded(folder: Path, cuts: int, chance: Random) -> Found:
    """Cuts the power ``cuts`` times in what was recorded in ``folder``."""
    log = read_log(folder / LOG)
    marks = [place for place, change in enumerate(log) if change.what == "K"]
    cutting = _Cutting(folder, log, marks)
    platter = Platter.of_folder(folder / BEFORE, folder / NUMBERS)
    moments = sorted(chance.randint(marks[0] + 1, len(log)) for _ in range(cuts))
    done = 0
    for moment in moments:
        for change in log[done:moment]:
            if change.what != "K":
                platter.replay(change)
        done = moment
        cutting.cut(platter, moment, chance)
    found = cutting.found
    found.acts, found.changes = len(marks) - 1, len(log) - len(marks)
    return found


class _Cutting:
    """What was acknowledged when, and what a cut left of it."""

    def __init__(self, folder: Path, log: Sequence[Change], marks: Sequence[int]) -> None:
        self._folder, self._marks = folder / "left", marks
        self._states = [State.of_words(log[place].data.decode()) for place in marks]
        desk = open_desk(folder / "office", FakeClock())
        self._heads = heads_of(desk)
        desk.close()
        self.found = Found()

    def cut(self, platter: Platter, moment: int, chance: Random) -> None:
        """Makes what a cut at ``moment`` leaves, and looks at it."""
        self.found.cuts += 1
        acts = bisect_right(self._marks, moment - 1) - 1
        near = self._states[acts : acts + 2]
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        platter.cut(self._folder, chance)
        where = f"cut at change {moment}, after act {acts}"
        try:
            desk = self._opened()
            self._look(desk, near, where)
        except ClerkError as error:
            self.found.damaged.append(f"{where}: {error}")
        else:
            desk.close()

    def _opened(self) -> Desk:
        """The office. Every tenth time as the program opens it when it starts; else by the
        statements that were read before, which takes a fifth of the time."""
        if self.found.cuts % _STARTS == 1:
            began = time.monotonic()
            self._desk = open_desk(self._folder, FakeClock())
            state_of(self._desk)
            self.found.starts.append(time.monotonic() - began)
        return self._desk

    def _look(self, desk: Desk, near: Sequence[State], where: str) -> None:
        left = state_of(desk)
        with desk.store.read() as tx:
            _journal, seq, own = near[0].head.split(":")
            held = tx.journal.holds(int(seq), own)
        if not held:
            self.found.lost.append(f"{where}: {near[0].head} was acknowledged, {left.head} is left")
        if not left.lies_between(near[0], near[-1]):
            self.found.lost.append(f"{where}: {left} lies not between {near}")
        findings = [str(each) for each in desk.store.check() if each.serious]
        if findings or left.head not in self._heads:
            self.found.damaged.append(f"{where}: {left.head} {findings}")
        self.found.littered += bool(litter_in(desk.folder))
        set_office(desk, {"website": "https://www.example.go.th/again"})


if __name__ == "__main__":
    record(Path(sys.argv[1]), sys.argv[2])
