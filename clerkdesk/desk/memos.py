"""Memos: made, changed, copied, asked for again, found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.filling import Before, complete, copied_values
from clerkdesk.desk.materials import attach, changed_materials
from clerkdesk.desk.numbering import take_number
from clerkdesk.desk.units import keep_unit
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.may import refuse_asking_again, refuse_change
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.memo.rules import change
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.thai.doors import remark
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class Typed:
    """What the clerk gave for a memo: texts by field id, files to attach, and the names of files
    to take off. ``again`` are files that the memo had before, and the store has still."""

    texts: Mapping[str, str]
    files: Sequence[Path] = ()
    without: Sequence[str] = ()
    again: Sequence[Material] = ()


def new_memo(
    desk: Desk, form_id: str, typed: Typed, like: int | None = None, again: bool = False
) -> Memo:
    """Makes a memo, perhaps ``like`` an earlier one; ``again`` when that one was refused.

    A copy takes every value of the earlier memo but its number, its date, its month and its files.
    """
    form = _memo_form(desk, form_id)
    materials = attach(desk, form, typed.texts, typed.files)
    with desk.store.write("memo.again" if again else "memo.new") as tx:
        earlier = tx.memos.get(like) if like else None
        if earlier is not None and again:
            _refuse_asking_again(tx, earlier)
        start = Before(copied_values(form, earlier) if earlier else {}, copied=True)
        values = complete(desk, tx, form, start, typed.texts, materials)
        typed_number = _set_number(form, values, "")
        memo = Memo(
            id=0,
            form=form,
            values=values,
            created_on=desk.today(),
            like=like,
            asks_again=like if again else None,
            materials=materials,
        )
        memo = tx.memos.add(filed(memo), desk.shelf.texts[form.id])
        keep_unit(tx, memo.unit)
        if typed_number:
            memo = _numbered(desk, tx, memo, typed_number)
        tx.journal.note(f"memo {memo.id}", None, _journal_view(memo))
        return memo


def change_memo(
    desk: Desk, memo_id: int, typed: Typed, version: int | None = None, reason: str = ""
) -> Memo:
    """Changes the fields of a memo on which no signature stands.

    Once it was on paper, the change is recorded among its entries. ``version`` is the one that
    the clerk saw; None takes the present one.
    """
    with desk.store.read() as tx:
        form = tx.memos.get(memo_id).form
    added = attach(desk, form, typed.texts, typed.files)
    with desk.store.write("memo.change") as tx:
        before = tx.memos.get(memo_id)
        refuse_change(state_of(before))
        materials = changed_materials(before, (*typed.again, *added), typed.without)
        start = Before(before.values)
        values = complete(desk, tx, before.form, start, typed.texts, materials)
        typed_number = _set_number(before.form, values, before.number)
        changed = replace(
            before,
            values=values,
            version=version or before.version,
            materials=materials,
        )
        memo = tx.memos.change(filed(changed))
        keep_unit(tx, memo.unit)
        if typed_number != before.number:
            memo = _numbered(desk, tx, memo, typed_number)
        entry = change(state_of(before), memo.values, desk.recording(), remark(reason))
        if entry is not None:
            tx.memos.record(memo_id, entry)
        tx.journal.note(f"memo {memo.id}", _journal_view(before), _journal_view(memo))
        return tx.memos.get(memo_id)


def ask_again(desk: Desk, memo_id: int, typed: Typed) -> Memo:
    """A new memo that points to the refused one; the refused one stays."""
    form = get_memo(desk, memo_id).form
    return new_memo(desk, form.id, typed, like=memo_id, again=True)


def _refuse_asking_again(tx: "Writer", refused: Memo) -> None:
    """What was refused is asked for again once; then it goes on from the new memo."""
    refuse_asking_again(state_of(refused))
    asked = tx.memos.asking_again(refused.id)
    if asked is not None:
        raise ClerkError(
            th("เรื่องนี้ขอใหม่ไปแล้ว เป็นบันทึกลำดับที่ {memo}"),
            do=th("ทำต่อที่บันทึกนั้น หรือขอใหม่จากบันทึกนั้นเมื่อไม่ได้รับอนุญาต"),
            memo=asked,
        )


def get_memo(desk: Desk, memo_id: int) -> Memo:
    """The memo with everything recorded of it."""
    with desk.store.read() as tx:
        return tx.memos.get(memo_id)


def find_memos(desk: Desk, text: str = "", status: Status | None = None) -> list[Memo]:
    """Memos, newest first, whose subject, number, names or unit hold ``text``."""
    with desk.store.read() as tx:
        found = tx.memos.all(text=text)
    if status is not None:
        found = [memo for memo in found if state_of(memo).status is status]
    return sorted(found, key=lambda memo: memo.id, reverse=True)


def _memo_form(desk: Desk, form_id: str) -> Form:
    form = desk.shelf.get(form_id)
    if form.kind is FormKind.SHEET:
        raise ClerkError(
            th("แบบ {form} เป็นแบบติดตามประจำเดือน ไม่ใช่บันทึก"),
            do=th("ส่งออกแบบติดตามของเดือนที่ต้องการแทน"),
            form=form_id,
        )
    return form


def _set_number(form: Form, values: dict[str, Any], number: str) -> str:
    """Puts ``number`` in the number's field; gives what stood there, as typed."""
    if not form.filing.number:
        return number
    typed = str(values.get(form.filing.number, "") or "")
    values[form.filing.number] = number
    return typed


def _numbered(desk: Desk, tx: "Writer", memo: Memo, typed: str) -> Memo:
    """The memo with its number issued, or as typed; empty when it was emptied."""
    number = take_number(tx, memo, typed, memo.dated or desk.today())
    values = {**memo.values, memo.form.filing.number: number}
    return tx.memos.change(replace(memo, values=values, number=number))


def filed(memo: Memo) -> Memo:
    """The memo with the columns that lists and registers read, taken from its values."""
    filing, values = memo.form.filing, memo.values
    dated = values.get(filing.date)
    return replace(
        memo,
        subject=str(values.get(filing.subject, "") or ""),
        dated=date.fromisoformat(dated) if dated else None,
        requester=str(values.get(filing.requester, "") or ""),
        unit=str(values.get(filing.unit, "") or ""),
        topic=str(values.get(filing.topic, "") or ""),
    )


def _journal_view(memo: Memo) -> dict[str, Any]:
    return {
        "form": memo.form.id,
        "revision": memo.form.revision,
        "number": memo.number,
        "values": dict(memo.values),
        "materials": [{"name": each.name, "sha256": each.sha256} for each in memo.materials],
        "like": memo.like,
        "asks_again": memo.asks_again,
    }
