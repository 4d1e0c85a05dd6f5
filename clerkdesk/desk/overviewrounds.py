"""How a unit's round looks in the picture of a year."""

from enum import StrEnum

from clerkdesk.desk.roundview import RoundGrid
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.state import RoundState, RoundStatus
from clerkdesk.domain.words import th


class RoundLook(StrEnum):
    """AFTER: reported, but after the due date. NOTHING: reported that there is nothing."""

    ON_TIME = "on_time"
    AFTER = "after"
    NOTHING = "nothing"
    MISSING = "missing"
    DUE = "due"
    OPEN = "open"


ROUND_LOOKS = {
    RoundLook.ON_TIME: th("รายงานในกำหนด"),
    RoundLook.AFTER: th("รายงานช้า"),
    RoundLook.NOTHING: th("แจ้งว่าไม่มีรายการ"),
    RoundLook.MISSING: th("ยังขาด เกินกำหนด"),
    RoundLook.DUE: th("ถึงรอบแล้ว"),
    RoundLook.OPEN: th("ยังไม่ถึงรอบ"),
}

_WAITING = {
    RoundStatus.OPEN: RoundLook.OPEN,
    RoundStatus.DUE: RoundLook.DUE,
    RoundStatus.LATE: RoundLook.MISSING,
}


def look_of(state: RoundState) -> RoundLook:
    """How a round looks; that a sheet came late is said before that it was empty."""
    if not state.reported:
        return _WAITING[state.status]
    if state.late:
        return RoundLook.AFTER
    return RoundLook.NOTHING if state.said_nothing else RoundLook.ON_TIME


def begun(grid: RoundGrid) -> Month:
    """The first month that is shown: what was before was not reported with this program. Where
    nothing was ever reported, that of the round that was due last."""
    due = [each.month for each in grid.rounds if each.due < grid.today]
    return grid.since or (due[-1] if due else Month.of(grid.today))
