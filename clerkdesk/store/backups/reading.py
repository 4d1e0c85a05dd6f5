"""What a copy of the database says, read from the file alone: of any revision, nothing is locked.

This and the hot copy are all the SQL that backups need; see :mod:`clerkdesk.store.sqlite`.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.domain.office.journal import anchor_of
from clerkdesk.store.address import address_of
from clerkdesk.store.backups.manifest import TableSum
from clerkdesk.store.rows import TRIGRAMS

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
)
_AT_ONCE = 500


@dataclass(frozen=True)
class Said:
    """``origin`` is the hash of the first act; ``anchor`` the journal's end; both are empty where
    nothing was done. ``tables`` has all tables but the index of texts, by name."""

    origin: str
    anchor: str
    revision: str
    tables: dict[str, TableSum]


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, to be read only; it must not change meanwhile, so nothing is locked or made."""
    uri = address_of(path.absolute())
    with closing(sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)) as connection:
        yield connection


def faults_of(connection: sqlite3.Connection) -> list[str]:
    """What the database itself finds wrong."""
    try:
        answers = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [str(answer) for answer in answers if answer != "ok"] + [str(row) for row in loose]


def read_said(connection: sqlite3.Connection) -> Said:
    """Reads all of it once. Raises sqlite3.DatabaseError when it is no database of ours."""
    head = connection.execute("SELECT seq, hash FROM journal_head").fetchone()
    first = connection.execute("SELECT hash FROM journal ORDER BY seq LIMIT 1").fetchone()
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    names = [name for (name,) in connection.execute(_TABLES) if not name.startswith(TRIGRAMS)]
    return Said(
        origin=first[0] if first else "",
        anchor=anchor_of(*head) if head else "",
        revision=revision,
        tables={name: _sum(connection, name) for name in sorted(names)},
    )


def _sum(connection: sqlite3.Connection, table: str) -> TableSum:
    """The rows in the order of their keys, each value as SQLite quotes it."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    said = " || ',' || ".join(f'quote("{column[1]}")' for column in columns)
    keys = [f'"{column[1]}"' for column in sorted(columns, key=_key) if _key(column)]
    rows, digest = 0, hashlib.sha256()
    asked = connection.execute(
        f'SELECT {said} FROM "{table}" ORDER BY {", ".join(keys or ["rowid"])}'
    )
    while some := asked.fetchmany(_AT_ONCE):
        rows += len(some)
        digest.update("".join(f"{row}\n" for (row,) in some).encode("utf-8", "surrogatepass"))
    return TableSum(rows, digest.hexdigest())


def _key(column: tuple[int, str, str, int, object, int]) -> int:
    """The place of a column in the primary key, from 1; 0 outside of it."""
    return column[5]
