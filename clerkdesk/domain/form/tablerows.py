"""Repeating tables: rows typed as ``name | position; name | position``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.dayscount import with_counted_days
from clerkdesk.domain.form.fieldtypes import SIMPLE_TYPES, Showing, TypeOfField
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.words import Series, th

ROW_SEPARATORS = ";\n"
CELL_SEPARATORS = "|"

_MOST_ROWS = 500

COLUMN_TYPES = tuple(kind for kind in SIMPLE_TYPES if kind is not FieldType.FILES)
"""The types that the columns of a table may have."""

Row = dict[str, Any]
Cell = Any


def read_table(field: Field, text: str, today: date) -> list[Row]:
    """The rows that were typed; each holds its filled cells by the column's id."""
    typed = [row for row in split_typed(text, ROW_SEPARATORS) if row.strip(" |")]
    if len(typed) > _MOST_ROWS:
        raise ClerkError(
            th("ตารางมี {count} แถว เกิน {most}"),
            do=th("แนบเป็นเอกสารแทน"),
            count=len(typed),
            most=_MOST_ROWS,
        )
    rows = [_read_row(field, row, place, today) for place, row in enumerate(typed, start=1)]
    return [row for row in rows if row]


def _read_row(field: Field, text: str, place: int, today: date) -> Row:
    cells = split_typed(text, CELL_SEPARATORS)
    if any(cells[len(field.columns) :]):
        raise ClerkError(
            th("แถวที่ {row} มี {count} คอลัมน์ แต่ตารางมี {columns}"),
            do=th("คั่นคอลัมน์ด้วย | คั่นแถวด้วย ; ลำดับคอลัมน์: {labels}"),
            row=place,
            count=len(cells),
            columns=len(field.columns),
            labels=Series(tuple(column.wording for column in field.columns), " | "),
        )
    row: Row = {}
    for column, cell in zip(field.columns, cells, strict=False):
        if cell and column.type is not FieldType.DAYS:
            row[column.id] = _read_cell(column, cell, place, today)
    return with_counted_days(field.columns, row)


def _read_cell(column: Field, cell: str, place: int, today: date) -> Cell:
    try:
        return SIMPLE_TYPES[column.type].read_typed(column, cell, today)
    except ClerkError as error:
        values = {**error.values, "row": place, "column": column.wording}
        raise ClerkError(
            error.what, do=error.do, where=th("{field} แถวที่ {row} คอลัมน์ {column}"), **values
        ) from error


def show_table(field: Field, rows: list[Row], showing: Showing) -> str:
    """The rows as lines of text, for lists; paper prints cells by :func:`show_cell`."""
    shown = ([show_cell(column, row, showing) for column in field.columns] for row in rows)
    return "; ".join(" | ".join(cells) for cells in shown)


def show_cell(column: Field, row: Mapping[str, Any], showing: Showing) -> str:
    """One cell as it stands on paper; empty when nothing was filled in."""
    value = row.get(column.id)
    return "" if value is None else SIMPLE_TYPES[column.type].show(column, value, showing)


def edit_table(field: Field, rows: list[Row]) -> str:
    """The text that ``read_table`` reads back."""
    lines = [
        join_typed([_edit_cell(column, row) for column in field.columns], CELL_SEPARATORS)
        for row in rows
    ]
    return join_typed(lines, ROW_SEPARATORS)


def _edit_cell(column: Field, row: Row) -> str:
    value = row.get(column.id)
    return "" if value is None else SIMPLE_TYPES[column.type].edit(column, value)


TABLE_TYPE = TypeOfField(
    read=read_table, show=show_table, edit=edit_table, stored=list, most=200_000
)
