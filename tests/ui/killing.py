"""Kills a clerk who types, and says how much of the typing was lost."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.drafts import load_drafts
from tests.office import FakeClock
from tests.ui.typist import letter

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Killed:
    """``typed`` before the kill, ``kept`` after it; ``lost`` are the seconds since the first letter
    that is gone was typed; ``shown`` is what stands in the form after a new start."""

    typed: str
    kept: str
    lost: float
    shown: str


def kill_while_typing(folder: Path, after: float) -> Killed:
    """Lets a clerk type in the office of ``folder``, kills them, and starts again.

    The kill comes at the first letter that is typed ``after`` seconds after some were kept.
    """
    desk = open_desk(folder, FakeClock())
    with _start(folder, "type") as typist:
        moments: list[float] = []
        while not load_drafts(desk):
            moments.append(_moment(typist))
        kept_first = moments[-1]
        while moments[-1] < kept_first + after:
            moments.append(_moment(typist))
        os.kill(typist.pid, signal.SIGKILL)
        killed = time.monotonic()
        moments += [float(line) for line in typist.stdout or ()]
    [draft] = load_drafts(desk)
    desk.close()
    kept = draft.texts["subject"]
    lost = killed - moments[len(kept)] if len(kept) < len(moments) else 0.0
    with _start(folder, "look") as looking:
        shown = _line(looking)
    return Killed("".join(map(letter, range(len(moments)))), kept, lost, shown)


def _start(folder: Path, what: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.ui.typist", str(folder), what]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")


def _moment(typist: "subprocess.Popen[str]") -> float:
    return float(_line(typist))


def _line(typist: "subprocess.Popen[str]") -> str:
    line = typist.stdout.readline() if typist.stdout is not None else ""
    if not line:
        raise AssertionError("the typist has ended by itself")
    return line.removesuffix("\n")
