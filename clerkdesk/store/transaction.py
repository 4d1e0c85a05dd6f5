"""One transaction. Every statement goes through it, so that it knows whether something changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Connection,
    CursorResult,
    Delete,
    Executable,
    Insert,
    Result,
    Select,
    Table,
    Update,
)
from sqlalchemy.sql.dml import ReturningDelete, ReturningInsert, ReturningUpdate

from clerkdesk.store.seals import SealedTable, sealed_table

AnySelect = Select[*tuple[Any, ...]]

Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]
"""What fills a statement: the values of one row, or of many."""


@dataclass(frozen=True)
class Written:
    """How many rows a statement wrote, and the primary key of the last one."""

    rowcount: int
    key: tuple[str, ...] = ()


class Transaction:
    """Statements within one transaction.

    ``act`` and ``who`` stand in the journal; ``now`` is the local time of the whole act.
    ``rows`` are the seals of the rows that were written and that the journal does not tell of yet.
    """

    def __init__(self, connection: Connection, now: datetime, who: str = "", act: str = "") -> None:
        self._connection = connection
        self.now = now
        self.who = who
        self.act = act
        self.rows: dict[str, str | None] = {}

    @property
    def writing(self) -> bool:
        """Whether this transaction may write."""
        return bool(self.act)

    def select(
        self, statement: AnySelect, values: Mapping[str, Any] | None = None
    ) -> Result[*tuple[Any, ...]]:
        """The rows that ``statement`` gives when filled with ``values``."""
        return self._connection.execute(statement, values)

    def change(self, statement: Insert | Update | Delete, values: Values | None = None) -> Written:
        """Writes something of which the journal has to tell, with the seals of its rows."""
        kind, returning = _returning(statement)
        written = self._connection.execute(returning, values).all()
        gone = isinstance(statement, Delete)
        for row in written:
            self.rows[kind.name(row)] = None if gone else kind.seal(row)
        return Written(len(written), tuple(written[-1][1:]) if written else ())

    def execute(self, statement: Executable, values: Values | None = None) -> CursorResult[Any]:
        """Writes something that is no act of the office: a draft, or the journal itself."""
        result = self._connection.execute(statement, values)
        if not isinstance(result, CursorResult):
            raise TypeError(statement)
        return result

    def insert(self, statement: Insert, row: Mapping[str, Any]) -> int:
        """Writes one new row, and gives its id."""
        return int(self.change(statement, row).key[0])


@lru_cache(16)  # those that are asked again and again; one that is made for one act holds its row
def _returning(
    statement: Insert | Update | Delete,
) -> tuple[SealedTable, ReturningInsert[Any] | ReturningUpdate[Any] | ReturningDelete[Any]]:
    """``statement`` giving back what it wrote. Kept, since SQLAlchemy reads each new one anew."""
    table = statement.table
    if not isinstance(table, Table):
        raise TypeError(table)
    kind = sealed_table(table)
    return kind, statement.returning(*kind.columns)
