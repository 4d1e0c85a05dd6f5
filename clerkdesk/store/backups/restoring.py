"""Bringing a backup back: laid out beside the records, then put in their place.

Nothing is replaced before ``restoring/plan.json`` says what shall be. From then on there are only
renames, and :func:`finished` goes on with them wherever they were cut off: the records are opened
within it, and only then the plan goes. One program at a time does any of it. What was replaced lies
in ``replaced/<name>``; :mod:`clerkdesk.store.aside` says for how long.
"""

import errno
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from clerkdesk.domain.begun import begin_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.onlyone import only_one
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.domain.words import th
from clerkdesk.store.backups.copying import copy_whole, sha256_of, write_text
from clerkdesk.store.backups.manifest import HeldFile
from clerkdesk.store.backups.place import Backup, unreadable
from clerkdesk.store.backups.verifying import Progress
from clerkdesk.store.disk import sync_folder
from clerkdesk.store.names import BESIDE, DATABASE
from clerkdesk.store.wounds import KEPT, STRAY

_KEPT = tuple(f"{DATABASE}{each}" for each in (KEPT, f"{KEPT}-journal", STRAY))
BEGUN, REPLACED = "restoring", "replaced"
_NEW, _PLAN, _SIDE = "new", "plan.json", ".restore-"
MACHINES = (Path("preferences.json"),)
"""How whoever sits at this machine likes the program: what is there stays, a backup's comes only
where there is none."""
LOCK = "restore.lock"
"""A file in the data folder; it lies there from the first restore on."""


@dataclass(frozen=True)
class Side:
    """A data folder on the side: the database of a backup, and those files of it that differ from
    what the folder ``data`` has."""

    data: Path
    folder: Path


@contextmanager
def laid_out(backup: Backup, data: Path, progress: Progress) -> Iterator[Side]:
    """The backup laid out beside the records; gone at the end, unless it took their place.

    Every file is read again after it was copied. ClerkError when there is no room, or the backup
    is not what its list says.
    """
    with side_of(data) as side:
        done = 0
        for file in (backup.manifest.database, *backup.manifest.files):
            progress(done, backup.manifest.size)
            source = backup.database if file.path == DATABASE else backup.path_of(file)
            _lay(source, file, side, backup)
            done += file.size
        progress(done, backup.manifest.size)
        yield side


