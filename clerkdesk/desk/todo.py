"""What needs doing now, in the order in which it hurts, read in few queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, load_drafts
from clerkdesk.desk.lately import PastAct, read_lately
from clerkdesk.desk.possible import next_act
from clerkdesk.desk.roundbooks import read_books
from clerkdesk.desk.roundtodo import RoundTask, read_round_tasks
from clerkdesk.desk.takinginfolder import waiting_files
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Returned
from clerkdesk.domain.memo.may import may
from clerkdesk.domain.memo.status import ENDED, Status
from clerkdesk.domain.office.people import Appointment, Unit, holders, unit_named
from clerkdesk.domain.rounds.entries import OFFICE
from clerkdesk.domain.words import Wording

LATE_AFTER = 7
"""Days on one desk after which a memo is late. A memo passes four or five desks and what was
published is reported every month: with more than a week on one desk it misses its month."""

LATELY = 12
"""How many acts are told of what was done lately."""

_UNPUBLISHED = (Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER)


@dataclass(frozen=True)
class Task:
    """A memo that wants something. ``name`` is who holds it, where that is sure; ``note`` what is
    to be corrected in it; ``next`` the act that it wants, see :mod:`clerkdesk.desk.possible`."""

    line: MemoLine
    name: str = ""
    note: str = ""
    next: str = ""

    @property
    def days(self) -> int:
        """For how many days it has lain there."""
        return self.line.days or 0

    @property
    def late(self) -> bool:
        """Whether it has lain there for too long."""
        return self.days > LATE_AFTER


@dataclass(frozen=True)
class Pile:
    """What lies on one desk, the oldest first. ``title`` is the step or role that is waited for,
    ``name`` the person, where that is sure."""

    title: Wording
    name: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Unsaved:
    """What is being written and was not saved; ``changes`` when it changes an earlier memo."""

    key: str
    subject: str
    changes: bool
    saved_at: datetime | None


@dataclass(frozen=True)
class MonthSoFar:
    """The month of today: how many rows its sheet has, and the days until it is over."""

    month: Month
    rows: int
    days_left: int


@dataclass(frozen=True)
class Begun:
    """What an office has of what it needs to begin."""

    office: bool
    people: bool
    memos: bool

    @property
    def untouched(self) -> bool:
        """Whether there is nothing at all, so that it may become a practice office."""
        return not (self.office or self.people or self.memos)


@dataclass(frozen=True)
class Todo:
    """``waiting`` are the memos that somebody is to sign, ``unpublished`` those that may be
    published and are not, ``returned`` those to be corrected, ``written`` those that nobody has
    seen yet, ``drafts`` what was never saved, ``rounds`` those that are due soon or late,
    ``arrived`` how many new files wait in the watched folder."""

    waiting: tuple[Pile, ...]
    unpublished: tuple[Task, ...]
    returned: tuple[Task, ...]
    written: tuple[Task, ...]
    drafts: tuple[Unsaved, ...]
    lately: tuple[PastAct, ...]
    month: MonthSoFar
    begun: Begun
    rounds: tuple[RoundTask, ...] = ()
    arrived: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing needs doing."""
        return not (
            self.waiting or self.unpublished or self.returned or self.written or self.drafts
        )


def read_todo(desk: Desk) -> Todo:
    """What needs doing, and what was done."""
    today = desk.today()
    month = Month.of(today)
    with desk.store.read() as tx:
        memos = tx.memos.perhaps_open()
        known = _Known(tx.people.appointments(), tx.units.all(), today)
        lately = read_lately(tx, {memo.id: memo for memo in memos}, LATELY)
        rows = len(read_books(tx, month).rows(month, OFFICE))
        named = bool(tx.office.load().name)
        begun = Begun(named, bool(tx.people.all()), bool(tx.memos.count()))
        rounds = read_round_tasks(desk, tx)
    states = [state for memo in memos if (state := state_of(memo)).status not in ENDED]
    tasks = _late_first(_task(desk, state, known) for state in states)
    return Todo(
        waiting=_piles([task for task in tasks if task.line.status is Status.WAITING]),
        unpublished=_of(tasks, *_UNPUBLISHED),
        returned=_of(tasks, Status.RETURNED),
        written=_of(tasks, Status.DRAFT),
        drafts=tuple(_unsaved(desk, draft) for draft in load_drafts(desk)),
        lately=lately,
        month=MonthSoFar(month, rows, (month.last - today).days),
        begun=begun,
        rounds=rounds,
        arrived=len(waiting_files(desk)),
    )


def _unsaved(desk: Desk, draft: Draft) -> Unsaved:
    filing = desk.shelf.get(draft.form).filing
    subject = " ".join(draft.texts.get(filing.subject, "").split())
    return Unsaved(draft.key, subject, draft.change is not None, draft.saved_at)


@dataclass(frozen=True)
class _Known:
    """By what is found who holds a memo."""

    appointments: Sequence[Appointment]
    units: Sequence[Unit]
    today: date


def _task(desk: Desk, state: MemoState, known: _Known) -> Task:
    note = _to_correct(state) if state.status is Status.RETURNED else ""
    name = _sure_name(state, known)
    return Task(memo_line(desk, state.memo), name, note, _wanted(state))


def _wanted(state: MemoState) -> str:
    """What today's work wants of a memo: what was allowed is to be published; else the act that
    is next."""
    if state.status in _UNPUBLISHED and may(state, "publish") is None:
        return "publish"
    return next_act(state)


def _to_correct(state: MemoState) -> str:
    """What the last return for correction asks for."""
    reasons = [entry.reason for entry in state.entries if isinstance(entry, Returned)]
    return reasons[-1] if reasons else ""


def _sure_name(state: MemoState, known: _Known) -> str:
    """Who holds the memo; empty when it may be one of several.

    A memo keeps the name that its unit had on the paper; who holds a role is known by the unit's
    name of today.
    """
    holder = state.holder
    if holder is None or holder.person:
        return holder.person if holder else ""
    unit = unit_named(known.units, state.memo.unit)
    name = unit.name if unit is not None else state.memo.unit
    found = holders(known.appointments, holder.roles, known.today, name)
    return found[0].person.name if len(found) == 1 else ""


def _late_first(tasks: Iterable[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: (-task.days, task.line.id))


def _of(tasks: Iterable[Task], *statuses: Status) -> tuple[Task, ...]:
    """The tasks in these statuses on which somebody has still to act."""
    return tuple(task for task in tasks if task.line.status in statuses and task.line.holder)


def _piles(tasks: Sequence[Task]) -> tuple[Pile, ...]:
    found: dict[tuple[Wording, str], list[Task]] = {}
    for task in tasks:
        found.setdefault((task.line.holder, task.name), []).append(task)
    return tuple(Pile(title, name, tuple(held)) for (title, name), held in found.items())
