"""The rules of backups: which are kept, and when there has been none for too long."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime

from clerkdesk.domain.calendar.fiscal import FiscalYear

NEWEST = 5
"""How many of the newest are kept, however close together they are."""

_KEPT: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (14, lambda made: made.date()),
    (8, lambda made: made.isocalendar()[:2]),
    (24, lambda made: (made.year, made.month)),
    (1000, lambda made: FiscalYear.of(made.date())),
)
"""The newest of each of so many days, weeks, months and fiscal years that have any. They count by
what there is, not by today: a clock that goes wrong takes nothing away."""

STALE_AFTER = 3
"""Working days after which it is said that no backup was verified."""


def kept_of(made: Sequence[datetime]) -> set[int]:
    """Which of the backups made at these moments, the newest first, are kept: their places."""
    kept = set(range(min(NEWEST, len(made))))
    for most, period_of in _KEPT:
        seen: set[Hashable] = set()
        for place, moment in enumerate(made):
            period = period_of(moment)
            if period not in seen and len(seen) < most:
                seen.add(period)
                kept.add(place)
    return kept


def is_stale(verified: date | None, today: date, passed: int) -> bool:
    """Whether it has to be said that no backup was verified for three working days, or ever.

    ``passed`` are the working days after the day of the last one, today included. A day that has
    not come yet, as after a clock that went wrong, tells nothing.
    """
    return verified is None or verified > today or passed >= STALE_AFTER
