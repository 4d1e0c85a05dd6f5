"""The office, its units and people, and who holds which role."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Key, Name, Word


class SettingRow(Base):
    """One thing that the office says of itself, as JSON."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[Any]


class UnitRow(Base):
    """A group, school group or school; named by its name everywhere.

    ``former`` is the list of the names that it had before.
    """

    __tablename__ = "units"

    id: Mapped[Key]
    name: Mapped[Name]
    kind: Mapped[Word]
    prefix: Mapped[Name]
    ended_on: Mapped[date | None]
    former: Mapped[Any]

    __table_args__ = (UniqueConstraint("name"), STRICT)


class PersonRow(Base):
    """Somebody who asks or signs."""

    __tablename__ = "people"

    id: Mapped[Key]
    name: Mapped[Name]
    position: Mapped[Name]
    unit: Mapped[Name]


class AppointmentRow(Base):
    """Somebody holds a role from one day to another."""

    __tablename__ = "appointments"

    id: Mapped[Key]
    person: Mapped[int] = mapped_column(ForeignKey("people.id"))
    role: Mapped[Word]
    unit: Mapped[Name]
    first: Mapped[date | None]
    last: Mapped[date | None]
    capacity: Mapped[Word]
