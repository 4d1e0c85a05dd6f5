"""A memo as its page shows it, read in one go."""

from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.possible import next_act, possible_acts
from clerkdesk.desk.signers import Usual, usual_signer
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.signing import find_step


@dataclass(frozen=True)
class MemoCard:
    """``possible`` are the acts that may be recorded now, ``next`` the one to be done next;
    ``asked_before`` is the refused memo that this one follows."""

    memo: Memo
    state: MemoState
    line: MemoLine
    possible: frozenset[str]
    next: str
    asked_before: Memo | None = None


def read_card(desk: Desk, memo_id: int) -> MemoCard:
    """The card of a memo; ClerkError when there is none with this id."""
    with desk.store.read() as tx:
        memo = tx.memos.get(memo_id)
        before = tx.memos.get(memo.asks_again) if memo.asks_again else None
    return replace(card_of(desk, memo), asked_before=before)


def card_of(desk: Desk, memo: Memo) -> MemoCard:
    """The card of a memo that was just read or recorded."""
    state = state_of(memo)
    return MemoCard(memo, state, memo_line(desk, memo), possible_acts(state), next_act(state))


def usual_of(desk: Desk, memo_id: int, step: str, day: date) -> Usual:
    """Who usually signs a step of this memo on ``day``, with all who may be meant."""
    with desk.store.read() as tx:
        state = state_of(tx.memos.get(memo_id))
        return usual_signer(tx, state, find_step(state.form, step), day)
