"""What stands in the list of memos, row by row: memos, and heads when they lie by holder.

Only ids; the lines are read when their rows come into sight.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from clerkdesk.desk.memolist import MemoIndex
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording


@dataclass(frozen=True)
class Head:
    """Stands above the ``count`` memos that lie with ``holder``; with nobody when they ended.

    ``days`` is how long the one lies there that came first; None while that is being read.
    """

    holder: Wording
    count: int
    days: int | None = None


@dataclass(frozen=True)
class Rows:
    """One for each row in ``places``: the id of a memo, or below 0 the place of a head.

    ``counts`` tells how many memos there are of each status, whichever is shown.
    """

    index: MemoIndex
    places: Sequence[int]
    heads: tuple[Head, ...] = ()
    counts: Counter[Status] = field(default_factory=Counter)
    row_by_id: dict[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.places)

    def id_at(self, row: int) -> int:
        """The memo in a row; 0 for a head."""
        return max(0, self.places[row])

    def head_at(self, row: int) -> Head | None:
        """The head in a row; None for a memo."""
        place = self.places[row]
        return self.heads[-place - 1] if place < 0 else None

    def row_of(self, memo_id: int) -> int:
        """The row of a memo; -1 when it is not shown."""
        return self.row_by_id.get(memo_id, -1)

    def with_days(self, days: Mapping[Wording, int]) -> "Rows":
        """The same rows, with heads that say how long the first memo lies with each holder."""
        heads = (replace(head, days=days.get(head.holder)) for head in self.heads)
        return replace(self, heads=tuple(heads))

    def ids_between(self, first: int, last: int) -> list[int]:
        """The memos from one row to another, both included."""
        return [place for place in self.places[first : last + 1] if place > 0]

    def memo_near(self, row: int) -> int:
        """The row of the memo in ``row``, below it, or else above it; -1 when there is none."""
        if not self.places:
            return -1
        near = min(max(row, 0), len(self.places) - 1)
        return near + (self.places[near] < 0)  # there is a memo below each head


def rows_of(index: MemoIndex, status: Status | None = None, grouped: bool = False) -> Rows:
    """The rows of the memos of ``status``, all for None; ``grouped`` by who holds them.

    Meant for work off the GUI thread: it goes through all memos.
    """
    places: Sequence[int] = index.wanted(status)
    heads: list[Head] = []
    if grouped:
        flat: list[int] = []
        for pile in index.by_holder(status):
            heads.append(Head(pile.holder, len(pile.ids)))
            flat.append(-len(heads))
            flat.extend(pile.ids)
        places = flat
    row_by_id = {place: row for row, place in enumerate(places) if place > 0}
    return Rows(index, places, tuple(heads), index.counts(), row_by_id)
