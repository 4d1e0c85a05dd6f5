"""What the form on screen begins with: a new memo, one like another, one to be changed, a draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clerkdesk.desk.calendarrows import with_rounds
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, load_drafts
from clerkdesk.desk.filling import copied_values, with_defaults
from clerkdesk.desk.inforce import with_what_is_in_force
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.numbering import ISSUE, preview_next
from clerkdesk.desk.publishedrows import with_publications
from clerkdesk.desk.suggestions import Suggestion, suggestions
from clerkdesk.desk.waitingrows import with_waiting
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form, FormKind
from clerkdesk.domain.form.period import as_stored
from clerkdesk.domain.form.values import edit_text
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.words import th


@dataclass(frozen=True)
class Start:
    """``draft`` holds the texts to begin with; ``found`` when it was left lying about earlier.

    ``materials`` are the names of files that the memo has already. ``earlier`` is the number of
    the memo that is changed, asked for again or taken as a pattern; its id where it has none.
    """

    form: Form
    draft: Draft
    suggestions: Mapping[str, list[Suggestion]]
    materials: tuple[str, ...] = ()
    found: bool = False
    earlier: str = ""


def forms_to_write(desk: Desk) -> list[Form]:
    """The forms that memos and documents are made from: those with a publisher first, then as the
    steps of the procedure come."""
    forms = [form for form in desk.shelf.forms.values() if form.kind is not FormKind.SHEET]
    return sorted(forms, key=_place_among_forms)


def _place_among_forms(form: Form) -> tuple[bool, int, str]:
    return (not form.filing.publisher, form.filing.procedure, form.id)


def start_new(desk: Desk, form_id: str, key: str) -> Start:
    """A new memo with the form's defaults; of the office's first form when none is named."""
    return start_with(desk, _form(desk, form_id), {}, key)


def start_report(desk: Desk, form_id: str, month: Month, key: str) -> Start:
    """A new paper that tells of a month, where its form asks for one; the newest that was begun
    and neither saved nor thrown away, as with :func:`start_new_or_found`."""
    begun, form = start_new_or_found(desk, form_id, key), _form(desk, form_id)
    field = form.field(form.filing.month)
    if begun.found or field is None or field.type is not FieldType.MONTH:
        return begun
    return start_with(desk, form, {field.id: as_stored(month)}, key)


def start_new_or_found(desk: Desk, form_id: str, key: str) -> Start:
    """The newest memo that was begun and neither saved nor thrown away; else a new one."""
    for draft in load_drafts(desk):
        if draft.change is None and form_id in ("", draft.form):
            return _start(desk, _form(desk, draft.form), draft, found=True)
    return start_new(desk, form_id, key)


def start_with(desk: Desk, form: Form, values: Mapping[str, Any], key: str) -> Start:
    """A new memo of ``form`` in which ``values`` stand, and beside them what is usual."""
    return _start(
        desk, form, Draft(key, form.id, _texts(desk, form, _proposed(desk, form, values)))
    )


def start_like(desk: Desk, memo_id: int, again: bool, key: str) -> Start:
    """A new memo like an earlier one, or asking again for what that one asked."""
    earlier = get_memo(desk, memo_id)
    form = _form(desk, earlier.form.id)
    values = _proposed(desk, form, copied_values(form, earlier))
    texts = _texts(desk, form, values)
    return _start(desk, form, Draft(key, form.id, texts, like=memo_id, again=again))


def start_change(desk: Desk, memo_id: int, key: str) -> Start:
    """An earlier memo, to be changed."""
    memo = get_memo(desk, memo_id)
    draft = Draft(key, memo.form.id, texts_of(memo), change=memo_id, version=memo.version)
    return _start(desk, memo.form, draft, memo)


def texts_of(memo: Memo) -> dict[str, str]:
    """What stands in the fields of a memo, as it would be typed."""
    return {
        field.id: edit_text(field, memo.values.get(field.id))
        for field in memo.form.fields
        if field.type not in _NOT_TYPED
    }


def start_draft(desk: Desk, key: str) -> Start:
    """What was being written when it was left; ClerkError when it is there no longer."""
    for draft in load_drafts(desk):
        if draft.key == key:
            memo = get_memo(desk, draft.change) if draft.change else None
            form = memo.form if memo else _form(desk, draft.form)
            return _start(desk, form, draft, memo, found=True)
    raise ClerkError(th("ไม่พบร่างนี้แล้ว"), do=th("อาจบันทึกหรือทิ้งไปแล้ว ดูในรายการบันทึก"))


_NOT_TYPED = (FieldType.DAYS, FieldType.FILES)


def _form(desk: Desk, form_id: str) -> Form:
    if form_id:
        return desk.shelf.get(form_id)
    forms = forms_to_write(desk)
    if forms:
        return forms[0]
    raise ClerkError(th("ยังไม่มีแบบบันทึก"), do=th("วางไฟล์แบบในโฟลเดอร์ forms ของสำนักงาน"))


def _proposed(desk: Desk, form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    with desk.store.read() as tx:
        filled = with_defaults(form, with_what_is_in_force(tx, form, values), desk.today())
        filled = with_rounds(tx, form, filled, desk.today())
        filled = with_publications(tx, form, filled, desk.today())
        return with_waiting(tx, form, filled, desk.today())


def _texts(desk: Desk, form: Form, values: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a new memo: its number is issued, where the office has a prefix."""
    texts = {
        field.id: edit_text(field, values.get(field.id))
        for field in form.fields
        if field.type not in _NOT_TYPED
    }
    unit = str(values.get(form.filing.unit) or "")
    if form.filing.number and preview_next(desk, form, unit):
        texts[form.filing.number] = ISSUE[0]
    return texts


def _start(
    desk: Desk, form: Form, draft: Draft, memo: Memo | None = None, found: bool = False
) -> Start:
    names = tuple(each.name for each in memo.materials) if memo else ()
    earlier_id = draft.change or draft.like
    earlier = get_memo(desk, earlier_id) if earlier_id else None
    number = (earlier.number or f"#{earlier.id}") if earlier else ""
    return Start(form, draft, suggestions(desk, form), names, found, number)
