"""What happened to very many memos, told together: for figures over a year.

Ids come many in one row: taken apart in a tenth of the time that rows of their own would take.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import bindparam, func, select

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import KIND_OF, Cancelled, Published
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.domain.memo.waits import MOVES, Passing, passings_of
from clerkdesk.store.forms import Forms
from clerkdesk.store.memos import Memos
from clerkdesk.store.rows import EntryRow, FormTextRow, MemoRow
from clerkdesk.store.texts import apart, together
from clerkdesk.store.transaction import Transaction

_MOVES = frozenset(KIND_OF[kind] for kind in MOVES)
_DAY = func.coalesce(MemoRow.dated, MemoRow.created_on)
_THEN = _DAY.between(bindparam("first"), bindparam("last"))
_STANDS = EntryRow.id.not_in(select(EntryRow.supersedes).where(EntryRow.supersedes.is_not(None)))
_TAKEN_BACK = select(EntryRow.memo).where(EntryRow.kind == KIND_OF[Cancelled])

_PASSING = (MemoRow.form_text, EntryRow.kind, EntryRow.step, EntryRow.on, EntryRow.circuit)
_PASSED = (
    select(*_PASSING, together(EntryRow.memo).label("memos"))
    .join(EntryRow, EntryRow.memo == MemoRow.id)
    .where(_THEN, _STANDS, MemoRow.id.not_in(_TAKEN_BACK))
    .group_by(*_PASSING)  # of every kind: by the index of kinds it would take four times as long
)
_MADE = (MemoRow.form_text, _DAY, MemoRow.created_on)
_WRITTEN = (
    select(
        MemoRow.form_text,
        _DAY.label("day"),
        MemoRow.created_on,
        together(MemoRow.id).label("memos"),
    )
    .where(_THEN)
    .group_by(*_MADE)
)
_FORMS = select(FormTextRow.id, FormTextRow.sha256)
_TAKEN_BACK_THEN = select(MemoRow.id).where(_THEN, MemoRow.id.in_(_TAKEN_BACK))

_WENT_OUT = (
    EntryRow.kind == KIND_OF[Published],
    EntryRow.on.between(bindparam("first"), bindparam("last")),
)
_FIRST = (
    select(EntryRow.memo, func.min(EntryRow.on).label("on"))
    .where(
        EntryRow.kind == KIND_OF[Published],
        _STANDS,
        EntryRow.memo.in_(select(EntryRow.memo).where(*_WENT_OUT)),
        EntryRow.memo.not_in(_TAKEN_BACK),
    )
    .group_by(EntryRow.memo)
    .subquery()
)
_OUT_AS = (_FIRST.c.on, MemoRow.unit, MemoRow.topic, FormTextRow.form)
_OUT = (
    select(*_OUT_AS, together(_FIRST.c.memo).label("memos"))
    .join(MemoRow, MemoRow.id == _FIRST.c.memo)
    .join(FormTextRow)
    .group_by(*_OUT_AS)
)
_OUT_TAKEN_BACK = select(EntryRow.memo).where(*_WENT_OUT, EntryRow.memo.in_(_TAKEN_BACK)).distinct()
_ASKED = (
    select(MemoRow.topic, FormTextRow.form, together(MemoRow.id).label("memos"))
    .join(FormTextRow)
    .where(_THEN)
    .group_by(MemoRow.topic, FormTextRow.form)
)


@dataclass
class Way:
    """How the memos of a form got on: the day of each and the day on which it was made, as
    ordinals by memo, and what brought them on."""

    form: Form
    dated: dict[int, int] = field(default_factory=dict)
    made: dict[int, int] = field(default_factory=dict)
    passings: list[Passing] = field(default_factory=list)


class Out(NamedTuple):
    """Memos of a form, a unit and a topic that count as published on a day."""

    on: date
    unit: str
    topic: str
    form: str
    memos: list[int]


class Progress:
    """Reads no memo whole, but where something was taken back: only that tells the truth."""

    def __init__(self, tx: Transaction, forms: Forms, memos: Memos) -> None:
        self._tx, self._forms, self._memos = tx, forms, memos

    def ways(self, first: date, last: date) -> list[Way]:
        """How the memos dated on these days got on, by the text of their form."""
        asked = {"first": first, "last": last}
        sha256 = {row.id: row.sha256 for row in self._tx.select(_FORMS)}
        forms = self._forms.by_sha256(set(sha256.values()))
        ways = {form_text: Way(forms[each]) for form_text, each in sha256.items()}
        for row in self._tx.select(_WRITTEN, asked):
            way, memos = ways[row.form_text], apart(row.memos)
            way.dated.update(dict.fromkeys(memos, row.day.toordinal()))
            way.made.update(dict.fromkeys(memos, row.created_on.toordinal()))
        for row in self._tx.select(_PASSED, asked):
            if row.kind in _MOVES:
                passing = Passing(row.kind, row.step or "", row.on, row.circuit, apart(row.memos))
                ways[row.form_text].passings.append(passing)
        self._add_taken_back(ways.values(), asked)
        return list(ways.values())

    def _add_taken_back(self, ways: Iterable[Way], asked: dict[str, date]) -> None:
        taken_back = list(self._tx.select(_TAKEN_BACK_THEN, asked).scalars())
        for memo in self._memos.all(ids=taken_back) if taken_back else ():
            passings = passings_of(memo.id, state_of(memo).entries)
            for way in ways:
                if memo.id in way.made:
                    way.passings += passings

    def published(self, first: date, last: date) -> list[Out]:
        """The memos that were first published on these days."""
        asked: dict[str, Any] = {"first": first, "last": last}
        found = [
            Out(row.on, row.unit, row.topic, row.form, apart(row.memos))
            for row in self._tx.select(_OUT, asked)
        ]
        taken_back = list(self._tx.select(_OUT_TAKEN_BACK, asked).scalars())
        for memo in self._memos.all(ids=taken_back) if taken_back else ():
            entry = counted(state_of(memo))
            if entry is not None:
                found.append(Out(entry.on, memo.unit, memo.topic, memo.form.id, [memo.id]))
        return [out for out in found if first <= out.on <= last]

    def asked(self, first: date, last: date) -> dict[tuple[str, str], list[int]]:
        """The memos dated on these days, the newest first, by the topic that they name and the id
        of their form."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row in self._tx.select(_ASKED, {"first": first, "last": last}):
            found[row.topic, row.form] = sorted(apart(row.memos), reverse=True)
        return found
