"""New files and folders under names that nobody has, for what is being written or tried.

Not by Python's ``tempfile``: on Windows, ``mkstemp`` and its like take a folder in which they may
not write for one where the name is taken, and try two thousand million names more: the program
stands still in place of saying so (https://github.com/python/cpython/issues/66305).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = 20
"""So many are tried; each is one of 2**64."""

_FRESH = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OWN_FILE, _OWN_FOLDER = 0o600, 0o700


def begin_file(folder: Path, start: str = "", end: str = "") -> tuple[int, Path]:
    """A new empty file in ``folder``, for this user alone, and the handle on it, open to read and
    to write. ``start`` and ``end`` are those of its name. Raises OSError."""
    return _begin(folder, start, end, lambda path: os.open(path, _FRESH, _OWN_FILE))


def begin_folder(folder: Path, start: str = "", end: str = "") -> Path:
    """A new empty folder in ``folder``, for this user alone. Raises OSError."""
    return _begin(folder, start, end, lambda path: path.mkdir(_OWN_FOLDER))[1]


@contextmanager
def passing_folder(folder: Path, start: str = "") -> Iterator[Path]:
    """A new folder in ``folder`` that is gone at the end of the body, unless something in it is
    held open. Raises OSError when it cannot be made."""
    import shutil  # what the first paint does not wait for

    made = begin_folder(folder, start)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _unheard_of() -> str:
    return os.urandom(8).hex()


def _begin(
    folder: Path, start: str, end: str, make: Callable[[Path], Any], names: int = _NAMES
) -> tuple[Any, Path]:
    path = folder / f"{start}{_unheard_of()}{end}"
    try:
        return make(path), path
    except FileExistsError:
        if names == 1:
            raise
    return _begin(folder, start, end, make, names - 1)
