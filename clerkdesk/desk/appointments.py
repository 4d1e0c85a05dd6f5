"""Who holds which role from when to when: given, ended, corrected, taken out."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity, Person, holders
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import keyed, th

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clerkdesk.store.reader import Reader


def find_appointment(desk: Desk, person: Person, role: str, unit: str = "") -> Appointment:
    """The role of a person that is meant: in ``unit`` where it is given, else the latest one."""
    with desk.store.read() as tx:
        of_unit = tx.units.today(unit)
        mine = [held for held in tx.people.appointments() if held.person.id == person.id]
    found = [held for held in mine if held.role == role and of_unit in ("", held.unit)]
    units = sorted({held.unit for held in found})
    if len(units) > 1:
        raise ClerkError(
            th("{name} ทำหน้าที่ {role} ในหลายหน่วย"),
            do=th("บอกด้วยว่าหน่วยใด: {units}"),
            name=person.name,
            role=desk.role_title(role),
            units=", ".join(units),
        )
    if found:
        return max(found, key=lambda held: (held.first or date.min, held.id))
    raise ClerkError(
        th("{name} ไม่มีหน้าที่ {role}"),
        do=th("หน้าที่ของ {name}: {known}"),
        name=person.name,
        role=desk.role_title(role),
        known=", ".join(desk.role_title(held.role) for held in mine) or "-",
    )


def end_appointment(desk: Desk, appointment_id: int, last: date | None) -> Appointment:
    """Says until when (that day included) somebody holds a role; None: until further notice."""
    return _change(desk, "people.end", appointment_id, last=last)


def correct_appointment(
    desk: Desk,
    appointment_id: int,
    *,
    first: date | None = None,
    last: date | None = None,
    capacity: Capacity | None = None,
) -> Appointment:
    """Corrects the days or the capacity of a role; what is None stays as it was."""
    said = {"first": first, "last": last, "capacity": capacity}
    parts = {name: value for name, value in said.items() if value is not None}
    return _change(desk, "people.appoint", appointment_id, **parts)


def _change(desk: Desk, act: str, appointment_id: int, **parts: Any) -> Appointment:  # noqa: ANN401
    with desk.store.write(act) as tx:
        after = replace(_held(tx, appointment_id), **parts)
        check_days(after.first, after.last)
        return tx.people.change_appointment(after)


def withdraw_appointment(desk: Desk, appointment_id: int) -> Appointment:
    """Takes out a role that was never held; the journal still tells of it."""
    with desk.store.write("people.unappoint") as tx:
        held = _held(tx, appointment_id)
        tx.people.withdraw(appointment_id)
        return held


def _held(tx: "Reader", appointment_id: int) -> Appointment:
    for held in tx.people.appointments():
        if held.id == appointment_id:
            return held
    raise ClerkError(th("ไม่มีหน้าที่นี้แล้ว"), do=th("อาจมีผู้เอาออกไปแล้ว เปิดหน้านี้ใหม่"))


def who_holds(tx: "Reader", roles: "Iterable[str]", day: date, unit: str = "") -> list[Appointment]:
    """Who holds one of ``roles`` on ``day``, who is to be thought of first coming first.

    ``unit`` is the name that stands on a memo; the unit may have another one by now.
    """
    return holders(tx.people.appointments(), roles, day, tx.units.today(unit))


def read_role(desk: Desk, typed: str) -> str:
    """The key of a role typed as its key or the office's word for it."""
    for role in desk.roles.values():
        words = (role.key, role.title, role.title_en)
        if typed and search_key(typed) in map(search_key, words):
            return role.key
    near = nearest(typed, list(desk.roles))
    raise ClerkError(
        th("ไม่มีหน้าที่ชื่อ “{typed}”{hint}"),
        do=th("หน้าที่ที่มี: {known}"),
        typed=typed,
        hint=f" ({near}?)" if near else "",
        known=keyed({role.key: role.wording for role in desk.roles.values()}),
    )


def check_days(first: date | None, last: date | None) -> None:
    """A ClerkError when the last day comes before the first one."""
    if first is not None and last is not None and last < first:
        raise ClerkError(th("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น"), do=th("ตรวจวันที่ทั้งสอง แล้วลองอีกครั้ง"))
