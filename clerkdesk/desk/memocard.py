"""A memo as its page shows it, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from clerkdesk.desk.channels import channel_labels
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.possible import next_act, possible_acts
from clerkdesk.desk.signers import Usual, usual_signer
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import HandedOver, Published, TakenIn
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.signing import find_step


@dataclass(frozen=True)
class MemoCard:
    """``possible`` are the acts that may be recorded now, ``next`` the one to be done next;
    ``asked_before`` is the refused memo that this one follows. ``channels`` are the labels of the
    channels that were recorded by their keys."""

    memo: Memo
    state: MemoState
    line: MemoLine
    possible: frozenset[str]
    next: str
    asked_before: Memo | None = None
    channels: Mapping[str, str] = field(default_factory=dict)

    def channel(self, recorded: str) -> str:
        """A channel as it is shown."""
        return self.channels.get(recorded, recorded)


def read_card(desk: Desk, memo_id: int) -> MemoCard:
    """The card of a memo; ClerkError when there is none with this id."""
    with desk.store.read() as tx:
        memo = tx.memos.get(memo_id)
        before = tx.memos.get(memo.asks_again) if memo.asks_again else None
    return replace(card_of(desk, memo), asked_before=before)


def card_of(desk: Desk, memo: Memo) -> MemoCard:
    """The card of a memo that was just read or recorded."""
    state = state_of(memo)
    line, said = memo_line(desk, memo), _channels(desk, memo)
    return MemoCard(memo, state, line, possible_acts(state), next_act(state), channels=said)


def _channels(desk: Desk, memo: Memo) -> dict[str, str]:
    """The lists are read only where something may be a key: those are in Latin letters."""
    of = (HandedOver, TakenIn, Published)
    recorded = {each.channel for each in memo.entries if isinstance(each, of)}
    keys = {channel for channel in recorded if channel and channel.isascii()}
    said = channel_labels(desk) if keys else str
    return {key: said(key) for key in keys}


def usual_of(desk: Desk, memo_id: int, step: str, day: date) -> Usual:
    """Who usually signs a step of this memo on ``day``, with all who may be meant."""
    with desk.store.read() as tx:
        state = state_of(tx.memos.get(memo_id))
        return usual_signer(tx, state, find_step(state.form, step), day)
