"""An office that worked for years: as many memos as it takes, spread over them, with the journal.

The memos of :mod:`many_memos`, each moved back by whole weeks to about its day of an earlier year.
Of what is older than a year hardly anything is open any more. The journal tells of each memo what
it told of the one that was copied, in the order of the days.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from many_memos import WORK, Copies, made_with

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import ENDED
from clerkdesk.domain.office.journal import FIRST, JournalEntry, follow

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk
    from clerkdesk.domain.memo.memo import Memo
    from clerkdesk.store.transaction import Transaction

_A_YEAR = timedelta(weeks=52)
_FORGOTTEN = 0.005
"""How many of the memos of earlier years were never brought to an end."""


def office_of_years(folder: Path, memos: int, years: int) -> "Desk":
    """The desk of an office in ``folder`` that wrote ``memos`` memos in ``years`` years."""
    clock = PracticeClock(WORK)
    desk = open_desk(folder, clock)
    with desk.store.read() as tx:
        if tx.memos.count() == memos:
            return desk
    fill_practice_office(desk, clock)
    with desk.store.read() as tx:
        stories = tx.memos.all()
        copies = _Yearly(stories, made_with(tx), tx.journal.all(), Random(2561))
    made = len(stories)
    for back in reversed(range(years)):
        count = (memos - made) // (back + 1)
        with desk.store.write("bench.fill") as tx:
            copies.write_year(tx._tx, made + 1, count, back)  # noqa: SLF001  (as there)
        made += count
    desk.store.make_index()
    desk.store.keep_beside()
    return desk


class _Yearly(Copies):
    """Copies that lie back some years, with what the ``journal`` told of their stories."""

    def __init__(
        self,
        stories: Sequence["Memo"],
        made_with: Mapping[int, int],
        journal: Sequence[JournalEntry],
        random: Random,
    ) -> None:
        super().__init__(stories, made_with, random)
        self._all = self._by_length
        self._ended = [memo for memo in self._all if state_of(memo).status in ENDED]
        self._told: dict[str, list[JournalEntry]] = defaultdict(list)
        for entry in journal:
            self._told[entry.subject].append(entry)

    def write_year(self, tx: "Transaction", first: int, count: int, back: int) -> None:
        """``count`` memos from the id ``first`` on, written ``back`` years ago."""
        from sqlalchemy import insert

        from clerkdesk.store.rows import EntryRow, MemoRow

        stories = sorted((self._one(back) for _ in range(count)), key=lambda memo: memo.created_on)
        pairs = [
            (story, _moved(self._copy(first + place, story), back * _A_YEAR))
            for place, story in enumerate(stories)
        ]
        tx.change(insert(MemoRow), [self._memo_row(memo) for _, memo in pairs])
        numbered = [(story, memo, list(self._entry_rows(memo))) for story, memo in pairs]
        tx.change(insert(EntryRow), [row for _, _, rows in numbered for row in rows])
        told = [each for made in numbered for each in self._telling(tx, *made, back * _A_YEAR)]
        _add(tx, sorted(told, key=lambda entry: entry.at))

    def _one(self, back: int) -> "Memo":
        forgotten = not back or self._random.random() < _FORGOTTEN
        return self._random.choice(self._all if forgotten else self._ended)

    def _telling(
        self,
        tx: "Transaction",
        story: "Memo",
        memo: "Memo",
        rows: Sequence[Mapping[str, Any]],
        back: timedelta,
    ) -> Iterator[JournalEntry]:
        """What the journal told of the story, told of its copy."""
        pairs = zip(story.entries, rows, strict=True)
        places = {entry.id: int(row["id"]) for entry, row in pairs}
        of_memo = {f"memos {memo.id}": tx.rows.pop(f"memos {memo.id}")}
        for entry in self._told[f"memo {story.id}"]:
            after, seals = dict(entry.after or {}), dict(of_memo)
            if place := places.get(after.get("id", 0)):
                after["id"] = place
                seals[f"entries {place}"] = tx.rows.pop(f"entries {place}", None)
            at = datetime.fromisoformat(entry.at) - back
            yield replace(
                entry, at=at.isoformat(), subject=f"memo {memo.id}", after=after, rows=seals
            )


def _moved(memo: "Memo", back: timedelta) -> "Memo":
    """The memo as it would have been so long ago."""
    entries = tuple(
        replace(entry, on=entry.on - back, recorded_at=entry.recorded_at - back)
        for entry in memo.entries
    )
    values = {name: _earlier(value, back) for name, value in memo.values.items()}
    dated = memo.dated - back if memo.dated else None
    created = memo.created_on - back
    return replace(memo, entries=entries, values=values, dated=dated, created_on=created)


def _earlier(value: object, back: timedelta) -> object:
    """A day is moved; what is no day stays."""
    try:
        return (date.fromisoformat(value) - back).isoformat() if isinstance(value, str) else value
    except ValueError:
        return value


def _add(tx: "Transaction", told: Sequence[JournalEntry]) -> None:
    """Adds to the journal many entries at once, as acts would one by one."""
    from sqlalchemy import delete, insert, select

    from clerkdesk.store.rows import JournalHeadRow, JournalRow

    head = tx.select(select(JournalHeadRow.seq, JournalHeadRow.hash)).first()
    seq, previous = (head.seq, head.hash) if head else (0, FIRST)
    added: list[JournalEntry] = []
    for entry in told:
        seq += 1
        added.append(follow(seq, previous, entry))
        previous = added[-1].hash
    tx.execute(insert(JournalRow), [dict(vars(entry)) for entry in added])
    tx.execute(delete(JournalHeadRow))
    tx.execute(insert(JournalHeadRow), {"id": 1, "seq": seq, "hash": previous})
