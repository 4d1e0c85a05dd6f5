"""The values of a form's fields: read from typed text, kept as JSON, shown, edited, checked.

Stored shapes: text, person, unit, topic, book number: str · date: ISO str · date range: [ISO, ISO]
· number: int, or decimal str · money: decimal str with two places · choice: {option key: words
beside it} in the form's order · files: [name] · table: [{column id: value}] · days: int.
Nothing filled in is None, or no entry at all.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.dayscount import with_counted_days
from clerkdesk.domain.form.fieldtypes import SIMPLE_TYPES, Showing, TypeOfField
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.tablerows import COLUMN_TYPES, TABLE_TYPE
from clerkdesk.domain.form.unitkind import UnitKind, kind_key
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import nearest, normalise
from clerkdesk.domain.words import th

__all__ = [
    "BRINGS",
    "COLUMN_TYPES",
    "SAYS",
    "JsonValue",
    "check_values",
    "default_value",
    "edit_text",
    "fits",
    "is_empty",
    "missing_fields",
    "read_value",
    "show_value",
    "with_days",
    "with_kinds",
    "without_label",
]

JsonValue = str | int | list[Any] | dict[str, Any] | None

BRINGS: dict[FieldType, tuple[str, ...]] = {FieldType.PERSON: ("position", "unit")}
"""What a field brings along for others (``brought_by = "requester.position"``)."""

SAYS: dict[FieldType, tuple[str, ...]] = {
    FieldType.DATE: ("date",),
    FieldType.TEXT: ("subject", "number"),
    FieldType.LONG_TEXT: ("subject", "number"),
}
"""What a document in force says for a field of a later one (``from_document = "1.date"``)."""

TYPES: dict[FieldType, TypeOfField] = {**SIMPLE_TYPES, FieldType.TABLE: TABLE_TYPE}

# any day does: a stored value says nothing that depends on today
_SOME_DAY = date(2026, 1, 1)


def read_value(field: Field, typed: str, today: date) -> JsonValue:
    """The stored value of what was typed; None when nothing was.

    Raises ClerkError, with the field's label as its place, for what the field cannot take.
    """
    text = normalise(typed).strip()
    if not text:
        return None
    try:
        value: JsonValue = TYPES[field.type].read_typed(field, text, today)
    except ClerkError as error:
        values = {**error.values, "field": field.wording}
        where = error.where or "{field}"
        raise ClerkError(error.what, do=error.do, where=where, **values) from error
    return None if is_empty(value) else value


def show_value(
    field: Field,
    value: JsonValue,
    digits: Digits = Digits.ARABIC,
    style: DateStyle = DateStyle.LONG,
) -> str:
    """The value as it stands on paper and screen; empty text when nothing was filled in."""
    return "" if is_empty(value) else TYPES[field.type].show(field, value, Showing(digits, style))


def edit_text(field: Field, value: JsonValue) -> str:
    """The value as text to be edited; ``read_value`` reads the same value back."""
    return "" if is_empty(value) else TYPES[field.type].edit(field, value)


def default_value(field: Field, today: date) -> JsonValue:
    """What stands in the field of a new memo (``default = "today"`` for a date), or None."""
    return read_value(field, field.default, today)


def is_empty(value: object) -> bool:
    """Whether nothing was filled in."""
    return value is None or value in ("", [], {})


def missing_fields(form: Form, values: Mapping[str, Any]) -> list[Field]:
    """The required fields in which nothing was filled in, in the form's order."""
    return [field for field in form.fields if field.required and is_empty(values.get(field.id))]


def with_days(form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` with every ``days`` field counted anew, first and last day included.

    A field whose days are not known, or in the wrong order, is left out.
    """
    return with_counted_days(form.fields, values)


def asked_kinds(form: Form) -> list[str]:
    """The unit fields whose kind a condition of the form asks for."""
    leaves = (leaf for condition in form.conditions() for leaf in condition.leaves())
    return list(dict.fromkeys(leaf.field for leaf in leaves if leaf.kind is not None))


def with_kinds(
    form: Form, values: Mapping[str, Any], kind_of: Callable[[str], UnitKind]
) -> dict[str, Any]:
    """``values`` with the kinds of units that conditions ask for, as ``kind_of`` (of a unit's
    name) says today: what the memo asks for stays so when the unit becomes another."""
    kept = dict(values)
    for field_id in asked_kinds(form):
        name = values.get(field_id)
        kept.pop(kind_key(field_id), None)
        if name:
            kept[kind_key(field_id)] = kind_of(str(name)).value
    return kept


def check_values(form: Form, values: Mapping[str, Any]) -> None:
    """Raises ClerkError for a value that the form has no field for, or that is not of its type."""
    known = [field.id for field in form.fields]
    kinds = set(map(kind_key, asked_kinds(form)))
    for field_id, value in values.items():
        if field_id in kinds and value in list(UnitKind):
            continue
        field = form.field(field_id)
        if field is None:
            near = nearest(field_id, known)
            raise ClerkError(
                th("แบบ {form} ไม่มีช่องชื่อ “{field}”{hint}"),
                do=th("ช่องที่มี: {known}"),
                form=form.id,
                field=field_id,
                hint=f" ({near}?)" if near else "",
                known=", ".join(known),
            )
        if not is_empty(value) and not fits(field, value):
            raise ClerkError(
                th("ค่าที่เก็บไว้ไม่ใช่ของช่องชนิดนี้"),
                do=th("กรอกช่องนี้ใหม่แล้วบันทึก"),
                where="{field}",
                field=field.wording,
            )


def fits(field: Field, value: JsonValue) -> bool:
    """Whether a stored ``value`` can stand in ``field``; reading its own text gives it again, as
    it does for all we store."""
    kind = TYPES[field.type]
    if isinstance(value, bool) or not isinstance(value, kind.stored):
        return False
    if field.type is FieldType.DAYS:
        return True
    try:
        return read_value(field, edit_text(field, value), _SOME_DAY) == value
    except (ClerkError, AttributeError, TypeError, ValueError, ArithmeticError):
        return False


def without_label(label: str, value: str) -> str:
    """What is written behind ``label``: กลุ่ม and กลุ่มอำนวยการ give อำนวยการ, not กลุ่ม twice."""
    rest = value.removeprefix(label).strip() if label else value
    return rest or value
