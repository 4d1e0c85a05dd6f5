"""The values that a form's own samples make, for a look at it before anybody uses it."""

from datetime import date
from typing import Any

from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.values import default_value, read_value, with_days


def sample_values(form: Form, day: date) -> dict[str, Any]:
    """Each field as its ``sample`` says, else as it begins in a new memo; dates are ``day``."""
    values = {field.id: _sample(field, day) for field in form.fields}
    return with_days(form, {name: value for name, value in values.items() if value is not None})


def _sample(field: Field, day: date) -> Any:  # noqa: ANN401  a stored value of any type
    if field.type is FieldType.DAYS:
        return None
    if field.sample:
        return read_value(field, field.sample, day)
    if field.type is FieldType.DATE and not field.default:
        return day.isoformat()
    return default_value(field, day)
