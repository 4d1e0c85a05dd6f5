"""Sealing rows anew when a migration has changed them, and only those that were right before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, MetaData

from clerkdesk.store.agreement import differences, read_journal
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.seals import SealedTable, is_sealed
from clerkdesk.store.transaction import Transaction

_NOT_OURS = "alembic_version"


@dataclass(frozen=True)
class Sealing:
    """Who seals rows anew, and the local time."""

    who: str
    clock: Callable[[], datetime]


def what_is_wrong(connection: Connection) -> frozenset[str]:
    """The rows that do not agree with the journal, whatever columns the tables have."""
    told = read_journal(connection).seals
    return frozenset(name for _, name in differences(connection, told, tables_of(connection)))


def tables_of(connection: Connection) -> list[SealedTable]:
    """The sealed tables as they stand in the database, which may be an older program's."""
    found = MetaData()
    found.reflect(connection, only=lambda name, _: is_sealed(name) and name != _NOT_OURS)
    return [SealedTable(table) for table in found.sorted_tables if is_sealed(table.name)]


def reseal(connection: Connection, wrong: frozenset[str], sealing: Sealing, revision: str) -> None:
    """Seals every row that the migration to ``revision`` changed; what was ``wrong`` before it
    stays so."""
    now = {name: seal for table in tables_of(connection) for name, seal in table.seals(connection)}
    told = read_journal(connection).seals
    tx = Transaction(connection, sealing.clock(), sealing.who, "store.migrate")
    for name in (now.keys() | told.keys()) - wrong:
        if now.get(name) != told.get(name):
            tx.rows[name] = now.get(name)
    if tx.rows:
        JournalWriting(tx).note("database", None, {"revision": revision})
