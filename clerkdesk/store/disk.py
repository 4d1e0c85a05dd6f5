"""Making sure that what was written is on the disk, and that nothing half written stays there."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from clerkdesk.domain.begun import begin_folder

BEGUN = ".clerkdesk-"
"""How the name of a file begins that is being written; it gets its own name once it is whole."""

OLDER = ".older"
"""How such a name ends where it is what stood there before, put aside while an act is recorded."""

DAYS = 90
"""For so long everything stays that was put aside."""

_AN_HOUR, A_DAY = 3_600.0, 86_400.0  # seconds


def sync_file(path: Path) -> None:
    """Waits until the file's contents are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the folder's names are on the disk. Windows does that by itself."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def scratch_in(parent: Path, start: str) -> Path:
    """A new folder in ``parent`` whose name begins with ``start``. What programs left there under
    such a name that were killed is taken away; one that is in use is young. Raises OSError."""
    folder = begin_folder(parent, start)
    now = folder.stat().st_mtime
    for left in parent.glob(f"{start}*"):
        if now - left.stat().st_mtime > _AN_HOUR:
            shutil.rmtree(left, ignore_errors=True)
    return folder


def clear_begun(folder: Path, now: float) -> None:
    """Takes away what programs have begun to write in ``folder`` and were killed over, more than a
    day before ``now`` (seconds since 1970): files, and folders in which a file was made. What stood
    there before stays for :data:`DAYS`. What cannot be taken away does no harm."""
    with suppress(OSError):
        for path in folder.glob(f"{BEGUN}*"):
            days = DAYS if path.suffix == OLDER else 1
            if path.lstat().st_mtime < now - days * A_DAY:
                _take_away(path)


def _take_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):
        path.unlink()
