"""Making a backup: a copy of the database once, and from it and the files one in each place."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from clerkdesk import __version__
from clerkdesk.domain.begun import begin_folder
from clerkdesk.domain.errors import ClerkError, DamageError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.domain.words import th
from clerkdesk.store.backups import place as places
from clerkdesk.store.backups.copying import (
    as_it_is,
    copy_whole,
    files_of,
    is_kept,
    is_readable,
    own_files,
    put,
    sha256_of,
    sync_pool,
    write_text,
)
from clerkdesk.store.backups.manifest import HeldFile, Manifest, to_text
from clerkdesk.store.backups.place import Backup, BackupPlace
from clerkdesk.store.backups.reading import faults_of, opened, read_said
from clerkdesk.store.backups.verifying import Progress, database_faults
from clerkdesk.store.database import Store
from clerkdesk.store.disk import scratch_in, sync_folder
from clerkdesk.store.kept import Finding
from clerkdesk.store.names import DATABASE

_NOTHING: Progress = lambda _done, _of: None  # noqa: E731  a default
_SCRATCH = ".backup-"
_TRIES = 3
"""Times that a file of the office's own is read which is written meanwhile."""


@dataclass(frozen=True)
class Snapshot:
    """Everything as it was at one moment: the copy of the database in ``path``, and what lies
    beside it in the folder ``data``. ``manifest`` has no name yet. ``unread`` are files of the
    office's own that could not be read."""

    path: Path
    data: Path
    manifest: Manifest
    unread: tuple[str, ...] = ()

    def left_out(self, made: Manifest) -> tuple[str, ...]:
        """The files that are there, but not in what was made of it: none could read them whole."""
        lost = (name for name in made.missing if name not in self.manifest.missing)
        return (*self.unread, *lost)


