"""What the rules refuse alike."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Entry
from clerkdesk.domain.words import th

E = TypeVar("E", bound=Entry)


def need_reason(reason: str) -> None:
    """A correction, return or withdrawal says why."""
    if not reason.strip():
        raise ClerkError(th("ยังไม่ได้บอกเหตุผล"), do=th("พิมพ์เหตุผลสั้น ๆ แล้วบันทึกอีกครั้ง"))


def refuse_if_not_standing(state: MemoState, entry: Entry) -> None:
    """What was corrected or cancelled already is not changed again."""
    if all(each.id != entry.id for each in state.entries):
        raise ClerkError(th("รายการนี้แก้ไขหรือยกเลิกไปแล้ว"), do=th("เปิดประวัติของบันทึกแล้วเลือกรายการล่าสุด"))


def changed_parts(entry: Entry, changed: Entry, parts: Iterable[str]) -> tuple[str, ...]:
    """The ``parts`` in which ``changed`` differs; a ClerkError when it differs in none."""
    found = tuple(name for name in parts if getattr(entry, name) != getattr(changed, name))
    if found:
        return found
    raise ClerkError(th("ไม่มีอะไรเปลี่ยนไปจากที่บันทึกไว้"), do=th("พิมพ์ส่วนที่ต้องการแก้ แล้วบันทึกอีกครั้ง"))


def possible(state: MemoState, entry: E) -> E:
    """``entry``, when the memo with it would still be true of one paper; else a ClerkError.

    True of one paper: one decision at most, and nothing handed over or published without a
    permission under it.
    """
    next_id = max((each.id for each in state.memo.entries), default=0) + 1
    recorded = replace(entry, id=next_id)
    after = state_of(replace(state.memo, entries=(*state.memo.entries, recorded)))
    if len(after.decisions) > 1:
        _refuse_second_decision(after, next_id)
    if (after.handed_over or after.published) and not after.permitted:
        raise ClerkError(
            th("เรื่องนี้ส่งเผยแพร่หรือเผยแพร่ไปแล้วตามคำสั่งเดิม"),
            do=th("ยกเลิกการเผยแพร่และการส่งมอบก่อน แล้วจึงแก้คำสั่ง"),
        )
    return entry


def _refuse_second_decision(after: MemoState, new_id: int) -> None:
    earlier = next(each for each in after.decisions if each.id != new_id)
    raise ClerkError(
        th("เรื่องนี้มีคำสั่งแล้วโดย {signer}"),
        do=th("ถ้าบันทึกไว้ผิด ให้แก้ไขการลงนามเดิมพร้อมเหตุผล"),
        signer=earlier.signer,
    )
