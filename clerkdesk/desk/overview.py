"""A fiscal year in figures, each with the memos behind it.

Where a memo stands is taken from the index; nothing is counted that is no memo asking for
permission: announcements and orders are not.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import MemoIndex, read_index
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.domain.memo.plan import Named
from clerkdesk.domain.memo.status import ENDED, PERMITTED, Status
from clerkdesk.domain.words import Wording
from clerkdesk.store.glance import Held, Written

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

Key = TypeVar("Key", bound=Hashable)
Ids = Sequence[int]
"""Memos, the newest first."""


@dataclass(frozen=True)
class Counted:
    """The memos that were written in a month, for a unit or a topic, and what became of them.

    ``allowed`` are those that may be published, also when they were; ``open`` those on which
    something has still to be done before they are published.
    """

    written: Ids = ()
    allowed: Ids = ()
    published: Ids = ()
    open: Ids = ()


@dataclass(frozen=True)
class Waiting:
    """The memos that lie with one holder today, whenever they were written, and for how many days:
    half of them for ``middle`` at most, one for ``longest``."""

    holder: Wording
    memos: Ids
    middle: int
    longest: int


@dataclass(frozen=True)
class Overview:
    """The year as it stood after the act ``seq``. ``years`` are all that can be asked for, the
    newest first; ``units`` and ``topics`` those with most memos first, by what they are called now,
    empty for memos without one."""

    seq: int
    year: FiscalYear
    years: tuple[FiscalYear, ...]
    months: Mapping[Month, Counted]
    total: Counted
    waiting: tuple[Waiting, ...]
    units: Mapping[str, Counted]
    topics: Mapping[str, Counted]

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to count."""
        return not self.total.written and not self.waiting


def read_overview(desk: Desk, year: FiscalYear | None = None) -> Overview:
    """The figures of ``year``, of the one of today for None."""
    today = desk.today()
    shown = year or FiscalYear.of(today)
    index = read_index(desk)
    holders = _holders(index)
    with desk.store.read() as tx:
        written = tx.glance.written_between(shown.first, shown.last)
        held = tx.glance.held(list(holders))
        first = first_day(tx)
        documents = tx.forms.documents()
        named = Named(tx.topics.all(), tx.units.all())
    asked = _Asked(index)
    memos = [memo for memo in written if memo.form not in documents]
    by_month = asked.grouped(memos, lambda memo: Month.of(memo.day))
    return Overview(
        index.standing.seq,
        shown,
        years_to_choose(first, today, shown),
        {month: by_month.get(month, Counted()) for month in shown.months()},
        asked.counted(memos),
        _waiting((each for each in held if each.form not in documents), holders, today),
        _most_first(asked.grouped(memos, lambda memo: named.unit(memo.unit))),
        _most_first(asked.grouped(memos, lambda memo: _topic(named, memo.topic))),
    )


def _topic(named: Named, words: str) -> str:
    found = named.topic(words)
    return found.name if found else words


class _Asked:
    """Says where memos stand."""

    def __init__(self, index: MemoIndex) -> None:
        self._standing = index.standing

    def counted(self, memos: Iterable[Written]) -> Counted:
        by_status: dict[Status, list[int]] = defaultdict(list)
        group_of, groups = self._standing.group_of, self._standing.groups
        for memo in memos:
            place = group_of.get(memo.id)
            if place is not None:  # else it was written since the index was read
                by_status[groups[place].status].append(memo.id)
        return Counted(
            _newest_first(by_status, frozenset(Status)),
            _newest_first(by_status, PERMITTED),
            _newest_first(by_status, frozenset({Status.PUBLISHED})),
            _newest_first(by_status, frozenset(Status) - ENDED),
        )

    def grouped(
        self, memos: Iterable[Written], key: Callable[[Written], Key]
    ) -> dict[Key, Counted]:
        found: dict[Key, list[Written]] = defaultdict(list)
        for memo in memos:
            found[key(memo)].append(memo)
        return {each: self.counted(part) for each, part in found.items()}


def _newest_first(by_status: Mapping[Status, Ids], statuses: frozenset[Status]) -> Ids:
    found = [memo for status in statuses for memo in by_status.get(status, ())]
    return tuple(sorted(found, reverse=True))


def _most_first(counted: Mapping[str, Counted]) -> dict[str, Counted]:
    names = sorted(counted, key=lambda name: (-len(counted[name].written), name))
    return {name: counted[name] for name in names}


def _holders(index: MemoIndex) -> dict[int, Wording]:
    """Whose desk each memo lies on that lies on one."""
    return {
        memo: holder
        for group, holder in zip(index.standing.groups, index.holders, strict=True)
        if holder
        for memo in group.memos
    }


def _waiting(
    held: Iterable[Held], holders: Mapping[int, Wording], today: date
) -> tuple[Waiting, ...]:
    found: dict[Wording, list[Held]] = defaultdict(list)
    for each in held:
        found[holders[each.id]].append(each)
    piles = [_pile(holder, memos, today) for holder, memos in found.items()]
    return tuple(sorted(piles, key=lambda pile: (-pile.longest, pile.holder)))


def _pile(holder: Wording, held: Sequence[Held], today: date) -> Waiting:
    """The ones that have lain there longest come first."""
    days = [max(0, (today - each.since).days) for each in held]
    oldest_first = sorted(held, key=lambda each: (each.since, each.id))
    return Waiting(holder, tuple(each.id for each in oldest_first), int(median(days)), max(days))


def first_day(tx: "Reader") -> date | None:
    """The day from which there is something to look at: a memo, or a month of which something
    was recorded; who only takes sheets in has no memos. None when there is nothing."""
    memo, month = tx.glance.first_day(), tx.rounds.first_month()
    days = (memo, month.first if month else None)
    return min((day for day in days if day is not None), default=None)


def years_to_choose(first: date | None, today: date, shown: FiscalYear) -> tuple[FiscalYear, ...]:
    """From that of the day ``first`` to that of today, and the one that is shown; the
    newest first."""
    newest = max(FiscalYear.of(today), shown)
    oldest = min(FiscalYear.of(first or today), shown)
    return tuple(FiscalYear(name) for name in range(newest.name, oldest.name - 1, -1))
