"""Whether who signed a step held its role on that day. Any signer is taken: it is only said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointments import who_holds
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.office.people import Appointment, Capacity
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Signer:
    """Who signed, on which day, and in which capacity."""

    name: str
    on: date
    capacity: Capacity = Capacity.OWN


def doubt_of(
    desk: Desk, tx: "Reader", state: MemoState, step: Step, signer: Signer
) -> Sentence | None:
    """What is to be looked at when somebody else than who holds the step's roles signs as such.

    Nothing where the office does not know who holds them, or where it was signed for another.
    """
    if step.signed_by_field or not signer.name or signer.capacity is not Capacity.OWN:
        return None
    held = who_holds(tx, step.signed_by, signer.on, state.memo.unit)
    if not held or _is_one_of(signer.name, held):
        return None
    roles = Series(tuple(desk.roles[role].wording for role in step.signed_by if role in desk.roles))
    return Sentence(
        th(
            "{name} ไม่ได้เป็น{role}ในวันนั้น ({holder}) ตรวจดูว่าลงนามในฐานะใด: ลงนามเอง "
            "ปฏิบัติราชการแทน หรือรักษาราชการแทน"
        ),
        {"name": signer.name, "role": roles, "holder": held[0].person.name},
    )


def ask_doubt(desk: Desk, memo_id: int, step: str, signer: Signer) -> Sentence | None:
    """As :func:`doubt_of`, of a memo's step that is about to be signed."""
    with desk.store.read() as tx:
        state = state_of(tx.memos.get(memo_id))
        return doubt_of(desk, tx, state, find_step(state.form, step), signer)


def _is_one_of(name: str, held: Sequence[Appointment]) -> bool:
    key = search_key(line(name))
    return any(search_key(each.person.name) == key for each in held)
