"""Where the sheets of a fiscal year stand: unit by unit and round by round."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import sheet_forms
from clerkdesk.desk.roundbooks import RoundBooks, read_books
from clerkdesk.desk.rounds import read_calendar
from clerkdesk.desk.roundsettings import REPORTER, RoundSettings, round_settings
from clerkdesk.desk.roundsheet import unit_today
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.plan import Named
from clerkdesk.domain.memo.tracking import Tracked, published_in
from clerkdesk.domain.office.people import Appointment, Unit, holders
from clerkdesk.domain.rounds.calendar import CalendarRound, round_of
from clerkdesk.domain.rounds.entries import OFFICE, Nothing, RoundEntry, Sent, standing
from clerkdesk.domain.rounds.rows import RoundBook
from clerkdesk.domain.rounds.state import RoundState, state_of_round

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class RoundCount:
    """How many units report for a round, and which of them have not, were late, had nothing."""

    units: int
    reported: int
    missing: tuple[str, ...]
    late: tuple[str, ...]
    empty: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every unit has reported."""
        return not self.missing


def count_states(states: Iterable[RoundState | None]) -> RoundCount:
    """The figures of a round, or of a unit's year; None is a unit that need not report."""
    found = [each for each in states if each is not None]
    return RoundCount(
        len(found),
        sum(each.reported for each in found),
        tuple(each.unit for each in found if not each.reported),
        tuple(each.unit for each in found if each.reported and each.late),
        tuple(each.unit for each in found if each.said_nothing),
        tuple(each.unit for each in found if each.changed),
    )


@dataclass(frozen=True)
class UnitYear:
    """A unit through the twelve rounds, October first; None where it need not report.
    ``reporter`` is who reports for it today, empty where nobody is known."""

    unit: Unit
    reporter: str
    states: tuple[RoundState | None, ...]


@dataclass(frozen=True)
class RoundGrid:
    """The units that report × the twelve rounds, and what the ``office`` itself reports.

    ``since`` is the first month of which anything was recorded (None: nothing was): what was
    before was not done with this program.
    """

    year: FiscalYear
    today: date
    rounds: tuple[CalendarRound, ...]
    rows: tuple[UnitYear, ...]
    office: tuple[RoundState, ...]
    since: Month | None = None

    def column(self, number: int) -> tuple[RoundState | None, ...]:
        """All units in round ``number``, 1 to 12."""
        return tuple(row.states[number - 1] for row in self.rows)

    def count(self, number: int) -> RoundCount:
        """The figures of round ``number``, 1 to 12."""
        return count_states(self.column(number))


@dataclass(frozen=True)
class RoundPage:
    """One sheet: where it stands, its rows, and all that was recorded of it, cancelled or not.
    ``others`` are the units that report in the same round, where it is the whole office's."""

    round: CalendarRound
    state: RoundState
    book: RoundBook
    reporter: str
    others: tuple[RoundState, ...] = ()


@dataclass(frozen=True)
class _Known:
    """What states are computed from."""

    today: date
    columns: tuple[Column, ...]
    units: tuple[Unit, ...]
    appointments: tuple[Appointment, ...]
    settings: RoundSettings
    compares: bool = True

    def reporting(self, month: Month) -> list[Unit]:
        return self.settings.units(self.units, self.appointments, month)

    def reporter(self, unit: str, day: date) -> str:
        """Who reports for a unit, where it is one of its own or the only one."""
        found = holders(self.appointments, (REPORTER,), day, unit)
        own = [held for held in found if held.unit == unit] or found
        return own[0].person.name if own else ""

    def state(self, books: RoundBooks, round_: CalendarRound, unit: str) -> RoundState:
        book = books.book(round_.month, unit)
        columns = self.columns if self.compares else None
        return state_of_round(book, round_.due, self.today, columns)


