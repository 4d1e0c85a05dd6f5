"""This machine's clock, also where somebody set its year to that of the Buddhist era."""

from datetime import datetime

from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD, LAST_YEAR


def as_gregorian(now: datetime) -> datetime:
    """``now`` as dates are kept. A clock that stands in 2569 was set by the calendar on the wall:
    no office lives in a Gregorian year beyond 2200. 29 February becomes the 28th where the
    Gregorian year has none."""
    if now.year <= LAST_YEAR:
        return now
    year = now.year - BUDDHIST_AHEAD
    try:
        return now.replace(year=year)
    except ValueError:
        return now.replace(year=year, day=28)
