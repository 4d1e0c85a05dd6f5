"""What a text may take from a form beside its fields: money in words, the sums of tables.

``{price.words}`` is the money of ``price`` in words; ``{costs.amount}`` adds up the column
``amount`` of the table ``costs``, ``{costs.amount.words}`` says that in words.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from clerkdesk.domain.form.figures import show_money, show_number
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.thai.baht import baht_words
from clerkdesk.domain.thai.digits import Digits

COUNTED = (FieldType.NUMBER, FieldType.MONEY, FieldType.DAYS)
"""The types of columns that can be added up."""

WORDS = "words"


def derived_names(form: Form) -> list[str]:
    """Everything beside the fields that a text of ``form`` may name."""
    return [name for field in form.fields for name, _ in _of_field(field, None, Digits.ARABIC)]


def derived_texts(form: Form, values: Mapping[str, Any], digits: Digits) -> dict[str, str]:
    """The texts behind those names; empty where nothing was filled in."""
    return {
        name: text
        for field in form.fields
        for name, text in _of_field(field, values.get(field.id), digits)
    }


def sum_columns(form: Form) -> dict[str, Field]:
    """The columns that can be added up, as ``table.column``."""
    return {
        f"{field.id}.{column.id}": column
        for field in form.fields
        for column in field.columns
        if column.type in COUNTED
    }


def answer_in(values: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401  a value of any type
    """The value of a field, or for ``table.column`` the sum of that column as a text."""
    table, dot, column = name.partition(".")
    if not dot:
        return values.get(name)
    total = _total(values.get(table) or [], column)
    return None if total is None else str(total)


def column_sum(column: Field, rows: list[dict[str, Any]]) -> Decimal | None:
    """The sum of a column; None when nothing stands in it."""
    return _total(rows, column.id)


def _total(rows: list[dict[str, Any]], column: str) -> Decimal | None:
    numbers = [Decimal(str(row[column])) for row in rows if row.get(column) is not None]
    return sum(numbers, Decimal(0)) if numbers else None


def show_sum(column: Field, total: Decimal, digits: Digits) -> str:
    """A sum as the values of its column are shown."""
    if column.type is FieldType.MONEY:
        return show_money(str(total), digits)
    return show_number(format(total.normalize(), "f"), digits)


def _of_field(field: Field, value: Any, digits: Digits) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    if field.type is FieldType.MONEY:
        yield f"{field.id}.{WORDS}", baht_words(Decimal(value)) if value else ""
    for column in field.columns:
        if column.type in COUNTED:
            yield from _of_column(field, column, value or [], digits)


def _of_column(
    field: Field, column: Field, rows: list[dict[str, Any]], digits: Digits
) -> Iterator[tuple[str, str]]:
    total = column_sum(column, rows)
    name = f"{field.id}.{column.id}"
    yield name, "" if total is None else show_sum(column, total, digits)
    if column.type is FieldType.MONEY:
        yield f"{name}.{WORDS}", "" if total is None else baht_words(total)