def read_grid(desk: Desk, year: int, units: Iterable[str] = ()) -> RoundGrid:
    """The fiscal year (พ.ศ.) of all units that report, or of those named."""
    fiscal = FiscalYear(year)
    with desk.store.read() as tx:
        wanted = {unit_today(tx, name) for name in units}
        known = _known(desk, tx)
        rounds = read_calendar(tx, fiscal)
        months = Months(rounds[0].month, rounds[-1].month)
        tracked = published_in(tx.memos.published_between(months.first, months.last), months, None)
        entries = tx.rounds.entries(months.begin, months.end)
        beside, since = tx.rounds.beside_publications(), tx.rounds.first_month()
    books = RoundBooks(known.units, tracked, entries, beside)
    grid = _grid(fiscal, known, rounds, books, since)
    rows = tuple(row for row in grid.rows if not wanted or row.unit.name in wanted)
    return RoundGrid(grid.year, grid.today, grid.rounds, rows, grid.office, since)


def read_progress(desk: Desk, tx: "Reader", rounds: Sequence[CalendarRound]) -> RoundGrid:
    """The grid of rounds of one or two years for those who ask who has reported: without the rows
    of publications, but where somebody declared that there is nothing; so no changes are told."""
    known = replace(_known(desk, tx), compares=False)
    first, last = rounds[0].month, rounds[-1].month
    entries = tx.rounds.entries(first, last)
    books = RoundBooks(known.units, _doubted(tx, known.units, entries), entries)
    year, _ = round_of(last)
    return _grid(year, known, rounds, books, tx.rounds.first_month())


def _doubted(tx: "Reader", units: Sequence[Unit], entries: Sequence[RoundEntry]) -> list[Tracked]:
    """A publication of each of those who declared that there is nothing, in the month of which
    they did, where there is one all the same: it is enough to know that they have something."""
    named = Named((), units)
    declared: dict[Month, set[str]] = defaultdict(set)
    for each in standing(entries):
        if isinstance(each, Nothing):
            declared[each.month].add(named.unit(each.unit))
    found: list[Tracked] = []
    for month, who in declared.items():
        for memo, unit in tx.memos.units_published(month.first, month.last).items():
            if who.isdisjoint((OFFICE, named.unit(unit))):
                continue
            tracked = published_in(tx.memos.all(ids=[memo]), month, None)
            who -= {OFFICE, named.unit(unit)} if tracked else set()
            found += tracked
    return found


def read_round(desk: Desk, month: Month, unit: str = "") -> RoundPage:
    """One unit's sheet of a month (empty: the whole office's)."""
    year, number = round_of(month)
    with desk.store.read() as tx:
        name = unit_today(tx, unit)
        known = _known(desk, tx)
        round_ = read_calendar(tx, year)[number - 1]
        books = read_books(tx, month)
    others = [] if name else known.reporting(month)
    return RoundPage(
        round_,
        known.state(books, round_, name),
        books.book(month, name),
        known.reporter(name, min(known.today, month.last)),
        tuple(known.state(books, round_, each.name) for each in others),
    )


def _known(desk: Desk, tx: "Reader") -> _Known:
    forms = sheet_forms(desk)
    sheet = forms[0].sheet if forms else None
    return _Known(
        desk.today(),
        sheet.columns if sheet else (),
        tuple(tx.units.all()),
        tuple(tx.people.appointments()),
        round_settings(tx),
    )


def _grid(
    year: FiscalYear,
    known: _Known,
    rounds: Sequence[CalendarRound],
    books: RoundBooks,
    since: Month | None,
) -> RoundGrid:
    reporting = {each.month: {u.name for u in known.reporting(each.month)} for each in rounds}
    rows = []
    for unit in known.units:
        states = tuple(
            known.state(books, each, unit.name) if unit.name in reporting[each.month] else None
            for each in rounds
        )
        if any(states):
            rows.append(UnitYear(unit, known.reporter(unit.name, known.today), states))
    office = tuple(known.state(books, each, OFFICE) for each in rounds)
    return RoundGrid(year, known.today, tuple(rounds), tuple(rows), office, since)


def sent_by_office(grid: RoundGrid) -> tuple[Sent, ...]:
    """The last sending of the whole office's sheet of each round that was sent."""
    return tuple(state.sent for state in grid.office if state.sent is not None)
