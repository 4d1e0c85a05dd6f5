"""Kills the program in the middle of every act of the desk, and looks what is left.

    python -m tests.trials.kills FOLDER GROUP KILLS SEED

Before an act is done in earnest a clerk is forked who does it and is killed: at a change of the
disk (see disk.c) or at a moment that nobody chose. The office is then opened as the program opens
it, checked, worked in, and put back as it was. Prints a line of JSON with what was found.
"""

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printcode import office_code
from clerkdesk.desk.staff import set_office
from tests.desk.watching import Watch
from tests.office import FakeClock, open_office
from tests.trials.acts import State, acts_of, heads_of, litter_in, state_of
from tests.trials.disk import Disk

Made = TypeVar("Made")

_STARTS = 10


@dataclass
class Found:
    """What the kills of one group did. ``lost`` and ``damaged`` say what went wrong where."""

    acts: int = 0
    kills: int = 0
    acknowledged: int = 0
    littered: int = 0
    starts: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


class Killing(Watch):
    """Does each act once, after clerks were killed ``kills`` times while they did it."""

    def __init__(self, desk: Desk, aside: Path, kills: int, chance: Random) -> None:
        super().__init__(desk)
        self._aside, self._kills, self._chance = aside, kills, chance
        self._disk = Disk.under(desk.folder)
        self._unsure: list[State] = []
        self.found = Found()

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives, once it is done in earnest."""
        before = self._state()
        shutil.copytree(self._desk.folder, self._aside)
        self._unsure = [before]
        changes, seconds = 0, 0.0
        for turn in range(self._kills):
            clerk = _Clerk(self._desk, act, self._disk)
            if not turn:  # the first one is killed once the act is acknowledged
                changes, seconds = clerk.finish()
            elif self._disk and turn % 2:
                clerk.kill_at_change(self._chance.randint(1, changes + 1))
            else:
                clerk.kill_after(self._chance.uniform(0, seconds * 1.2))
            self._look(clerk.acknowledged)
            self._put_back()
        shutil.rmtree(self._aside)
        made = act()
        self.found.acts += 1
        self._compare(before, self._state())
        return made

    def _state(self) -> State:
        try:
            return state_of(self._desk)
        finally:
            self._desk.close()  # no connection is forked, or outlives its file

    def _look(self, acknowledged: State | None) -> None:
        """Opens the office after a kill. Every tenth time as the program does when it starts; else
        by the statements that were read before, which takes a fifth of the time."""
        began = time.monotonic()
        starts = self.found.kills % _STARTS == 0
        desk = open_desk(self._desk.folder, self._desk.clock) if starts else self._desk
        left = state_of(desk)
        if starts:
            self.found.starts.append(time.monotonic() - began)
        self.found.kills += 1
        if acknowledged is None:
            self._unsure.append(left)
        else:
            self.found.acknowledged += 1
            if left != acknowledged:
                self._tell(self.found.lost, f"{acknowledged} was acknowledged, {left} is left")
        serious = [finding for finding in desk.store.check() if finding.serious]
        if serious:
            self._tell(self.found.damaged, str(serious))
        self.found.littered += bool(litter_in(desk.folder))
        set_office(desk, {"website": "https://www.example.go.th/again"})
        desk.close()

    def _put_back(self) -> None:
        shutil.rmtree(self._desk.folder)
        shutil.copytree(self._aside, self._desk.folder)

    def _compare(self, before: State, after: State) -> None:
        """Whatever a kill left has to be a moment of what was done in earnest."""
        heads = heads_of(self._desk)
        self._desk.close()
        for left in self._unsure:
            if not left.lies_between(before, after) or left.head not in heads:
                self._tell(self.found.damaged, f"{left} is neither {before} nor {after}")

    def _tell(self, where: list[str], what: str) -> None:
        with self._desk.store.read() as tx:
            entry = tx.journal.last()
        self._desk.close()
        where.append(f"after act {self.found.acts} ({entry.act if entry else '-'}): {what}")


class _Clerk:
    """Does one act in a process of its own, says so, and waits to be killed."""

    def __init__(self, desk: Desk, act: Callable[[], object], disk: Disk | None) -> None:
        self._desk, self._act, self._disk = desk, act, disk
        self.acknowledged: State | None = None

    def finish(self) -> tuple[int, float]:
        """Is killed after the act; gives how many changes and seconds it took."""
        hear = self._begin(0)
        said = os.read(hear, 1 << 16).decode()
        os.kill(self._pid, signal.SIGKILL)
        self._end(hear, said)
        changes, seconds, _words = said.split(" ", 2)
        return int(changes), float(seconds)

    def kill_at_change(self, nth: int) -> None:
        """Is killed before the ``nth`` change, or after the act where it makes fewer."""
        hear = self._begin(nth)
        said = os.read(hear, 1 << 16).decode()
        os.kill(self._pid, signal.SIGKILL)
        self._end(hear, said)

    def kill_after(self, seconds: float) -> None:
        """Is killed so many seconds after the act began."""
        hear = self._begin(0)
        time.sleep(seconds)
        os.kill(self._pid, signal.SIGKILL)
        self._end(hear, os.read(hear, 1 << 16).decode())

    def _begin(self, kill_at: int) -> int:
        hear, tell = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            self._work(tell, kill_at)
        os.close(tell)
        return hear

    def _work(self, tell: int, kill_at: int) -> None:
        try:
            if self._disk:
                self._disk.kill(kill_at)
            began = time.monotonic()
            self._act()
            seconds = time.monotonic() - began
            changes = self._disk.count if self._disk else 0
            os.write(tell, f"{changes} {seconds} {state_of(self._desk).words()}".encode())
            signal.pause()
        finally:
            os._exit(1)

    def _end(self, hear: int, said: str) -> None:
        os.close(hear)
        os.waitpid(self._pid, 0)
        if said:
            self.acknowledged = State.of_words(said.split(" ", 2)[2])


def kill_in(folder: Path, group: str, kills: int, seed: int) -> Found:
    """Kills ``kills`` times at each act of a group, in an office below ``folder``."""
    sources = folder / f"{group}-sources"
    sources.mkdir()
    desk = open_office(folder / group, FakeClock())
    office_code(desk)  # drawn at the first print, and never the same twice
    killing = Killing(desk, folder / f"{group}-aside", kills, Random(f"{seed} {group}"))
    acts_of(group)(desk, killing, sources)
    return killing.found


if __name__ == "__main__":
    found = kill_in(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    sys.stdout.write(json.dumps(asdict(found)) + "\n")
