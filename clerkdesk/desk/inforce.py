"""What the documents in force say, for the fields of later ones that refer to them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


def with_what_is_in_force(tx: "Reader", form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` with what the newest document in force says, in the fields that ask for it and
    were not given at all."""
    filled = dict(values)
    for field in form.fields:
        step, _, part = field.from_document.partition(".")
        if part and field.id not in filled:
            document = newest_in_force(tx, int(step))
            said = _PARTS[part](document) if document is not None else ""
            filled |= {field.id: said} if said else {}
    return filled


def newest_in_force(tx: "Reader", step: int) -> Memo | None:
    """The document of a step of the procedure that is in force, the newest by its date."""
    revisions = tx.forms.by_sha256({each.sha256 for each in tx.forms.revisions()})
    forms = {form.id for form in revisions.values() if form.filing.procedure == step}
    memos = tx.memos.all(ids=tx.happened.of_forms(forms)) if forms else []
    found = [memo for memo in memos if state_of(memo).status is Status.IN_FORCE]
    return max(found, key=lambda memo: (memo.dated or memo.created_on, memo.id), default=None)


_PARTS: dict[str, Callable[[Memo], str]] = {
    "date": lambda memo: memo.dated.isoformat() if memo.dated else "",
    "subject": lambda memo: memo.subject,
    "number": lambda memo: memo.number,
}
