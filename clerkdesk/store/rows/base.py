"""What all tables share: named constraints, strict types, lengths held by the database."""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Date, Dialect, MetaData, String, Table, func
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

STRICT = {"sqlite_strict": True}
"""Table option: the database refuses a value of another type (PostgreSQL always does)."""

LAST_YEAR = "2400-01-01"
"""Dates are Gregorian; a year of the Buddhist era stored by mistake lies beyond this."""


class LocalTime(TypeDecorator[datetime]):
    """A local time as ISO text, kept exactly as the clock gave it, offset included."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


Json = JSON(none_as_null=True)


class Base(DeclarativeBase):
    """The root of all rows. Rows never leave the store."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        date: Date(),
        datetime: LocalTime(),
        dict[str, Any]: Json,
        Any: Json,
    }
    __table_args__: Any = STRICT


Key = Annotated[int, mapped_column(primary_key=True)]
Word = Annotated[str, mapped_column(String(40))]
Name = Annotated[str, mapped_column(String(300))]
Line = Annotated[str, mapped_column(String(2000))]
Sha256 = Annotated[str, mapped_column(String(64))]


def hold_limits(table: Table) -> None:
    """Adds to ``table`` a check for each limited text and each date.

    SQLite does not enforce the length of a VARCHAR, and takes any year.
    """
    for column in table.columns:
        if isinstance(column.type, String) and column.type.length:
            limit = func.length(column) <= column.type.length
            table.append_constraint(CheckConstraint(limit, name=f"{column.name}_length"))
        elif isinstance(column.type, Date):
            gregorian = column < date.fromisoformat(LAST_YEAR)
            table.append_constraint(CheckConstraint(gregorian, name=f"{column.name}_year"))
