"""The office's topics, the codes of assessments, and the publication plan."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Line, Name, Word


class TopicRow(Base):
    """A topic. ``label`` is the number printed before it, which others may carry too; ``former``
    is the list of the words that it had before."""

    __tablename__ = "topics"

    id: Mapped[Key]
    name: Mapped[Line]
    label: Mapped[Word]
    place: Mapped[int]
    ended_on: Mapped[date | None]
    former: Mapped[Any]

    __table_args__ = (UniqueConstraint("name"), STRICT)


class CodeRow(Base):
    """An item that an assessment of a fiscal year (พ.ศ.) asks for."""

    __tablename__ = "codes"

    id: Mapped[Key]
    year: Mapped[int]
    code: Mapped[Word]
    name: Mapped[Line]

    __table_args__ = (UniqueConstraint("year", "code"), STRICT)


class TopicCodeRow(Base):
    """A code that is answered by what is published under a topic."""

    __tablename__ = "topic_codes"

    topic: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)
    code: Mapped[int] = mapped_column(ForeignKey("codes.id"), primary_key=True)


class PlanRow(Base):
    """What is planned of a topic by a unit in a month, named by its first day."""

    __tablename__ = "plan"

    id: Mapped[Key]
    topic: Mapped[int] = mapped_column(ForeignKey("topics.id"))
    unit: Mapped[Name]
    month: Mapped[date] = mapped_column(index=True)
    planned: Mapped[int]
    note: Mapped[Line]

    __table_args__ = (UniqueConstraint("topic", "unit", "month"), STRICT)
