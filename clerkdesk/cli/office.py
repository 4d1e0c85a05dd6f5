"""Commands on the office, its people, units and registers."""

from argparse import Namespace
from dataclasses import asdict
from datetime import date
from typing import Any

from clerkdesk.cli.columns import table
from clerkdesk.cli.session import Session, read_pairs
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import numbering, staff
from clerkdesk.desk.signatures import read_capacity
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import CAPACITIES, UNIT_KINDS, Appointment, Capacity
from clerkdesk.domain.office.registers import LETTERS, REGISTERS, RegisterKey, check_kind
from clerkdesk.domain.words import th


def _office_set(session: Session, args: Namespace) -> Output:
    office = staff.set_office(session.desk, read_pairs(args.pairs))
    return Output(_office_lines(session, office), asdict(office))


def _office_show(session: Session, args: Namespace) -> Output:
    office = staff.load_office(session.desk)
    return Output(_office_lines(session, office), asdict(office))


_OFFICE_LABELS = {
    "name": th("ชื่อสำนักงาน"),
    "short_name": th("ชื่อย่อ"),
    "head": th("บันทึกเรียนถึง"),
    "prefix": th("เลขนำหน้าหนังสือ"),
    "website": th("เว็บไซต์"),
    "digits": th("ตัวเลข"),
    "practice": th("สำนักงานฝึกหัด"),
}


def _office_lines(session: Session, office: Office) -> tuple[str, ...]:
    rows = [
        [key, session.say(_OFFICE_LABELS[key]), _plain(session, value)]
        for key, value in asdict(office).items()
    ]
    return table(rows)


def _plain(session: Session, value: object) -> str:
    if isinstance(value, bool):
        return session.say(th("ใช่") if value else th("ไม่ใช่"))
    return str(value) or "-"


def _people_add(session: Session, args: Namespace) -> Output:
    new = staff.NewPerson(
        args.name,
        args.position or "",
        args.unit or "",
        args.role or "",
        session.read_date(getattr(args, "from")),
        session.read_date(args.to),
        read_capacity(args.capacity) if args.capacity else Capacity.OWN,
    )
    person = staff.add_person(session.desk, new)
    said = session.say(th("เพิ่ม {name} แล้ว"), name=person.name)
    return Output((said,), asdict(person))


def _people_list(session: Session, args: Namespace) -> Output:
    people, appointments = staff.people_and_roles(session.desk)
    rows = [[session.say(word) for word in (th("ชื่อ"), th("ตำแหน่ง"), th("กลุ่ม"), th("หน้าที่"))]]
    data: list[dict[str, Any]] = []
    for person in people:
        held = [each for each in appointments if each.person.id == person.id]
        roles = ", ".join(_role_words(session, each) for each in held)
        rows.append([person.name, person.position or "-", person.unit or "-", roles or "-"])
        data.append({**asdict(person), "roles": [_role_view(each) for each in held]})
    if not people:
        return Output((session.say(th("ยังไม่มีบุคลากร เพิ่มได้ด้วย people add")),), [])
    return Output(table(rows), data)


def _role_words(session: Session, held: Appointment) -> str:
    words = session.words.of(session.desk.role_title(held.role))
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


def _units_add(session: Session, args: Namespace) -> Output:
    kind = staff.read_kind(args.kind) if args.kind else None
    unit = staff.add_unit(session.desk, args.name, kind, args.prefix or "")
    said = session.say(th("เพิ่ม {name} ({kind}) แล้ว"), name=unit.name, kind=UNIT_KINDS[unit.kind])
    return Output((said,), {"id": unit.id, "name": unit.name, "kind": unit.kind.value})


def _units_list(session: Session, args: Namespace) -> Output:
    units = staff.list_units(session.desk)
    rows = [[unit.name, session.say(UNIT_KINDS[unit.kind]), unit.prefix or "-"] for unit in units]
    data = [
        {"id": unit.id, "name": unit.name, "kind": unit.kind.value, "prefix": unit.prefix}
        for unit in units
    ]
    empty = session.say(th("ยังไม่มีหน่วย เพิ่มได้ด้วย units add"))
    return Output(table(rows) if rows else (empty,), data)


def _key(session: Session, args: Namespace) -> RegisterKey:
    unit = staff.find_unit(session.desk, args.unit).name if args.unit else ""
    year = _year(session, args.year) if args.year else book_year(session.today)
    return RegisterKey(check_kind(args.register or LETTERS), unit, year)


def _year(session: Session, typed: str) -> int:
    return book_year(session.read_month(f"1/{typed}").first)


