"""Which acts are possible on a memo now, so that what cannot be done is not offered."""

from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.may import ACTS, may
from clerkdesk.domain.memo.status import Status

_NEXT = {
    Status.ALLOWED: "hand_over",
    Status.SIGNED: "hand_over",
    Status.HANDED_OVER: "publish",
    Status.REFUSED: "again",
    Status.WITHDRAWN: "again",
}


def possible_acts(state: MemoState) -> frozenset[str]:
    """The acts that may be done with a memo in this state, by their names."""
    recorded = frozenset(act for act in ACTS if may(state, act) is None)
    on_paper = {"print"} if state.form.paper is not None else set()
    return recorded | on_paper | {"like"}


def next_act(state: MemoState) -> str:
    """The one act that is to be done next; empty when the matter has ended."""
    if state.ready and state.status is not Status.HANDED_OVER:
        return "sign"
    following = _NEXT.get(state.status, "")
    return following if following and may(state, following) is None else ""
