"""Which memos were made with which revision of a form, and how its text changed since."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.thai.digits import to_arabic

_ASKED = re.compile(
    r"\s*(?:แบบ|form)\s*:\s*(?P<form>[a-z][a-z0-9_-]*)\s*/\s*(?P<revision>\d{1,7})\s*"
)
_AROUND = 3
"""Lines that are shown before and behind a change."""


@dataclass(frozen=True)
class Revision:
    """One revision of a form: how many memos were made with it, and its text. ``in_use`` is that
    of new memos."""

    form: str
    revision: int
    memos: int
    text: str
    in_use: bool = False


@dataclass(frozen=True)
class Changed:
    """One line of a difference: ``sign`` is ``-`` (of the older text), ``+`` (of the newer one),
    a space (of both) or ``…`` (some lines are left out)."""

    sign: str
    line: str = ""


def revisions_of(desk: Desk, form_id: str) -> tuple[Revision, ...]:
    """The revision in use and every one that memos were made with, the newest first."""
    with desk.store.read() as tx:
        counts = tx.forms.counts(form_id)
        kept = [each for each in tx.forms.revisions() if counts.get(each.sha256)]
    memos: defaultdict[int, int] = defaultdict(int)
    texts: dict[int, str] = {}
    for each in kept:
        memos[each.revision] += counts[each.sha256]
        texts[each.revision] = each.text
    form = desk.shelf.forms.get(form_id)
    now = form.revision if form else 0
    if form:
        texts[now] = desk.shelf.texts[form_id]
    return tuple(
        Revision(form_id, each, memos[each], texts[each], each == now)
        for each in sorted(texts, reverse=True)
    )


def revision_to_save(desk: Desk, form: Form, text: str) -> int:
    """The revision under which a changed text is saved: its own, or the next one when memos were
    made with another text of that revision."""
    with desk.store.read() as tx:
        counts = tx.forms.counts(form.id)
        kept = [each for each in tx.forms.revisions() if counts.get(each.sha256)]
    used = [each for each in kept if each.revision >= form.revision]
    if not used or any(each.text == text for each in used):
        return form.revision
    return max(each.revision for each in used) + 1


def asked_for(form_id: str, revision: int, thai: bool) -> str:
    """What is typed into the search box to see the memos of one revision."""
    return f"{'แบบ' if thai else 'form'}:{form_id}/{revision}"


def asked_revision(text: str) -> tuple[str, int] | None:
    """The form and revision that a search asks for; None when it asks for something else."""
    found = _ASKED.fullmatch(to_arabic(text))
    return (found["form"], int(found["revision"])) if found else None


def differences(old: str, new: str) -> tuple[Changed, ...]:
    """How ``new`` differs from ``old``, with a few lines around each change; empty when alike."""
    return tuple(_lines(old.split("\n"), new.split("\n")))


def _lines(old: list[str], new: list[str]) -> Iterator[Changed]:
    groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND)
    for place, group in enumerate(groups):
        if place:
            yield Changed("…")
        for kind, old_from, old_to, new_from, new_to in group:
            if kind == "equal":
                yield from (Changed(" ", line) for line in old[old_from:old_to])
                continue
            yield from (Changed("-", line) for line in old[old_from:old_to])
            yield from (Changed("+", line) for line in new[new_from:new_to])
