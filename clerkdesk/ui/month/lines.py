"""The lines of the grid: rows of the sheet, rows that are there no more, and room for new ones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from clerkdesk.desk.monthrows import MonthRows, RowKey
from clerkdesk.domain.rounds.entries import SentRow, Values
from clerkdesk.domain.rounds.rows import Source
from clerkdesk.domain.rounds.state import Changes


class Kind(Enum):
    """What a line is: a row, one that is not kept yet, one that was sent and is there no more,
    the word that there is nothing, or the empty last line."""

    ROW = auto()
    NEW = auto()
    GONE = auto()
    NOTHING = auto()
    EMPTY = auto()


class Change(Enum):
    """What became of a row since the sheet was sent."""

    ADDED = auto()
    CHANGED = auto()
    REMOVED = auto()


@dataclass(frozen=True)
class Marks:
    """What the grid shows beside the rows: whether new ones can be typed, and how they differ
    from those that were ``sent``."""

    adding: bool = False
    changes: Changes = field(default_factory=Changes)
    sent: Sequence[SentRow] = ()


@dataclass(frozen=True)
class Line:
    """A line of the grid; ``place`` is that of its row on the sheet, -1 for none, ``values`` what
    stood in a row that is gone."""

    kind: Kind
    key: RowKey
    place: int = -1
    change: Change | None = None
    values: Values = field(default_factory=dict)


EMPTY = Line(Kind.EMPTY, RowKey(0, 0, "", Source.HAND))


def new_line(name: str) -> Line:
    """A row that is not kept yet."""
    return Line(Kind.NEW, RowKey(0, 0, name, Source.HAND))


def lines_of(month: MonthRows, marks: Marks, new: Iterable[Line]) -> list[Line]:
    """The lines of a month: rows that are gone stand where they stood."""
    found = list(_with_gone(month, marks))
    if not month.keys and month.sheet.rows:
        found.append(Line(Kind.NOTHING, RowKey(0, 0, "nothing", Source.HAND), 0))
    found += new
    return [*found, EMPTY] if marks.adding else found


def _with_gone(month: MonthRows, marks: Marks) -> Iterator[Line]:
    behind = _behind(month, marks)
    changes = dict.fromkeys(marks.changes.added, Change.ADDED)
    changes |= dict.fromkeys(marks.changes.changed, Change.CHANGED)
    yield from behind.get("", ())
    for place, key in enumerate(month.keys):
        yield Line(Kind.ROW, key, place, changes.get(key.key))
        yield from behind.get(key.key, ())


def _behind(month: MonthRows, marks: Marks) -> dict[str, list[Line]]:
    """The rows that are gone, by the row behind which they stood; empty: before all."""
    there = {key.key for key in month.keys}
    gone = {row.key for row in marks.changes.removed}
    found: dict[str, list[Line]] = {}
    last = ""
    for row in marks.sent:
        if row.key in there:
            last = row.key
        elif row.key in gone:
            key = RowKey(0, 0, f"gone {row.key}", Source.HAND)
            line = Line(Kind.GONE, key, -1, Change.REMOVED, row.values)
            found.setdefault(last, []).append(line)
    return found
