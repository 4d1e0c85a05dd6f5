"""What a month is, and how it is written."""

from dataclasses import dataclass
from datetime import date, timedelta

from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_ENGLISH, MONTHS_SHORT
from clerkdesk.domain.words import Figured, Wording


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month: Gregorian ``year``, ``month`` 1–12. Months are ordered in time."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month}")

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month in which a day lies."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next().first - timedelta(days=1)

    def next(self) -> "Month":
        """The month after it."""
        return self._after(1)

    def previous(self) -> "Month":
        """The month before it."""
        return self._after(-1)

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return Month.of(day) == self

    def _after(self, months: int) -> "Month":
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)


@dataclass(frozen=True)
class Months:
    """The months from ``begin`` to ``end``, both included."""

    begin: Month
    end: Month

    @property
    def first(self) -> date:
        """Their first day."""
        return self.begin.first

    @property
    def last(self) -> date:
        """Their last day."""
        return self.end.last

    def contains(self, day: date) -> bool:
        """Whether the day lies in them."""
        return self.first <= day <= self.last


def format_months(months: "Month | Months", digits: Digits = Digits.ARABIC) -> str:
    """พฤษภาคม 2561, or ตุลาคม 2560 – มีนาคม 2561."""
    if isinstance(months, Month):
        return format_month(months, digits)
    return f"{format_month(months.begin, digits)} – {format_month(months.end, digits)}"


def format_month(month: Month, digits: Digits = Digits.ARABIC, short: bool = False) -> str:
    """พฤษภาคม 2561, or พ.ค. 2561 when ``short``; ``parse_month`` reads both back."""
    names = MONTHS_SHORT if short else MONTHS
    return digits.of(f"{names[month.month - 1]} {buddhist(month.year)}")


def said_month(month: Month, digits: Digits = Digits.ARABIC) -> Wording:
    """The month for the screen: พฤษภาคม 2561, in English ``May 2561``."""
    english = f"{MONTHS_ENGLISH[month.month - 1]} {buddhist(month.year)}"
    return Figured(format_month(month, digits), english)
