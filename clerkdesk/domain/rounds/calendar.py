"""The calendar of the twelve rounds: proposed from working days, kept and moved by the office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.calendar.fiscal import FiscalYear, Round, proposed_rounds
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.words import th

AFTER = 92
"""The most days after its month on which a round may be due."""

_SATURDAY = 5

DaysOff = Mapping[date, str]
"""The days on which the office is closed though they are no Saturday or Sunday, with why."""


@dataclass(frozen=True)
class KeptDue:
    """When a round of a fiscal year (พ.ศ.) is due by the office's calendar, and why then."""

    year: int
    number: int
    due: date
    reason: str = ""


@dataclass(frozen=True)
class OfficeHoliday:
    """What the office says of a day: closed, or (``working``) open on a public holiday."""

    day: date
    name: str = ""
    working: bool = False


@dataclass(frozen=True)
class CalendarRound:
    """A round with its day. ``proposed`` is the last working day of its month; ``kept`` whether
    the office's calendar says a day of its own; ``closed`` is why nobody works on ``due``."""

    year: int
    number: int
    month: Month
    due: date
    proposed: date
    kept: bool = False
    reason: str = ""
    closed: str = ""

    @property
    def moved(self) -> bool:
        """Whether it is due on another day than proposed."""
        return self.due != self.proposed


def days_off(public: DaysOff, own: Iterable[OfficeHoliday]) -> dict[date, str]:
    """The public holidays with the office's own days on top, in order."""
    found = dict(public)
    for holiday in own:
        if holiday.working:
            found.pop(holiday.day, None)
        else:
            found[holiday.day] = holiday.name or found.get(holiday.day, "")
    return dict(sorted(found.items()))


def calendar_of(
    year: FiscalYear, kept: Iterable[KeptDue], off: DaysOff
) -> tuple[CalendarRound, ...]:
    """The twelve rounds of a year: as kept, the others as proposed."""
    own = {each.number: each for each in kept if each.year == year.name}
    return tuple(
        _round(each, own.get(each.number), off) for each in proposed_rounds(year, frozenset(off))
    )


def _round(proposed: Round, kept: KeptDue | None, off: DaysOff) -> CalendarRound:
    due = kept.due if kept else proposed.due
    return CalendarRound(
        proposed.fiscal_year.name,
        proposed.number,
        proposed.month,
        due,
        proposed.due,
        kept is not None,
        kept.reason if kept else "",
        why_closed(due, off),
    )


def why_closed(day: date, off: DaysOff) -> str:
    """Why nobody works on a day, in Thai; empty for a working day."""
    if day in off:
        return off[day] or th("วันหยุดของสำนักงาน")
    return th("วันเสาร์–อาทิตย์") if day.weekday() >= _SATURDAY else ""


def is_working(day: date, off: DaysOff) -> bool:
    """Whether the office works on a day."""
    return not why_closed(day, off)


def working_days_until(day: date, today: date, off: DaysOff) -> int:
    """How many working days are left until ``day``, itself included and ``today`` not; 0 when it
    is today or past."""
    days = (today + timedelta(days=each) for each in range(1, (day - today).days + 1))
    return sum(is_working(each, off) for each in days)


def check_due(month: Month, number: int, due: date) -> None:
    """ClerkError for a day on which the round of ``month`` cannot be due."""
    if month.first <= due <= month.last + timedelta(days=AFTER):
        return
    raise ClerkError(
        th("วันที่ {due} อยู่ไกลจากเดือน {month} ของรอบที่ {number}"),
        do=th("พิมพ์วันที่ในเดือนนั้นหรือในสามเดือนถัดไป และตรวจปี พ.ศ."),
        due=said_date(due),
        month=said_month(month),
        number=number,
    )


def check_number(number: int) -> int:
    """The number of a round; ClerkError for one that a year does not have."""
    if 1 <= number <= 12:
        return number
    raise ClerkError(th("ไม่มีรอบที่ {number}"), do=th("พิมพ์เลขรอบ 1 ถึง 12"), number=number)


def round_of(month: Month) -> tuple[FiscalYear, int]:
    """The fiscal year of a month and the number of its round."""
    year = FiscalYear.of(month.first)
    return year, year.months().index(month) + 1


def reporting_kinds(units: Sequence[Unit]) -> tuple[UnitKind, ...]:
    """Which kinds of units report where the office did not say: groups and school groups, and
    schools where there is no school group that reports for them."""
    found = {unit.kind for unit in units}
    if UnitKind.SCHOOL_GROUP in found:
        found.discard(UnitKind.SCHOOL)
    return tuple(kind for kind in UnitKind if kind in found)


def reporting_units(units: Sequence[Unit], kinds: Iterable[UnitKind], month: Month) -> list[Unit]:
    """The units of these kinds that were there in ``month``."""
    wanted = set(kinds)
    return [
        unit
        for unit in units
        if unit.kind in wanted and (unit.ended_on is None or unit.ended_on >= month.first)
    ]
