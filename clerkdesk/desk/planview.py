"""The publication plan as a page shows it: the grid of a fiscal year, and what is missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.units import find_unit
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.memo.plan import Counts, Named, PlanRow, done_of
from clerkdesk.domain.memo.planrows import plan_rows, totals
from clerkdesk.domain.office.topics import Topic

if TYPE_CHECKING:
    from clerkdesk.domain.memo.memo import Memo
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class PlanView:
    """The grid. ``totals`` are the twelve months over all rows, ``counts`` the whole year.

    ``unlisted`` are memos of the year whose topic is not in the office's list, ``untold`` counts
    those that name no topic: neither is in the grid. ``units`` are all that a page may choose.
    """

    year: FiscalYear
    months: tuple[Month, ...]
    rows: tuple[PlanRow, ...]
    totals: tuple[Counts, ...]
    counts: Counts
    unlisted: tuple[int, ...]
    untold: int
    units: tuple[str, ...]


@dataclass(frozen=True)
class Missing:
    """A month that is over and of which nothing was published that had been planned."""

    topic: Topic
    unit: str
    month: Month
    note: str
    days: int


def read_plan(desk: Desk, year: int, units: Iterable[str] = ()) -> PlanView:
    """The plan of a fiscal year (พ.ศ.) of all units, or of those named (empty: the office)."""
    wanted = [find_unit(desk, unit).name if unit else "" for unit in units]
    fiscal, ahead = FiscalYear(year), FiscalYear(year + 1)
    with desk.store.read() as tx:
        topics, known = tx.topics.all(), tx.units.all()
        cells = tx.plan.between(fiscal.first, ahead.last)
        memos = _asked(tx, fiscal)
        later = _published(tx, ahead, {memo.id for memo in memos})
        untold = tx.memos.without_topic(fiscal.first, fiscal.last, _asking(desk))
    named = Named(topics, known)
    found = [(memo, done_of(memo, named)) for memo in memos]
    came = [each for _, each in found]
    done = [each for each in (*came, *(done_of(memo, named) for memo in later)) if each is not None]
    closed = {unit.name: unit.ended_on for unit in known if unit.ended_on is not None}
    if wanted and "" not in wanted:  # what the office plans is answered by all units
        cells = [cell for cell in cells if cell.unit in wanted]
        done = [each for each in done if each.unit in wanted]
    rows = plan_rows(fiscal, cells, done, topics, wanted, desk.today(), closed)
    by_month = totals(rows)
    return PlanView(
        fiscal,
        fiscal.months(),
        rows,
        by_month,
        sum(by_month, Counts()),
        tuple(memo.id for memo, each in found if each is None),
        untold,
        tuple(unit.name for unit in known if unit.ended_on is None),
    )


def _asked(tx: "Reader", year: FiscalYear) -> "list[Memo]":
    """The memos that name a topic and of which something happened in the year; documents that the
    office issues ask for nothing."""
    memos = tx.memos.of_topics(year.first, year.last)
    return [memo for memo in memos if memo.form.kind is FormKind.MEMO]


def _published(tx: "Reader", year: FiscalYear, known: set[int]) -> "list[Memo]":
    """Further memos that were published in a year: they may answer, late, what was planned in the
    year before."""
    memos = tx.memos.published_between(year.first, year.last)
    return [memo for memo in memos if memo.id not in known and memo.topic]


def _asking(desk: Desk) -> list[str]:
    """The forms that ask for permission and have a field for the topic."""
    forms = desk.shelf.forms.values()
    return [form.id for form in forms if form.kind is FormKind.MEMO and form.filing.topic]


def read_missing(desk: Desk, year: int | None = None) -> tuple[Missing, ...]:
    """What was planned and is missing until today, the oldest first: of the last twelve months that
    are over, or of the fiscal year ``year``. ``days`` counts since the month was over."""
    today = desk.today()
    now = FiscalYear.of(today)
    since = Month(today.year - 1, today.month)
    if year is None:
        lately = (FiscalYear(now.name - 1), now)
        found = (each for one in lately for each in _missing(desk, one, today))
        return tuple(each for each in found if each.month >= since)
    return _missing(desk, FiscalYear(year), today)


def _missing(desk: Desk, year: FiscalYear, today: date) -> tuple[Missing, ...]:
    """Of one fiscal year; memos are read only where something may be missing."""
    with desk.store.read() as tx:
        cells = tx.plan.between(year.first, year.last)
    if not any(cell.planned and cell.month.last < today for cell in cells):
        return ()
    return missing_in(read_plan(desk, year.name).rows, today)


def missing_in(rows: Sequence[PlanRow], today: date) -> tuple[Missing, ...]:
    """The missing cells of a grid, the oldest first."""
    found = [
        Missing(row.topic, row.unit, cell.month, cell.note, (today - cell.month.last).days)
        for row in rows
        for cell in row.cells
        if cell.missing
    ]
    return tuple(sorted(found, key=lambda each: each.month))
