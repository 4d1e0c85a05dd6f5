"""Fills the disk in the middle of every act of the desk, at each of its changes.

    python -m tests.trials.full FOLDER GROUP EVERY

Each act is tried again and again: first its first change finds no room, then its second … until it
is done. It is tried with a disk that stays full and with one that has room again at once. After
each failure a sentence has to be said, nothing may have been kept or be damaged, and with room made
the same act has to work. Prints a line of JSON with what was found.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from tests.desk.watching import Watch
from tests.office import FakeClock, open_office
from tests.trials.acts import State, acts_of, litter_in, state_of
from tests.trials.disk import Disk

Made = TypeVar("Made")

_FOR_EVER = 1 << 30
_ABOUT = "ดิสก์"
"""The word that a sentence about a full disk has."""


@dataclass
class Found:
    """What the full disk did to the acts of one group; the lists say what went wrong where."""

    acts: int = 0
    failures: int = 0
    sentences: dict[str, int] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    littered: list[str] = field(default_factory=list)
    unharmed: list[str] = field(default_factory=list)


class Filling(Watch):
    """Does each act once, after it failed at each of its changes (at each ``every``-th)."""

    def __init__(self, desk: Desk, disk: Disk, every: int = 1) -> None:
        super().__init__(desk)
        self._disk, self._every = disk, every
        self.found = Found()

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives, once it finds room for everything."""
        self.found.acts += 1
        nth = 1
        while True:
            for times in (1, _FOR_EVER):
                done, made = self._try(act, nth, times)
                if done:
                    return made
            nth += self._every

    def _try(self, act: Callable[[], Made], nth: int, times: int) -> tuple[bool, Made]:
        """Whether the act was done before its ``nth`` change found the disk full."""
        before = state_of(self._desk)
        where = f"act {self.found.acts} ({self._last_act()}), change {nth}, {times} times"
        self._disk.fill(nth, times)
        try:
            made = act()
        except ClerkError as error:
            if not self._disk.filled:  # refused for another reason: it would be for ever
                raise
            self._disk.make_room()
            self._tell(where, error)
        except Exception as error:  # noqa: BLE001  whatever it is, it is no sentence
            self._disk.make_room()
            self.found.silent.append(f"{where}: {error!r}")
        else:
            if self._disk.filled:  # it could do without what found no room
                self.found.unharmed.append(where)
            self._disk.make_room()
            return True, made
        self.found.failures += 1
        self._look(where, before)
        return False, None  # type: ignore[return-value]

    def _tell(self, where: str, error: ClerkError) -> None:
        self.found.sentences[error.what] = self.found.sentences.get(error.what, 0) + 1
        if _ABOUT not in error.what:
            self.found.odd.append(f"{where}: {error}")

    def _look(self, where: str, before: State) -> None:
        """Looks what a failure left, in the program that goes on."""
        after = replace(state_of(self._desk), drafts=before.drafts)  # one is kept again, if need be
        if after != before:
            self.found.changed.append(f"{where}: {before} → {after}")
        serious = [finding for finding in self._desk.store.check() if finding.serious]
        if serious:
            self.found.damaged.append(f"{where}: {serious}")
        litter = litter_in(self._desk.folder)
        if litter:
            self.found.littered.append(f"{where}: {litter}")
            for name in litter:
                (self._desk.folder / name).unlink()

    def _last_act(self) -> str:
        with self._desk.store.read() as tx:
            last = tx.journal.last()
        return last.act if last else "-"


def fill_in(folder: Path, group: str, every: int = 1) -> Found:
    """Fills the disk at each ``every``-th change of each act of a group, in an office below
    ``folder``."""
    sources = folder / f"{group}-sources"
    sources.mkdir()
    clock = FakeClock()
    desk = open_office(folder / group, clock)
    disk = Disk.under(desk.folder)
    if disk is None:
        raise SystemExit("run it by run_on_disk")
    filling = Filling(desk, disk, every)
    acts_of(group)(desk, filling, sources)
    desk.close()
    desk = open_desk(folder / group, clock)
    filling.found.damaged += [str(each) for each in desk.store.check() if each.serious]
    desk.close()
    return filling.found


if __name__ == "__main__":
    found = fill_in(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    sys.stdout.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")
