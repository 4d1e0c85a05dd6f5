"""Of which memos something was recorded in a time, without reading them whole."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date

from sqlalchemy import func, select

from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import KIND_OF, Cancelled, Entry, Published, standing
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.store.memos import AT_ONCE, Memos
from clerkdesk.store.rows import EntryRow, FormTextRow, MemoRow
from clerkdesk.store.transaction import Transaction

_CORRECTED = select(EntryRow.supersedes).where(EntryRow.supersedes.is_not(None))
_TAKEN_BACK = select(EntryRow.memo).where(EntryRow.kind == KIND_OF[Cancelled])
_DAY = func.coalesce(MemoRow.dated, MemoRow.created_on)


class Happened:
    """What happened to how many memos, and when."""

    def __init__(self, tx: Transaction, memos: Memos) -> None:
        self._tx = tx
        self._memos = memos

    def days(self, kind: type[Entry], first: date, last: date) -> dict[int, date]:
        """The memos of which an entry of ``kind`` stands that happened on these days, each with the
        last such day."""
        asked = (EntryRow.kind == KIND_OF[kind], EntryRow.on.between(first, last))
        plain = (
            select(EntryRow.memo, func.max(EntryRow.on).label("on"))
            .where(*asked, EntryRow.id.not_in(_CORRECTED), EntryRow.memo.not_in(_TAKEN_BACK))
            .group_by(EntryRow.memo)
        )
        found: dict[int, date] = {row.memo: row.on for row in self._tx.select(plain)}
        doubtful = select(EntryRow.memo).where(*asked, EntryRow.memo.in_(_TAKEN_BACK)).distinct()
        for memo in self._memos.all(ids=self._tx.select(doubtful).scalars()):
            days = [each.on for each in standing(memo.entries) if isinstance(each, kind)]
            within = [day for day in days if first <= day <= last]
            if within:  # what was taken back may have brought others back
                found[memo.id] = max(within)
        return found

    def of_memos(self, kind: type[Entry], memos: Iterable[int]) -> set[int]:
        """Of which of ``memos`` an entry of ``kind`` stands, whenever it happened."""
        wanted = sorted(set(memos))
        found: set[int] = set()
        for place in range(0, len(wanted), AT_ONCE):
            found |= self._of_memos(kind, wanted[place : place + AT_ONCE])
        return found

    def _of_memos(self, kind: type[Entry], memos: list[int]) -> set[int]:
        asked = select(EntryRow.memo).where(
            EntryRow.kind == KIND_OF[kind], EntryRow.memo.in_(memos)
        )
        never = EntryRow.memo.not_in(_TAKEN_BACK)
        plain = asked.where(EntryRow.id.not_in(_CORRECTED), never)
        found = set(self._tx.select(plain).scalars())
        doubtful = asked.where(EntryRow.memo.in_(_TAKEN_BACK)).distinct()
        for memo in self._memos.all(ids=self._tx.select(doubtful).scalars()):
            if any(isinstance(each, kind) for each in standing(memo.entries)):
                found.add(memo.id)
        return found

    def first_published(self, first: date, last: date) -> dict[int, date]:
        """The memos that were first published on these days, each with that day: the day by which
        :func:`~clerkdesk.domain.memo.publicationrules.counted` counts them."""
        published = EntryRow.kind == KIND_OF[Published]
        asked = select(EntryRow.memo).where(published, EntryRow.on.between(first, last))
        plain = (
            select(EntryRow.memo, func.min(EntryRow.on).label("on"))
            .where(published, EntryRow.memo.in_(asked))
            .where(EntryRow.id.not_in(_CORRECTED), EntryRow.memo.not_in(_TAKEN_BACK))
            .group_by(EntryRow.memo)
        )
        days: dict[int, date] = {row.memo: row.on for row in self._tx.select(plain)}
        doubtful = asked.where(EntryRow.memo.in_(_TAKEN_BACK)).distinct()
        for memo in self._memos.all(ids=self._tx.select(doubtful).scalars()):
            entry = counted(state_of(memo))
            days |= {memo.id: entry.on} if entry else {}
        return {memo: day for memo, day in days.items() if first <= day <= last}

    def of_forms(
        self, forms: AbstractSet[str], first: date = date.min, last: date = date.max
    ) -> list[int]:
        """The memos that were made with one of ``forms``, by id: dated on these days, or made on
        them where they bear no date."""
        made_with = select(FormTextRow.id).where(FormTextRow.form.in_(forms))
        asked = select(MemoRow.id).where(
            MemoRow.form_text.in_(made_with), _DAY.between(first, last)
        )
        return [int(each) for each in self._tx.select(asked.order_by(MemoRow.id)).scalars()]
