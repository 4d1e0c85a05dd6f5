"""Who holds which role from when to when: given, changed, ended, taken out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.appointments import check_days, withdraw_appointment
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class NewAppointment:
    """Somebody is given a role. ``ends`` are the appointments that end the day before."""

    person: int
    role: str
    unit: str = ""
    first: date | None = None
    last: date | None = None
    capacity: Capacity = Capacity.OWN
    ends: tuple[int, ...] = ()


def appoint(desk: Desk, new: NewAppointment) -> Done:
    """Gives somebody a role; ends what ``new.ends`` names on the day before, in the same act."""
    role = desk.roles[new.role]
    check_days(new.first, new.last)
    if role.of_unit and not new.unit:
        raise ClerkError(th("หน้าที่นี้เป็นของแต่ละหน่วย"), do=th("เลือกหน่วยที่ทำหน้าที่นี้"))
    with desk.store.write("people.appoint") as tx:
        person = tx.people.get(new.person)
        unit = new.unit if role.of_unit else ""
        made = tx.people.appoint(
            Appointment(0, person, new.role, unit, new.first, new.last, new.capacity)
        )
        ended = _end(tx, new)
    said = {"name": person.name, "role": role.wording}
    undo = Undo(
        Sentence(th("เอาหน้าที่ {role} ของ {name} ออกแล้ว"), said),
        lambda: _take_back(desk, made, ended),
    )
    return Done(Sentence(th("{name} ทำหน้าที่ {role} แล้ว"), said), undo, made.id)


def edit_appointment(desk: Desk, held_id: int, parts: Mapping[str, Any]) -> Done | None:
    """Changes ``first``, ``last`` or ``capacity``; None when nothing is different."""
    with desk.store.write("people.appoint") as tx:
        before = _find(tx, held_id)
        after = replace(before, **parts)
        if after == before:
            return None
        check_days(after.first, after.last)
        tx.people.change_appointment(after)
    said = {"name": before.person.name, "role": desk.role_title(before.role)}
    undo = Undo(
        Sentence(th("หน้าที่ {role} ของ {name} กลับเป็นอย่างเดิมแล้ว"), said),
        lambda: _put_back(desk, [before]),
    )
    return Done(Sentence(th("บันทึกหน้าที่ {role} ของ {name} แล้ว"), said), undo)


def remove_appointment(desk: Desk, held_id: int) -> Done:
    """Takes out a role that was never held. One that is over is ended by its last day instead."""
    held = withdraw_appointment(desk, held_id)
    said = {"name": held.person.name, "role": desk.role_title(held.role)}
    undo = Undo(
        Sentence(th("{name} ทำหน้าที่ {role} อย่างเดิมแล้ว"), said),
        lambda: _appoint_again(desk, held),
    )
    return Done(Sentence(th("เอาหน้าที่ {role} ของ {name} ออกแล้ว"), said), undo)


def _end(tx: "Writer", new: NewAppointment) -> list[Appointment]:
    """Ends the earlier holders the day before; gives them as they were."""
    if not new.ends:
        return []
    if new.first is None:
        raise ClerkError(
            th("ยังไม่ได้ใส่วันเริ่มต้น จึงไม่รู้ว่าคนเดิมพ้นหน้าที่วันใด"),
            do=th("ใส่วันเริ่มต้น หรือไม่เลือกให้คนเดิมพ้นหน้าที่"),
        )
    earlier = [_find(tx, held_id) for held_id in new.ends]
    for held in earlier:
        last = new.first - timedelta(days=1)
        check_days(held.first, last)
        tx.people.change_appointment(replace(held, last=last))
    return earlier


def _find(tx: "Writer", held_id: int) -> Appointment:
    for held in tx.people.appointments():
        if held.id == held_id:
            return held
    raise ClerkError(th("ไม่มีหน้าที่นี้แล้ว"), do=th("อาจมีผู้เอาออกไปแล้ว เปิดหน้านี้ใหม่"))


def _put_back(desk: Desk, earlier: Sequence[Appointment]) -> None:
    with desk.store.write("people.appoint") as tx:
        for held in earlier:
            tx.people.change_appointment(held)


def _take_back(desk: Desk, made: Appointment, ended: Sequence[Appointment]) -> None:
    with desk.store.write("people.unappoint") as tx:
        tx.people.withdraw(made.id)
        for held in ended:
            tx.people.change_appointment(held)


def _appoint_again(desk: Desk, held: Appointment) -> None:
    with desk.store.write("people.appoint") as tx:
        tx.people.appoint(replace(held, id=0))
