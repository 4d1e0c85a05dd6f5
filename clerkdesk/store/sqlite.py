"""SQLite: with its trigrams and the copies of backups, the only module with SQL of its own.

Rollback journal with TRUNCATE and FULL: one file that can be copied to a stick, and nothing
acknowledged is lost at a power cut. Writers begin with BEGIN IMMEDIATE, so that two programs wait
for each other instead of failing.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError, DisconnectionError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import JSON, BigInteger, Date, String, TypeEngine

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.store.address import address_of
from clerkdesk.store.disk import sync_file, sync_folder
from clerkdesk.store.hotcopy import copy_hot
from clerkdesk.store.jsontext import from_json, to_json
from clerkdesk.store.mishaps import cannot_copy, explain_sqlite, not_ours
from clerkdesk.store.patience import TURN, Patience, Patient, when_free
from clerkdesk.store.rights import Opened, is_writable, let_go_without_rights
from clerkdesk.store.texts import TextSearch
from clerkdesk.store.trigrams import best_search

APPLICATION_ID = 0x434C4B44
"""``CLKD`` in the file's header: the file is ours."""

_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
_LASTING = ("journal_mode=TRUNCATE", "synchronous=FULL")
_MADE_ANEW = ("journal_mode=MEMORY", "synchronous=OFF")
"""Many times faster; a power cut spoils the file, so it is for what is then made anew."""


def _strict_text(_type: TypeEngine[Any], _compiler: object, **_options: object) -> str:
    return "TEXT"


def _strict_integer(_type: TypeEngine[Any], _compiler: object, **_options: object) -> str:
    return "INTEGER"


# STRICT tables know neither VARCHAR nor DATE nor JSON nor BIGINT
for _kind in (String, Date, JSON):
    compiles(_kind, "sqlite")(_strict_text)
compiles(BigInteger, "sqlite")(_strict_integer)


