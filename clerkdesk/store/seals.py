"""What rows say, as one text that every database gives alike, and the seals of that."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from operator import add
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    Text,
    cast,
    func,
    literal_column,
    select,
)

from clerkdesk.domain.office.journal import seal_of
from clerkdesk.store.rows import TRIGRAMS, Base

UNSEALED = frozenset({"journal", "journal_head", "drafts", "derived", "memo_index"})
"""The tables of which the journal does not tell: itself, what is no act of the office, and what is
derived from the others."""

AT_ONCE = 1000
"""How many rows are fetched at once."""


def told(columns: Iterable[ColumnElement[Any]]) -> ColumnElement[str]:
    """The text that a seal is made of, put together by the database: see the journal's own."""
    return reduce(add, map(_told, columns))


def _told(column: ColumnElement[Any]) -> ColumnElement[str]:
    text = cast(column, Text)
    head = literal_column(f"'{column.key}='", Text) + cast(func.length(text), Text)
    return func.coalesce(head + literal_column("':'", Text) + text, literal_column("''", Text))


class SealedTable:
    """The rows of one table. A column that holds nothing is left out of a row's seal, so that a
    column added later breaks no seal."""

    def __init__(self, table: Table) -> None:
        self._name = table.name
        keys = [cast(column, Text) for column in table.primary_key.columns]
        text = told(table.columns[name] for name in sorted(table.columns.keys()))
        self.columns: tuple[ColumnElement[Any], ...] = (text, *keys)

    def name(self, row: Sequence[str]) -> str:
        """What the journal calls a row of :attr:`columns`: ``memos 12``."""
        return " ".join((self._name, *row[1:]))

    def seal(self, row: Sequence[str]) -> str:
        """The seal of a row of :attr:`columns`."""
        return seal_of(row[0])

    def seals(self, connection: Connection) -> Iterator[tuple[str, str]]:
        """The name and the seal of every row."""
        for rows in connection.execute(select(*self.columns)).partitions(AT_ONCE):
            for row in rows:
                yield self.name(row), seal_of(row[0])


@cache
def sealed_table(table: Table) -> SealedTable:
    """The sealed rows of ``table``."""
    return SealedTable(table)


def is_sealed(table: str) -> bool:
    """Whether the journal seals the rows of the table with this name."""
    return table not in UNSEALED and not table.startswith(TRIGRAMS)


def sealed_tables() -> list[SealedTable]:
    """Every table whose rows the journal seals."""
    tables = Base.metadata.sorted_tables
    return [sealed_table(table) for table in tables if is_sealed(table.name)]
