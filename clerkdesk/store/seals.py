"""What rows say, as texts that every database gives alike, and the seals of that."""

from collections.abc import Iterator, Sequence
from functools import cache

from sqlalchemy import Connection, Table, Text, cast, select

from clerkdesk.domain.office.journal import sealed
from clerkdesk.store.rows import Base

UNSEALED = frozenset({"journal", "journal_head", "drafts"})
"""The tables of which the journal does not tell: itself, and what is no act of the office."""

AT_ONCE = 1000
"""How many rows are fetched at once."""


class SealedTable:
    """The rows of one table. A column that holds nothing is left out of a row's seal, so that a
    column added later breaks no seal."""

    def __init__(self, table: Table) -> None:
        names = sorted(column.name for column in table.columns)
        self._table = table
        self._names = names
        self._keys = [names.index(column.name) for column in table.primary_key.columns]
        self.texts = tuple(cast(table.columns[name], Text).label(name) for name in names)

    def key(self, row: Sequence[str | None]) -> tuple[str, ...]:
        """The primary key of a row of :attr:`texts`."""
        return tuple(str(row[place]) for place in self._keys)

    def name(self, row: Sequence[str | None]) -> str:
        """What the journal calls the row: ``memos 12``."""
        return " ".join((self._table.name, *self.key(row)))

    def seal(self, row: Sequence[str | None]) -> str:
        """The seal of a row of :attr:`texts`."""
        return sealed(self._names, row)

    def seals(self, connection: Connection) -> Iterator[tuple[str, str]]:
        """The name and the seal of every row."""
        for rows in connection.execute(select(*self.texts)).partitions(AT_ONCE):
            for row in rows:
                yield self.name(row), self.seal(row)


@cache
def sealed_table(table: Table) -> SealedTable:
    """The sealed rows of ``table``."""
    return SealedTable(table)


def sealed_tables() -> list[SealedTable]:
    """Every table whose rows the journal seals."""
    tables = Base.metadata.sorted_tables
    return [sealed_table(table) for table in tables if table.name not in UNSEALED]
