"""What else may be recorded of a memo. Each rule gives the entry to record, or a ClerkError."""

from collections.abc import Mapping
from typing import Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import (
    Cancelled,
    Changed,
    Entry,
    HandedOver,
    Printed,
    Returned,
    Withdrawn,
)
from clerkdesk.domain.memo.guards import need_reason, possible, refuse_if_not_standing
from clerkdesk.domain.memo.lifting import refuse_if_ended
from clerkdesk.domain.memo.may import (
    refuse_change,
    refuse_hand_over,
    refuse_return,
    refuse_withdrawal,
)
from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import th


def send_back(state: MemoState, to_step: str, recording: Recording, reason: str) -> Returned:
    """The return for correction that opens the next circuit (คืนเรื่อง)."""
    need_reason(reason)
    step = find_step(state.form, to_step)
    refuse_return(state)
    _refuse_return_ahead(state, step)
    return Returned(
        **recording.stamp,
        circuit=state.circuit + 1,
        to_step=step.id,
        reason=reason,
    )


def _refuse_return_ahead(state: MemoState, step: Step) -> None:
    """Paper comes back to where it has been: a step that signed, or one before it, or the first."""
    been = set(state.signatures)
    for step_id in state.signatures:
        signed = state.form.step(step_id)
        been |= state.form.all_before(signed) if signed else set()
    if step.id not in been and state.form.before(step):
        raise ClerkError(
            th("บันทึกยังไปไม่ถึงขั้น “{step}” จึงคืนไปที่นั่นไม่ได้"),
            do=th("คืนถึงขั้นที่ลงนามแล้ว หรือผู้ขอ"),
            step=step.wording,
        )


def withdraw(state: MemoState, recording: Recording, reason: str) -> Withdrawn:
    """Who asked takes the memo back; not when it stands on the web or was refused."""
    need_reason(reason)
    refuse_withdrawal(state)
    return Withdrawn(
        **recording.stamp,
        circuit=state.circuit,
        reason=reason,
    )


def hand_over(state: MemoState, recording: Recording, to: str, channel: str) -> HandedOver:
    """The allowed memo goes to the publisher."""
    refuse_hand_over(state)
    return HandedOver(
        **recording.stamp,
        circuit=state.circuit,
        to=to,
        channel=channel,
    )


def change(
    state: MemoState, after: Mapping[str, Any], recording: Recording, reason: str
) -> Changed | None:
    """The record that the text became ``after``; None for a draft, which was on no paper yet."""
    refuse_change(state)
    if state.status is Status.DRAFT:
        return None
    before = state.memo.values
    ids = [
        field_id for field_id in {**before, **after} if before.get(field_id) != after.get(field_id)
    ]
    return Changed(
        **recording.stamp,
        circuit=state.circuit,
        reason=reason,
        before={field_id: before.get(field_id) for field_id in ids},
        after={field_id: after.get(field_id) for field_id in ids},
    )


def printed(state: MemoState, recording: Recording) -> Printed:
    """The record of one print. Copies of the same text in the same circuit are counted."""
    copy = 1
    for entry in state.entries:
        if entry.circuit == state.circuit and isinstance(entry, Printed):
            copy += 1
        elif isinstance(entry, Changed):
            copy = 1
    return Printed(**recording.stamp, circuit=state.circuit, copy=copy)


def cancel(state: MemoState, entry: Entry, recording: Recording, reason: str) -> Cancelled:
    """Takes ``entry`` back. Refused where something recorded later stands on it."""
    refuse_if_not_standing(state, entry)
    need_reason(reason)
    if isinstance(entry, Changed):
        raise ClerkError(th("การแก้ข้อความยกเลิกไม่ได้"), do=th("แก้ข้อความกลับให้เป็นตามเดิมอีกครั้ง"))
    if isinstance(entry, Returned):
        _refuse_if_circuit_used(state, entry)
    refuse_if_ended(state, entry)
    cancelled = Cancelled(
        **recording.stamp,
        circuit=entry.circuit,
        supersedes=entry.id,
        reason=reason,
    )
    return possible(state, cancelled)


def _refuse_if_circuit_used(state: MemoState, entry: Returned) -> None:
    used = any(each.circuit >= entry.circuit and each.id != entry.id for each in state.entries)
    if used:
        raise ClerkError(
            th("หลังคืนเรื่องมีการบันทึกเพิ่มแล้ว จึงยกเลิกการคืนเรื่องไม่ได้"),
            do=th("ยกเลิกรายการที่บันทึกหลังคืนเรื่องก่อน"),
        )
