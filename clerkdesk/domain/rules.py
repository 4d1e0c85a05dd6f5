"""What else may be recorded of a memo. Each rule gives the entry to record, or a ClerkError."""

from dataclasses import replace

from clerkdesk.domain.chain import MemoState
from clerkdesk.domain.entries import (
    Cancelled,
    Entry,
    HandedOver,
    Printed,
    Published,
    Returned,
    Withdrawn,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.guards import need_reason, possible, refuse_if_not_standing
from clerkdesk.domain.recording import Recording
from clerkdesk.domain.signing import find_step
from clerkdesk.domain.status import PERMITTED, STATUSES, Status
from clerkdesk.domain.words import th

CHANGEABLE = frozenset({Status.DRAFT, Status.RETURNED})
"""The statuses in which the memo's fields may be changed: nothing signed stands on them."""

RETURNABLE = frozenset({Status.WAITING, Status.ALLOWED, Status.SIGNED})
"""The statuses in which a memo can be returned for correction."""


def send_back(state: MemoState, to_step: str, recording: Recording, reason: str) -> Returned:
    """The return for correction that opens the next circuit (คืนเรื่อง)."""
    need_reason(reason)
    step = find_step(state.form, to_step)
    if state.status not in RETURNABLE:
        raise ClerkError(
            th("บันทึกนี้อยู่ในสถานะ “{status}” จึงคืนเรื่องไม่ได้"),
            do=th("คืนเรื่องได้เมื่อกำลังเสนอ หรืออนุญาตแล้วแต่ยังไม่ส่งเผยแพร่"),
            status=STATUSES[state.status],
        )
    return Returned(
        **recording.stamp,
        circuit=state.circuit + 1,
        to_step=step.id,
        reason=reason,
    )


def withdraw(state: MemoState, recording: Recording, reason: str) -> Withdrawn:
    """Who asked takes the memo back; not when it stands on the web or was refused."""
    need_reason(reason)
    if state.status in (Status.WITHDRAWN, Status.REFUSED, Status.PUBLISHED):
        raise ClerkError(
            th("บันทึกนี้อยู่ในสถานะ “{status}” จึงถอนเรื่องไม่ได้"),
            do=th("เรื่องที่สิ้นสุดแล้วเก็บไว้เป็นหลักฐาน ถ้าต้องการขอใหม่ให้ทำบันทึกใหม่จากเรื่องนี้"),
            status=STATUSES[state.status],
        )
    return Withdrawn(
        **recording.stamp,
        circuit=state.circuit,
        reason=reason,
    )


def hand_over(state: MemoState, recording: Recording, to: str, channel: str) -> HandedOver:
    """The allowed memo goes to the publisher."""
    _refuse_unless_permitted(state)
    return HandedOver(
        **recording.stamp,
        circuit=state.circuit,
        to=to,
        channel=channel,
    )


def publish(state: MemoState, published: Published) -> Published:
    """A publication; only of what was allowed, and only with an address or a channel."""
    _refuse_unless_permitted(state)
    if not published.url.strip() and not published.channel.strip():
        raise ClerkError(th("ยังไม่รู้ว่าเผยแพร่ไว้ที่ใด"), do=th("วางที่อยู่เว็บ (URL) หรือบอกช่องทางที่เผยแพร่"))
    return replace(published, circuit=state.circuit)


def _refuse_unless_permitted(state: MemoState) -> None:
    if state.status not in PERMITTED:
        raise ClerkError(
            th("บันทึกนี้ยังไม่ได้รับอนุญาต (สถานะ: {status})"),
            do=th("บันทึกการลงนามของผู้มีอำนาจอนุญาตก่อน"),
            status=STATUSES[state.status],
        )


def complete(state: MemoState, entry: Published, changed: Published, reason: str) -> Published:
    """The publication that supersedes ``entry``: its result or remark written, or corrected."""
    refuse_if_not_standing(state, entry)
    return replace(changed, id=0, circuit=entry.circuit, supersedes=entry.id, reason=reason)


def printed(state: MemoState, recording: Recording) -> Printed:
    """The record of one print; copies are counted in each circuit, whose text is the same."""
    copies = [entry for entry in state.entries if isinstance(entry, Printed)]
    return Printed(
        **recording.stamp,
        circuit=state.circuit,
        copy=len([copy for copy in copies if copy.circuit == state.circuit]) + 1,
    )


def cancel(state: MemoState, entry: Entry, recording: Recording, reason: str) -> Cancelled:
    """Takes ``entry`` back. Refused where something recorded later stands on it."""
    refuse_if_not_standing(state, entry)
    need_reason(reason)
    if isinstance(entry, Returned):
        _refuse_if_circuit_used(state, entry)
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
