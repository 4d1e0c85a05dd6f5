"""Book numbers: registers, and every number that was taken from one."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Line, Name, Word


class RegisterRow(Base):
    """One register of a unit and a พ.ศ. year; ``start`` is the last number used on paper."""

    __tablename__ = "registers"

    id: Mapped[Key]
    kind: Mapped[Word]
    unit: Mapped[Name]
    year: Mapped[int]
    start: Mapped[int]

    __table_args__ = (UniqueConstraint("kind", "unit", "year"), STRICT)


class BookNumberRow(Base):
    """One number, issued once. A void one stays, with its reason."""

    __tablename__ = "book_numbers"

    register: Mapped[int] = mapped_column(ForeignKey("registers.id"), primary_key=True)
    running: Mapped[int] = mapped_column(primary_key=True)
    issued_on: Mapped[date]
    memo: Mapped[int | None] = mapped_column(ForeignKey("memos.id"), index=True)
    void_reason: Mapped[Line]
