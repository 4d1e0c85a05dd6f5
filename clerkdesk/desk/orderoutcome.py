"""What a signed order really did: who was given a role by it, who held it before, and who holds
none. And the roles that the office's memos need and nobody holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointees import Appointee, appointees_of
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import FormKind, Step
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Appointed
from clerkdesk.domain.office.people import Appointment
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class OrderOutcome:
    """``given`` are the names of those who hold their role by the order itself, ``held`` of those
    who held it before, ``beside`` of those with a duty that the program does not know, with the
    duty; ``lacking`` says of each other row why it gave nobody a role. An order of other duties
    alone gave nobody what the office needs: then they are lacking."""

    given: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    lacking: tuple[Sentence, ...] = ()


def outcome_of(desk: Desk, tx: "Reader", state: MemoState) -> OrderOutcome:
    """What became of each row of an order that is in force."""
    ids = {i for e in state.entries if isinstance(e, Appointed) for i in e.appointments}
    known = tx.people.appointments()
    by_order = [held for held in known if held.id in ids]
    rows = appointees_of(desk, tx, state.memo)
    given = _matched(rows, by_order)
    others = [row for place, row in enumerate(rows) if place not in given]
    before = [row for row in others if _holds(row, known)]
    beside = [row for row in others if row.other_duty] if given or before else []
    lacking = tuple(
        _why_not(desk, row) for row in others if row not in before and row not in beside
    )
    names = tuple(row.person.name for place, row in enumerate(rows) if place in given)
    other_duties = tuple(f"{row.person.name} ({row.other_duty})" for row in beside)
    return OrderOutcome(names, tuple(row.person.name for row in before), other_duties, lacking)


def _matched(rows: Sequence[Appointee], by_order: Sequence[Appointment]) -> set[int]:
    """The rows that gave the recorded roles: by name and role, then by role alone, since somebody
    may have another name by now."""
    left, found = list(by_order), set[int]()
    for same_name in (True, False):
        for place, row in enumerate(rows):
            fitting = (held for held in left if _fits(row, held, same_name))
            held = next(fitting, None) if place not in found else None
            if held is not None:
                left.remove(held)
                found.add(place)
    return found


def _fits(row: Appointee, held: Appointment, same_name: bool) -> bool:
    if same_name:
        named = search_key(row.person.name) == search_key(held.person.name)
        return named and row.role in ("", held.role)
    return row.role == held.role and row.is_new


def _holds(row: Appointee, known: Sequence[Appointment]) -> bool:
    return row.problem is None and any(
        held.person.id == row.person.id and held.role == row.role for held in known
    )


def _why_not(desk: Desk, row: Appointee) -> Sentence:
    said = {"name": row.person.name, "role": desk.role_title(row.role)}
    gone = th("{name}: คำสั่งมีผลใช้แล้ว แต่ไม่ได้เป็น{role}ในโปรแกรม")
    return row.problem or Sentence(gone, said)


def vacancies(desk: Desk, tx: "Reader", day: date) -> tuple[Sentence, ...]:
    """The roles that a memo of the office always passes, and that nobody holds on ``day``."""
    held = {each.role for each in tx.people.appointments() if each.covers(day)}
    lacking = dict.fromkeys(
        step.signed_by for step in _always_signed(desk) if not held.intersection(step.signed_by)
    )
    said = th("ยังไม่มีผู้ทำหน้าที่ {roles}")
    return tuple(
        Sentence(said, {"roles": Series(tuple(map(desk.role_title, roles)))}) for roles in lacking
    )


def _always_signed(desk: Desk) -> Iterator[Step]:
    """The steps of the office's memos that holders of roles sign whatever is asked for, and
    whoever asks; those too that only follow a decision."""
    for form in desk.shelf.forms.values():
        if form.kind is FormKind.MEMO:
            yield from (step for step in form.steps if step.signed_by and not _asks_of_fields(step))


def _asks_of_fields(step: Step) -> bool:
    return step.only_if is not None and any(leaf.field for leaf in step.only_if.leaves())
