"""Copying a database that is in use, without keeping its clerk waiting."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

PAGES = 1000
"""How many pages are copied at once: four megabytes, some milliseconds in which others wait."""

_PATIENCE = 3.0
"""Seconds of beginning again after somebody wrote; then all is copied at once."""


class _TooLong(Exception):  # noqa: N818  not an error
    """Others write so often that copying piece by piece does not come to an end."""


def copy_hot(source: sqlite3.Connection, target: Path, patience: float = _PATIENCE) -> None:
    """Copies what ``source`` holds into a new file. Who writes meanwhile has it begin again.

    After ``patience`` seconds others wait until it is done. Raises sqlite3.Error.
    """
    end = time.monotonic() + patience

    def in_time(_status: int, _left: int, _all: int) -> None:
        if time.monotonic() > end:
            raise _TooLong

    try:
        _copy(source, target, in_time)
    except _TooLong:
        target.unlink(missing_ok=True)
        _copy(source, target, None)


def _copy(
    source: sqlite3.Connection, target: Path, progress: Callable[[int, int, int], object] | None
) -> None:
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=OFF")  # the one who asked makes sure of it at the end
        copy.execute("PRAGMA journal_mode=MEMORY")
        source.backup(copy, pages=PAGES if progress else -1, progress=progress, sleep=0.02)
    finally:
        copy.close()
