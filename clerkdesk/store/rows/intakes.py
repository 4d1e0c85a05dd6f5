"""What the publisher took in without a memo of the office."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Line, Name


class IntakeRow(Base):
    """Something that came in under a number of the register; rows are only ever added.

    ``files`` is a list of the name, SHA-256 and size of each file that came with it.
    """

    __tablename__ = "intakes"

    id: Mapped[Key]
    register: Mapped[int]
    running: Mapped[int]
    on: Mapped[date]
    recorded_at: Mapped[datetime]
    by: Mapped[Name]
    subject: Mapped[Line]
    unit: Mapped[Name]
    sender: Mapped[Name]
    receiver: Mapped[Name]
    channel: Mapped[Name]
    remark: Mapped[Line]
    files: Mapped[Any]
    supersedes: Mapped[int | None] = mapped_column(ForeignKey("intakes.id"))
    reason: Mapped[Line]

    __table_args__ = (
        ForeignKeyConstraint(
            ["register", "running"], ["book_numbers.register", "book_numbers.running"]
        ),
        Index(None, "register", "running"),
        STRICT,
    )
