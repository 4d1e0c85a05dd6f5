"""Commands on people, and on who holds which role."""

from argparse import Namespace
from dataclasses import asdict
from datetime import date
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import appointments, staff
from clerkdesk.desk.signatures import read_capacity
from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.office.people import CAPACITIES, Appointment, Capacity, Person
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _add(session: Session, args: Namespace) -> Output:
    new = staff.NewPerson(
        args.name,
        args.position or "",
        args.unit or "",
        args.role or "",
        session.read_date(getattr(args, "from")),
        session.read_date(args.to),
        _capacity(args) or Capacity.OWN,
        args.another,
    )
    with session.desk.store.read() as tx:
        known = {each.id for each in tx.people.all()}
    person = staff.add_person(session.desk, new)
    if person.id in known:  # the same person as before, with another role
        role = session.desk.role_title(appointments.read_role(session.desk, new.role))
        said = session.say(th("{name} ทำหน้าที่ {role} แล้ว"), name=person.name, role=role)
    else:
        said = session.say(th("เพิ่ม {name} แล้ว"), name=person.name)
    return Output((said,), asdict(person))


def _capacity(args: Namespace) -> Capacity | None:
    return read_capacity(args.capacity) if args.capacity else None


def _change(session: Session, args: Namespace) -> Output:
    person = staff.find_person(session.desk, args.name)
    person = staff.change_person(
        session.desk, person.id, name=args.new_name, position=args.position, unit=args.unit
    )
    line = " ".join(part for part in (person.name, person.position, person.unit) if part)
    return Output((line,), asdict(person))


def _end(session: Session, args: Namespace) -> Output:
    held = _held(session, args)
    last = parse_date(args.on, session.today)
    return _role(session, appointments.end_appointment(session.desk, held.id, last))


def _correct(session: Session, args: Namespace) -> Output:
    held = appointments.correct_appointment(
        session.desk,
        _held(session, args).id,
        first=session.read_date(getattr(args, "from")),
        last=session.read_date(args.to),
        capacity=_capacity(args),
    )
    return _role(session, held)


def _cancel(session: Session, args: Namespace) -> Output:
    held = appointments.withdraw_appointment(session.desk, _held(session, args).id)
    said = session.say(
        th("เอาหน้าที่ {role} ของ {name} ออกแล้ว"),
        role=session.desk.role_title(held.role),
        name=held.person.name,
    )
    return Output((said,), _role_view(held))


def _held(session: Session, args: Namespace) -> Appointment:
    person = staff.find_person(session.desk, args.name)
    role = appointments.read_role(session.desk, args.role)
    return appointments.find_appointment(session.desk, person, role, args.unit or "")


def _role(session: Session, held: Appointment) -> Output:
    line = f"{held.person.name}: {_role_words(session, held)}"
    return Output((line,), {"name": held.person.name, **_role_view(held)})


def _list(session: Session, args: Namespace) -> Output:
    people, held = staff.people_and_roles(session.desk)
    if not people:
        return Output((session.say(th("ยังไม่มีบุคลากร เพิ่มได้ด้วย people add")),), [])
    words = (th("ลำดับ"), th("ชื่อ"), th("ตำแหน่ง"), th("กลุ่ม"), th("หน้าที่"))
    rows = [[session.say(word) for word in words]]
    data: list[dict[str, Any]] = []
    for person in people:
        own = [each for each in held if each.person.id == person.id]
        rows.append(_row(session, person, own))
        data.append({**asdict(person), "roles": [_role_view(each) for each in own]})
    return Output(table(rows), data)


def _row(session: Session, person: Person, held: list[Appointment]) -> list[str]:
    roles = ", ".join(_role_words(session, each) for each in held)
    return [str(person.id), *(part or "-" for part in (person.name, person.position)),
            person.unit or "-", roles or "-"]  # fmt: skip


def _role_words(session: Session, held: Appointment) -> str:
    words = session.words.of(session.desk.role_title(held.role))
    if held.unit and held.unit != held.person.unit:
        words += f" {held.unit}"
    if held.capacity is not Capacity.OWN:
        words += f" ({session.say(CAPACITIES[held.capacity])})"
    if held.first or held.last:
        days = f"{_day(session, held.first)} – {_day(session, held.last)}"
        words += f" {days.strip()}"
    return words


def _day(session: Session, day: date | None) -> str:
    return session.show_date(day) if day else ""


def _role_view(held: Appointment) -> dict[str, Any]:
    return {
        "role": held.role,
        "unit": held.unit or None,
        "from": held.first.isoformat() if held.first else None,
        "to": held.last.isoformat() if held.last else None,
        "capacity": held.capacity.value,
    }


_NAME = Arg("name", th("ชื่อ หรือลำดับจาก people list"), {"metavar": "NAME"})
_POSITION = Arg("--position", th("ตำแหน่ง"), {"metavar": "P"}, empty=True)
_UNIT = Arg("--unit", th("ชื่อกลุ่ม หน่วย หรือสถานศึกษา"), {"metavar": "U"}, empty=True)
_ROLE = Arg("--role", th("หน้าที่ เช่น director"), {"metavar": "R", "required": True})
_FROM = Arg("--from", th("ตั้งแต่วันที่"), {"metavar": "DATE"})
_TO = Arg("--to", th("ถึงวันที่"), {"metavar": "DATE"})
_CAPACITY = Arg("--capacity", th("own, for หรือ acting"), {"metavar": "C"})

COMMANDS = (
    Command(
        ("people", "add"),
        th("เพิ่มบุคลากร หรือหน้าที่ของบุคลากร"),
        _add,
        (
            Arg("name", th("ชื่อ"), {"metavar": "NAME"}),
            _POSITION,
            _UNIT,
            Arg("--role", th("หน้าที่ เช่น director"), {"metavar": "R"}),
            _FROM,
            _TO,
            _CAPACITY,
            Arg("--another", th("เป็นคนละคนกับผู้ที่มีชื่อนี้อยู่แล้ว"), {"action": "store_true"}),
        ),
    ),
    Command(
        ("people", "change"),
        th("แก้ชื่อ ตำแหน่ง หรือหน่วย ของที่ลงนามไปแล้วคงเดิม"),
        _change,
        (
            _NAME,
            Arg("--name", th("ชื่อใหม่"), {"metavar": "NEW", "dest": "new_name"}),
            _POSITION,
            _UNIT,
        ),
    ),
    Command(
        ("people", "end"),
        th("บอกวันสุดท้ายที่ทำหน้าที่"),
        _end,
        (_NAME, _ROLE, _UNIT, Arg("--on", th("วันสุดท้าย"), {"metavar": "DATE", "required": True})),
    ),
    Command(
        ("people", "correct"),
        th("แก้วันหรือฐานะของหน้าที่ที่บันทึกผิด"),
        _correct,
        (_NAME, _ROLE, _UNIT, _FROM, _TO, _CAPACITY),
    ),
    Command(
        ("people", "cancel"),
        th("เอาหน้าที่ที่ไม่เคยทำจริงออก"),
        _cancel,
        (_NAME, _ROLE, _UNIT),
    ),
    Command(("people", "list"), th("รายชื่อบุคลากรและหน้าที่"), _list),
)
