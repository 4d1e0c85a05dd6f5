"""Memos and blank forms on paper. Each print is recorded with the places of all that is on it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import whole_file, write_file
from clerkdesk.desk.recorded import entry_view
from clerkdesk.desk.signatures import usual_signer
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form, Step
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import CAPACITIES, Capacity, holders
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.domain.memo.memo import Memo
    from clerkdesk.paper.filled import Filled, PrintedName
    from clerkdesk.paper.placed import Layout
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Print:
    """One copy on paper: its number in this circuit, its pages, the PDF."""

    copy: int
    pages: int
    pdf: bytes


def print_memo(desk: Desk, memo_id: int, out: Path | None = None) -> Print:
    """Prints a memo, into the file ``out`` when it is given, and records the print."""
    memo, layout, copy = _composed(desk, memo_id)
    pdf = desk.press.pdf(layout, desk.clock())
    if out is None:
        _record(desk, memo, layout, pdf)
    else:
        with whole_file(out, pdf):
            _record(desk, memo, layout, pdf)
    return Print(copy, len(layout.pages), pdf)


def print_with(desk: Desk, memo_id: int, send: Callable[[bytes], None]) -> Print:
    """Prints a memo by ``send``, which is given the PDF, and records the print when it was sent.

    Nothing is recorded when ``send`` raises.
    """
    memo, layout, copy = _composed(desk, memo_id)
    pdf = desk.press.pdf(layout, desk.clock())
    send(pdf)
    _record(desk, memo, layout, pdf)
    return Print(copy, len(layout.pages), pdf)


def preview_memo(desk: Desk, memo_id: int) -> bytes:
    """The very PDF that the next print gives; nothing is recorded."""
    _, layout, _ = _composed(desk, memo_id)
    return desk.press.pdf(layout, desk.clock())


def preview_values(desk: Desk, form: Form, values: dict[str, object]) -> bytes:
    """The paper of a memo that is being filled in; no code is on it yet."""
    from clerkdesk.paper.filled import fill

    with desk.store.read() as tx:
        office = tx.office.load()
    filled = replace(fill(form, values, office.digits), practice=office.practice)
    return desk.press.pdf(desk.press.form_layout(form, filled, office), desk.clock())


def print_blank(desk: Desk, form_id: str, out: Path) -> int:
    """Writes an empty copy of a form, to be filled in by hand; gives its pages."""
    from clerkdesk.paper.filled import Filled

    form = desk.shelf.get(form_id)
    _refuse_without_paper(form)
    with desk.store.read() as tx:
        office = tx.office.load()
    filled = Filled(blank=True, practice=office.practice)
    layout = desk.press.form_layout(form, filled, office)
    write_file(out, desk.press.pdf(layout, desk.clock()))
    return len(layout.pages)


def _composed(desk: Desk, memo_id: int) -> "tuple[Memo, Layout, int]":
    with desk.store.read() as tx:
        memo = tx.memos.get(memo_id)
        _refuse_without_paper(memo.form)
        office = tx.office.load()
        state = state_of(memo)
        copy = rules.printed(state, desk.recording()).copy
        filled = _filled(desk, tx, state, office, copy)
    return memo, desk.press.form_layout(memo.form, filled, office), copy


def _refuse_without_paper(form: Form) -> None:
    if form.paper is None:
        raise ClerkError(
            th("แบบ {form} ไม่มีหน้ากระดาษให้พิมพ์"), do=th("เลือกแบบบันทึกจาก forms list"), form=form.id
        )


def _filled(desk: Desk, tx: "Reader", state: MemoState, office: Office, copy: int) -> "Filled":
    from clerkdesk.paper.filled import PrintedCode, fill

    memo = state.memo
    payload = memo_payload(office_code(office), str(memo.id), min(copy, 99))
    number = f"ที่ {memo.number}  " if memo.number else ""
    words = office.digits.of(f"{number}ลำดับ {memo.id}")
    filled = fill(memo.form, _with_materials(memo), office.digits)
    return replace(
        filled,
        names=_names(tx, state, memo.dated or desk.today()),
        code=PrintedCode(payload, words),
        copy=copy,
        practice=office.practice,
    )


def _with_materials(memo: "Memo") -> dict[str, object]:
    """The memo's values, with the names of its files in the fields that hold files."""
    values = dict(memo.values)
    for field in memo.form.fields:
        if field.type is FieldType.FILES:
            values[field.id] = [each.name for each in memo.materials if each.field == field.id]
    return values


def office_code(office: Office) -> str:
    """Six signs that tell one office's codes from another's, made from its name."""
    return hashlib.sha256(office.name.encode()).hexdigest()[:6].upper()


def _names(tx: "Reader", state: MemoState, day: date) -> "dict[str, PrintedName]":
    """The names below the places to sign, where it is sure who will sign there."""
    names: dict[str, PrintedName] = {}
    for step in state.form.steps:
        name = _sure_name(tx, state, step, day)
        if name is not None:
            names[step.id] = name
    return names


def _sure_name(tx: "Reader", state: MemoState, step: Step, day: date) -> "PrintedName | None":
    from clerkdesk.paper.filled import PrintedName

    if not step.signed_by_field:
        found = holders(tx.people.appointments(), step.signed_by, day, state.memo.unit)
        if len(found) != 1:
            return None
    usual = usual_signer(tx, state, step, day)
    if not usual.name:
        return None
    acting = "" if usual.capacity is Capacity.OWN else f"\n{CAPACITIES[usual.capacity]}"
    return PrintedName(usual.name, f"{usual.position}{acting}")


def _record(desk: Desk, seen: "Memo", layout: "Layout", pdf: bytes) -> None:
    from clerkdesk.paper.placedjson import layout_to_json
    from clerkdesk.store.kept import KeptPrint

    with desk.store.write("memo.print") as tx:
        memo = tx.memos.get(seen.id)
        if memo.version != seen.version:
            raise ClerkError(th("มีผู้แก้ไขบันทึกนี้ระหว่างที่กำลังพิมพ์"), do=th("พิมพ์อีกครั้ง จะได้ข้อมูลล่าสุด"))
        entry = tx.memos.record(memo.id, rules.printed(state_of(memo), desk.recording()))
        sha256 = hashlib.sha256(pdf).hexdigest()
        tx.prints.add(KeptPrint(memo.id, entry.id, layout_to_json(layout), sha256))
        tx.journal.note(f"memo {memo.id}", None, {**entry_view(entry), "pdf": sha256})
