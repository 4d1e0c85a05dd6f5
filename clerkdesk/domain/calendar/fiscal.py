"""The two years of an office: calendar years for registers, fiscal years for the twelve rounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD, buddhist

_FIRST_MONTH = 10
_SATURDAY = 5


def book_year(day: date) -> int:
    """The Buddhist calendar year of a day, in which its book number runs."""
    return buddhist(day.year)


@dataclass(frozen=True, order=True)
class FiscalYear:
    """1 October to 30 September, named by the Buddhist year in which it ends (2561)."""

    name: int

    @classmethod
    def of(cls, day: date) -> "FiscalYear":
        """The fiscal year in which a day lies."""
        return cls(buddhist(day.year) + (day.month >= _FIRST_MONTH))

    @property
    def first(self) -> date:
        """1 October of the year before its name."""
        return date(self.name - BUDDHIST_AHEAD - 1, _FIRST_MONTH, 1)

    @property
    def last(self) -> date:
        """30 September of the year of its name."""
        return date(self.name - BUDDHIST_AHEAD, _FIRST_MONTH, 1) - timedelta(days=1)

    def months(self) -> tuple[Month, ...]:
        """Its twelve months, October first."""
        months = [Month.of(self.first)]
        while len(months) < 12:
            months.append(months[-1].next())
        return tuple(months)

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return FiscalYear.of(day) == self


@dataclass(frozen=True)
class Round:
    """One of the twelve monthly rounds: ``number`` 1 (October) to 12, reported by ``due``."""

    number: int
    fiscal_year: FiscalYear
    month: Month
    due: date


def proposed_rounds(fiscal_year: FiscalYear, holidays: frozenset[date]) -> list[Round]:
    """A calendar to begin with: each round is due on the last working day of its month.

    Only a proposal. Real calendars of offices differ from it, so the office edits it.
    """
    return [
        Round(number, fiscal_year, month, _last_working_day(month, holidays))
        for number, month in enumerate(fiscal_year.months(), start=1)
    ]


def _last_working_day(month: Month, holidays: frozenset[date]) -> date:
    working = (day for day in _backwards(month) if day.weekday() < _SATURDAY)
    return next((day for day in working if day not in holidays), month.last)


def _backwards(month: Month) -> Iterator[date]:
    for days in range((month.last - month.first).days + 1):
        yield month.last - timedelta(days=days)