@contextmanager
def snapshot(store: Store, data: Path, scratch: Path, made_at: datetime) -> Iterator[Snapshot]:
    """A copy of the live database in a folder of its own below ``scratch``, gone at the end.

    ClerkError when the records are damaged: no copy of them takes the place of a good one.
    """
    try:
        folder = scratch_in(scratch, _SCRATCH)
    except OSError as error:
        raise explain_os_error(error, scratch) from error
    try:
        path = folder / DATABASE
        store.copy_to(path)
        own = tuple(own_files(data))
        manifest = _manifest(store, path, files_of(data, own), made_at)
        yield Snapshot(path, data, manifest, _unread(data, own, manifest))
    except OSError as error:
        raise explain_os_error(error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unread(data: Path, own: Sequence[Path], manifest: Manifest) -> tuple[str, ...]:
    read = {file.path for file in manifest.files}
    there = (path.relative_to(data).as_posix() for path in own if path.exists())
    return tuple(name for name in there if name not in read)


def _manifest(store: Store, path: Path, files: tuple[HeldFile, ...], made_at: datetime) -> Manifest:
    try:
        with opened(path) as connection:
            faults = faults_of(connection)
            if faults:
                raise damaged(faults[0])
            said = read_said(connection)
    except sqlite3.DatabaseError as error:
        raise damaged(str(error)) from error
    if not said.origin:
        raise ClerkError(th("ยังไม่มีข้อมูลให้สำรอง"), do=th("เริ่มใช้งานก่อน แล้วโปรแกรมจะสำรองให้เอง"))
    copied = store.of_copy(path)
    try:
        names = copied.file_names()
        with copied.read() as tx:
            office = tx.office.load().name
    finally:
        copied.close()
    there = {file.sha256 for file in files}
    return Manifest(
        name="",
        made_at=made_at,
        made_by=store.who,
        program=__version__,
        office=office,
        origin=said.origin,
        revision=said.revision,
        anchor=said.anchor,
        database=HeldFile(DATABASE, sha256_of(path), path.stat().st_size),
        tables=said.tables,
        files=files,
        missing=tuple(sorted(f"files/{sha[:2]}/{sha}" for sha in names if sha not in there)),
    )


def make(
    taken: Snapshot, place: BackupPlace, progress: Progress = _NOTHING, *, again: bool = True
) -> Backup:
    """Puts a backup into a place, and reads it again from there before it gets its name.

    With ``again`` every file that the place has already is read again too. ClerkError when the
    place is gone or full, or gives back something else than it was given.
    """
    if not place.there:
        raise places.place_gone(place.folder)
    try:
        part = begin_folder(place.folder, end=places.PART)
        try:
            return _fill(part, taken, place.folder, progress, again=again)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        if not place.there:
            raise places.place_gone(place.folder) from error
        raise explain_os_error(error, place.folder) from error


def _fill(part: Path, taken: Snapshot, place: Path, progress: Progress, *, again: bool) -> Backup:
    manifest = _pool(taken, place, progress, again=again)
    name = _free_name(place, manifest)
    manifest = replace(manifest, name=name)
    move(copy_whole(taken.path, part), part / DATABASE)
    write_text(part / places.MANIFEST, to_text(manifest))
    sync_folder(part)
    faults = list(database_faults(part / DATABASE, manifest))
    if faults or places.read_backup(part) is None:
        raise not_true(place, faults)
    move(part, place / name)
    sync_folder(place)
    return Backup(place / name, manifest)


def _pool(taken: Snapshot, place: Path, progress: Progress, *, again: bool) -> Manifest:
    """The manifest with those files that could be put into the pool."""
    manifest = taken.manifest
    (place / places.POOL).mkdir(exist_ok=True)
    held: list[HeldFile] = []
    lost: list[str] = []
    done = 0
    for file in manifest.files:
        progress(done, manifest.size)
        whole = _put_as_it_is(place, file, taken.data, again=again)
        if whole is not None:
            held.append(whole)
        elif is_kept(file) or (taken.data / file.path).exists():
            lost.append(file.path)
        done += file.size
    progress(done, manifest.size)
    sync_pool(place, held)
    rescued, gone = _rescue(place, (*manifest.missing, *lost))
    return replace(manifest, files=(*held, *rescued), missing=gone)


def _put_as_it_is(place: Path, file: HeldFile, data: Path, *, again: bool) -> HeldFile | None:
    """What was put into the pool; the office may have written its own files anew since the
    snapshot, as each change of the look does. None where nothing whole was found."""
    source = data / file.path
    for _ in range(_TRIES):
        if _put(place, file, source, again=again):
            return file
        if is_kept(file):
            return None
        try:
            file = as_it_is(data, source)
        except OSError:  # gone, or nobody can read it
            return None
    return None


def _put(place: Path, file: HeldFile, source: Path, *, again: bool) -> bool:
    """False where the file is no longer what it was, or nobody can read it: a drive that wears out
    is when a backup is wanted most. Raises OSError for trouble of the place."""
    try:
        return put(place, file, source, again=again)
    except OSError:
        if not place.is_dir() or is_readable(source):
            raise
        return False


def _rescue(place: Path, lost: tuple[str, ...]) -> tuple[tuple[HeldFile, ...], tuple[str, ...]]:
    """Files that the office lost, but which an earlier backup kept whole; and the others."""
    found: dict[str, HeldFile] = {}
    for path in lost:
        kept = places.pooled(place, Path(path).name)
        if kept.is_file() and sha256_of(kept) == kept.name:
            found[path] = HeldFile(path, kept.name, kept.stat().st_size)
    return tuple(found.values()), tuple(path for path in lost if path not in found)


def _free_name(place: Path, manifest: Manifest) -> str:
    """``2026-11-22-170501``, with a number behind it where there is one of this second."""
    first = name = f"{manifest.made_at:%Y-%m-%d-%H%M%S}"
    count = 1
    while (place / name).exists():
        count += 1
        name = f"{first}-{count}"
    return name


def damaged(fault: str) -> DamageError:
    """The records themselves are damaged, so that no backup is made of them."""
    return DamageError(
        th("ไฟล์ข้อมูลเสียหาย จึงไม่ทำสำเนาทับ สำเนาก่อนหน้านี้ยังอยู่ครบ ({fault})"),
        do=th("เปิดหน้ากู้คืน แล้วเลือกสำเนาล่าสุดที่ตรวจแล้ว"),
        fault=fault,
    )


def not_true(place: Path, faults: list[Finding]) -> ClerkError:
    """What was written could not be read back as it was."""
    return ClerkError(
        th("สำเนาที่เขียนลง {path} อ่านกลับมาไม่ตรง จึงไม่นับเป็นสำเนา ({count} แห่ง)"),
        do=th("ใช้ไดรฟ์อื่น สื่อบันทึกนี้อาจเสีย"),
        path=place,
        count=max(1, len(faults)),
    )
