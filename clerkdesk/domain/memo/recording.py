"""The act of writing something down: who, when, and of which day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th


class Stamp(TypedDict):
    """The part of an entry that comes from its recording."""

    on: date
    recorded_at: datetime
    by: str


@dataclass(frozen=True)
class Recording:
    """Who records (``by``), at which local time (``at``), what happened on which day (``on``)."""

    on: date
    at: datetime
    by: str

    def __post_init__(self) -> None:
        if self.on > self.at.date():
            raise ClerkError(
                th("วันที่ {day} ยังมาไม่ถึง"),
                do=th("บันทึกเมื่อทำแล้ว หรือแก้วันที่ให้ไม่เกินวันนี้"),
                day=said_date(self.on),
            )

    @property
    def stamp(self) -> Stamp:
        """What every entry made by this recording carries."""
        return {"on": self.on, "recorded_at": self.at, "by": self.by}
