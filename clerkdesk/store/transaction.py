"""One transaction. Every statement goes through it, so that it knows whether something changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Result, Select

AnySelect = Select[*tuple[Any, ...]]

Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]
"""What fills a statement: the values of one row, or of many."""


class Transaction:
    """Statements within one transaction.

    ``act`` and ``who`` stand in the journal; ``now`` is the local time of the whole act.
    ``changed`` says that something was written, ``noted`` that the journal tells of it.
    """

    def __init__(self, connection: Connection, now: datetime, who: str = "", act: str = "") -> None:
        self._connection = connection
        self.now = now
        self.who = who
        self.act = act
        self.changed = False
        self.noted = False

    @property
    def writing(self) -> bool:
        """Whether this transaction may write."""
        return bool(self.act)

    def select(
        self, statement: AnySelect, values: Mapping[str, Any] | None = None
    ) -> Result[*tuple[Any, ...]]:
        """The rows that ``statement`` gives when filled with ``values``."""
        return self._connection.execute(statement, values)

    def change(self, statement: Executable, values: Values | None = None) -> CursorResult[Any]:
        """Writes something of which the journal has to tell."""
        self.changed = True
        return self.execute(statement, values)

    def execute(self, statement: Executable, values: Values | None = None) -> CursorResult[Any]:
        """Writes something that is no act of the office: a draft, or the journal itself."""
        result = self._connection.execute(statement, values)
        if not isinstance(result, CursorResult):
            raise TypeError(statement)
        return result

    def insert(self, statement: Executable, row: Mapping[str, Any]) -> int:
        """Writes one new row, and gives its id."""
        key = self.change(statement, row).inserted_primary_key
        if key is None:
            raise TypeError(statement)
        return int(key[0])
