"""What is looked at before and after records are opened that may be damaged.

SQLite itself puts back what a journal beside the file tells, also when that is of another time or
another office, and reads a WAL that is none of ours. So the file and its journal are kept as they
were, a stranger's WAL is put aside, and what came of it is looked through.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.errors import ClerkError, DamageError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.store.agreement import read_journal
from clerkdesk.store.dialect import Dialect
from clerkdesk.store.disk import sync_file
from clerkdesk.store.names import DATABASE
from clerkdesk.store.resealing import what_is_wrong
from clerkdesk.store.rows import JournalHeadRow

KEPT, STRAY = ".before-rollback", ".stray-wal"
"""Behind the name of the database: what it was before a journal was put back; another's WAL."""

_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""How a rollback journal of SQLite begins (https://www.sqlite.org/fileformat.html 3)."""
_MODE, _ROLLBACK = slice(18, 20), b"\x01\x01"
_ACTS = select(func.max(JournalHeadRow.seq))
_HEAD = select(JournalHeadRow.seq, JournalHeadRow.hash)
_MOST = 20_000
"""So many acts are looked through in a third of a second; a start does not wait for longer."""
_BUG_OR_DAMAGE = (ArithmeticError, AttributeError, DBAPIError, LookupError, TypeError, ValueError)


def keep_before(path: Path) -> bool:
    """Called before the database in ``path`` is opened; whether a journal will be put back.

    ClerkError when there is no room, or when there is nothing where records have to be.
    """
    try:
        if not path.exists() or not path.stat().st_size:
            _refuse_to_begin_anew(path)
            return False
        _put_wal_aside(path)
        return _keep_hot(path)
    except OSError as error:
        raise explain_os_error(error, path) from error


_TRACES = {
    f"backups/*/{DATABASE}": (
        th("ไฟล์ข้อมูลหายไปหรือว่างเปล่า แต่สำเนาสำรองยังอยู่"),
        th("กู้คืนจากสำเนาสำรอง หรือสร้างใหม่จากทะเบียนข้างฐานข้อมูล ไฟล์ที่เสียจะเก็บไว้ก่อน"),
    ),
    "records/head.json": (
        th("ไฟล์ข้อมูลหายไปหรือว่างเปล่า แต่ทะเบียนข้างฐานข้อมูลยังอยู่"),
        th("สร้างใหม่จากทะเบียนข้างฐานข้อมูล"),
    ),
    "files/??/*": (
        th("ไฟล์ข้อมูลหายไปหรือว่างเปล่า ในเครื่องนี้เหลือแต่ไฟล์แนบ"),
        th("กู้คืนจากสำเนาในที่เก็บอื่น เช่น แฟลชไดรฟ์"),
    ),
}
"""What tells that there were records, with what it leaves to say and to do; the best first."""


def _refuse_to_begin_anew(path: Path) -> None:
    for trace, (what, do) in _TRACES.items():
        if any(left.is_file() for left in path.parent.glob(trace)):
            raise DamageError(what, do=do, where="{path}", path=path)


def _put_wal_aside(path: Path) -> None:
    wal = beside(path, "-wal")
    if wal.exists() and _head(path, 20)[_MODE] == _ROLLBACK:
        wal.replace(beside(path, STRAY))
        beside(path, "-shm").unlink(missing_ok=True)


def _keep_hot(path: Path) -> bool:
    journal = beside(path, "-journal")
    if not journal.exists() or _head(journal, len(_MAGIC)) != _MAGIC:
        return False
    for source, ending in ((path, KEPT), (journal, f"{KEPT}-journal")):
        shutil.copyfile(source, beside(path, ending))
        sync_file(beside(path, ending))  # before SQLite changes what it was copied from
    return True


def beside(path: Path, ending: str) -> Path:
    """The file with the name of the database and ``ending`` behind it."""
    return path.with_name(path.name + ending)


def _head(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)


@contextmanager
def believed(dialect: Dialect) -> Iterator[None]:
    """Whatever goes wrong with what was read is damage where the records are damaged, and a bug of
    ours where they are not."""
    try:
        yield
    except _BUG_OR_DAMAGE as error:
        fault = fault_of(dialect)
        if fault:
            raise damaged(fault) from error
        raise


def fault_of(dialect: Dialect, most: int | None = None) -> str:
    """What is wrong with the records, whatever revision they are of; empty when nothing is. Where
    there are more than ``most`` acts, only what SQLite finds quickly."""
    engine = dialect.engine()
    try:
        return _fault(dialect, engine, most)
    except DBAPIError as error:
        said = dialect.explain(error.orig or error)
        in_the_way = isinstance(said, ClerkError) and not isinstance(said, DamageError)
        return "" if in_the_way else str(error.orig)
    except _BUG_OR_DAMAGE as error:
        return repr(error)
    finally:
        engine.dispose()


def _fault(dialect: Dialect, engine: Engine, most: int | None) -> str:
    with engine.connect() as connection, dialect.any_text(connection):
        faults = dialect.faults(connection, thorough=most is None)
        if faults:
            return faults[0]
        if most is not None and (connection.scalar(_ACTS) or 0) > most:
            return ""
        told, head = read_journal(connection), connection.execute(_HEAD).first()
        if told.broken is not None or (head and tuple(head) != (told.last, told.hash)):
            return f"journal {told.broken or told.last}"
        return next(iter(sorted(what_is_wrong(connection))), "")


def look_after(dialect: Dialect) -> None:
    """Called after a journal was put back. ClerkError when the file is damaged now."""
    fault = fault_of(dialect, _MOST)
    if fault:
        raise damaged(fault)


def damaged(fault: str) -> DamageError:
    """The records cannot be believed."""
    return DamageError(
        th("ไฟล์ข้อมูลเสียหาย ({fault})"),
        do=th("กู้คืนจากสำเนาสำรอง หรือสร้างใหม่จากทะเบียนข้างฐานข้อมูล ไฟล์ที่เสียจะเก็บไว้ก่อน"),
        fault=fault,
    )