@contextmanager
def side_of(data: Path) -> Iterator[Side]:
    """An empty folder beside the records; gone at the end, unless it took their place."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        for left in data.glob(f"{_SIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = begin_folder(data, _SIDE)
    except OSError as error:
        raise explain_os_error(error, data) from error
    try:
        yield Side(data, folder)
    except OSError as error:
        raise explain_os_error(error, data) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lay(source: Path, file: HeldFile, side: Side, backup: Backup) -> None:
    name = PurePosixPath(file.path)
    if name.is_absolute() or ".." in name.parts or "\\" in file.path or ":" in file.path:
        raise unreadable(backup.folder)
    there = side.data / name
    if file.path != DATABASE and there.is_file() and sha256_of(there) == file.sha256:
        return
    target = side.folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    part = copy_whole(source, target.parent)
    if sha256_of(part) != file.sha256:
        raise not_as_listed(source)
    move(part, target)
    sync_folder(target.parent)


def put_in_place(side: Side, name: str, *, later: bool = False) -> Path:
    """What lies on the side takes the place of the records; gives where those are kept.

    ``name`` is that of the folder below ``replaced``. With ``later``, :func:`finished` does it at
    the next start. ClerkError when another program holds the records: then nothing was replaced.
    """
    with only_one(side.data / LOCK):
        return _put(side, name, later=later)


def _put(side: Side, name: str, *, later: bool) -> Path:
    begun, kept = side.data / BEGUN, _unused(side.data / REPLACED, name)
    try:
        _begin(side, begun, kept)
        if not later:
            _go_on(side.data, kept)
            shutil.rmtree(begun)
    except OSError as error:
        if (begun / _NEW / DATABASE).exists() and (side.data / DATABASE).exists():
            shutil.rmtree(begun, ignore_errors=True)
        raise explain_os_error(error, side.data) from error
    return kept


def _begin(side: Side, begun: Path, kept: Path) -> None:
    """From its end on, what lies on the side will take the place of the records."""
    for left in (side.folder / each for each in BESIDE):
        left.unlink(missing_ok=True)
    shutil.rmtree(begun, ignore_errors=True)
    begun.mkdir()
    move(side.folder, begun / _NEW)
    sync_folder(begun)
    write_text(begun / "plan.part", json.dumps({"kept": kept.name}))
    move(begun / "plan.part", begun / _PLAN)
    sync_folder(begun)
    sync_folder(side.data)


@contextmanager
def finished(data: Path) -> Iterator[Path | None]:
    """Goes on with a restore that is planned or was cut off; gives where what it replaced is kept,
    None where there is none. The body opens the records and does what has to follow: where it goes
    wrong or is killed, the next start does so again. ClerkError when it cannot go on yet.
    """
    begun = data / BEGUN
    if not begun.is_dir():
        yield None
        return
    with only_one(data / LOCK):
        kept = _finish(data, begun) if begun.is_dir() else None  # another start was quicker
        yield kept
        if kept is not None:
            _forget(begun)


def _finish(data: Path, begun: Path) -> Path | None:
    try:
        kept = data / REPLACED / _planned(begun)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        shutil.rmtree(begun, ignore_errors=True)  # cut off before anything was replaced
        return None
    except OSError as error:
        raise explain_os_error(error, data) from error
    try:
        _go_on(data, kept)
    except OSError as error:
        raise explain_os_error(error, data) from error
    return kept


def _forget(begun: Path) -> None:
    """The plan goes first: without it nothing is gone on with."""
    with suppress(OSError):
        (begun / _PLAN).unlink()
        shutil.rmtree(begun)


def _planned(begun: Path) -> str:
    """The name of the folder below ``replaced``."""
    said = json.loads((begun / _PLAN).read_text("utf-8"))
    return PurePosixPath(said["kept"]).name


def withdraw(data: Path) -> None:
    """What was to take the place of the records at the next start does not. ClerkError."""
    begun = data / BEGUN
    if not begun.is_dir():
        return
    try:
        with only_one(data / LOCK):
            (begun / _PLAN).unlink(missing_ok=True)
            shutil.rmtree(begun)
    except FileNotFoundError:
        return
    except OSError as error:
        raise explain_os_error(error, data) from error


def _go_on(data: Path, kept: Path) -> None:
    """The renames: the database first, so that a program that holds it is found out first."""
    new = data / BEGUN / _NEW
    kept.mkdir(parents=True, exist_ok=True)
    if (new / DATABASE).exists():
        for own in (DATABASE, *BESIDE, *_KEPT):
            _keep(data / own, kept / own, new / DATABASE)
        _sync_around(data, [kept / DATABASE])
        _move(new / DATABASE, data / DATABASE)
    moved = [data / DATABASE]
    for path in sorted(each for each in new.rglob("*") if each.is_file()):
        name = path.relative_to(new)
        if name in MACHINES and (data / name).exists():
            continue
        _keep(data / name, kept / name, path)
        _move(path, data / name)
        moved += [data / name, kept / name]
    _sync_around(data, moved)


def _sync_around(data: Path, paths: Iterable[Path]) -> None:
    """Waits until the names of all folders in which they lie are on the drive, up to ``data``."""
    around = {each for path in paths for each in path.parents if each.is_relative_to(data)}
    for folder in sorted(each for each in around if each.is_dir()):
        sync_folder(folder)


def _keep(source: Path, target: Path, coming: Path) -> None:
    """What is kept already is never replaced: a program made ``source`` meanwhile. With ``coming``
    gone somebody else was quicker, and ``source`` is what came."""
    if source.exists() and target.exists():
        if not coming.exists():
            raise FileExistsError(errno.EEXIST, "File exists", str(target))
        target = _unused(target.parent, target.name)
    _move(source, target)


def _move(source: Path, target: Path) -> None:
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        move(source, target)


def _unused(folder: Path, name: str) -> Path:
    target, count = folder / name, 1
    while target.exists():
        count += 1
        target = folder / f"{name}-{count}"
    return target


def not_as_listed(source: Path) -> ClerkError:
    """A file of a backup is not what the list says."""
    return ClerkError(
        th("สำเนาสำรองชุดนี้ไม่ครบถ้วน จึงยังไม่ได้แทนที่อะไร"),
        do=th("ใช้ชุดอื่น หรือชุดเดียวกันจากที่เก็บอื่น"),
        where="{path}",
        path=source,
    )
