"""Who does the publisher's work with a memo: a person of the office, never who records it."""

from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointments import who_holds
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import HandedOver

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

PUBLISHER = "publisher"
"""The role that takes in what has no memo, and signs the intake register."""


def usual_publisher(desk: Desk, memo_id: int, on: date | None = None) -> str:
    """Who publishes this memo ``on`` a day, today for None; empty when that is not sure."""
    with desk.store.read() as tx:
        return publisher_of(tx, state_of(tx.memos.get(memo_id)), on or desk.today())


def usual_receiver(desk: Desk, memo_id: int, on: date | None = None) -> str:
    """Who takes this memo in: to whom it was handed over, else the publisher of the day."""
    with desk.store.read() as tx:
        return receiver_of(tx, state_of(tx.memos.get(memo_id)), on or desk.today())


def office_publisher(desk: Desk, on: date | None = None) -> str:
    """Who takes in what has no memo ``on`` a day; empty when that is not sure."""
    with desk.store.read() as tx:
        return only_holder(tx, PUBLISHER, on or desk.today())


def publisher_of(tx: "Reader", state: MemoState, day: date) -> str:
    """Who signed the publisher's step, else the one person who holds the publisher's role."""
    role = state.form.filing.publisher
    for signature in state.signatures.values():
        step = state.form.step(signature.step)
        if step is not None and role in step.signed_by:
            return signature.signer
    return only_holder(tx, role, day, state.memo.unit)


def receiver_of(tx: "Reader", state: MemoState, day: date) -> str:
    """To whom the memo was handed over in its present circuit, else its publisher."""
    handed = handed_over(state)
    return (handed.to if handed else "") or publisher_of(tx, state, day)


def handed_over(state: MemoState) -> HandedOver | None:
    """The last hand-over of the memo's present circuit."""
    found = [e for e in state.entries if isinstance(e, HandedOver) and e.circuit == state.circuit]
    return found[-1] if found else None


def only_holder(tx: "Reader", role: str, day: date, unit: str = "") -> str:
    """Who holds a role on a day: of the unit where it has a holder of its own, else of the whole
    office. Empty for none, and for several, of whom nobody can say who did it."""
    held = who_holds(tx, (role,), day, unit)
    own = [each for each in held if each.unit] or held
    names = {each.person.id: each.person.name for each in own}
    return next(iter(names.values())) if len(names) == 1 else ""
