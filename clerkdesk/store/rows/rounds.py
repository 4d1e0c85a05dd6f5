"""The calendar of rounds, the office's own days, and what was recorded of the months' sheets."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Line, Name, Word


class RoundRow(Base):
    """When a round, 1 to 12, of a fiscal year (พ.ศ.) is due by the office's calendar."""

    __tablename__ = "rounds"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    due: Mapped[date]
    reason: Mapped[Line]


class OfficeHolidayRow(Base):
    """A day on which the office is closed, or works although it is a public holiday."""

    __tablename__ = "office_holidays"

    day: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[Name]
    working: Mapped[int]


class RoundEntryRow(Base):
    """Something recorded of a unit's sheet of a month; rows are only ever added.

    ``kind`` is a word of :data:`clerkdesk.domain.rounds.entries.KINDS`, ``month`` the first day.
    ``data`` holds what a kind has beside these columns.
    """

    __tablename__ = "round_entries"

    id: Mapped[Key]
    kind: Mapped[Word]
    month: Mapped[date]
    unit: Mapped[Name]
    on: Mapped[date]
    recorded_at: Mapped[datetime]
    by: Mapped[Name]
    supersedes: Mapped[int | None] = mapped_column(ForeignKey("round_entries.id"))
    reason: Mapped[Line]
    data: Mapped[dict[str, Any]]

    __table_args__ = (Index(None, "month", "unit"), STRICT)
