"""What was put aside, and for how long it stays: records that a restore replaced, and copies that
were made before the tables were changed."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.domain.onlyone import only_one
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.store.backups.restoring import BEGUN, LOCK, REPLACED
from clerkdesk.store.disk import A_DAY, DAYS
from clerkdesk.store.names import BEFORE

NEWEST = 3
"""So many of each kind stay however old they are, and all of them for :data:`DAYS`."""

_GOING = ".going"


@dataclass(frozen=True)
class Aside:
    """How many were put aside, and how many bytes they take."""

    count: int
    size: int


def read_aside(data: Path) -> Aside:
    """What lies aside in a data folder; what cannot be looked at counts as nothing."""
    every = [path for kind in _kinds(data) for path in kind]
    return Aside(len(every), sum(_size(path) for path in every))


def clear_aside(data: Path, now: float) -> list[str]:
    """Takes away what is kept no longer at ``now`` (seconds since 1970); its names. Nothing while
    a restore is planned or being ended. ClerkError when the drive refuses."""
    old = [path for kind in _kinds(data) for path in _old(kind, now)]
    try:
        if old:
            with only_one(data / LOCK):
                if (data / BEGUN).is_dir():
                    return []
                for path in old:  # at once: no half of it is ever taken for the whole
                    move(path, path.with_name(path.name + _GOING))
        for left in (*data.glob(f"*{_GOING}"), *(data / REPLACED).glob(f"*{_GOING}")):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    except OSError as error:
        raise explain_os_error(error, data) from error
    return [path.name for path in old]


def _kinds(data: Path) -> Iterator[list[Path]]:
    """The records themselves, those beside the database, copies of it: each the newest first."""
    beside: list[Path] = []
    replaced: list[Path] = []
    for path in (data / REPLACED).glob("*"):
        if path.suffix != _GOING:
            (beside if path.name.startswith("records-") else replaced).append(path)
    for kind in (replaced, beside, list(data.glob(BEFORE))):
        yield sorted(kind, key=_touched, reverse=True)


def _old(kind: list[Path], now: float) -> list[Path]:
    return [path for path in kind[NEWEST:] if now - _touched(path) > DAYS * A_DAY]


def _touched(path: Path) -> float:
    """When something was put there last, in seconds since 1970."""
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _size(path: Path) -> int:
    inside = path.rglob("*") if path.is_dir() else iter((path,))
    size = 0
    for each in inside:
        with suppress(OSError):
            size += each.stat().st_size if each.is_file() else 0
    return size
