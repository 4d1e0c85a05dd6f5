"""Rows that a report proposes: what was published in the month or on the days it tells of."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.period import period_of, proposed_tables
from clerkdesk.domain.form.tablerows import Row
from clerkdesk.domain.form.values import edit_text, fits, read_value
from clerkdesk.domain.memo.tracking import CellValue, Tracked, published_in
from clerkdesk.domain.rounds.nothingrow import NOTHING

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

Values = Mapping[str, Any]


def with_publications(tx: "Reader", form: Form, values: Values, today: date) -> dict[str, Any]:
    """``values`` of a new paper with the proposed rows in the tables that were not given at all."""
    wanted = [field.id for field in proposed_tables(form) if field.id not in values]
    found = _proposed_rows(tx, form, values, today) if wanted else {}
    return {**values, **{table: found[table] for table in wanted if found.get(table)}}


def with_other_month(
    tx: "Reader", form: Form, before: Values, values: Values, today: date
) -> dict[str, Any]:
    """``values`` of a paper that is changed: where it tells of another month now, the rows that
    still stood as they had been proposed are those of that month."""
    if period_of(form, before) == period_of(form, values):
        return dict(values)
    earlier, now = (_proposed_rows(tx, form, each, today) for each in (before, values))
    untouched = [
        table
        for table in now
        if (values.get(table) or []) == (before.get(table) or []) == earlier.get(table, [])
    ]
    return {**values, **{table: now[table] for table in untouched}}


def propose_texts(desk: Desk, form: Form, month: str) -> dict[str, str]:
    """What would be typed into the proposed tables of ``form`` for a month that was typed: empty
    texts where it cannot be read."""
    field = form.field(form.filing.month)
    try:
        value = read_value(field, month, desk.today()) if field else None
    except ClerkError:
        value = None
    found: dict[str, list[Row]] = {}
    if field is not None and value is not None:
        with desk.store.read() as tx:
            found = _proposed_rows(tx, form, {field.id: value}, desk.today())
    return {each.id: edit_text(each, found.get(each.id)) for each in proposed_tables(form)}


def _proposed_rows(tx: "Reader", form: Form, values: Values, today: date) -> dict[str, list[Row]]:
    """The rows of each table, in the order of the month's sheet, or one that says that there is
    nothing; none where there are more than a table can hold."""
    period = period_of(form, values)
    if period is None:
        return {}
    memos = tx.memos.published_between(period.first, period.last)
    tracked = published_in(memos, period, None)
    over = period.last < today
    made = {
        field.id: [_row(field, each, place, today) for place, each in enumerate(tracked, start=1)]
        or (_nothing(field) if over else [])
        for field in proposed_tables(form)
    }
    return {
        field.id: made[field.id] if fits(field, made[field.id]) else []
        for field in proposed_tables(form)
    }


def _row(table: Field, tracked: Tracked, place: int, today: date) -> Row:
    cells = {
        column.id: as_cell(column, tracked.value(column.source, place), today)
        for column in table.columns
        if column.source
    }
    return {column: value for column, value in cells.items() if value is not None}


def _nothing(table: Field) -> list[Row]:
    """The row that says of a period that is over that nothing was published in it."""
    texts = [each for each in table.columns if each.source and each.type is FieldType.TEXT]
    found = sorted(texts, key=lambda each: each.source != "subject")
    return [{each.id: NOTHING} for each in found[:1]]


def as_cell(column: Field, value: CellValue, today: date) -> Any:  # noqa: ANN401  of any type
    """The value as the column keeps it; None where it cannot."""
    show = _TYPED.get(type(value), str)
    try:
        return read_value(column, show(value) if value is not None else "", today)
    except ClerkError:
        return None


_TYPED: dict[type, Callable[[Any], str]] = {
    date: lambda value: format_date(value, DateStyle.SHORT),
    Decimal: lambda value: format(value, "f"),
}
"""How the values of a sheet would be typed."""
