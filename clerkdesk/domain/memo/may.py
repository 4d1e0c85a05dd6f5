"""Which acts are possible on a memo now: the rules raise what is said here, the window asks it."""

from collections.abc import Callable

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState, Turn
from clerkdesk.domain.memo.status import PERMITTED, STATUSES, Status
from clerkdesk.domain.words import th

_RETURNABLE = (Status.WAITING, Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER)
_ENDED_BADLY = (Status.REFUSED, Status.WITHDRAWN)
_CLOSED = (*_ENDED_BADLY, Status.VOID, Status.PUBLISHED)


def refuse_withdrawn(state: MemoState) -> None:
    """A withdrawn memo takes no more signatures."""
    if state.status in (Status.WITHDRAWN, Status.VOID):
        raise ClerkError(
            th("{form}นี้{status} จึงบันทึกเพิ่มไม่ได้"),
            do=th("ยกเลิกการถอนเรื่องก่อน หรือทำใหม่จากเรื่องนี้"),
            form=state.form.called,
            status=STATUSES[state.status],
        )


def refuse_signing(state: MemoState) -> None:
    """Something is left to be signed."""
    refuse_withdrawn(state)
    if all(each.turn in (Turn.SIGNED, Turn.SKIPPED) for each in state.steps):
        raise ClerkError(
            th("{form}นี้ลงนามครบทุกขั้นแล้ว"),
            do=th("ถ้าบันทึกไว้ผิด ให้แก้ไขการลงนามเดิมพร้อมเหตุผล"),
            form=state.form.called,
        )


def refuse_change(state: MemoState) -> None:
    """The text cannot change under a signature that counts, nor after the matter ended."""
    if state.status is Status.IN_FORCE:
        raise _in_status(state, th("จึงแก้ข้อความไม่ได้"), th("ยกเลิกฉบับนี้พร้อมเหตุผล แล้วทำฉบับใหม่เหมือนฉบับนี้"))
    if state.status in _CLOSED:
        raise _in_status(state, th("จึงแก้ข้อความไม่ได้"), th("ถ้าต้องการขอใหม่ ให้ทำบันทึกใหม่จากเรื่องนี้"))
    if state.signatures:
        raise ClerkError(
            th("มีลายเซ็นของ {signers} อยู่บนข้อความนี้ จึงแก้ข้อความไม่ได้"),
            do=th("ถ้าต้องแก้ ให้บันทึกการคืนเรื่องถึงผู้ลงนามคนแรกก่อน แล้วแก้และเสนอใหม่"),
            signers=", ".join(each.signer for each in state.signatures.values()),
        )


def refuse_return(state: MemoState) -> None:
    """Only what is on its way, or allowed and not yet published, can come back."""
    if state.status not in _RETURNABLE:
        raise _in_status(
            state, th("จึงคืนเรื่องไม่ได้"), th("คืนเรื่องได้เมื่อกำลังเสนอ หรืออนุญาตแล้วแต่ยังไม่เผยแพร่")
        )


def refuse_withdrawal(state: MemoState) -> None:
    """What has ended is kept as evidence."""
    if state.status in _CLOSED:
        raise _in_status(
            state,
            th("จึงถอนเรื่องไม่ได้"),
            th("เรื่องที่สิ้นสุดแล้วเก็บไว้เป็นหลักฐาน ถ้าต้องการขอใหม่ให้ทำบันทึกใหม่จากเรื่องนี้"),
        )


def refuse_publication(state: MemoState) -> None:
    """Only what is allowed goes to the publisher and to the web; a document by its own memo."""
    if state.form.is_document:
        raise ClerkError(
            th("เอกสารฉบับนี้ไม่ใช่บันทึกที่ขออนุญาตเผยแพร่"),
            do=th("ถ้าจะเผยแพร่เอกสารนี้ ให้ทำบันทึกขออนุญาตแล้วแนบไฟล์เอกสาร"),
        )
    if state.status not in PERMITTED:
        raise ClerkError(
            th("บันทึกนี้ยังไม่ได้รับอนุญาต (สถานะ: {status})"),
            do=th("บันทึกการลงนามของผู้มีอำนาจอนุญาตก่อน"),
            status=STATUSES[state.status],
        )


def refuse_hand_over(state: MemoState) -> None:
    """A memo is handed over once, and not after it was published."""
    refuse_publication(state)
    if state.status in (Status.HANDED_OVER, Status.PUBLISHED):
        raise _in_status(state, th("จึงไม่ต้องส่งมอบอีก"), th("บันทึกการเผยแพร่ได้เลย"))


def refuse_slip(state: MemoState) -> None:
    """A slip hands over what is allowed, and nothing that stands on the web already."""
    refuse_publication(state)
    if state.status is Status.PUBLISHED:
        raise _in_status(state, th("จึงไม่ต้องส่งมอบอีก"), th("เลือกเรื่องที่อนุญาตแล้วและยังไม่เผยแพร่"))


def refuse_taking_in(state: MemoState) -> None:
    """Only what is allowed is taken in, and once in a circuit; late entries are welcome."""
    refuse_publication(state)
    if state.taken_in:
        raise ClerkError(
            th("ผู้เผยแพร่รับเรื่องนี้เข้าทะเบียนแล้ว"),
            do=th("ถ้าบันทึกไว้ผิด ให้แก้ไขรายการรับเรื่องเดิม"),
        )


def refuse_taking_down(state: MemoState) -> None:
    """Only what stands somewhere is taken down or replaced."""
    if not state.published:
        raise _in_status(
            state, th("จึงยังไม่มีอะไรให้นำลงหรือแทนที่"), th("บันทึกการเผยแพร่ก่อน ถ้าเผยแพร่ไปแล้ว")
        )


def refuse_signed_copy(state: MemoState) -> None:
    """A scan shows signatures, so somebody has signed."""
    refuse_withdrawn(state)
    if not state.signatures:
        raise ClerkError(
            th("{form}นี้ยังไม่มีการลงนาม จึงยังไม่มีสำเนาที่ลงนามแล้ว"),
            do=th("บันทึกการลงนามก่อน แล้วจึงแนบสำเนา"),
            form=state.form.called,
        )


def refuse_asking_again(state: MemoState) -> None:
    """Only what was refused or withdrawn is asked for again."""
    if state.status not in _ENDED_BADLY:
        raise _in_status(
            state, th("จึงยังไม่ต้องขอใหม่"), th("ถ้าต้องการทำเรื่องคล้ายกัน ให้ใช้ “ทำเหมือนเรื่องนี้”")
        )


def _in_status(state: MemoState, so: str, do: str) -> ClerkError:
    return ClerkError(
        th("{form}นี้อยู่ในสถานะ “{status}” {so}"),
        do=do,
        form=state.form.called,
        status=STATUSES[state.status],
        so=so,
    )


_REFUSALS: dict[str, Callable[[MemoState], None]] = {
    "sign": refuse_signing,
    "change": refuse_change,
    "return": refuse_return,
    "withdraw": refuse_withdrawal,
    "hand_over": refuse_hand_over,
    "slip": refuse_slip,
    "publish": refuse_publication,
    "take_in": refuse_taking_in,
    "take_down": refuse_taking_down,
    "again": refuse_asking_again,
    "attach_signed": refuse_signed_copy,
}


ACTS = tuple(_REFUSALS)
"""The acts that :func:`may` knows."""


def may(state: MemoState, act: str) -> ClerkError | None:
    """None when ``act`` may be recorded now, else what stands against it and what to do."""
    try:
        _REFUSALS[act](state)
    except ClerkError as refusal:
        return refusal
    return None
