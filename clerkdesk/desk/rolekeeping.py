"""Gives roles to people by their names alone: whoever is not known yet is added."""

from collections.abc import Sequence
from datetime import timedelta

from clerkdesk.desk.appointing import NewAppointment, appoint, edit_appointment, remove_appointment
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.joining import joined
from clerkdesk.desk.peopleediting import edit_person, new_person
from clerkdesk.desk.roleholding import Holding
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Person
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th


def hold_roles(desk: Desk, wanted: Sequence[Holding]) -> Done | None:
    """Gives each role to who is named for it; None when all hold them already."""
    done = [act for holding in wanted for act in _hold(desk, holding)]
    return joined(done, Sentence(th("บันทึกผู้ลงนามแล้ว")), Sentence(th("ผู้ลงนามกลับเป็นอย่างเดิมแล้ว")))


def _hold(desk: Desk, holding: Holding) -> list[Done | None]:
    held = holding.place.held
    if held is not None and search_key(held.person.name) == search_key(holding.name):
        return []
    if not holding.name:
        return [_let_go(desk, held)] if held else []
    person, added = _person(desk, holding)
    released = [_let_go(desk, held)] if held else []
    place = holding.place
    first = desk.today() if held is not None and _was_held(desk, held) else None
    given = appoint(desk, NewAppointment(person, place.role.key, place.unit, first))
    return [*added, *released, given]


def _let_go(desk: Desk, held: Appointment) -> Done | None:
    """Ends a role yesterday; takes it out where nobody can have signed in it."""
    if not _was_held(desk, held):
        return remove_appointment(desk, held.id)
    return edit_appointment(desk, held.id, {"last": desk.today() - timedelta(days=1)})


def _was_held(desk: Desk, held: Appointment) -> bool:
    """Whether somebody may have signed in this role before today."""
    with desk.store.read() as tx:
        begun = bool(tx.memos.count())
    return begun and (held.first is None or held.first < desk.today())


def _person(desk: Desk, holding: Holding) -> tuple[int, list[Done | None]]:
    """The id of who is named, and what was done for it."""
    with desk.store.read() as tx:
        key = search_key(holding.name)
        known = [each for each in tx.people.all() if search_key(each.name) == key]
    if len(known) > 1:
        raise ClerkError(
            th("มี {name} มากกว่าหนึ่งคน"),
            do=th("ให้หน้าที่นี้จากหน้าตั้งค่า หัวข้อบุคลากรและหน้าที่"),
            name=holding.name,
        )
    if known:
        return known[0].id, [_complete(desk, known[0], holding)]
    unit = holding.place.unit
    added = new_person(desk, holding.name, holding.position, unit)
    return added.made, [added]


def _complete(desk: Desk, person: Person, holding: Holding) -> Done | None:
    """Who has no position yet gets the one that goes with the role."""
    if person.position or not holding.position:
        return None
    return edit_person(desk, person.id, "position", holding.position)
