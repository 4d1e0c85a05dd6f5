"""Starts of the program that race for one data folder, on one machine and on two.

    python -m tests.trials.starts FOLDER TIMES SEED

Everything is loaded once, and each start is forked from that. Another machine is a namespace with
a name and an id of its own, where this one allows that; its processes share this kernel's locks.
"""

import ctypes
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from clerkdesk.ui.heldby import held_by
from clerkdesk.ui.single import SingleWindow

_NEW_NAME, _NEW_MOUNTS = 0x04000000, 0x00020000  # docs: unshare(2)
_BIND, _PRIVATE = 0x1000, 0x40000 | 0x4000  # docs: mount(2), MS_REC with MS_PRIVATE
_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_OTHER = "PC-ธุรการ-03"
_GUN = 0.02  # s until a race begins, so that all are there
_LONGEST = 60.0  # s


@dataclass
class Found:
    """What came of the races. ``wrong`` says which went otherwise."""

    counted: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def other_machine_is_possible() -> bool:
    """Whether a process may have a machine's name of its own."""
    pid = os.fork()
    if not pid:
        with TemporaryDirectory() as folder:
            moved = _move_away(Path(folder))
        os._exit(0 if moved else 1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def race(folder: Path, times: int, seed: int) -> Found:
    """So many races of two to four starts. After some the winner is killed, so that the next race
    finds its lock; in some, one of the starts is on another machine."""
    import_module("PySide6.QtNetwork")
    chance, found = Random(seed), Found()
    machines = other_machine_is_possible()
    found.counted["machines"] = 1 + machines
    left = ""
    for _ in range(times):
        starts = [_Start(folder, machines and chance.random() < 0.3) for _ in range(3)]
        left = _one_race(starts, found, left, kills=chance.random() < 0.5)
        found.counted["races"] += 1
    return found


def _one_race(starts: list["_Start"], found: Found, left: str, *, kills: bool) -> str:
    """Who won; gives the machine of a winner that was killed, whose lock is still there."""
    gun = time.monotonic() + _GUN
    for start in starts:
        start.run(gun)
    said = [start.hear() for start in starts]
    first = [start for start, word in zip(starts, said, strict=True) if word["is"] == "first"]
    if left and not first:
        return _take_over(starts, said, found, left)
    if len(first) != 1:
        found.wrong.append(f"{len(first)} were first: {said}")
        return _end(starts, None)
    [winner] = first
    for start, word in zip(starts, said, strict=True):
        found.counted[word["is"]] += 1
        if start is not winner and not _is_right(start, winner, word, left):
            found.wrong.append(f"{word} of {start.machine} beside {winner.machine}")
    return _end(starts, winner if kills else None)


def _is_right(start: "_Start", winner: "_Start", word: dict[str, str], left: str) -> bool:
    """Who came before the winner may have found the lock of one that was killed on a machine of
    which nothing can be known from here."""
    if word["is"] == "looks" and word["machine"] == left != start.machine:
        return True
    if start.machine == winner.machine:
        return word["is"] == "handed over"
    return word["is"] == "looks" and word["machine"] == winner.machine


def _take_over(starts: list["_Start"], said: list[dict[str, str]], found: Found, left: str) -> str:
    """Nobody can know that the other machine is off: all look, until a clerk says so."""
    if any(word["machine"] != left for word in said):
        found.wrong.append(f"{said} name another than {left}")
    starts[0].order(b"t")
    if starts[0].hear()["is"] != "first":
        found.wrong.append("a machine that is off was not taken over")
    found.counted["taken over"] += 1
    return _end(starts, None)


def _end(starts: list["_Start"], killed: "_Start | None") -> str:
    for start in starts:
        start.end(kill=start is killed)
    return killed.machine if killed else ""


class _Start:
    """One start of the program, in a process of its own."""

    def __init__(self, folder: Path, away: bool) -> None:
        self._folder, self.away = folder, away
        self.machine = _OTHER if away else os.uname().nodename

    def run(self, gun: float) -> None:
        """Starts at the moment ``gun``."""
        self._hear, tell = os.pipe()
        obey, self._order = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            try:
                self._be(gun, tell, obey)
            finally:
                os._exit(0)
        os.close(tell)
        os.close(obey)

    def hear(self) -> dict[str, str]:
        """What became of it."""
        ready, _, _ = select.select([self._hear], [], [], _LONGEST)
        word: dict[str, str] = json.loads(os.read(self._hear, 4096)) if ready else {"is": "deaf"}
        return word

    def order(self, word: bytes) -> None:
        """Tells it to end (``e``), or to take over (``t``)."""
        os.write(self._order, word)

    def end(self, *, kill: bool) -> None:
        """Ends it, in its order or not."""
        if kill:
            os.kill(self._pid, signal.SIGKILL)
        else:
            self.order(b"e")
        os.waitpid(self._pid, 0)
        os.close(self._hear)
        os.close(self._order)

    def _be(self, gun: float, tell: int, obey: int) -> None:
        from PySide6.QtCore import QCoreApplication

        if self.away:
            _move_away(self._folder)
            os.environ["TMPDIR"] = str(self._folder)  # where its sockets are, out of reach
        app = QCoreApplication([])
        time.sleep(max(0.0, gun - time.monotonic()))
        single = SingleWindow(self._folder)
        goes_on = single.come_in(["work"])
        _say(tell, single, goes_on)
        single.listen()
        while True:
            app.processEvents()
            if not select.select([obey], [], [], 0.002)[0]:
                continue
            if os.read(obey, 1) != b"t":
                break
            single.take_over()
            _say(tell, single, goes_on)
            single.listen()
        single.close()


def _say(tell: int, single: SingleWindow, goes_on: bool) -> None:
    holder = single.holder()
    word = "first" if single.first else "looks" if goes_on else "handed over"
    reason = str(held_by(holder)) if word == "looks" else ""
    said = {"is": word, "machine": holder.machine, "reason": reason}
    os.write(tell, json.dumps(said).encode())


def _move_away(folder: Path) -> bool:
    """This process is on another machine from now on, as far as its name and id go."""
    if not sys.platform.startswith("linux") or not _IDS[0].exists():
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    name, made = _OTHER.encode(), folder / "machine-id"
    made.write_text("0123456789abcdef" * 2 + "\n")
    return (
        libc.unshare(_NEW_NAME | _NEW_MOUNTS) == 0
        and libc.sethostname(name, len(name)) == 0
        and libc.mount(b"none", b"/", None, _PRIVATE, None) == 0
        and all(
            libc.mount(bytes(made), bytes(each), None, _BIND, None) == 0
            for each in _IDS
            if each.exists()
        )
    )


def race_apart(times: int, seed: int) -> Found:
    """The races, in a process of its own: one that has a window open is not to be forked."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.trials.starts", folder, str(times), str(seed)]
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True)
    said = json.loads(done.stdout)
    return Found(Counter(said["counted"]), said["wrong"])


if __name__ == "__main__":
    found = race(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write(json.dumps(vars(found)))
