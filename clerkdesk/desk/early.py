"""Whether a signature would be out of order, before it is recorded."""

from collections.abc import Iterable

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import Signed, written_signature
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.words import Sentence, Series, th


def ask_early(desk: Desk, memo_id: int, signed: Signed) -> Sentence | None:
    """Why this signature would be out of order; ClerkError when it cannot be recorded at all."""
    with desk.store.read() as tx:
        state = state_of(tx.memos.get(memo_id))
        entry = written_signature(desk, tx, state, signed).entry
    return why_early(state, find_step(state.form, entry.step)) if entry.out_of_order else None


def early_ones(desk: Desk, memo_ids: Iterable[int], signed: Signed) -> dict[int, Sentence]:
    """Why it would be out of order on each memo on which it would, by id; those on which it
    cannot be recorded are left out."""
    found: dict[int, Sentence] = {}
    for memo_id in memo_ids:
        try:
            early = ask_early(desk, memo_id, signed)
        except ClerkError:
            continue  # said by the act that records the pile
        if early is not None:
            found[memo_id] = early
    return found


def why_early(state: MemoState, step: Step) -> Sentence:
    """Why a signature of ``step`` is out of order."""
    missing = tuple(each.wording for each in state.missing_before(step))
    if missing:
        return Sentence(th("ยังไม่มีการลงนามของ {missing}"), {"missing": Series(missing)})
    if step.id in state.skipped | state.undecided:
        return Sentence(th("ขั้นนี้ยังไม่ถึงเวลา หรือไม่ต้องลงนามในเรื่องนี้"))
    return Sentence(th("วันที่ลงนามไม่เรียงตามลำดับขั้น"))
