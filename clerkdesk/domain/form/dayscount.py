"""Days counted between two dates, first and last day included."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from clerkdesk.domain.form.form import Field, FieldType


def with_counted_days(fields: Sequence[Field], values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` (of a form, or of a row of a table) with the days of its fields counted anew.

    A field whose days are not known, or in the wrong order, is left out.
    """
    counted = dict(values)
    for field in fields:
        if field.type is FieldType.DAYS:
            days = _days(field, values)
            counted.pop(field.id, None)
            if days is not None and days > 0:
                counted[field.id] = days
    return counted


def _days(field: Field, values: Mapping[str, Any]) -> int | None:
    first, last = values.get(field.first), values.get(field.last or field.first)
    if isinstance(first, list):
        first, last = first
    if not first or not last:
        return None
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
