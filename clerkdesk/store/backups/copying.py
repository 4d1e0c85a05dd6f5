"""Files into a pool where each lies once, under its SHA-256, and is whole or not there."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.osmoves import move
from clerkdesk.store.backups.manifest import HeldFile
from clerkdesk.store.backups.place import POOL, pooled
from clerkdesk.store.disk import BEGUN, sync_file, sync_folder

_PIECE = 1 << 20
OWN = ("forms", "rounds", "topics", "outbox", "garuda.*", "preferences.json")
"""What else of the data folder is the office's: its own forms, calendars and lists of topics, the
mails that it made, its picture, how it likes things."""


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read from the drive where the system can be asked to."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # else what was just written would be read from memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_of(data: Path, own: Iterable[Path]) -> tuple[HeldFile, ...]:
    """All files beside the database that a backup of a data folder holds and that can be read;
    ``own`` are those of :func:`own_files`.

    A kept file goes by its name, which is its SHA-256; whether it is whole shows when it is copied.
    """
    kept = [
        HeldFile(path.relative_to(data).as_posix(), path.name, path.stat().st_size)
        for path in sorted(data.glob("files/??/*"))
        if len(path.name) == hashlib.sha256().digest_size * 2
    ]
    return (*kept, *_held(data, own))


def _held(data: Path, own: Iterable[Path]) -> Iterator[HeldFile]:
    for path in own:
        with suppress(OSError):  # one that another program holds is no reason to have no backup
            yield as_it_is(data, path)


def as_it_is(data: Path, path: Path) -> HeldFile:
    """A file of a data folder, as it is now. Raises OSError."""
    sha256 = sha256_of(path)
    return HeldFile(path.relative_to(data).as_posix(), sha256, path.stat().st_size)


def is_kept(file: HeldFile) -> bool:
    """Whether a file is one that never changes: its name is its SHA-256."""
    return Path(file.path).name == file.sha256


def is_readable(path: Path) -> bool:
    """Whether all of a file can be read."""
    try:
        sha256_of(path)
    except OSError:
        return False
    return True


def own_files(data: Path) -> Iterable[Path]:
    """The files of :data:`OWN` that are there."""
    for pattern in OWN:
        for found in sorted(data.glob(pattern)):
            yield from sorted(p for p in (found, *found.rglob("*")) if _is_whole(p))


def _is_whole(path: Path) -> bool:
    """Whether it is a file, and not one that is being written."""
    return path.is_file() and not path.name.startswith(BEGUN)


def put(place: Path, file: HeldFile, source: Path, *, again: bool) -> bool:
    """Makes sure that the pool of ``place`` has a file; False where ``source`` is another by now.

    One that is there is believed by its size, or with ``again`` by all of its bytes.
    Raises OSError.
    """
    target = pooled(place, file.sha256)
    if _is_there(target, file, again=again):
        os.utime(target)  # young files are never cleared away: see clearing
        return True
    target.parent.mkdir(exist_ok=True)  # no more: a drive that went leaves an empty mount point
    part = copy_whole(source, place / POOL)
    try:
        if sha256_of(part) != file.sha256:
            return False
        move(part, target)
    finally:
        part.unlink(missing_ok=True)
    return True


def _is_there(target: Path, file: HeldFile, *, again: bool) -> bool:
    try:
        size = target.stat().st_size
    except FileNotFoundError:
        return False
    return size == file.size and (not again or sha256_of(target) == file.sha256)


def copy_whole(source: Path, folder: Path) -> Path:
    """A copy with a name of its own in ``folder``, on the drive. Raises OSError."""
    handle, part = begin_file(folder, BEGUN)
    os.close(handle)
    try:
        with part.open("wb") as copy, source.open("rb") as opened:
            shutil.copyfileobj(opened, copy, _PIECE)
            copy.flush()
            os.fsync(copy.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def sync_pool(place: Path, files: Iterable[HeldFile]) -> None:
    """Waits until the names of files in the pool are on the drive."""
    folders = {pooled(place, file.sha256).parent for file in files}
    for folder in sorted(folders):
        sync_folder(folder)
    sync_folder(place / POOL)


def write_text(path: Path, text: str) -> None:
    """Writes a small file, and waits until it is on the drive. Raises OSError."""
    path.write_text(text, "utf-8", newline="\n")
    sync_file(path)
