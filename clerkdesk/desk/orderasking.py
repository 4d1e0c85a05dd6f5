"""Recording the signature that puts an order in force, once what is doubtful of it was seen."""

from clerkdesk.desk.appointees import questions_before_signing
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState, Turn, state_of
from clerkdesk.domain.words import Sentence, th


class AskedFirst(ClerkError):  # noqa: N818  a question
    """Something is to be seen before the signature is recorded: ``questions`` say what."""

    def __init__(self, questions: tuple[Sentence, ...]) -> None:
        super().__init__(th("คำสั่งนี้มีเรื่องที่ต้องดูก่อนบันทึก"), do=th("กด Enter อีกครั้งเพื่อบันทึกตามนี้"))
        self.questions = questions


def sign_after_asking(desk: Desk, memo_id: int, signed: Signed, agreed: bool) -> Recorded:
    """Records a signature; raises :class:`AskedFirst`, unless ``agreed``, when it would give roles
    and the office does not know all the people and roles of the order."""
    if not agreed:
        state = state_of(get_memo(desk, memo_id))
        asked = questions_before_signing(desk, memo_id) if _completes(state, signed.step) else ()
        if asked:
            raise AskedFirst(asked)
    return sign(desk, memo_id, signed)


def _completes(state: MemoState, step: str) -> bool:
    """Whether an order is in force once this step is signed."""
    open_steps = {each.step.id for each in state.steps if each.turn in (Turn.READY, Turn.TO_COME)}
    return state.form.filing.appoints is not None and open_steps <= {step}
