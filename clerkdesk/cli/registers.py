"""Commands on the registers of book numbers."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import numbering, units
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.office.registers import LETTERS, REGISTERS, RegisterKey, check_kind
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.words import th


def _key(session: Session, args: Namespace) -> RegisterKey:
    unit = units.find_unit(session.desk, args.unit).name if args.unit else ""
    year = session.read_year(args.year) if args.year else book_year(session.today)
    return RegisterKey(check_kind(args.register or LETTERS), unit, year)


def _show(session: Session, args: Namespace) -> Output:
    words = (th("ทะเบียน"), th("ปี"), th("ใช้ล่าสุด"), th("เลขที่ยกเลิก"), th("เลขที่ข้าม"))
    rows = [[session.say(word) for word in words]]
    data: list[dict[str, Any]] = []
    year = session.read_year(args.year) if args.year else None
    for key, start, numbers, gaps in numbering.register_report(session.desk):
        if year not in (None, key.year):
            continue
        void = [number.running for number in numbers if not number.in_use]
        told = [f"{each.running} ({each.void_reason})" for each in numbers if not each.in_use]
        last = max([start, *(number.running for number in numbers if number.in_use)])
        shown = ", ".join(_run(first, end) for first, end in gaps)
        title = f"{session.say(REGISTERS[key.kind])} {key.unit}".strip()
        rows.append([title, str(key.year), str(last), ", ".join(told) or "-", shown or "-"])
        reasons = {str(number.running): number.void_reason for number in numbers}
        data.append(
            {
                **asdict(key),
                "start": start,
                "last": last,
                "void": void,
                "reasons": {running: why for running, why in reasons.items() if why},
                "gaps": gaps,
            }
        )
    if not data:
        return Output((session.say(th("ยังไม่มีการออกเลขที่หนังสือ")),), [])
    return Output(table(rows), data)


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _start(session: Session, args: Namespace) -> Output:
    key = _key(session, args)
    last = 0 if to_arabic(args.last).strip() == "0" else session.number(args.last)
    following = numbering.start_register(session.desk, key.kind, key.unit, key.year, last)
    said = session.say(
        th("ทะเบียนปี {year} จะออกเลข {next} เป็นเลขถัดไป"), year=key.year, next=following
    )
    return Output((said,), {**asdict(key), "start": last, "next": following})


def _void(session: Session, args: Namespace) -> Output:
    key = _key(session, args)
    running = session.number(args.number)
    void = numbering.void_number(session.desk, key, running, args.reason)
    said = session.say(th("ยกเลิกเลข {number} แล้ว และจะไม่นำกลับมาใช้อีก"), number=running)
    return Output((said,), {**asdict(key), "void": running, "reason": void.void_reason})


_REGISTER = (
    Arg(
        "--register",
        th("letters หนังสือส่ง, circulars หนังสือเวียน, orders คำสั่ง, announcements ประกาศ"),
        {"metavar": "R"},
    ),
    Arg("--unit", th("ชื่อกลุ่ม หน่วย หรือสถานศึกษา"), {"metavar": "U"}),
)
_YEAR = Arg("year", th("ปี พ.ศ. ของทะเบียน ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"})

_SHOWN = Arg("year", th("เฉพาะทะเบียนของปี พ.ศ. นี้"), {"metavar": "YEAR", "nargs": "?"})

COMMANDS = (
    Command(("register", "show"), th("เลขที่ออกแล้ว เลขที่ยกเลิก และเลขที่ข้ามไป"), _show, (_SHOWN,)),
    Command(
        ("register", "start"),
        th("บอกเลขสุดท้ายที่ใช้บนกระดาษแล้ว"),
        _start,
        (Arg("last", th("เลขสุดท้ายที่ใช้แล้ว"), {"metavar": "LAST"}), _YEAR, *_REGISTER),
    ),
    Command(
        ("register", "void"),
        th("ยกเลิกเลขที่หนังสือที่เสีย พร้อมเหตุผล"),
        _void,
        (
            Arg("number", th("เลขที่ยกเลิก"), {"metavar": "NUMBER"}),
            _YEAR,
            *_REGISTER,
            Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True}),
        ),
    ),
)
