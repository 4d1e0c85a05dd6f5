"""This machine's clock, also where somebody set its year to that of the Buddhist era."""

from datetime import datetime

from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD, LAST_YEAR


def is_buddhist(year: int) -> bool:
    """Whether a clock that stands in this year was set by the calendar on the wall."""
    return year > LAST_YEAR


def as_gregorian(now: datetime) -> datetime:
    """``now`` as dates are kept, also where the clock stands in 2569: no office lives in a
    Gregorian year beyond 2200. 29 February becomes the 28th where the Gregorian year has none."""
    if not is_buddhist(now.year):
        return now
    year = now.year - BUDDHIST_AHEAD
    try:
        return now.replace(year=year)
    except ValueError:
        return now.replace(year=year, day=28)
