"""The month or months that a paper tells of, as the filing of its form names the field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.form import Field, FieldType, Form, RowsOf


@dataclass(frozen=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last

    def months(self) -> tuple[Month, ...]:
        """The months of which some day lies in it, in order."""
        found = [Month.of(self.first)]
        while found[-1].last < self.last:
            found.append(found[-1].next())
        return tuple(found)


def as_stored(month: Month) -> str:
    """``2018-06``: how a field keeps a month."""
    return f"{month.first:%Y-%m}"


def stored_month(value: str) -> Month:
    """The month that :func:`as_stored` wrote. Raises ValueError for anything else."""
    return Month.of(date.fromisoformat(f"{value}-01"))


def period_of(form: Form, values: Mapping[str, Any]) -> Period | None:
    """What a paper with ``values`` tells of; None where its form names no such field, or where it
    is empty."""
    field = form.field(form.filing.month)
    value = values.get(form.filing.month)
    if field is None or not value:
        return None
    return _PERIODS[field.type](value)


def proposed_tables(form: Form) -> tuple[Field, ...]:
    """The tables whose rows are proposed from what was published in the period."""
    return tuple(
        field
        for field in form.fields
        if field.rows_of is None and any(each.source for each in field.columns)
    )


def memo_tables(form: Form) -> tuple[Field, ...]:
    """The tables whose rows are proposed from memos that wait to be handed over."""
    return tuple(field for field in form.fields if field.rows_of is RowsOf.ALLOWED)


def _of_month(value: str) -> Period:
    month = stored_month(value)
    return Period(month.first, month.last)


_PERIODS: dict[FieldType, Callable[[Any], Period]] = {
    FieldType.MONTH: _of_month,
    FieldType.DATE_RANGE: lambda value: Period(*map(date.fromisoformat, value)),
}
