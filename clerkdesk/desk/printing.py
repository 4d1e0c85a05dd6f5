"""Memos and blank forms on paper. Each print is recorded with the places of all that is on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.appointments import who_holds
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import whole_file, write_file
from clerkdesk.desk.press import anchored
from clerkdesk.desk.printcode import code_of, office_code
from clerkdesk.desk.recorded import entry_view
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.desk.signers import usual_signer
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form, Step
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Changed
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.paper.filled import Filled, PrintedCode, PrintedName
    from clerkdesk.paper.placed import Layout
    from clerkdesk.store.reader import Reader


NOT_PRINTED = "พิมพ์ไม่สำเร็จ"
"""Why a print is cancelled whose pages did not come out."""

UNCORRECTED = th("เรื่องนี้ถูกคืนและยังไม่ได้แก้ข้อความ เมื่อพิมพ์แล้วนับว่าเสนอใหม่")
"""What is said of the print of a memo that was returned, and goes on as it was."""


@dataclass(frozen=True)
class Print:
    """One copy on paper: which copy of this text it is, its pages, the PDF, which of all prints of
    the memo (``serial``, never the same twice), and the ``entry`` that records it; ``uncorrected``
    where it goes on by that, after it was returned, with the text that it had."""

    copy: int
    pages: int
    pdf: bytes
    serial: int = 1
    entry: int = 0
    uncorrected: bool = False


@dataclass(frozen=True)
class _Proof:
    """A memo set in type, as it will be printed."""

    memo: Memo
    layout: "Layout"
    pdf: bytes
    copy: int
    serial: int
    uncorrected: bool

    def printed(self, entry: int) -> Print:
        """What came off the press, recorded by ``entry``."""
        pages = len(self.layout.pages)
        return Print(self.copy, pages, self.pdf, self.serial, entry, self.uncorrected)


def print_memo(desk: Desk, memo_id: int, out: Path | None = None) -> Print:
    """Prints a memo, into the file ``out`` when it is given, and records the print."""
    if out is not None:
        _refuse_unless_pdf(out)
    proof = _proof(desk, memo_id)
    if out is None:
        return proof.printed(_record(desk, proof))
    with whole_file(out, proof.pdf):
        entry_id = _record(desk, proof)
    return proof.printed(entry_id)


def print_with(desk: Desk, memo_id: int, send: Callable[[bytes], None]) -> Print:
    """Prints a memo by ``send``, which is given the PDF. When ``send`` raises, nothing counts as
    printed: the record is cancelled.

    It is recorded first, since some pages may have come out: their code is never given again.
    """
    proof = _proof(desk, memo_id)
    entry_id = _record(desk, proof)
    try:
        send(proof.pdf)
    except BaseException:
        cancel_entry(desk, memo_id, entry_id, NOT_PRINTED)
        raise
    return proof.printed(entry_id)


def not_printed(desk: Desk, entries: Sequence[tuple[int, int]]) -> None:
    """Takes back that memos were printed, each with the entry of its print: nothing came out of the
    printer, or it was thrown away. What was recorded stays in the history, and the code on it is
    never given again. ClerkError where something was recorded since that stands on it."""
    for memo_id, entry_id in entries:
        cancel_entry(desk, memo_id, entry_id, NOT_PRINTED)


def preview_memo(desk: Desk, memo_id: int) -> bytes:
    """The very PDF that the next print gives; no print is recorded."""
    return _proof(desk, memo_id).pdf


def preview_unsaved(desk: Desk, memo: Memo) -> bytes:
    """The paper of a memo that is not in the store, with who signs it today; no code is on it."""
    with desk.store.read() as tx:
        office = tx.office.load()
        filled = _filled(desk, tx, state_of(memo), office)
    return desk.press.pdf(desk.press.form_layout(memo.form, filled, office), desk.clock())


def print_blank(desk: Desk, form_id: str, out: Path) -> int:
    """Writes an empty copy of a form, to be filled in by hand; gives its pages."""
    from clerkdesk.paper.filled import Filled

    _refuse_unless_pdf(out)
    form = desk.shelf.get(form_id)
    _refuse_without_paper(form)
    with desk.store.read() as tx:
        office = tx.office.load()
    filled = Filled(blank=True, practice=office.practice)
    layout = desk.press.form_layout(form, filled, office)
    write_file(out, desk.press.pdf(layout, desk.clock()))
    return len(layout.pages)


def _proof(desk: Desk, memo_id: int) -> _Proof:
    code = office_code(desk)
    with desk.store.read() as tx:
        memo = tx.memos.get(memo_id)
        _refuse_without_paper(memo.form)
        office = tx.office.load()
        state = state_of(memo)
        copy = rules.printed(state, desk.recording()).copy
        serial = tx.prints.next_serial(memo_id)
        filled = _filled(desk, tx, state, office)
        anchor = tx.journal.anchor()
    payload = code_of(code, memo_id, serial)
    filled = replace(filled, copy=copy, code=_printed_code(memo, office, payload))
    layout = anchored(desk.press.form_layout(memo.form, filled, office), anchor)
    pdf = desk.press.pdf(layout, desk.clock())
    return _Proof(memo, layout, pdf, copy, serial, _uncorrected(state))


def _uncorrected(state: MemoState) -> bool:
    changed = any(
        isinstance(each, Changed) and each.circuit == state.circuit for each in state.entries
    )
    return state.status is Status.RETURNED and not changed


def _refuse_unless_pdf(out: Path) -> None:
    """Another ending would make another program open it. A folder is said to be one later."""
    if out.suffix.lower() != ".pdf" and not out.is_dir():
        raise ClerkError(
            th("ไฟล์ {path} จะเป็น PDF แต่ชื่อไม่ได้ลงท้ายด้วย .pdf"),
            do=th("ตั้งชื่อไฟล์ให้ลงท้ายด้วย .pdf"),
            path=out.name,
        )


def _refuse_without_paper(form: Form) -> None:
    if form.paper is None:
        raise ClerkError(
            th("แบบ {form} ไม่มีหน้ากระดาษให้พิมพ์"), do=th("เลือกแบบอื่นที่มีหน้ากระดาษ"), form=form.id
        )


def _filled(desk: Desk, tx: "Reader", state: MemoState, office: Office) -> "Filled":
    from clerkdesk.paper.filled import fill

    filled = fill(state.form, _with_materials(state.memo), office.digits)
    names = _names(tx, state, state.memo.dated or desk.today())
    return replace(filled, names=names, practice=office.practice)


def _printed_code(memo: Memo, office: Office, payload: str) -> "PrintedCode":
    from clerkdesk.paper.filled import PrintedCode

    number = f"ที่ {memo.number}  " if memo.number else ""
    return PrintedCode(payload, office.digits.of(f"{number}ลำดับ {memo.id}"))


def _with_materials(memo: Memo) -> dict[str, object]:
    """The memo's values, with the names of its files in the fields that hold files."""
    values = dict(memo.values)
    for field in memo.form.fields:
        if field.type is FieldType.FILES:
            values[field.id] = [each.name for each in memo.materials if each.field == field.id]
    return values


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
        found = who_holds(tx, step.signed_by, day, state.memo.unit)
        if len(found) != 1:
            return None
    usual = usual_signer(tx, state, step, day)
    if not usual.name:
        return None
    acting = "" if usual.capacity is Capacity.OWN else f"\n{CAPACITIES[usual.capacity]}"
    return PrintedName(usual.name, f"{usual.position}{acting}")


def _record(desk: Desk, proof: _Proof) -> int:
    """The id of the entry. The PDF is kept before the record tells of it."""
    from clerkdesk.paper.placedjson import layout_to_json
    from clerkdesk.store.kept import KeptPrint

    kept = desk.store.files.keep_bytes(proof.pdf)
    with desk.store.write("memo.print") as tx:
        memo = tx.memos.get(proof.memo.id)
        if memo.version != proof.memo.version:
            raise ClerkError(th("มีผู้แก้ไขบันทึกนี้ระหว่างที่กำลังพิมพ์"), do=th("พิมพ์อีกครั้ง จะได้ข้อมูลล่าสุด"))
        entry = tx.memos.record(memo.id, rules.printed(state_of(memo), desk.recording()))
        layout = layout_to_json(proof.layout)
        tx.prints.add(KeptPrint(memo.id, entry.id, layout, kept.sha256, proof.serial))
        about = {"pdf": kept.sha256, "serial": proof.serial}
        tx.journal.note(f"memo {memo.id}", None, {**entry_view(entry), **about})
        return entry.id
