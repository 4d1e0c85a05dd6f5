"""Finding memos by what stands in them: every substring of subject, number, requester, unit."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, SQLColumnExpression, Text, cast, func, select

from clerkdesk.store.rows import MemoIndexRow
from clerkdesk.store.transaction import Transaction

AT_ONCE = 1000
"""How many memos are read at once when all are."""


def together(memos: SQLColumnExpression[Any]) -> ColumnElement[str]:
    """Many ids in one answer: taken apart by :func:`apart` in a third of the time of rows."""
    return func.aggregate_strings(cast(memos, Text), ",")


def apart(ids: str | None) -> list[int]:
    """What :func:`together` put together."""
    found: list[int] = json.loads(f"[{ids or ''}]")
    return found


def in_pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """``ids``, as many at a time as memos are read at once when all are."""
    for first in range(0, len(ids), AT_ONCE):
        yield ids[first : first + AT_ONCE]


@dataclass(frozen=True)
class ChangedText:
    """What a memo is found by, before and after; ``before`` is None for a new memo."""

    memo: int
    before: str | None
    after: str


class TextSearch(Protocol):
    """How a database finds a text among those of ``memo_index``."""

    def matching(self, tx: Transaction, key: str) -> list[int]:
        """The memos whose text holds ``key``, which is not empty, in any order."""

    def keep(self, tx: Transaction, changes: Sequence[ChangedText]) -> None:
        """Follows what was just changed in ``memo_index``."""

    def current(self, tx: Transaction) -> bool:
        """Whether everything that it needs is there and was made by this version."""

    def remake(self, tx: Transaction) -> None:
        """Makes everything anew from ``memo_index``."""

    def agrees(self, tx: Transaction) -> bool:
        """Whether what it keeps is what ``memo_index`` says."""


class PlainSearch:
    """Looks into every text: right on every database, and needs nothing. PostgreSQL does it by an
    index of pg_trgm, where there is one; SQLite has :mod:`clerkdesk.store.trigrams`."""

    def matching(self, tx: Transaction, key: str) -> list[int]:
        """See :class:`TextSearch`."""
        holding = MemoIndexRow.text.contains(key, autoescape=True)
        return apart(tx.select(select(together(MemoIndexRow.memo)).where(holding)).scalar())

    def keep(self, tx: Transaction, changes: Sequence[ChangedText]) -> None:
        """Nothing follows the texts."""

    def current(self, tx: Transaction) -> bool:
        """Always: there is nothing to be made."""
        return True

    def remake(self, tx: Transaction) -> None:
        """Nothing is to be made."""

    def agrees(self, tx: Transaction) -> bool:
        """Always: it keeps nothing."""
        return True
