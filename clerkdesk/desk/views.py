"""A memo as the list and other programs see it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.placeviews import place_view
from clerkdesk.desk.recorded import entry_view
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Signature, superseded_ids
from clerkdesk.domain.memo.lifting import places_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording


@dataclass(frozen=True)
class MemoLine:
    """One line of the list. ``holder`` is whose desk it lies on, in the office's words;
    ``days`` how long, None when the matter has ended."""

    id: int
    number: str
    form: str
    subject: str
    requester: str
    unit: str
    dated: date | None
    status: Status
    holder: Wording
    holder_name: str
    days: int | None


def memo_line(desk: Desk, memo: Memo) -> MemoLine:
    """The line of one memo."""
    state = state_of(memo)
    title, name = holder_words(desk, state)
    return MemoLine(
        memo.id,
        memo.number,
        memo.form.id,
        memo.subject,
        memo.requester,
        memo.unit,
        memo.dated,
        state.status,
        title,
        name,
        state.days(desk.today()),
    )


def holder_words(desk: Desk, state: MemoState) -> tuple[Wording, str]:
    """Whose desk the memo lies on: the step's or role's title, and the person's name."""
    holder = state.holder
    if holder is None:
        return Wording(""), ""
    if holder.step:
        return holder.title, holder.person
    return desk.role_title(holder.title), holder.person


def memo_view(desk: Desk, memo: Memo) -> dict[str, Any]:
    """A memo as JSON, whole: what was filled in, where it stands, all that was recorded."""
    state = state_of(memo)
    line = memo_line(desk, memo)
    return {
        "id": memo.id,
        "number": memo.number,
        "form": memo.form.id,
        "revision": memo.form.revision,
        "subject": memo.subject,
        "requester": memo.requester,
        "unit": memo.unit,
        "topic": memo.topic,
        "dated": memo.dated.isoformat() if memo.dated else None,
        "status": state.status.value,
        "holder": line.holder or None,
        "holder_step": state.holder.step or None if state.holder else None,
        "holder_name": line.holder_name or None,
        "days": line.days,
        "circuit": state.circuit,
        "values": dict(memo.values),
        "materials": [
            {"name": each.name, "size": each.size, "sha256": each.sha256} for each in memo.materials
        ],
        "like": memo.like,
        "asks_again": memo.asks_again,
        "steps": [
            {"step": each.step.id, "title": each.step.title, "turn": each.turn.value}
            for each in state.steps
        ],
        "signatures": _signatures(memo),
        "publications": [place_view(each) for each in places_of(state)],
        "history": [entry_view(entry) for entry in sorted(memo.entries, key=lambda e: e.id)],
    }


def _signatures(memo: Memo) -> list[dict[str, Any]]:
    superseded = superseded_ids(memo.entries)
    return [
        {
            "entry": entry.id,
            "step": entry.step,
            "signer": entry.signer,
            "position": entry.position,
            "capacity": entry.capacity.value,
            "choice": entry.choice or None,
            "signed_on": entry.on.isoformat(),
            "circuit": entry.circuit,
            "out_of_order": entry.out_of_order,
            "remark": entry.remark or None,
            "superseded": entry.id in superseded,
        }
        for entry in sorted(memo.entries, key=lambda e: e.id)
        if isinstance(entry, Signature)
    ]
