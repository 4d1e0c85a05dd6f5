"""The publication plan: topic × unit × month of a fiscal year, and what came of it.

Only what is planned is kept. What was asked for, allowed and published is computed from the memos
whenever it is asked: a plan cannot say that something was done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import Unit, unit_named
from clerkdesk.domain.office.topics import Topic, topic_named
from clerkdesk.domain.words import th

_NOT_ASKED = (Status.DRAFT, Status.WITHDRAWN)

NOTHING_CLOSED: Mapping[str, date] = MappingProxyType({})
"""An office of which no unit was closed."""


@dataclass(frozen=True)
class PlanCell:
    """What is planned of a topic by a unit in a month. ``unit`` is its name of today; empty is the
    office as a whole. A cell may have a note without being planned."""

    id: int
    topic: int
    unit: str
    month: Month
    planned: bool = False
    note: str = ""


@dataclass(frozen=True)
class Done:
    """One memo as the plan sees it: its topic, its unit of today, when it was asked for, allowed
    and first published; what replaces a publication is no work of the plan."""

    memo: int
    topic: int
    unit: str
    asked: date | None
    allowed: date | None
    published: date | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """Every day on which something became of it."""
        return tuple(day for day in (self.asked, self.allowed, self.published) if day)


class CellStatus(StrEnum):
    """What a month of a topic looks like. LATE: planned, and published only afterwards."""

    NOTHING = "nothing"
    PLANNED = "planned"
    ASKED = "asked"
    ALLOWED = "allowed"
    PUBLISHED = "published"
    LATE = "late"
    MISSING = "missing"


CELL_STATUSES = {
    CellStatus.NOTHING: th("ไม่ได้วางแผน"),
    CellStatus.PLANNED: th("วางแผนไว้"),
    CellStatus.ASKED: th("ขออนุญาตแล้ว"),
    CellStatus.ALLOWED: th("อนุญาตแล้ว"),
    CellStatus.PUBLISHED: th("เผยแพร่แล้ว"),
    CellStatus.LATE: th("เผยแพร่หลังกำหนด"),
    CellStatus.MISSING: th("ยังขาด"),
}


@dataclass(frozen=True)
class Counts:
    """How much there is of each; ``kept`` is what was published in the month of its plan."""

    planned: int = 0
    asked: int = 0
    allowed: int = 0
    published: int = 0
    late: int = 0
    missing: int = 0
    kept: int = 0

    @property
    def share(self) -> str:
        """How many planned months were answered, in time or late, of how many: ``3/5``. Where
        nothing was planned, how much was published all the same: ``1/0``."""
        return f"{self.kept + self.late if self.planned else self.published}/{self.planned}"

    def __add__(self, other: "Counts") -> "Counts":
        names = (each.name for each in fields(Counts))
        return Counts(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass(frozen=True)
class MonthCell:
    """A month of one topic and unit. ``asked``, ``allowed`` and ``published`` are the memos of
    which that happened in this month; ``late`` is the day of the publication that came only after
    the month, before the next one planned or beside what answers that one. What a unit or topic
    that ended was to publish afterwards is not ``missing``."""

    month: Month
    planned: bool = False
    note: str = ""
    asked: tuple[int, ...] = ()
    allowed: tuple[int, ...] = ()
    published: tuple[int, ...] = ()
    late: date | None = None
    missing: bool = False

    @property
    def status(self) -> CellStatus:
        """The furthest that it came."""
        found = (
            (CellStatus.PUBLISHED, self.published),
            (CellStatus.LATE, self.late),
            (CellStatus.MISSING, self.missing),
            (CellStatus.ALLOWED, self.allowed),
            (CellStatus.ASKED, self.asked),
            (CellStatus.PLANNED, self.planned),
        )
        return next((status for status, so in found if so), CellStatus.NOTHING)

    @property
    def counts(self) -> Counts:
        """The cell in figures; publications are counted by memo."""
        return Counts(
            int(self.planned),
            len(self.asked),
            len(self.allowed),
            len(self.published),
            int(self.late is not None),
            int(self.missing),
            int(self.planned and bool(self.published)),
        )


@dataclass(frozen=True)
class PlanRow:
    """A topic of a unit through the twelve months, October first."""

    topic: Topic
    unit: str
    cells: tuple[MonthCell, ...]

    @property
    def counts(self) -> Counts:
        """The year in figures."""
        return sum((cell.counts for cell in self.cells), Counts())


class Named:
    """Finds topics and units by what memos call them; each wording is looked for once."""

    def __init__(self, topics: Sequence[Topic], units: Sequence[Unit]) -> None:
        self._topics, self._units = topics, units
        self._topic: dict[str, Topic | None] = {}
        self._unit: dict[str, str] = {}

    def topic(self, words: str) -> Topic | None:
        """The topic that a memo names, or None."""
        if words not in self._topic:
            self._topic[words] = topic_named(self._topics, words)
        return self._topic[words]

    def unit(self, name: str) -> str:
        """What the unit is called today; ``name`` itself where the office has none of it."""
        if name not in self._unit:
            found = unit_named(self._units, name) if name else None
            self._unit[name] = found.name if found else name
        return self._unit[name]


def done_of(memo: Memo, named: Named) -> Done | None:
    """A memo as the plan sees it; None where its topic is not in the list."""
    topic = named.topic(memo.topic)
    if topic is None:
        return None
    state = state_of(memo)
    asked = None if state.status in _NOT_ASKED else memo.dated or memo.created_on
    first = counted(state)
    published = first.on if first else None
    return Done(memo.id, topic.id, named.unit(memo.unit), asked, _allowed(state), published)


def _allowed(state: MemoState) -> date | None:
    """The day of the decision, or of the last signature where nobody decides."""
    if not state.permitted or state.status in _NOT_ASKED:
        return None
    if state.decision is not None:
        return state.decision.on
    return max(signature.on for signature in state.signatures.values())
