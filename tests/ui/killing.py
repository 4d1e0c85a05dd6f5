"""Kills a clerk who types, again and again, and says how much of the typing was lost.

    python -m tests.ui.killing FOLDER KILLS SEED

Prints one line of JSON for each kill. Everything is loaded once, and each clerk is forked from
that: a start of a program costs more than all that a clerk does until the kill.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TextIO

from tests.office import FakeClock, open_office

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 3.0
"""Seconds from the first letter to the kill, at most."""
_LIVES = 8
"""After so many kills the text is long, and another office is begun."""


@dataclass(frozen=True)
class Killed:
    """``typed`` stood there at the kill, ``shown`` after the next start; ``lost`` are the seconds
    since the first letter that is gone was typed; ``started`` those that the next start took."""

    typed: str
    shown: str
    lost: float
    started: float

    @property
    def is_there(self) -> bool:
        """Whether what is shown after the kill is how the typing began."""
        return self.typed.startswith(self.shown)


def kill_apart(folder: Path, kills: int, seed: int) -> Iterator[Killed]:
    """Kills clerks from a process of its own: one that has a window open is not to be forked."""
    command = [sys.executable, "-m", "tests.ui.killing", str(folder), str(kills), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as killing:
        for line in killing.stdout or ():
            yield Killed(**json.loads(line))


def kills_while_typing(folder: Path, kills: int, chance: Random) -> Iterator[Killed]:
    """Kills clerks in offices below ``folder``, each at a moment that nobody chose."""
    for done in range(0, kills, _LIVES):
        office = folder / str(done)
        open_office(office, FakeClock()).close()
        yield from _lives(office, min(_LIVES, kills - done), chance)


def _lives(office: Path, kills: int, chance: Random) -> Iterator[Killed]:
    """One office: each next clerk finds what the last one left."""
    left = _Life(office)
    left.type_until_killed(chance.uniform(0, LONGEST))
    for turn in range(kills):
        life = _Life(office)
        yield Killed(left.typed, life.shown, left.lost(life.shown), life.started)
        life.type_until_killed(chance.uniform(0, LONGEST) if turn < kills - 1 else 0)
        left = life


class _Life:
    """A clerk from the start of the window to the kill."""

    def __init__(self, office: Path) -> None:
        began = time.monotonic()
        hear, told = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            _live(office, told)
        os.close(told)
        self.said = os.fdopen(hear, encoding="utf-8")
        self.shown: str = json.loads(_line(self.said))
        self.started = time.monotonic() - began
        self.moments: list[float] = []
        self.killed = 0.0

    def type_until_killed(self, after: float) -> None:
        """Kills ``after`` seconds after the first letter."""
        self.moments.append(float(_line(self.said)))
        time.sleep(after)
        os.kill(self.pid, signal.SIGKILL)
        self.killed = time.monotonic()
        self.moments += map(float, self.said)
        self.said.close()
        os.waitpid(self.pid, 0)

    @property
    def typed(self) -> str:
        """What stood in the subject at the kill."""
        from tests.ui.typist import letter

        places = range(len(self.shown), len(self.shown) + len(self.moments))
        return self.shown + "".join(map(letter, places))

    def lost(self, shown: str) -> float:
        """Seconds from the first letter that ``shown`` does not have to the kill."""
        kept = max(len(shown) - len(self.shown), 0)
        return self.killed - self.moments[kept] if kept < len(self.moments) else 0.0


def _live(office: Path, told: int) -> None:
    try:
        from tests.ui.typist import live

        live(office, told)
    finally:
        os._exit(1)


def _line(said: TextIO) -> str:
    line = said.readline()
    if not line:
        raise AssertionError("the typist has ended by itself")
    return line


def main(folder: Path, kills: int, seed: int) -> None:
    """Loads everything that a window will need, then kills."""
    from clerkdesk.ui.warming import MODULES

    for module in ("tests.ui.typist", "clerkdesk.ui.opening", *MODULES):
        import_module(module)
    for killed in kills_while_typing(folder, kills, Random(seed)):
        sys.stdout.write(json.dumps(asdict(killed)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
