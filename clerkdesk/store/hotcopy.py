"""Copying a database that is in use, without keeping its clerk waiting."""

import sqlite3
import time
from pathlib import Path

PAGES = 1000
"""How many pages are copied at once: four megabytes, some milliseconds in which others wait."""

_PATIENCE = 3.0
"""Seconds of beginning again after somebody wrote; then all is copied at once."""

_LONGEST = 30.0
"""Seconds of waiting for somebody who keeps the lock."""


_DONE = 101
"""What SQLite answers when nothing is left to be copied."""


class _TooLong(Exception):  # noqa: N818  not an error
    """Others write so often, or for so long, that there is no end of it."""


def copy_hot(
    source: sqlite3.Connection,
    target: Path,
    patience: float = _PATIENCE,
    longest: float = _LONGEST,
) -> None:
    """Copies what ``source`` holds into a new file. Who writes meanwhile has it begin again.

    After ``patience`` seconds others wait until it is done. Raises sqlite3.Error; the file is busy
    where somebody else holds it for ``longest``.
    """
    try:
        _copy(source, target, PAGES, patience)
    except _TooLong:
        _copy_at_once(source, target, longest)


def _copy_at_once(source: sqlite3.Connection, target: Path, longest: float) -> None:
    target.unlink(missing_ok=True)
    try:
        _copy(source, target, -1, longest)
    except _TooLong as error:
        target.unlink(missing_ok=True)
        busy = sqlite3.OperationalError("database is locked")
        busy.sqlite_errorname = "SQLITE_BUSY"
        raise busy from error


def _copy(source: sqlite3.Connection, target: Path, pages: int, longest: float) -> None:
    end = time.monotonic() + longest

    def in_time(status: int, _left: int, _all: int) -> None:
        if status != _DONE and time.monotonic() > end:
            raise _TooLong

    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=OFF")  # the one who asked makes sure of it at the end
        copy.execute("PRAGMA journal_mode=MEMORY")
        source.backup(copy, pages=pages, progress=in_time, sleep=0.02)
    finally:
        copy.close()
