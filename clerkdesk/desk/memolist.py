"""The list of memos: which there are, how they divide, and the lines of those that are shown.

However many memos there are, an index says in one go which answer to a text and where each stands;
lines are read for what is on the screen alone. A line says what was recorded, never what the index
says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formuse import asked_revision
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Wording
from clerkdesk.store.standing import Standing


@dataclass(frozen=True)
class OnDesk:
    """The memos that lie with one holder, the newest first; with nobody, those that ended."""

    holder: Wording
    ids: Sequence[int]


@dataclass(frozen=True)
class MemoIndex:
    """The memos that answer to ``text``, as they were when it was read.

    ``ids`` are all of them, the newest first. ``holders`` says for each group of ``standing`` on
    whose desk it lies, in the office's words; empty where the matter has ended.
    """

    text: str
    ids: Sequence[int]
    standing: Standing
    holders: tuple[Wording, ...]

    def counts(self, holder: Wording | None = None) -> Counter[Status]:
        """How many memos there are of each status: all, or those that lie with ``holder``."""
        counts: Counter[Status] = Counter()
        for place, count in self._sizes.items():
            if holder is None or holder == self.holders[place]:
                counts[self.standing.groups[place].status] += count
        return counts

    def with_holders(self, status: Status | None = None) -> Counter[Wording]:
        """How many memos lie with each holder: all that have not ended, or those of ``status``."""
        counts: Counter[Wording] = Counter()
        for place, count in self._sizes.items():
            if self.holders[place] and status in (None, self.standing.groups[place].status):
                counts[self.holders[place]] += count
        return counts

    def wanted(self, status: Status | None = None, holder: Wording | None = None) -> Sequence[int]:
        """The memos of ``status`` that lie with ``holder``, the newest first; None is any."""
        if status is None and holder is None:
            return self.ids
        places = {
            place
            for place, group in enumerate(self.standing.groups)
            if status in (None, group.status) and holder in (None, self.holders[place])
        }
        group_of = self.standing.group_of
        return [memo_id for memo_id in self.ids if group_of[memo_id] in places]

    def by_holder(self, status: Status | None = None) -> list[OnDesk]:
        """The memos of ``status``, None for any, by whose desk they lie on: the desk with the most
        first, those that ended last."""
        group_of, holders = self.standing.group_of, self.holders
        found: dict[Wording, list[int]] = defaultdict(list)
        for memo_id in self.wanted(status):
            found[holders[group_of[memo_id]]].append(memo_id)
        piles = [OnDesk(holder, ids) for holder, ids in found.items()]
        return sorted(piles, key=lambda pile: (not pile.holder, -len(pile.ids), pile.holder))

    def statuses_of(self, ids: Iterable[int]) -> Counter[Status]:
        """How many of these memos there are of each status."""
        places = Counter(map(self.standing.group_of.__getitem__, ids))
        counts: Counter[Status] = Counter()
        for place, count in places.items():
            counts[self.standing.groups[place].status] += count
        return counts

    @cached_property
    def _sizes(self) -> Counter[int]:
        return Counter(map(self.standing.group_of.__getitem__, self.ids))


NO_MEMOS = MemoIndex("", (), Standing(0, ()), ())
"""The index of an office that has none yet."""


def read_index(desk: Desk, text: str = "") -> MemoIndex:
    """Which memos answer to ``text`` and how they divide."""
    of_form = asked_revision(text)
    with desk.store.read() as tx:
        standing = tx.index.standing()
        matching = tx.texts.matching(text) if search_key(text) and not of_form else None
        matching = tx.forms.made_with(*of_form) if of_form else matching
    ids = standing.newest_first if matching is None else sorted(matching, reverse=True)
    holders = tuple(
        desk.role_title(Wording(group.role)) if group.role else group.holder
        for group in standing.groups
    )
    return MemoIndex(text, ids, standing, holders)


def read_lines(desk: Desk, ids: Sequence[int]) -> list[MemoLine]:
    """The lines of these memos, in this order; meant for as many as fit on a screen or two."""
    with desk.store.read() as tx:
        memos = {memo.id: memo for memo in tx.memos.all(ids=ids)}
    return [memo_line(desk, memos[memo_id]) for memo_id in ids]


def longest_days(desk: Desk, piles: Iterable[OnDesk]) -> dict[Wording, int]:
    """How many days the memo that came first has lain with each holder; not for what ended."""
    held = {pile.holder: pile.ids for pile in piles if pile.holder}
    with desk.store.read() as tx:
        found = tx.glance.held([memo_id for ids in held.values() for memo_id in ids])
    since, today = {each.id: each.since for each in found}, desk.today()
    first = {holder: min(since[memo_id] for memo_id in ids) for holder, ids in held.items()}
    return {holder: max(0, (today - day).days) for holder, day in first.items()}


def newest_lines(desk: Desk, text: str, most: int) -> list[MemoLine]:
    """The lines of the newest memos that answer to ``text``."""
    return read_lines(desk, read_index(desk, text).ids[:most])
