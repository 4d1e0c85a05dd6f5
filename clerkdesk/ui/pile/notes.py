"""What is to be looked at of who signs a pile, before it is recorded."""

from collections.abc import Sequence

from clerkdesk.desk.pile import PileMemo
from clerkdesk.desk.signers import Usual, said_names
from clerkdesk.domain.words import Sentence, th

_MOST = 3


def signer_notes(
    memos: Sequence[PileMemo], usual: Usual | None, typed: bool
) -> tuple[Sentence, ...]:
    """That several may sign, and the doubts about who does, each once and only the first few."""
    doubts = [memo.doubt for memo in memos if memo.doubt is not None and memo.refusal is None]
    several = usual.among if usual is not None and not typed else ()
    notes = [Sentence(_SEVERAL, {"names": said_names(several)})] if several else []
    once = {str(doubt): doubt for doubt in doubts}
    more = len(once) - _MOST
    notes += list(once.values())[:_MOST]
    if more > 0:
        notes.append(Sentence(th("และอีก {more} ข้อ"), {"more": more}))
    return tuple(notes)


_SEVERAL = th("ขั้นนี้ลงนามได้หลายคน: {names} ถ้าไม่ใช่ผู้ที่แสดงไว้ ให้แก้ผู้ลงนาม")
