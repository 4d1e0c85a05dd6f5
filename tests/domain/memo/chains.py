"""Memos on their way that tests of the chain share."""

from datetime import date

from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.signing import Signing, sign
from tests.samples import TODAY, memo_of, recording, with_entry


def signed(memo: Memo, step: str, choice: str = "", on: date = TODAY) -> Memo:
    signing = Signing(step, signer=f"ผู้ลงนาม {step}", choice=choice)
    return with_entry(memo, sign(state_of(memo), signing, recording(on)))


def allowed() -> Memo:
    memo = signed(signed(memo_of(), "requester"), "head")
    return signed(signed(memo, "opinion", "against"), "director", "allow")
