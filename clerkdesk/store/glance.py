"""Few columns of very many memos, for figures over a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, bindparam, case, func, select

from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import (
    KIND_OF,
    Cancelled,
    HandedOver,
    Printed,
    Returned,
    Signature,
    TakenIn,
)
from clerkdesk.store.memos import Memos
from clerkdesk.store.rows import EntryRow, FormTextRow, MemoRow
from clerkdesk.store.texts import in_pieces
from clerkdesk.store.transaction import Transaction

_DAY = func.coalesce(MemoRow.dated, MemoRow.created_on)
_WRITTEN = (
    select(MemoRow.id, _DAY.label("day"), MemoRow.unit, MemoRow.topic, FormTextRow.form)
    .join(FormTextRow)
    .where(_DAY.between(bindparam("first"), bindparam("last")))
    .order_by(MemoRow.id)
)
_FIRST = select(func.min(_DAY))

_ASKED: BindParameter[Any] = bindparam("memos", expanding=True)
_MOVED = [KIND_OF[kind] for kind in (Signature, Returned, HandedOver, TakenIn)]
_GONE = select(EntryRow.supersedes).where(
    EntryRow.memo.in_(_ASKED), EntryRow.supersedes.is_not(None)
)
_SINCE = (
    select(
        EntryRow.memo,
        func.max(case((EntryRow.kind.in_(_MOVED), EntryRow.on))).label("moved"),
        func.min(case((EntryRow.kind == KIND_OF[Printed], EntryRow.on))).label("printed"),
    )
    .where(EntryRow.memo.in_(_ASKED), EntryRow.id.not_in(_GONE))
    .group_by(EntryRow.memo)
)
_MADE = (
    select(MemoRow.id, MemoRow.created_on, FormTextRow.form)
    .join(FormTextRow)
    .where(MemoRow.id.in_(_ASKED))
)
_TAKEN_BACK = (
    select(EntryRow.memo)
    .where(EntryRow.memo.in_(_ASKED), EntryRow.kind == KIND_OF[Cancelled])
    .distinct()
)


@dataclass(frozen=True)
class Written:
    """A memo of ``form``, by its own date, or by the day on which it was made when it has none."""

    id: int
    day: date
    unit: str
    topic: str
    form: str


@dataclass(frozen=True)
class Held:
    """A memo of ``form`` that has lain with its holder since a day."""

    id: int
    since: date
    form: str


class Glance:
    """Reads no memo whole, but where only that tells the truth."""

    def __init__(self, tx: Transaction, memos: Memos) -> None:
        self._tx = tx
        self._memos = memos

    def first_day(self) -> date | None:
        """The date of the earliest memo; None when there is none."""
        found: date | None = self._tx.select(_FIRST).scalar()
        return found

    def written_between(self, first: date, last: date) -> list[Written]:
        """The memos of these days, by id."""
        rows = self._tx.select(_WRITTEN, {"first": first, "last": last})
        return [Written(row.id, row.day, row.unit, row.topic, row.form) for row in rows]

    def held(self, memo_ids: Sequence[int]) -> list[Held]:
        """Since when each of these memos has lain with its holder, as ``MemoState.since`` says."""
        return [each for piece in in_pieces(memo_ids) for each in self._held(piece)]

    def _held(self, memo_ids: Sequence[int]) -> list[Held]:
        asked: dict[str, Any] = {"memos": list(memo_ids)}
        since = {row.memo: row.moved or row.printed for row in self._tx.select(_SINCE, asked)}
        for memo in self._memos.all(ids=self._tx.select(_TAKEN_BACK, asked).scalars()):
            since[memo.id] = state_of(memo).since  # what was taken back may bring others back
        rows = self._tx.select(_MADE, asked)
        return [Held(row.id, since.get(row.id) or row.created_on, row.form) for row in rows]
