"""Whether a backup is true: everything in it is read again from where it lies."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from clerkdesk.domain.words import Sentence, th
from clerkdesk.store.backups.copying import sha256_of
from clerkdesk.store.backups.manifest import Manifest
from clerkdesk.store.backups.place import Backup
from clerkdesk.store.backups.reading import faults_of, opened, read_said
from clerkdesk.store.kept import Finding

Progress = Callable[[int, int], None]
"""Told how many bytes of how many are done; may raise to stop."""


def verify(backup: Backup, progress: Progress = lambda _done, _of: None) -> list[Finding]:
    """What is wrong with a backup; nothing when all of it is true.

    The database is opened, looked through by SQLite, and the rows of each table are compared;
    every file's SHA-256 is made anew from the disk.
    """
    found = list(database_faults(backup.database, backup.manifest))
    done, every = backup.manifest.database.size, backup.manifest.size
    progress(done, every)
    for file in backup.manifest.files:
        found += _file_faults(backup.path_of(file), file.path, file.sha256)
        done += file.size
        progress(done, every)
    return found


def database_faults(path: Path, manifest: Manifest) -> Iterator[Finding]:
    """What is wrong with the copy of the database at ``path``."""
    what = _unlike(path, manifest.database.sha256)
    if what is not None:
        yield _serious(what, manifest.database.path)
        return
    try:
        with opened(path) as connection:
            faults = faults_of(connection)
            said = read_said(connection)
    except sqlite3.DatabaseError as error:
        faults = [str(error)]
    for fault in faults:
        yield _serious(Sentence(th("ฐานข้อมูลเสียหาย: {fault}"), {"fault": fault}), str(path))
    if faults:
        return
    for table in sorted(said.tables.keys() | manifest.tables.keys()):
        if said.tables.get(table) != manifest.tables.get(table):
            what = Sentence(th("ตาราง {table} ไม่ตรงกับรายการของสำเนา"), {"table": table})
            yield _serious(what, str(path))
    if (said.anchor, said.revision) != (manifest.anchor, manifest.revision):
        yield _serious(Sentence(th("ท้ายสมุดบันทึกการทำงานไม่ตรงกับรายการของสำเนา")), str(path))


def _file_faults(path: Path, name: str, sha256: str) -> Iterator[Finding]:
    what = _unlike(path, sha256)
    if what is not None:
        yield _serious(what, name)


def _unlike(path: Path, sha256: str) -> Sentence | None:
    """What is wrong with one file, in a sentence."""
    try:
        if sha256_of(path) == sha256:
            return None
    except FileNotFoundError:
        return Sentence(th("ไฟล์ {name} หายไป"), {"name": path.name})
    except OSError as error:
        return Sentence(
            th("อ่านไฟล์ {name} ไม่ได้: {reason}"), {"name": path.name, "reason": error.strerror}
        )
    return Sentence(th("ไฟล์ {name} ถูกแก้ไขหรือเสีย"), {"name": path.name})


def _serious(what: Sentence, where: str) -> Finding:
    return Finding(what.thai, where, True, what.values)
