"""Making sure that what was written is on the disk, and that nothing half written stays there."""

import os
from contextlib import suppress
from pathlib import Path

BEGUN = ".clerkdesk-"
"""How the name of a file begins that is being written; it gets its own name once it is whole."""

_A_DAY = 86_400.0  # seconds


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


def clear_begun(folder: Path, now: float) -> None:
    """Takes away what programs have begun to write in ``folder`` and were killed over, more than a
    day before ``now`` (seconds since 1970). What cannot be taken away does no harm."""
    with suppress(OSError):
        for path in folder.glob(f"{BEGUN}*"):
            if path.is_file() and path.stat().st_mtime < now - _A_DAY:
                path.unlink()
