"""The journal of acts, and the drafts of windows."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import Base, Json, Key, Name, Sha256


class JournalRow(Base):
    """One act, sealed with the hash of the one before; rows are only ever added."""

    __tablename__ = "journal"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(40))
    who: Mapped[Name]
    act: Mapped[str] = mapped_column(String(100))
    subject: Mapped[Name] = mapped_column(index=True)
    before: Mapped[Any] = mapped_column(Json, nullable=True)
    after: Mapped[Any] = mapped_column(Json, nullable=True)
    rows: Mapped[dict[str, Any]]
    previous: Mapped[Sha256]
    hash: Mapped[Sha256]


class JournalHeadRow(Base):
    """The newest act, once more: a journal that lost its end no longer agrees with it."""

    __tablename__ = "journal_head"

    id: Mapped[Key]
    seq: Mapped[int]
    hash: Mapped[Sha256]


class DraftRow(Base):
    """What a window holds that was not saved yet."""

    __tablename__ = "drafts"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    content: Mapped[Any]
    saved_at: Mapped[datetime]