def _register_show(session: Session, args: Namespace) -> Output:
    rows = [
        [
            session.say(w)
            for w in (th("ทะเบียน"), th("ปี"), th("ใช้ล่าสุด"), th("เลขที่ยกเลิก"), th("เลขที่ข้าม"))
        ]
    ]
    data = []
    for key, start, numbers, gaps in numbering.register_report(session.desk):
        void = [number.running for number in numbers if number.void_reason]
        last = max([start, *(number.running for number in numbers)])
        rows.append(
            [
                f"{session.say(REGISTERS[key.kind])} {key.unit}".strip(),
                str(key.year),
                str(last),
                ", ".join(map(str, void)) or "-",
                ", ".join(map(str, gaps)) or "-",
            ]
        )
        data.append({**asdict(key), "start": start, "last": last, "void": void, "gaps": gaps})
    if not data:
        return Output((session.say(th("ยังไม่มีการออกเลขที่หนังสือ")),), [])
    return Output(table(rows), data)


def _register_start(session: Session, args: Namespace) -> Output:
    key = _key(session, args)
    last = session.number(args.last)
    numbering.start_register(session.desk, key.kind, key.unit, key.year, last)
    said = session.say(th("ทะเบียนปี {year} จะออกเลขถัดจาก {last}"), year=key.year, last=last)
    return Output((said,), {**asdict(key), "start": last})


def _register_void(session: Session, args: Namespace) -> Output:
    key = _key(session, args)
    running = session.number(args.number)
    numbering.void_number(session.desk, key, running, args.reason)
    said = session.say(th("ยกเลิกเลข {number} แล้ว และจะไม่นำกลับมาใช้อีก"), number=running)
    return Output((said,), {**asdict(key), "void": running})


_NAME = Arg("name", th("ชื่อ"), {"metavar": "NAME"})
_UNIT = Arg("--unit", th("ชื่อกลุ่ม หน่วย หรือสถานศึกษา"), {"metavar": "U"})
_REGISTER = (
    Arg("--register", th("letters หนังสือส่ง หรือ circulars หนังสือเวียน"), {"metavar": "R"}),
    _UNIT,
    Arg("--year", th("ปี พ.ศ. ของทะเบียน"), {"metavar": "YEAR"}),
)

COMMANDS = (
    Command(
        ("office", "set"),
        th("ตั้งค่าของสำนักงาน: name short_name head prefix website digits"),
        _office_set,
        pairs=True,
    ),
    Command(("office", "show"), th("ดูการตั้งค่าของสำนักงาน"), _office_show),
    Command(
        ("people", "add"),
        th("เพิ่มบุคลากร หรือหน้าที่ของบุคลากร"),
        _people_add,
        (
            _NAME,
            Arg("--position", th("ตำแหน่ง"), {"metavar": "P"}),
            _UNIT,
            Arg("--role", th("หน้าที่ เช่น director"), {"metavar": "R"}),
            Arg("--from", th("ตั้งแต่วันที่"), {"metavar": "DATE"}),
            Arg("--to", th("ถึงวันที่"), {"metavar": "DATE"}),
            Arg("--capacity", th("own, for หรือ acting"), {"metavar": "C"}),
        ),
    ),
    Command(("people", "list"), th("รายชื่อบุคลากรและหน้าที่"), _people_list),
    Command(
        ("units", "add"),
        th("เพิ่มกลุ่ม หน่วย กลุ่มโรงเรียน หรือสถานศึกษา"),
        _units_add,
        (
            _NAME,
            Arg("--kind", th("group, school_group หรือ school"), {"metavar": "KIND"}),
            Arg("--prefix", th("เลขนำหน้าหนังสือของหน่วย"), {"metavar": "PREFIX"}),
        ),
    ),
    Command(("units", "list"), th("รายชื่อหน่วย"), _units_list),
    Command(("register", "show"), th("เลขที่ออกแล้ว เลขที่ยกเลิก และเลขที่ข้ามไป"), _register_show),
    Command(
        ("register", "start"),
        th("บอกเลขสุดท้ายที่ใช้บนกระดาษแล้ว"),
        _register_start,
        (Arg("last", th("เลขสุดท้ายที่ใช้แล้ว"), {"metavar": "LAST"}), *_REGISTER),
    ),
    Command(
        ("register", "void"),
        th("ยกเลิกเลขที่หนังสือที่เสีย พร้อมเหตุผล"),
        _register_void,
        (
            Arg("number", th("เลขที่ยกเลิก"), {"metavar": "NUMBER"}),
            *_REGISTER,
            Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True}),
        ),
    ),
)
