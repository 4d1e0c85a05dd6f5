"""From what was typed to the stored values of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.appointees import with_role_words
from clerkdesk.desk.calendarrows import with_other_year, with_rounds
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.inforce import with_what_is_in_force
from clerkdesk.desk.meaning import with_meaning
from clerkdesk.desk.publishedrows import with_other_month, with_publications
from clerkdesk.desk.waitingrows import with_waiting
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.period import memo_tables, proposed_tables
from clerkdesk.domain.form.unitkind import UnitKind, guess_kind
from clerkdesk.domain.form.values import (
    check_values,
    default_value,
    fits,
    missing_fields,
    read_value,
    with_days,
    with_kinds,
)
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.thai.text import nearest, normalise
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Before:
    """The values that stood there before: of the memo itself, or of the one that is copied."""

    values: Mapping[str, Any]
    copied: bool = False


def complete(
    desk: Desk,
    tx: "Reader",
    form: Form,
    before: Before,
    typed: Mapping[str, str],
    materials: Sequence[Material],
) -> dict[str, Any]:
    """The values after what was typed, with what people bring and defaults; ClerkError when one
    does not fit or is missing. ``materials`` fill the fields that hold files."""
    read = read_typed(form, typed, desk.today())
    read = with_meaning(form, read, tx)
    values = {**_kept(tx, form, before, read), **read}
    if before.copied:  # a paper that is changed keeps what it refers to
        values = with_what_is_in_force(tx, form, values)
    values = with_defaults(form, values, desk.today())
    if before.copied:
        values = with_rounds(tx, form, values, desk.today())
        values = with_publications(tx, form, values, desk.today())
        values = with_waiting(tx, form, values, desk.today())
    else:
        values = with_other_month(tx, form, before.values, values, desk.today())
        values = with_other_year(tx, form, before.values, values)
    values = with_days(form, with_brought(form, values, tx))
    values = with_kinds(form, values, lambda name: _kind(tx, name))
    values = with_role_words(desk, form, values)
    check_values(form, values)
    refuse_missing(form, {**values, **_names(form, materials)})
    return values


def _kind(tx: "Reader", name: str) -> UnitKind:
    unit = tx.units.named(name)
    return unit.kind if unit else guess_kind(name)


def _kept(tx: "Reader", form: Form, before: Before, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What stays of ``before``. Another requester takes along what the earlier one had brought; in
    a memo that is changed, what was typed by hand stays."""
    kept = dict(before.values)
    for field in form.fields:
        source, _, part = field.brought_by.partition(".")
        if source not in typed or field.id in typed or typed[source] == kept.get(source):
            continue
        if before.copied or kept.get(field.id) == _brought(tx, kept.get(source), part):
            kept.pop(field.id, None)
    return kept


def _brought(tx: "Reader", name: object, part: str) -> str:
    person = known_person(tx, str(name or ""))
    return str(getattr(person, part)) if person else ""


def _names(form: Form, materials: Sequence[Material]) -> dict[str, list[str]]:
    return {
        field.id: [each.name for each in materials if each.field == field.id]
        for field in form.fields
        if field.type is FieldType.FILES
    }


def copied_values(form: Form, earlier: Memo) -> dict[str, Any]:
    """The values that a new memo takes over from an earlier one, perhaps of another form: those
    that fit. Its number, its date, its month with what was published in it, its calendar and its
    files are its own, and so is what it hands over."""
    own = {form.filing.number, form.filing.date, form.filing.month}
    own |= {table.id for table in (*proposed_tables(form), *memo_tables(form))}
    own |= {
        name for each in form.fields if each.calendar_of for name in (each.id, each.calendar_of)
    }
    fields = {field.id: field for field in form.fields if field.id not in own}
    return {
        field_id: value
        for field_id, value in earlier.values.items()
        if field_id in fields and fits(fields[field_id], value)
    }


def read_typed(form: Form, typed: Mapping[str, str], today: date) -> dict[str, Any]:
    """The stored values of the fields that were typed; ClerkError names the field at fault.

    What is typed for a field that holds files are files to attach, and no value.
    """
    values: dict[str, Any] = {}
    for field_id, text in typed.items():
        field = _field(form, field_id)
        if field.type is not FieldType.FILES:
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
    """``values`` with what known people bring along: position and unit of the requester, and of
    those in the rows of tables."""
    filled = _brought_to(form.fields, values, tx)
    for field in form.fields:
        if field.type is FieldType.TABLE and filled.get(field.id):
            rows = filled[field.id]
            filled[field.id] = [_brought_to(field.columns, row, tx) for row in rows]
    return filled


def _brought_to(fields: Sequence[Field], values: Mapping[str, Any], tx: "Reader") -> dict[str, Any]:
    """The values of a form, or of a row of a table, with what people in them bring along."""
    filled = dict(values)
    for field in fields:
        source, _, part = field.brought_by.partition(".")
        if not part or filled.get(field.id):
            continue
        person = known_person(tx, str(filled.get(source, "")))
        if person is not None and getattr(person, part):
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
