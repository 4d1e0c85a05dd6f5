"""Which acts are possible on a memo now, so that what cannot be done is not offered."""

from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Changed
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
    if _is_to_be_corrected(state):
        return "change"
    if state.ready and state.status is not Status.HANDED_OVER:
        return "sign"
    following = _NEXT.get(state.status, "")
    return following if following and may(state, following) is None else ""


def _is_to_be_corrected(state: MemoState) -> bool:
    """Whether what came back was not changed since; who prints it anew has corrected it too."""
    if state.status is not Status.RETURNED or may(state, "change") is not None:
        return False
    return not any(
        isinstance(entry, Changed) and entry.circuit == state.circuit for entry in state.entries
    )
