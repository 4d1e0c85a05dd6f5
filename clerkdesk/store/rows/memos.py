"""Memos with their forms, what was recorded of them, and what belongs to them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Line, Name, Sha256, Word


class FormTextRow(Base):
    """The exact text of a form as memos were made with it."""

    __tablename__ = "form_texts"

    id: Mapped[Key]
    form: Mapped[Word]
    revision: Mapped[int]
    sha256: Mapped[Sha256]
    text: Mapped[str] = mapped_column(Text)

    __table_args__ = (UniqueConstraint("sha256"), STRICT)


class MemoRow(Base):
    """One memo. What is asked of many memos at once has a column; all else is in ``values``."""

    __tablename__ = "memos"

    id: Mapped[Key]
    form_text: Mapped[int] = mapped_column(ForeignKey("form_texts.id"))
    number: Mapped[Name]
    number_key: Mapped[Name] = mapped_column(index=True)
    created_on: Mapped[date]
    dated: Mapped[date | None]
    subject: Mapped[Line]
    requester: Mapped[Name]
    unit: Mapped[Name]
    topic: Mapped[Line]
    like: Mapped[int | None] = mapped_column(ForeignKey("memos.id"))
    asks_again: Mapped[int | None] = mapped_column(ForeignKey("memos.id"), index=True)
    version: Mapped[int]
    values: Mapped[dict[str, Any]]


class EntryRow(Base):
    """Something recorded of a memo; rows are only ever added.

    ``kind`` is a word of :data:`clerkdesk.domain.memo.entries.KINDS`. Fields of a kind that have no
    column of their own are in ``details``, so a new kind needs no change here.
    """

    __tablename__ = "entries"

    id: Mapped[Key]
    memo: Mapped[int] = mapped_column(ForeignKey("memos.id"), index=True)
    kind: Mapped[Word]
    on: Mapped[date]
    recorded_at: Mapped[datetime]
    by: Mapped[Name]
    circuit: Mapped[int]
    supersedes: Mapped[int | None] = mapped_column(ForeignKey("entries.id"))
    reason: Mapped[Line]
    step: Mapped[str | None] = mapped_column(String(40))
    signer: Mapped[str | None] = mapped_column(String(300), index=True)
    details: Mapped[dict[str, Any]]

    __table_args__ = (Index(None, "kind", "on"), STRICT)


class MaterialRow(Base):
    """A file of a memo. ``removed_at`` is set when it was taken off the memo."""

    __tablename__ = "materials"

    id: Mapped[Key]
    memo: Mapped[int] = mapped_column(ForeignKey("memos.id"), index=True)
    place: Mapped[int]
    name: Mapped[str] = mapped_column(String(1000))
    sha256: Mapped[Sha256]
    size: Mapped[int] = mapped_column(BigInteger)
    field: Mapped[Word]
    removed_at: Mapped[datetime | None]


class PrintRow(Base):
    """One print of a memo, with the placed layout as JSON text. Its number is never given again."""

    __tablename__ = "prints"

    id: Mapped[Key]
    memo: Mapped[int] = mapped_column(ForeignKey("memos.id"), index=True)
    entry: Mapped[int] = mapped_column(ForeignKey("entries.id"))
    layout: Mapped[str] = mapped_column(Text)
    pdf: Mapped[Sha256]
    serial: Mapped[int]

    __table_args__ = (UniqueConstraint("memo", "serial"), STRICT)
