"""The paper of a memo while it is being filled in, whatever is still wrong or missing."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.filling import read_typed
from clerkdesk.desk.memos import filed
from clerkdesk.desk.numbering import ISSUE, preview_next
from clerkdesk.desk.printing import preview_unsaved
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.memo.memo import Material, Memo


def preview_typed(
    desk: Desk, form: Form, texts: Mapping[str, str], files: Sequence[str] = ()
) -> bytes:
    """The PDF of what was typed so far; a field that cannot be read yet stays empty.

    A number that will be issued is shown as the next one, files by their names.
    """
    values: dict[str, Any] = {}
    for field_id, text in texts.items():
        try:
            values |= read_typed(form, {field_id: text}, desk.today())
        except ClerkError:
            continue
    if values.get(form.filing.number) in ISSUE:
        unit, dated = values.get(form.filing.unit), values.get(form.filing.date)
        day = date.fromisoformat(str(dated)) if dated else None
        values[form.filing.number] = preview_next(desk, form, str(unit or ""), day)
    return preview_unsaved(
        desk, filed(Memo(0, form, values, desk.today(), materials=_named(files, form)))
    )


def _named(files: Sequence[str], form: Form) -> tuple[Material, ...]:
    """The files by their names, in every field that holds files: they are not kept yet."""
    fields = [field.id for field in form.fields if field.type is FieldType.FILES]
    return tuple(Material(name, "", 0, field) for field in fields for name in files)
