"""The kinds of rows on today's page: headings, the desks on which things lie, the lines."""

from dataclasses import dataclass

from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.status import Status


@dataclass(frozen=True)
class Heading:
    """Begins a section of ``count`` lines, ``late`` of which have lain for too long."""

    text: str
    count: int
    late: int = 0


@dataclass(frozen=True)
class PileHead:
    """What the lines below have in common: whose desk they lie on, or the day."""

    text: str
    more: str = ""
    icon: str = "user-round"


@dataclass(frozen=True)
class Line:
    """One thing, and what it opens: a ``memo``, a ``draft``, a ``month`` or the sheets
    that came in (``arrivals``).

    ``section`` and ``key`` tell it from all others, also after it changed. ``second`` stands below
    its text, ``aside`` and ``end`` at its right; ``end`` shouts when it is ``late``. ``icon``
    belongs to ``status``, else it is drawn in the second ink. ``act`` is the act that the memo
    wants, ``verb`` says what Enter does.
    """

    section: str
    key: str
    text: str
    icon: str
    status: Status | None = None
    second: str = ""
    aside: str = ""
    end: str = ""
    late: bool = False
    memo: int = 0
    draft: str = ""
    month: Month | None = None
    arrivals: bool = False
    act: str = ""
    verb: str = ""


Row = Heading | PileHead | Line
