"""What the rules of signing and of the other acts refuse alike."""

from clerkdesk.domain.chain import MemoState
from clerkdesk.domain.entries import Entry, HandedOver, Published
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th


def decides(state: MemoState, entry: Entry) -> bool:
    return state.decision is not None and state.decision.id == entry.id


def refuse_if_acted_on(state: MemoState) -> None:
    """A decision that was acted on cannot change under what was done with it."""
    if any(isinstance(entry, HandedOver | Published) for entry in state.entries):
        raise ClerkError(
            th("เรื่องนี้ส่งเผยแพร่หรือเผยแพร่ไปแล้วตามคำสั่งเดิม"),
            do=th("ยกเลิกการเผยแพร่และการส่งมอบก่อน แล้วจึงแก้คำสั่ง"),
        )


def need_reason(reason: str) -> None:
    if not reason.strip():
        raise ClerkError(th("ยังไม่ได้บอกเหตุผล"), do=th("พิมพ์เหตุผลสั้น ๆ แล้วบันทึกอีกครั้ง"))


def refuse_if_not_standing(state: MemoState, entry: Entry) -> None:
    if all(each.id != entry.id for each in state.entries):
        raise ClerkError(
            th("รายการนี้ถูกแก้ไขหรือยกเลิกไปแล้ว"), do=th("เปิดประวัติของบันทึกแล้วเลือกรายการล่าสุด")
        )
