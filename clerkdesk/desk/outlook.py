"""What the office's memo will look like: its chain with who signs today, and its paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.filling import read_typed
from clerkdesk.desk.numbering import preview_next
from clerkdesk.desk.printing import preview_unsaved
from clerkdesk.desk.signers import usual_signer
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.people import Person, UnitKind


@dataclass(frozen=True)
class Outlook:
    """A memo of the form as it would be begun today, with the form's sample words and somebody of
    the office who asks.

    ``signers`` are the names by step, empty where nobody is known; ``pdf`` is its paper.
    """

    state: MemoState
    signers: Mapping[str, str]
    pdf: bytes


def look_ahead(desk: Desk, form: Form) -> Outlook:
    """Draws the memo; nothing is written."""
    with desk.store.read() as tx:
        people, units = tx.people.all(), tx.units.all()
        held = {each.person.id for each in tx.people.appointments()}
    groups = [unit.name for unit in units if unit.kind is UnitKind.GROUP]
    person = next((each for each in people if each.unit and each.id not in held), None)
    unit = person.unit if person and person.unit else next(iter(groups), "")
    memo = _memo(desk, form, person, unit)
    state = state_of(memo)
    with desk.store.read() as tx:
        signers = {step.id: usual_signer(tx, state, step, desk.today()).name for step in form.steps}
    return Outlook(state, signers, preview_unsaved(desk, memo))


def _memo(desk: Desk, form: Form, person: Person | None, unit: str) -> Memo:
    filing = form.filing
    texts = {
        field.id: field.sample
        for field in form.fields
        if field.sample and field.type is not FieldType.FILES
    }
    name, position = (person.name, person.position) if person else ("", "")
    mine = {filing.requester: name, filing.position: position, filing.unit: unit}
    texts |= {key: text for key, text in mine.items() if key}
    values: dict[str, object] = {}
    for field_id, text in texts.items():
        try:
            values |= read_typed(form, {field_id: text}, desk.today())
        except ClerkError:  # a sample of a list that this office keeps otherwise
            continue
    if filing.number:
        values[filing.number] = preview_next(desk, form, unit)
    if filing.date:
        values[filing.date] = desk.today().isoformat()
    return Memo(0, form, values, desk.today(), requester=name, unit=unit)
