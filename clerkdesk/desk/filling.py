"""From what was typed to the stored values of a form."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.values import default_value, missing_fields, read_value
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.thai.text import nearest, normalise
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


def read_typed(form: Form, typed: Mapping[str, str], today: date) -> dict[str, Any]:
    """The stored values of the fields that were typed; ClerkError names the field at fault."""
    values: dict[str, Any] = {}
    for field_id, text in typed.items():
        field = _field(form, field_id)
        values[field.id] = read_value(field, normalise(text), today)
    return values


def _field(form: Form, field_id: str) -> Field:
    field = form.field(field_id)
    if field is not None and field.type is not FieldType.DAYS:
        return field
    known = [each.id for each in form.fields if each.type is not FieldType.DAYS]
    near = nearest(field_id, known)
    raise ClerkError(
        th("แบบ {form} ไม่มีช่องชื่อ “{field}”{hint}"),
        do=th("ช่องที่มี: {known}"),
        form=form.id,
        field=field_id,
        hint=f" ({near}?)" if near else "",
        known=", ".join(known),
    )


def with_defaults(form: Form, values: Mapping[str, Any], today: date) -> dict[str, Any]:
    """``values`` with the form's defaults in the fields that were not given at all."""
    filled = dict(values)
    for field in form.fields:
        if field.id not in filled and field.default:
            filled[field.id] = default_value(field, today)
    return filled


def with_brought(form: Form, values: Mapping[str, Any], tx: "Reader") -> dict[str, Any]:
    """``values`` with what known people bring along: position and unit of the requester."""
    filled = dict(values)
    for field in form.fields:
        source, _, part = field.brought_by.partition(".")
        if not part or filled.get(field.id):
            continue
        person = known_person(tx, str(filled.get(source, "")))
        if person is not None:
            filled[field.id] = getattr(person, part)
    return filled


def known_person(tx: "Reader", name: str) -> Person | None:
    """The person of the office with this name; None when there is none, or more than one."""
    found = tx.people.named(name) if name else []
    return found[0] if len(found) == 1 else None


def refuse_missing(form: Form, values: Mapping[str, Any]) -> None:
    """A ClerkError that names every required field that is empty."""
    missing = missing_fields(form, values)
    if missing:
        raise ClerkError(
            th("ยังไม่ได้กรอก {labels}"),
            do=th("กรอกแล้วบันทึกอีกครั้ง (ชื่อช่อง: {fields})"),
            labels=Series(tuple(Sentence("“{label}”", {"label": f.wording}) for f in missing)),
            fields=", ".join(field.id for field in missing),
        )
