"""Signatures: recorded as they are obtained, corrected, returned, cancelled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointees import questions_before_signing
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.effects import (
    follow_effect,
    refuse_alone,
    say_who_still_holds,
    take_effect,
)
from clerkdesk.desk.intakenumbers import give_up_intake
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.signerdoubt import Signer, doubt_of
from clerkdesk.desk.signers import position_of, signer_of
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.figures import read_money
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo import rules, signing
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Entry, Signature
from clerkdesk.domain.memo.signing import Signing, find_step
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Series, keyed, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class Signed:
    """What the clerk says of a signature. Empty parts are found out: the only one who can have
    signed, today.

    ``remark`` and ``amount`` (in baht) are what is written beside; None is not said, empty text
    takes out what a correction should leave no more.
    """

    step: str = ""
    by: str = ""
    position: str = ""
    capacity: Capacity | None = None
    choice: str = ""
    on: date | None = None
    remark: str | None = None
    amount: str | None = None


def sign(desk: Desk, memo_id: int, signed: Signed) -> Recorded:
    """Records a signature. Out of order is accepted, marked, and said."""
    with desk.store.write("memo.sign") as tx:
        return _sign_one(desk, tx, memo_id, signed)


@dataclass(frozen=True)
class Pile:
    """What became of a pile: what was recorded, and which memos were left, each with why."""

    done: tuple[Recorded, ...]
    left: tuple[tuple[int, ClerkError], ...]


def sign_pile(desk: Desk, memo_ids: Iterable[int], signed: Signed, agreed: bool = False) -> Pile:
    """Records the same signature on many memos in one act ('the director signed these twelve').

    Those that do not fit are left and named, and unless ``agreed`` the orders of which something
    has to be seen first; a memo given twice is signed once.
    """
    done: list[Recorded] = []
    left: list[tuple[int, ClerkError]] = []
    with desk.store.write("memo.sign_pile") as tx:
        for memo_id in sorted(set(memo_ids)):
            try:
                if not agreed:
                    refuse_unseen(desk, tx, state_of(tx.memos.get(memo_id)), signed)
                done.append(_sign_one(desk, tx, memo_id, signed))
            except ClerkError as refusal:
                left.append((memo_id, refusal))
    return Pile(tuple(done), tuple(left))


def refuse_unseen(desk: Desk, tx: "Reader", state: MemoState, signed: Signed) -> None:
    """A ClerkError when this signature would put an order in force with people or roles that the
    office does not know: in a pile nobody has seen that."""
    step = find_step(state.form, signed.step) if signed.step else next_step(state)
    asked = questions_before_signing(desk, tx, state, step.id)
    if asked:
        raise ClerkError(
            th("คำสั่งนี้มีเรื่องที่ต้องดูก่อนบันทึก: {questions}"),
            do=th("บันทึกทีละเรื่อง จะมีคำถามให้ตอบ"),
            questions=Series(asked, "; "),
        )


def _sign_one(desk: Desk, tx: "Writer", memo_id: int, signed: Signed) -> Recorded:
    written = written_signature(desk, tx, state_of(tx.memos.get(memo_id)), signed)
    return take_effect(desk, tx, keep(tx, memo_id, written.entry, written.notes))


@dataclass(frozen=True)
class Written:
    """A signature that would be recorded, and what would be remarkable of it; ``doubt`` when who
    signs does not hold the step's role."""

    entry: Signature
    remarks: tuple[Sentence, ...]
    doubt: Sentence | None

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """Everything that is to be said of it."""
        return (*self.remarks, *([self.doubt] if self.doubt else []))


def written_signature(desk: Desk, tx: "Reader", state: MemoState, signed: Signed) -> Written:
    """The signature that would be recorded now."""
    step = find_step(state.form, signed.step) if signed.step else next_step(state)
    signing.refuse_signed(state, step)
    written = _written(tx, state, step, signed, signed.on or desk.today())
    entry = signing.sign(state, written, desk.recording(signed.on))
    doubt = doubt_of(desk, tx, state, step, Signer(entry.signer, entry.on, entry.capacity))
    return Written(entry, _notes(state, step, entry), doubt)


def correct_signature(
    desk: Desk, memo_id: int, entry_id: int, signed: Signed, reason: str
) -> Recorded:
    """Records a correction of a signature; parts left empty stay as they were."""
    with desk.store.write("memo.correct") as tx:
        state = state_of(tx.memos.get(memo_id))
        earlier = _signature(state, entry_id)
        step = find_step(state.form, earlier.step)
        written = _corrected(tx, earlier, step, signed)
        recording = desk.recording(signed.on or earlier.on)
        entry = signing.correct(state, earlier, written, recording, remark(reason))
        return follow_effect(desk, tx, state, keep(tx, memo_id, entry, ()))


def return_memo(
    desk: Desk, memo_id: int, to_step: str, reason: str, on: date | None = None
) -> Recorded:
    """Records a return for correction (คืนเรื่อง), which opens a new circuit."""
    with desk.store.write("memo.return") as tx:
        state = state_of(tx.memos.get(memo_id))
        entry = rules.send_back(state, to_step, desk.recording(on), remark(reason))
        return keep(tx, memo_id, entry, ())


def withdraw_memo(desk: Desk, memo_id: int, reason: str, on: date | None = None) -> Recorded:
    """Records that who asked takes the memo back."""
    with desk.store.write("memo.withdraw") as tx:
        state = state_of(tx.memos.get(memo_id))
        entry = rules.withdraw(state, desk.recording(on), remark(reason))
        return say_who_still_holds(desk, tx, keep(tx, memo_id, entry, ()))


