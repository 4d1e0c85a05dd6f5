"""The rules of backups: which are kept, and when there has been none for too long."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clerkdesk.domain.calendar.fiscal import FiscalYear

_PERIODS: tuple[Callable[[datetime], Hashable], ...] = (
    lambda made: made.date(),
    lambda made: made.isocalendar()[:2],
    lambda made: (made.year, made.month),
    lambda made: FiscalYear.of(made.date()),
)


@dataclass(frozen=True)
class Rule:
    """The ``newest`` are kept, however close together; and the newest of each of so many days,
    weeks, months and fiscal years that have any. They count by what there is, not by today: a clock
    that goes wrong takes nothing away."""

    newest: int
    periods: tuple[int, int, int, int]


USUAL = Rule(5, (14, 8, 24, 1000))
SEALED = Rule(3, (5, 4, 12, 1000))
"""Each sealed backup is whole, and shares nothing with the others: fewer are kept."""

STALE_AFTER = 3
"""Working days after which it is said that no backup was verified."""


_A_DAY = timedelta(days=1)


def is_ahead(made: datetime, now: datetime) -> bool:
    """Whether a backup says that it was made later than ``now``: the clock was wrong then, or is
    now. A day more is no sign of it: machines and sticks travel."""
    return made.timestamp() > (now + _A_DAY).timestamp()


def kept_of(made: Sequence[datetime], now: datetime, rule: Rule = USUAL) -> set[int]:
    """Which of the backups made at these moments, the newest first, are kept: their places.

    Those that are ahead of ``now`` are all kept, and stand in the way of none of the others.
    """
    come = [place for place, moment in enumerate(made) if not is_ahead(moment, now)]
    kept = {place for place in range(len(made)) if place not in come} | set(come[: rule.newest])
    for most, period_of in zip(rule.periods, _PERIODS, strict=True):
        seen: set[Hashable] = set()
        for place in come:
            moment = made[place]
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
