"""How a month of a topic looks: a shape, a short word and a colour, always together."""

from typing import NamedTuple

from clerkdesk.domain.memo.plan import CellStatus
from clerkdesk.domain.words import Wording, th

YEAR_MARK = "plan.year"
"""Under this name the window remembers the fiscal year of the plan that was looked at."""


class Mark(NamedTuple):
    """``colour`` is a field of the palette."""

    words: Wording
    icon: str
    colour: str


MARKS: dict[CellStatus, Mark] = {
    CellStatus.PLANNED: Mark(th("แผน"), "circle-dashed", "accent"),
    CellStatus.ASKED: Mark(th("ขอแล้ว"), "circle-dot", "waiting"),
    CellStatus.ALLOWED: Mark(th("อนุญาต"), "circle-check", "allowed"),
    CellStatus.PUBLISHED: Mark(th("เผยแพร่"), "globe", "published"),
    CellStatus.LATE: Mark(th("ช้า"), "clock", "returned"),
    CellStatus.MISSING: Mark(th("ขาด"), "triangle-alert", "refused"),
}
"""NOTHING has no mark: its cell is empty."""
