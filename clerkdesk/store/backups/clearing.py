"""Taking old backups out of a place, and files of the pool that none of the others needs."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.office.backups import SEALED, kept_of
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.store.backups.place import PART, POOL, Backup, BackupPlace
from clerkdesk.store.backups.sealed import sealed_in
from clerkdesk.store.disk import BEGUN

_YOUNG = 2 * 24 * 3600
"""Seconds for which a file is left alone that no backup names: another program may be making the
backup that will."""


def clear(place: BackupPlace, origin: str, now: datetime) -> list[str]:
    """Takes out what the rule no longer keeps of the backups of the same records; their names.

    ClerkError when the place is gone. While a manifest cannot be read, no file is taken out.
    """
    mine = place.backups(origin)
    kept = kept_of([backup.manifest.made_at for backup in mine], now)
    gone = [backup for number, backup in enumerate(mine) if number not in kept]
    try:
        for backup in gone:
            _take_out(backup)
        _clear_left(place.folder)
        if gone and not place.unreadable():
            _clear_pool(place)
    except OSError as error:
        raise explain_os_error(error, place.folder) from error
    return [backup.name for backup in gone]


def clear_sealed(place: BackupPlace, origin: str, now: datetime) -> list[str]:
    """The same for sealed backups, each of which is one file."""
    mine = sealed_in(place, origin)
    kept = kept_of([each.made_at for each in mine], now, SEALED)
    gone = [each.path for number, each in enumerate(mine) if number not in kept]
    try:
        for path in gone:
            path.unlink()
        _clear_left(place.folder)
    except OSError as error:
        raise explain_os_error(error, place.folder) from error
    return [path.name for path in gone]


def _take_out(backup: Backup) -> None:
    """Its name goes first, so that no half of a backup is ever taken for a whole one."""
    part = backup.folder.with_name(backup.name + PART)
    move(backup.folder, part)
    shutil.rmtree(part)


def _clear_left(place: Path) -> None:
    """What a program left that was killed while it made a backup, or took one out."""
    now = _now(place)
    for part in (*place.glob(f"*{PART}"), *(place / POOL).glob(f"{BEGUN}*")):
        if _is_old(part, now):
            shutil.rmtree(part) if part.is_dir() else part.unlink()


def _is_old(path: Path, now: float) -> bool:
    try:
        return now - path.stat().st_mtime > _YOUNG
    except FileNotFoundError:  # whoever made it was ready
        return False


def _clear_pool(place: BackupPlace) -> None:
    needed = {file.sha256 for backup in place.backups() for file in backup.manifest.files}
    now = _now(place.folder)
    for path in _unneeded(place.folder, needed):
        if _is_old(path, now):
            path.unlink(missing_ok=True)


def _unneeded(place: Path, needed: Iterable[str]) -> Iterator[Path]:
    names = frozenset(needed)
    for path in sorted((place / POOL).glob("??/*")):
        if path.name not in names:
            yield path


def _now(place: Path) -> float:
    """What time it is by the clock of the machine that has the place."""
    handle, probe = begin_file(place / POOL, BEGUN)
    os.close(handle)
    try:
        return probe.stat().st_mtime
    finally:
        with suppress(OSError):  # a virus scanner may just be looking into it
            probe.unlink()
