"""What a signed order does: its people hold their roles from its date, until that is taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointees import Appointee, appointees_of, new_names
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.units import keep_unit
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Appointed, Entry
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import Appointment, Person, same_role
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

TAKEN_BACK = "ยกเลิกการลงนามในคำสั่ง"
"""Why an appointment is cancelled when the signature under its order was."""


def take_effect(desk: Desk, tx: "Writer", recorded: Recorded) -> Recorded:
    """After a signature: where the order is in force by it, its people are given their roles."""
    state = state_of(recorded.memo)
    if state.status is not Status.IN_FORCE or _appointed(state) is not None:
        return recorded
    appointees = appointees_of(desk, tx, recorded.memo)
    if not appointees:
        return recorded
    given, people = _appoint(tx, appointees, recorded.memo.dated or recorded.entry.on)
    stamp = desk.recording().stamp
    entry = Appointed(**stamp, circuit=state.circuit, appointments=given, people=people)
    memo = keep(tx, recorded.memo.id, entry).memo
    notes = (*recorded.notes, *_notes(appointees, len(given)))
    return Recorded(memo, recorded.entry, notes)


def take_back_effect(desk: Desk, tx: "Writer", recorded: Recorded) -> Recorded:
    """After something was cancelled: where the order is in force no more, nobody holds a role by
    it, and who became known by it alone is known no longer."""
    state = state_of(recorded.memo)
    entry = _appointed(state)
    if entry is None or state.status in (Status.IN_FORCE, Status.VOID):
        return recorded
    held = {each.id for each in tx.people.appointments()}
    for appointment_id in held.intersection(entry.appointments):
        tx.people.withdraw(appointment_id)
    _forget(tx, entry.people)
    cancelled = rules.cancel(state, entry, desk.recording(), TAKEN_BACK)
    memo = keep(tx, recorded.memo.id, cancelled).memo
    return Recorded(memo, recorded.entry, recorded.notes)


def follow_effect(desk: Desk, tx: "Writer", before: MemoState, recorded: Recorded) -> Recorded:
    """After a correction, or something was cancelled: roles are given or taken back where the order
    came into force by it, or is in force no more."""
    if state_of(recorded.memo).status is before.status:
        return recorded
    return take_back_effect(desk, tx, take_effect(desk, tx, recorded))


def refuse_alone(entry: Entry) -> None:
    """Roles that an order gave are taken back with its signature, not by themselves."""
    if isinstance(entry, Appointed):
        raise ClerkError(
            th("การแต่งตั้งเกิดจากการลงนามในคำสั่ง จึงยกเลิกอย่างเดียวไม่ได้"),
            do=th("ยกเลิกการลงนามในคำสั่ง หรือใส่วันสุดท้ายของหน้าที่ในบุคลากร"),
        )


def say_who_still_holds(desk: Desk, tx: "Writer", recorded: Recorded) -> Recorded:
    """After an order was made void: a word on the people who hold their roles all the same."""
    entry = _appointed(state_of(recorded.memo))
    given = set(entry.appointments) if entry is not None else set()
    still = [
        held.person.name
        for held in tx.people.appointments()
        if held.id in given and (held.last is None or held.last >= desk.today())
    ]
    if not still:
        return recorded
    note = th("ผู้ที่แต่งตั้งไว้ยังทำหน้าที่อยู่: {names} ถ้าพ้นหน้าที่แล้ว ให้ใส่วันสุดท้ายของหน้าที่")
    said = Sentence(note, {"names": ", ".join(dict.fromkeys(still))})
    return replace(recorded, notes=(*recorded.notes, said))


def _appointed(state: MemoState) -> Appointed | None:
    return next((each for each in state.entries if isinstance(each, Appointed)), None)


def _appoint(
    tx: "Writer", appointees: Sequence[Appointee], first: date
) -> tuple[list[int], list[int]]:
    """Gives the roles; the ids of the appointments, and of the people who were added for them.

    What somebody holds already on that day stays as it is.
    """
    given: list[int] = []
    added: dict[str, Person] = {}
    for each in appointees:
        if each.problem is not None:
            continue
        key = search_key(each.person.name)
        if each.is_new and key not in added:
            added[key] = tx.people.add(each.person)
        person = added.get(key, each.person)
        wanted = Appointment(0, person, each.role, keep_unit(tx, each.unit), first)
        if same_role(tx.people.appointments(), wanted) is None:
            given.append(tx.people.appoint(wanted).id)
    return given, [person.id for person in added.values()]


def _forget(tx: "Writer", people: Sequence[int]) -> None:
    """Takes those out of the list who hold nothing else by now."""
    busy = {held.person.id for held in tx.people.appointments()}
    there = {person.id for person in tx.people.all()}
    for person_id in there.intersection(people) - busy:
        tx.people.remove(person_id)


def _notes(appointees: Sequence[Appointee], given: int) -> tuple[Sentence, ...]:
    problems = [each.problem for each in appointees if each.problem is not None]
    said = []
    if given:
        said.append(Sentence(th("แต่งตั้งผู้ทำหน้าที่ตามคำสั่งแล้ว {count} รายการ"), {"count": given}))
    elif not problems:
        said.append(Sentence(th("ทุกคนในคำสั่งทำหน้าที่นั้นอยู่แล้ว จึงไม่มีอะไรเปลี่ยน")))
    names = new_names(appointees)
    if names:
        said.append(Sentence(th("เพิ่มในรายชื่อบุคลากรแล้ว: {names}"), {"names": names}))
    return (*said, *problems)
