"""A disk that fills up, loses power or has its program killed: disk.c, for Python.

``disk.c`` is compiled by the machine's own compiler and put before the C library of a process of
its own, see :func:`run_on_disk`. In that process :class:`Disk` arms it.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SOURCE = Path(__file__).with_name("disk.c")
_PRELOAD = "LD_PRELOAD"

WHY_NOT = "needs Linux and a C compiler"
"""Why a trial is left out where :func:`can_be_made` says so."""


def can_be_made() -> bool:
    """Whether this machine can put such a disk before a program."""
    return sys.platform == "linux" and shutil.which("cc") is not None


def run_on_disk(module: str, *words: str, folder: Path) -> str:
    """What ``python -m module`` says when it runs on such a disk; ``folder`` takes the library."""
    library = folder / "disk.so"
    made = library.with_suffix(f".{os.getpid()}")
    command = ["cc", "-O1", "-shared", "-fPIC", "-o", str(made), str(_SOURCE), "-ldl", "-lpthread"]
    subprocess.run(command, check=True)
    made.replace(library)
    run = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=ROOT,
        env={**os.environ, _PRELOAD: str(library)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return run.stdout


class Disk:
    """The disk under ``folder``, in a process that :func:`run_on_disk` has started."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(None)
        self._library.disk_count.restype = ctypes.c_long
        self._library.disk_filled.restype = ctypes.c_long
        self._library.disk_watch(bytes(folder.resolve()))

    @classmethod
    def under(cls, folder: Path) -> "Disk | None":
        """The disk, or None in a process that runs on an ordinary one."""
        return cls(folder) if os.environ.get(_PRELOAD) else None

    def watch(self, folder: Path) -> None:
        """Counts changes below another folder from now on."""
        self._library.disk_watch(bytes(folder.resolve()))

    def fill(self, nth: int, times: int = 1 << 30) -> None:
        """Lets the ``nth`` change that needs room find the disk full, and those after it:
        ``times`` changes in all."""
        self._library.disk_fill(ctypes.c_long(nth), ctypes.c_long(times))

    def make_room(self) -> None:
        """Lets every change find room again."""
        self.fill(0, 0)

    def kill(self, nth: int) -> None:
        """Kills the process just before its ``nth`` change; never when it is 0."""
        self._library.disk_kill(ctypes.c_long(nth))

    @property
    def count(self) -> int:
        """How many changes there were since the disk was armed last."""
        return int(self._library.disk_count())

    @property
    def filled(self) -> int:
        """How many of them found the disk full."""
        return int(self._library.disk_filled())

    def log(self, path: Path) -> None:
        """Writes every change down from now on."""
        self._library.disk_log(bytes(path))

    def mark(self, text: str) -> None:
        """Writes ``text`` down between the changes."""
        self._library.disk_mark(text.encode())
