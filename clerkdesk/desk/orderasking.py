"""Recording the signature that puts an order in force, once what is doubtful of it was seen."""

from clerkdesk.desk.appointees import questions_before_signing
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.words import Sentence, th


class AskedFirst(ClerkError):  # noqa: N818  a question
    """Something is to be seen before the signature is recorded: ``questions`` say what."""

    def __init__(self, questions: tuple[Sentence, ...]) -> None:
        super().__init__(th("คำสั่งนี้มีเรื่องที่ต้องดูก่อนบันทึก"), do=th("กด Enter อีกครั้งเพื่อบันทึกตามนี้"))
        self.questions = questions


def questions_on_order(desk: Desk, memo_id: int, step: str) -> tuple[Sentence, ...]:
    """What is to be seen before this step of an order is recorded; ``step`` as it was typed."""
    with desk.store.read() as tx:
        state = state_of(tx.memos.get(memo_id))
        return questions_before_signing(desk, tx, state, find_step(state.form, step).id)


def sign_after_asking(desk: Desk, memo_id: int, signed: Signed, agreed: bool) -> Recorded:
    """Records a signature; raises :class:`AskedFirst`, unless ``agreed``, when it would give roles
    and the office does not know all the people and roles of the order."""
    asked = () if agreed else questions_on_order(desk, memo_id, signed.step)
    if asked:
        raise AskedFirst(asked)
    return sign(desk, memo_id, signed)
