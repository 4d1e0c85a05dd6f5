"""Cells of rows that are written by hand or came in: read from typed text, kept as text."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import CellValue
from clerkdesk.domain.rounds.entries import Values
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

LONGEST = 4000
"""The most letters of a cell."""

ROW_NUMBER = "row"
"""The source of the column that counts the rows: nobody writes into it."""


def key_of(column: Column) -> str:
    """Under what the values of a column are kept: its source, so that they are found by another
    form too, or its id where nothing fills it."""
    return column.source or column.id


def by_key(columns: Sequence[Column], values: Mapping[str, str]) -> dict[str, str]:
    """``values`` by column id as they are kept; what no column is for is left out."""
    keys = {column.id: key_of(column) for column in columns}
    keys |= {key: key for key in keys.values()}
    return {
        keys[name]: text
        for name, text in values.items()
        if keys.get(name, ROW_NUMBER) != ROW_NUMBER
    }


def read_cells(columns: Sequence[Column], typed: Mapping[str, str], today: date) -> dict[str, str]:
    """What was typed into cells, by column id, as it is kept; empty text takes out.

    Raises ClerkError, with the column's title as its place, for a date or figure that cannot be
    read, for a text that is too long, and for a column that the sheet does not have.
    """
    known = {name: column for column in columns for name in (key_of(column), column.id)}
    found: dict[str, str] = {}
    for name, text in typed.items():
        column = known.get(name)
        if column is None or key_of(column) == ROW_NUMBER:
            raise ClerkError(
                th("แบบติดตามไม่มีช่องชื่อ “{column}” ให้พิมพ์"),
                do=th("ช่องที่มี: {known}"),
                column=name,
                known=", ".join(each.id for each in columns if key_of(each) != ROW_NUMBER),
            )
        found[key_of(column)] = _read(column, text, today)
    return found


def _read(column: Column, typed: str, today: date) -> str:
    text = normalise(typed).strip()
    if not text:
        return ""
    if len(text) > LONGEST:
        raise ClerkError(
            th("ข้อความยาว {count} ตัวอักษร เกิน {most}"),
            do=th("ย่อให้สั้นลงแล้วบันทึกอีกครั้ง"),
            where="{column}",
            count=len(text),
            most=LONGEST,
            column=column.wording,
        )
    read = _READ.get(column.type)
    try:
        return read(text, today) if read else text
    except ClerkError as error:
        values = {**error.values, "column": column.wording}
        raise ClerkError(error.what, do=error.do, where="{column}", **values) from error


def _read_date(text: str, today: date) -> str:
    return parse_date(text, today).isoformat()


def _read_figure(text: str, _today: date) -> str:
    plain = to_arabic(text).replace(",", "").replace(" ", "")
    figure = _figure(plain)
    if isinstance(figure, Decimal):
        return f"{figure:f}"
    raise ClerkError(
        th("อ่าน “{typed}” เป็นตัวเลขไม่ได้"),
        do=th("พิมพ์เฉพาะตัวเลข เช่น 1250 หรือ 1,250.50"),
        typed=text[:40],
    )


_READ: dict[CellType, Callable[[str, date], str]] = {
    CellType.DATE: _read_date,
    CellType.NUMBER: _read_figure,
    CellType.MONEY: _read_figure,
}


def cell_of(values: Values, column: Column) -> CellValue:
    """What stands in a column: a date or a figure where the kept text is one, else the text."""
    text = values.get(key_of(column), "")
    made = _MADE.get(column.type)
    return made(text) if made and text else text


def _date(text: str) -> CellValue:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _figure(text: str) -> CellValue:
    try:
        figure = Decimal(text)
    except InvalidOperation:
        return text
    return figure if figure.is_finite() and abs(figure) < 10**15 else text


_MADE: dict[CellType, Callable[[str], CellValue]] = {
    CellType.DATE: _date,
    CellType.NUMBER: _figure,
    CellType.MONEY: _figure,
}


def plain(value: CellValue) -> str:
    """A cell as the text that is kept of it, so that what was sent can be compared."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
