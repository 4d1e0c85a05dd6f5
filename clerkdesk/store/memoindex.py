"""The index of memos: where each stands, without reading them all.

It is made by the rules of the domain in the transaction of each act, and is never more than a
means to find: whoever shows a memo's status has it computed from what was recorded. Where the
index is out of date and cannot be written, everything is computed from the memos instead.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording
from clerkdesk.store.forms import Forms
from clerkdesk.store.memocodec import search_text
from clerkdesk.store.memos import Memos
from clerkdesk.store.memotexts import index_is_current
from clerkdesk.store.rows import FormTextRow, JournalHeadRow, MemoIndexRow, MemoRow
from clerkdesk.store.shared import Shared
from clerkdesk.store.standing import MemoGroup, Standing
from clerkdesk.store.texts import apart, together
from clerkdesk.store.transaction import Transaction

_PLACE = (MemoIndexRow.status, MemoIndexRow.form_text, MemoIndexRow.step, MemoIndexRow.role)
_GROUPS = select(*_PLACE, together(MemoIndexRow.memo).label("memos")).group_by(*_PLACE)
_FORMS = select(FormTextRow.id, FormTextRow.sha256)
_ROWS = (
    select(*MemoIndexRow.__table__.columns, MemoRow.form_text.label("made_with"))
    .join(MemoRow)
    .where(MemoIndexRow.memo.in_(bindparam("memos", expanding=True)))
)
_EVERY_MEMO = select(together(MemoRow.id))
_LAST_ACT = select(JournalHeadRow.seq)


def index_row(memo: Memo) -> dict[str, Any]:
    """What the index says of ``memo``: its id, status, step, role and text."""
    state = state_of(memo)
    holder = state.holder
    return {
        "memo": memo.id,
        "status": state.status.value,
        "step": holder.step if holder else "",
        "role": str(holder.title) if holder and not holder.step else "",
        "text": search_text(memo),
    }


class MemoIndex:
    """Where all memos stand."""

    def __init__(self, tx: Transaction, forms: Forms, memos: Memos, shared: Shared) -> None:
        self._tx = tx
        self._forms = forms
        self._memos = memos
        self._shared = shared

    def standing(self) -> Standing:
        """Where all memos stand; without what this act has done so far."""
        seq = int(self._tx.select(_LAST_ACT).scalar() or 0)
        known = self._shared.standing
        if known is not None and known.seq == seq and not self._tx.writing:
            return known
        groups = self._groups if index_is_current(self._tx) else self._computed
        standing = Standing(seq, tuple(groups()))
        if not self._tx.writing:
            self._shared.standing = standing
        return standing

    @property
    def current(self) -> bool:
        """Whether nothing of the index has to be made anew."""
        return index_is_current(self._tx) and self._shared.search.current(self._tx)

    def ids(self) -> list[int]:
        """The ids of all memos."""
        return apart(self._tx.select(_EVERY_MEMO).scalar())

    def wrong(self, memo_ids: Sequence[int]) -> list[int]:
        """Those of the memos of which the index says something else than what was recorded."""
        memos = self._memos.all(ids=memo_ids)
        rows = {row.memo: row for row in self._tx.select(_ROWS, {"memos": memo_ids})}
        return [memo.id for memo in memos if not _agrees(rows.get(memo.id), memo)]

    def searches_right(self) -> bool:
        """Whether texts are searched by what the index says that they are."""
        return self._shared.search.agrees(self._tx)

    def _groups(self) -> Iterator[MemoGroup]:
        forms = self._forms_by_id()
        for row in self._tx.select(_GROUPS):
            holder = _title(forms[row.form_text], row.step)
            yield MemoGroup(Status(row.status), holder, row.role, apart(row.memos))

    def _forms_by_id(self) -> dict[int, Form]:
        sha256 = {row.id: row.sha256 for row in self._tx.select(_FORMS)}
        forms = self._forms.by_sha256(set(sha256.values()))
        return {form_text: forms[each] for form_text, each in sha256.items()}

    def _computed(self) -> Iterator[MemoGroup]:
        found: dict[tuple[str, Wording, str], list[int]] = defaultdict(list)
        for memo in self._memos.all():
            row = index_row(memo)
            found[row["status"], _title(memo.form, row["step"]), row["role"]].append(memo.id)
        for (status, holder, role), memos in found.items():
            yield MemoGroup(Status(status), holder, role, memos)


def _title(form: Form, step: str) -> Wording:
    found = form.step(step) if step else None
    return found.wording if found else Wording("")


def _agrees(row: Row[Any] | None, memo: Memo) -> bool:
    if row is None:
        return False
    expected = index_row(memo)
    said = {name: getattr(row, name) for name in expected}
    return said == expected and row.form_text == row.made_with