def cancel_entry(desk: Desk, memo_id: int, entry_id: int, reason: str) -> Recorded:
    """Takes back something recorded; it stays in the history with the reason."""
    with desk.store.write("memo.cancel") as tx:
        return _cancel(desk, tx, state_of(tx.memos.get(memo_id)), entry_id, reason)


def cancel_entries(desk: Desk, memo_id: int, ids: Sequence[int], reason: str) -> None:
    """Takes back several entries of a memo in one act, the last first: all or none. What was
    corrected or cancelled meanwhile is left as it is."""
    with desk.store.write("memo.cancel_many") as tx:
        for entry_id in reversed(ids):
            state = state_of(tx.memos.get(memo_id))
            if any(entry.id == entry_id for entry in state.entries):
                _cancel(desk, tx, state, entry_id, reason)


def _cancel(desk: Desk, tx: "Writer", state: MemoState, entry_id: int, reason: str) -> Recorded:
    earlier = find_entry(state, entry_id)
    refuse_alone(earlier)
    entry = rules.cancel(state, earlier, desk.recording(), remark(reason))
    done = give_up_intake(tx, keep(tx, state.memo.id, entry, ()))
    return follow_effect(desk, tx, state, done)


def find_entry(state: MemoState, entry_id: int) -> Entry:
    """The entry with this id; ClerkError names those that there are."""
    for entry in state.memo.entries:
        if entry.id == entry_id:
            return entry
    raise ClerkError(
        th("{form}นี้ไม่มีรายการที่ {entry}"),
        do=th("รายการที่มี: {known}"),
        form=state.form.called,
        entry=entry_id,
        known=", ".join(str(entry.id) for entry in state.entries) or "-",
    )


def _signature(state: MemoState, entry_id: int) -> Signature:
    entry = find_entry(state, entry_id)
    if isinstance(entry, Signature):
        return entry
    raise ClerkError(
        th("รายการที่ {entry} ไม่ใช่การลงนาม"),
        do=th("ดูเลขรายการของการลงนามในประวัติของบันทึก"),
        entry=entry_id,
    )


def next_step(state: MemoState) -> Step:
    """The step that is to be signed now; ClerkError when there is none."""
    if state.ready:
        return state.ready[0]
    raise ClerkError(
        th("{form}นี้ไม่มีขั้นที่รอลงนาม"),
        do=th("ดูสถานะ หรือระบุขั้นที่ต้องการบันทึก"),
        form=state.form.called,
    )


def _written(tx: "Reader", state: MemoState, step: Step, signed: Signed, day: date) -> Signing:
    usual = signer_of(tx, state, step, day, line(signed.by))
    return Signing(
        step=step.id,
        signer=usual.name,
        position=line(signed.position) or usual.position,
        capacity=signed.capacity or usual.capacity,
        choice=choice_key(step, signed.choice),
        remark=remark(signed.remark or ""),
        amount=_amount(signed.amount or ""),
    )


def _corrected(tx: "Writer", earlier: Signature, step: Step, signed: Signed) -> Signing:
    by = line(signed.by)
    same = not by or search_key(by) == search_key(earlier.signer)
    position = earlier.position if same else position_of(tx, by)
    return Signing(
        step=step.id,
        signer=earlier.signer if same else by,
        position=line(signed.position) or position,
        capacity=signed.capacity or earlier.capacity,
        choice=choice_key(step, signed.choice) or earlier.choice,
        remark=earlier.remark if signed.remark is None else remark(signed.remark),
        amount=earlier.amount if signed.amount is None else _amount(signed.amount),
    )


def _amount(typed: str) -> str:
    """Baht as they are recorded: ``1,200 บาท`` → "1200.00"; empty where nothing was written."""
    text = line(typed)
    return read_money(text) if text else ""


def choice_key(step: Step, typed: str) -> str:
    """The key of a choice typed as its key or in the office's own words; else as typed."""
    folded = search_key(typed)
    for choice in step.choices:
        words = (choice.key, choice.label, choice.label_en)
        if folded and folded in map(search_key, words):
            return choice.key
    return typed


def read_capacity(typed: str) -> Capacity:
    """The capacity typed as its key or its Thai words."""
    folded = search_key(typed)
    for capacity, thai in CAPACITIES.items():
        if folded in (capacity.value, search_key(thai)):
            return capacity
    raise ClerkError(
        th("ไม่รู้จักการลงนามแบบ “{typed}”"),
        do=th("เลือกหนึ่งข้อ: {known}"),
        typed=typed,
        known=keyed(CAPACITIES),
    )


def _notes(state: MemoState, step: Step, entry: Signature) -> tuple[Sentence, ...]:
    notes = [_order_note(state, step)] if entry.out_of_order else []
    dated = state.memo.dated
    if dated is not None and entry.on < dated:
        notes.append(Sentence(th("วันที่ลงนามอยู่ก่อนวันที่ของบันทึก ตรวจดูอีกครั้ง")))
    return tuple(notes)


def _order_note(state: MemoState, step: Step) -> Sentence:
    missing = tuple(each.wording for each in state.missing_before(step))
    if missing:
        note = th("บันทึกแล้ว แต่ผิดลำดับ: ยังไม่ได้ลงนามขั้น {missing}")
        return Sentence(note, {"missing": Series(missing)})
    if step.id in state.skipped | state.undecided:
        return Sentence(th("บันทึกแล้ว แต่ขั้นนี้ยังไม่ถึงลำดับ หรือไม่ต้องลงนามในเรื่องนี้"))
    return Sentence(th("บันทึกแล้ว แต่วันที่ลงนามไม่เรียงตามลำดับขั้น"))
