"""What *today* tells of rounds: due soon, due today, late, and who is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.rounds import closed_days, dues_of
from clerkdesk.desk.roundsettings import round_settings
from clerkdesk.desk.roundview import RoundCount, RoundGrid, read_progress
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.calendar import CalendarRound, working_days_until
from clerkdesk.domain.rounds.state import RoundState

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

LOOKED_BACK = 12
"""Months after which a round that nobody reported is no reminder any more."""

_MOST_CLOSED = 8
"""So many working days at most fall out before a due date, since the office is closed: only so
near are the public holidays asked for."""


class Nearness(StrEnum):
    """How near the due date of a round is."""

    SOON = "soon"
    TODAY = "today"
    LATE = "late"


@dataclass(frozen=True)
class RoundTask:
    """A round that wants something. ``days`` are the working days until it is due, or the days
    since; ``count`` says which units are missing, ``office`` where the office's own sheet is."""

    round: CalendarRound
    nearness: Nearness
    days: int
    count: RoundCount
    office: RoundState


def read_round_tasks(desk: Desk, tx: "Reader") -> tuple[RoundTask, ...]:
    """The rounds to think of today, in the order of their months: late ones of the last twelve
    months, since rounds are kept with this program, and those due within the days of the setting.
    Nothing for an office without a unit and a memo."""
    if not (tx.units.all() or tx.memos.count()):
        return ()
    today, ahead = desk.today(), round_settings(tx).remind
    rounds = _rounds(tx, today)
    grid = read_progress(desk, tx, rounds)
    return tuple(_tasks(tx, grid, _first_told(tx, grid, today), today, ahead))


def _rounds(tx: "Reader", today: date) -> list[CalendarRound]:
    """The rounds of the months looked back, that of today and the two that follow."""
    month = Month.of(today)
    last = month.next().next()
    first = Month(month.year - 1, month.month)
    years = range(FiscalYear.of(first.first).name, FiscalYear.of(last.first).name + 1)
    found = (each for year in years for each in dues_of(tx, FiscalYear(year)))
    return [each for each in found if first <= each.month <= last]


def _first_told(tx: "Reader", grid: RoundGrid, today: date) -> Month:
    """The first month that is told of as late: that of which something was recorded first; where
    nothing was, the last one that was due while the office had this program or a calendar in it."""
    due = [each for each in grid.rounds if each.due < today]
    if grid.since is not None or not due:
        return grid.since or Month.of(today)
    first = tx.journal.first()
    begun = datetime.fromisoformat(first.at).date() if first else today
    kept = any(each.kept for each in grid.rounds)
    return due[-1].month if kept or begun <= due[-1].due else Month.of(today)


def _tasks(
    tx: "Reader", grid: RoundGrid, since: Month, today: date, ahead: int
) -> Iterator[RoundTask]:
    reports = not grid.rows or any(state.sent for state in grid.office)
    for place, each in enumerate(grid.rounds, start=1):
        count, office = grid.count(place), grid.office[place - 1]
        if count.complete and (office.reported or not reports):
            continue
        nearness, days = _nearness(tx, each, today, ahead)
        near = days <= ahead if nearness is Nearness.SOON else each.month >= since
        if near:
            yield RoundTask(each, nearness, days, count, office)


def _nearness(tx: "Reader", round_: CalendarRound, today: date, ahead: int) -> tuple[Nearness, int]:
    if round_.due == today:
        return Nearness.TODAY, 0
    if round_.due < today:
        return Nearness.LATE, (today - round_.due).days
    week_days = working_days_until(round_.due, today, {})
    if week_days <= ahead + _MOST_CLOSED:
        week_days = working_days_until(round_.due, today, closed_days(tx, FiscalYear.of(today)))
    return Nearness.SOON, week_days