class Sqlite:
    """A database in the file ``path``. Waits up to ``wait`` seconds for another writer.

    Without ``lasting``, a commit does not wait for the drive. ``reading``: nothing is written.
    """

    def __init__(
        self, path: Path, wait: float = 5.0, *, lasting: bool = True, reading: bool = False
    ) -> None:
        self.path = path.absolute()
        self._how = _LASTING if lasting else _MADE_ANEW
        self._wait, self._turn = wait, min(TURN, wait)
        self.patience: Patience = Patient(wait)
        self.read_only = reading or not is_writable(self.path)

    @cached_property
    def search(self) -> TextSearch:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        return best_search()

    def engine(self, *, foreign_keys: bool = True) -> Engine:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        pragmas = (*self._how, *_PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}")
        engine = create_engine(
            "sqlite://",
            creator=lambda: self._connect(pragmas),
            poolclass=QueuePool,
            hide_parameters=True,  # a report of a bug may leave the office
            json_serializer=to_json,
            json_deserializer=from_json,
        )
        event.listen(engine, "begin", self._begin)
        event.listen(engine, "commit", self._commit)
        event.listen(engine, "handle_error", let_go_without_rights)
        event.listen(engine, "checkout", self._renew)
        return engine

    def _begin(self, connection: Connection) -> None:
        """A transaction has its lock from its first moment, or it has not begun."""
        writing = connection.get_execution_options().get("writing")
        begin = _begin_writing if writing else _begin_reading
        _let_wait(connection, self._turn)
        when_free(lambda: begin(connection), self.patience)
        _let_wait(connection, self._wait)

    def _commit(self, connection: Connection) -> None:
        """Waits until nobody reads; SQLAlchemy's own commit then finds nothing left to do."""
        _let_wait(connection, self._turn)
        when_free(lambda: connection.exec_driver_sql("COMMIT"), self.patience)

    def _renew(self, opened: "Opened", _record: object, _proxy: object) -> None:
        """Rights that were withdrawn are back: another connection is opened in this one's place."""
        if not opened.may_write and self._has_rights():
            raise DisconnectionError

    def _has_rights(self) -> bool:
        return not self.path.exists() or os.access(self.path, os.W_OK)

    def _connect(self, pragmas: tuple[str, ...] = ()) -> sqlite3.Connection:
        """A connection that begins no transaction by itself."""
        mode = "ro" if self.read_only else "rwc"
        connection = sqlite3.connect(
            f"{address_of(self.path)}?mode={mode}",
            uri=True,
            timeout=self._turn,
            isolation_level=None,
            check_same_thread=False,
            factory=Opened,
        )
        connection.may_write = self.read_only or self._has_rights()
        for pragma in pragmas:
            when_free(partial(connection.execute, f"PRAGMA {pragma}"), self.patience)
        return connection

    def inspect(self) -> bool:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        if not self.path.exists() or not self.path.stat().st_size:
            return False
        try:
            application_id, pages = self._head()
        except sqlite3.Error as error:
            raise explain_sqlite(error, self.path) or error from error
        if pages and application_id != APPLICATION_ID:
            raise not_ours(self.path)
        return bool(pages)

    def _head(self) -> tuple[int, int]:
        """Whose file it is, and how many pages it has."""
        found: list[int] = []
        with closing(self._connect()) as connection:
            when_free(lambda: found.extend(_read_head(connection)), self.patience)
        return found[0], found[1]

    def copy_before(self, revision: str) -> None:
        """See :class:`~clerkdesk.store.dialect.Dialect`; the copy lies beside the file.

        SQLite copies from a connection of its own, never from one that holds the lock.
        """
        target = _unused(self.path, f"before-{revision}")
        part = target.with_suffix(".part")
        try:
            with closing(self._connect()) as source, closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
                (answer,) = copy.execute("PRAGMA quick_check").fetchone()
            if answer != "ok":
                raise cannot_copy(target)
            sync_file(part)
            move(part, target)
            sync_folder(target.parent)
        except sqlite3.Error as error:
            raise explain_sqlite(error, target) or error from error
        except OSError as error:
            raise explain_os_error(error, target) from error
        finally:
            part.unlink(missing_ok=True)

    def copy_to(self, target: Path) -> None:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        try:
            with closing(self._connect()) as source:
                copy_hot(source, target)
        except sqlite3.Error as error:
            raise explain_sqlite(error, target) or error from error

    def stamp(self, connection: Connection, revision: str) -> None:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={int(revision)}")

    def make_lasting(self) -> None:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        for path in (self.path, self.path.with_name(f"{self.path.name}-journal")):
            if path.exists():
                sync_file(path)

    def faults(self, connection: Connection, *, thorough: bool) -> list[str]:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        check = "integrity_check" if thorough else "quick_check"
        try:
            answers = connection.exec_driver_sql(f"PRAGMA {check}").scalars().all()
            loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        except DatabaseError as error:  # too damaged even to be checked to the end
            return [str(error.orig)]
        return [answer for answer in answers if answer != "ok"] + [
            f"{table} {row}: {parent}" for table, row, parent, _place in loose
        ]

    @contextmanager
    def any_text(self, connection: Connection) -> Iterator[None]:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        raw: Any = connection.connection.driver_connection
        raw.text_factory = partial(str, encoding="utf-8", errors="replace")
        try:
            yield
        finally:
            raw.text_factory = str

    def explain(self, error: BaseException) -> ClerkError | None:
        """See :class:`~clerkdesk.store.dialect.Dialect`."""
        return explain_sqlite(error, self.path)


def _let_wait(connection: Connection, seconds: float) -> None:
    """The database itself waits for so long from now on."""
    raw: Any = connection.connection.driver_connection  # a twentieth of SQLAlchemy's own way
    raw.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    """SQLite takes the lock only at the first reading, of whatever."""
    raw: Any = connection.connection.driver_connection
    if not raw.in_transaction:
        connection.exec_driver_sql("BEGIN")
    connection.exec_driver_sql("PRAGMA schema_version")


def _read_head(connection: sqlite3.Connection) -> tuple[int, int]:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return application_id, pages


def _unused(path: Path, word: str) -> Path:
    """A name beside ``path`` that is not taken: ``clerkdesk.before-0002.db``, then ``…-2.db``."""
    name, place = f"{path.stem}.{word}", 1
    while (target := path.with_name(f"{name}{path.suffix}")).exists():
        place += 1
        name = f"{path.stem}.{word}-{place}"
    return target


def refuse(table: str, doing: str) -> str:
    """The statement that makes the database itself refuse to ``update`` or ``delete`` rows."""
    return (
        f"CREATE TRIGGER no_{doing}_of_{table} BEFORE {doing.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table}: rows are only ever added'); END"
    )
