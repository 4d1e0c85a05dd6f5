"""What each type of field takes, stores and shows: one entry for each type."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from clerkdesk.domain.calendar.daterange import read_date_range, show_date_range
from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.months import format_month, parse_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.choosing import edit_choice, read_choice, show_choice
from clerkdesk.domain.form.figures import read_money, read_number, show_money, show_number
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.domain.form.period import as_stored, stored_month
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import th

FILE_SEPARATORS = ";\n"

_MANY_LETTERS = 20_000
_LINE_END = re.compile(r"\s*\n\s*")


Stored = Any
"""A stored value; its Python type is that of the field's ``TypeOfField.stored``."""


@dataclass(frozen=True)
class Showing:
    """How values are written: the office's figures, and the shape of dates."""

    digits: Digits = Digits.ARABIC
    style: DateStyle = DateStyle.LONG


@dataclass(frozen=True)
class TypeOfField:
    """How one type reads typed text (normalised, not empty), shows and edits a stored value.

    ``stored`` is the Python type of the stored value; ``most`` is how many letters may be typed.
    """

    read: Callable[[Field, str, date], Any]
    show: Callable[[Field, Any, Showing], str]
    edit: Callable[[Field, Any], str]
    stored: type | tuple[type, ...] = str
    most: int = 2_000

    def read_typed(self, field: Field, text: str, today: date) -> Stored:
        """The stored value of ``text``. Raises ClerkError, also when it is too long."""
        if len(text) > self.most:
            raise ClerkError(
                th("ข้อความยาว {count} ตัวอักษร เกิน {most}"),
                do=th("ย่อข้อความ หรือแนบเป็นเอกสาร"),
                count=len(text),
                most=self.most,
            )
        return self.read(field, text, today)


def _read_line(field: Field, text: str, today: date) -> str:
    return _LINE_END.sub(" ", text)


def _read_lines(field: Field, text: str, today: date) -> str:
    return text


def _read_range(field: Field, text: str, today: date) -> list[str]:
    return [day.isoformat() for day in read_date_range(text, today)]


def _show_range(value: list[str], style: DateStyle, digits: Digits) -> str:
    first, last = map(date.fromisoformat, value)
    return show_date_range(first, last, style, digits)


def _show_date(value: str, style: DateStyle, digits: Digits) -> str:
    return format_date(date.fromisoformat(value), style, digits)


def _show_month(value: str, digits: Digits) -> str:
    return format_month(stored_month(value), digits)


def _read_files(field: Field, text: str, today: date) -> list[str]:
    return [name for name in split_typed(text, FILE_SEPARATORS) if name]


def _refuse_days(field: Field, text: str, today: date) -> int:
    raise ClerkError(th("ช่องนี้นับวันให้เอง จึงพิมพ์ไม่ได้"), do=th("แก้วันแรกหรือวันสุดท้ายแทน"))


def _as_it_is(field: Field, value: str, showing: Showing | None = None) -> str:
    return value


_LINE = TypeOfField(read=_read_line, show=_as_it_is, edit=_as_it_is)

SIMPLE_TYPES: dict[FieldType, TypeOfField] = {
    FieldType.TEXT: _LINE,
    FieldType.LONG_TEXT: TypeOfField(
        read=_read_lines, show=_as_it_is, edit=_as_it_is, most=_MANY_LETTERS
    ),
    FieldType.DATE: TypeOfField(
        read=lambda field, text, today: parse_date(text, today).isoformat(),
        show=lambda field, value, showing: _show_date(value, showing.style, showing.digits),
        edit=lambda field, value: _show_date(value, DateStyle.NUMERIC, Digits.ARABIC),
    ),
    FieldType.DATE_RANGE: TypeOfField(
        read=_read_range,
        show=lambda field, value, showing: _show_range(value, showing.style, showing.digits),
        edit=lambda field, value: _show_range(value, DateStyle.NUMERIC, Digits.ARABIC),
        stored=list,
    ),
    FieldType.MONTH: TypeOfField(
        read=lambda field, text, today: as_stored(parse_month(text, today)),
        show=lambda field, value, showing: _show_month(value, showing.digits),
        edit=lambda field, value: _show_month(value, Digits.ARABIC),
    ),
    FieldType.NUMBER: TypeOfField(
        read=lambda field, text, today: read_number(text),
        show=lambda field, value, showing: show_number(value, showing.digits),
        edit=lambda field, value: str(value),
        stored=(int, str),
    ),
    FieldType.MONEY: TypeOfField(
        read=lambda field, text, today: read_money(text),
        show=lambda field, value, showing: show_money(value, showing.digits),
        edit=lambda field, value: show_money(value, Digits.ARABIC),
    ),
    FieldType.BOOK_NUMBER: TypeOfField(
        read=_read_line,
        show=lambda field, value, showing: showing.digits.of(value),
        edit=_as_it_is,
    ),
    FieldType.CHOICE: TypeOfField(
        read=lambda field, text, today: read_choice(field, text),
        show=lambda field, value, showing: show_choice(field, value),
        edit=lambda field, value: edit_choice(value),
        stored=dict,
    ),
    FieldType.PERSON: _LINE,
    FieldType.UNIT: _LINE,
    FieldType.TOPIC: _LINE,
    FieldType.FILES: TypeOfField(
        read=_read_files,
        show=lambda field, value, showing: ", ".join(value),
        edit=lambda field, value: join_typed(value, FILE_SEPARATORS),
        stored=list,
        most=_MANY_LETTERS,
    ),
    FieldType.DAYS: TypeOfField(
        read=_refuse_days,
        show=lambda field, value, showing: showing.digits.of(value),
        edit=lambda field, value: str(value),
        stored=int,
    ),
}
"""Every type but the table, which is made of the others."""
