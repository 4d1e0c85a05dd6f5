"""What the settings of rounds show: the calendar of a year, its days off, and who reports."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.rounds import RoundsYear, read_rounds, years_of_examples
from clerkdesk.desk.roundsettings import REPORTER, round_settings
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.office.people import Unit, UnitKind, holders
from clerkdesk.domain.rounds.calendar import reporting_kinds


@dataclass(frozen=True)
class Reporting:
    """A unit that is in use, whether it reports, and who does so; nobody is an empty name."""

    unit: Unit
    reports: bool
    reporter: str


@dataclass(frozen=True)
class RoundsBoard:
    """``years`` are those that can be chosen, the newest first. ``kinds`` are the kinds of units
    that report, ``known`` how many units there are of each; ``reporter`` reports for the whole
    office."""

    calendar: RoundsYear
    years: tuple[FiscalYear, ...]
    today: date
    remind: int
    kinds: tuple[UnitKind, ...]
    known: Mapping[UnitKind, int]
    units: tuple[Reporting, ...]
    reporter: str


def read_round_board(desk: Desk, year: int | None = None) -> RoundsBoard:
    """The settings of rounds in a fiscal year (พ.ศ.); None: the year of today."""
    today = desk.today()
    now = FiscalYear.of(today)
    shown = FiscalYear(year) if year else now
    calendar = read_rounds(desk, shown.name)
    with desk.store.read() as tx:
        units = [unit for unit in tx.units.all() if unit.ended_on is None]
        appointments, settings = tx.people.appointments(), round_settings(tx)
        kept = tx.rounds.years()
    reporting = {unit.name for unit in settings.units(units, appointments, Month.of(today))}

    def reporter(unit: str) -> str:
        held = holders(appointments, (REPORTER,), today, unit)
        own = [each for each in held if each.unit == unit] or held
        return own[0].person.name if own else ""

    return RoundsBoard(
        calendar,
        _years(now, shown, [*kept, *years_of_examples(desk)]),
        today,
        settings.remind,
        reporting_kinds(units) if settings.kinds is None else settings.kinds,
        Counter(unit.kind for unit in units),
        tuple(Reporting(each, each.name in reporting, reporter(each.name)) for each in units),
        reporter(""),
    )


def _years(now: FiscalYear, shown: FiscalYear, others: list[int]) -> tuple[FiscalYear, ...]:
    """The year to come, this one and the one before, and those of which there is a calendar."""
    wanted = {now.name + 1, now.name, now.name - 1, shown.name, *others}
    return tuple(FiscalYear(name) for name in sorted(wanted, reverse=True))
