"""What may be signed. Each rule gives the signature to record, or a ClerkError.

Paper does what it likes: a signature out of order is accepted and marked. What is refused is
what cannot be true of one sheet of paper: two signatures in one place, two decisions.
"""

from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Ask, Form, Step
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Signature
from clerkdesk.domain.memo.guards import (
    changed_parts,
    need_reason,
    possible,
    refuse_if_not_standing,
)
from clerkdesk.domain.memo.may import refuse_withdrawn
from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.office.people import Capacity
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import keyed, th


@dataclass(frozen=True)
class Signing:
    """What stands on the paper where a step was signed."""

    step: str
    signer: str
    position: str = ""
    capacity: Capacity = Capacity.OWN
    choice: str = ""
    remark: str = ""
    amount: str = ""


_WRITTEN = ("on", "signer", "position", "capacity", "choice", "remark", "amount")
"""What stands on the paper of a signature, and may have been recorded wrongly."""


def find_step(form: Form, word: str) -> Step:
    """The step named by its id, its title in Thai or English, or its place in the form (from 1)."""
    if word.isdecimal() and 1 <= int(word) <= len(form.steps):
        return form.steps[int(word) - 1]
    for step in form.steps:
        if word and word in (step.id, step.title, step.title_en):
            return step
    known = [step.id for step in form.steps]
    raise ClerkError(
        th("ไม่มีขั้นลงนามชื่อ “{word}” ในแบบ {form}{hint}"),
        do=th("ขั้นที่มี: {known}"),
        word=word,
        form=form.id,
        hint=_did_you_mean(word, known),
        known=", ".join(known) or "-",
    )


def _did_you_mean(word: str, known: list[str]) -> str:
    near = nearest(word, known)
    return f" ({near}?)" if near else ""


def sign(state: MemoState, signing: Signing, recording: Recording) -> Signature:
    """The signature to record, marked when it came out of order."""
    step = find_step(state.form, signing.step)
    refuse_signed(state, step)
    out_of_order = _out_of_order(state, step, recording.on)
    return possible(state, _signature(state, step, signing, recording, out_of_order))


def refuse_signed(state: MemoState, step: Step) -> None:
    """A ClerkError when this step has its signature, or the memo was taken back."""
    refuse_withdrawn(state)
    earlier = state.signatures.get(step.id)
    if earlier is not None:
        raise ClerkError(
            th("ขั้น “{step}” ลงนามแล้วโดย {signer}"),
            do=th("ถ้าบันทึกไว้ผิด ให้แก้ไขการลงนามเดิมพร้อมเหตุผล"),
            step=step.wording,
            signer=earlier.signer,
        )


def _signature(
    state: MemoState, step: Step, signing: Signing, recording: Recording, out_of_order: bool
) -> Signature:
    _check_signer(step, signing)
    _check_choice(step, signing)
    chosen = step.choice(signing.choice)
    means = chosen.means if chosen else None
    if step.reason.is_needed(means) and not signing.remark.strip():
        raise _not_written(step, th("เหตุผล"))
    if step.amount.is_needed(means) and not signing.amount.strip():
        raise _not_written(step, th("จำนวนเงิน"))
    if signing.amount and step.amount is Ask.NO:
        raise ClerkError(
            th("ขั้น “{step}” ไม่มีที่ให้เขียนจำนวนเงิน"),
            do=th("บันทึกโดยไม่ใส่จำนวนเงิน"),
            step=step.wording,
        )
    return Signature(
        **recording.stamp,
        circuit=state.circuit,
        step=step.id,
        signer=signing.signer,
        position=signing.position,
        capacity=signing.capacity,
        choice=signing.choice,
        remark=signing.remark,
        amount=signing.amount,
        out_of_order=out_of_order,
    )


def _check_signer(step: Step, signing: Signing) -> None:
    if not signing.signer.strip():
        raise ClerkError(
            th("ยังไม่รู้ว่าใครลงนามขั้น “{step}”"),
            do=th("ระบุชื่อผู้ลงนาม หรือเพิ่มผู้ดำรงตำแหน่งในทะเบียนบุคลากรก่อน"),
            step=step.wording,
        )


def _check_choice(step: Step, signing: Signing) -> None:
    known = keyed({choice.key: choice.wording for choice in step.choices})
    if step.choices and not signing.choice:
        raise ClerkError(
            th("ขั้น “{step}” ต้องเลือกความเห็น"),
            do=th("เลือกหนึ่งข้อ: {known}"),
            step=step.wording,
            known=known,
        )
    if signing.choice and step.choice(signing.choice) is None:
        raise ClerkError(
            th("ขั้น “{step}” ไม่มีความเห็นชื่อ “{choice}”"),
            do=th("เลือกหนึ่งข้อ: {known}") if step.choices else th("ขั้นนี้ลงนามโดยไม่ต้องเลือกความเห็น"),
            step=step.wording,
            choice=signing.choice,
            known=known,
        )


def _not_written(step: Step, what: str) -> ClerkError:
    return ClerkError(
        th("ขั้น “{step}” ต้องมี{what}"),
        do=th("พิมพ์ตามที่เขียนไว้บนกระดาษ"),
        step=step.wording,
        what=what,
    )


def _out_of_order(state: MemoState, step: Step, on: date) -> bool:
    """Whether a signature of ``on`` comes before one that should precede it, or is not asked
    for (yet). Days are compared too: what is recorded late may have been signed in time."""
    if state.missing_before(step) or step.id in (state.skipped | state.undecided):
        return True
    before = state.form.all_before(step)
    return any(
        (signature.on > on and step_id in before)
        or (signature.on < on and _precedes(state.form, step, step_id))
        for step_id, signature in state.signatures.items()
    )


def _precedes(form: Form, step: Step, other_id: str) -> bool:
    other = form.step(other_id)
    return other is not None and step.id in form.all_before(other)


def correct(
    state: MemoState, entry: Signature, signing: Signing, recording: Recording, reason: str
) -> Signature:
    """The signature that supersedes ``entry`` of the same step. ``reason`` says why."""
    refuse_if_not_standing(state, entry)
    need_reason(reason)
    step = find_step(state.form, entry.step)
    made = _signature(state, step, signing, recording, entry.out_of_order)
    changed_parts(entry, made, _WRITTEN)
    corrected = replace(made, circuit=entry.circuit, supersedes=entry.id, reason=reason)
    return possible(state, corrected)
