"""Commands on units: groups, school groups, schools."""

from argparse import Namespace
from typing import Any

from clerkdesk.cli.heads import headed
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import units
from clerkdesk.desk.reportsfrom import read_first_months, type_first_month
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UNIT_KINDS, Unit
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _add(session: Session, args: Namespace) -> Output:
    kind = units.read_kind(args.kind) if args.kind else None
    unit = units.add_unit(session.desk, args.name, kind, args.prefix or "")
    said = session.say(th("เพิ่ม {name} ({kind}) แล้ว"), name=unit.name, kind=UNIT_KINDS[unit.kind])
    return Output((said,), _view(unit))


def _rename(session: Session, args: Namespace) -> Output:
    before = units.find_unit(session.desk, args.name)
    unit = units.rename_unit(session.desk, before.id, args.new)
    said = session.say(
        th("{before} ชื่อ {name} แล้ว ชื่อเดิมยังใช้ค้นได้"), before=before.name, name=unit.name
    )
    return Output((said,), _view(unit))


def _end(session: Session, args: Namespace) -> Output:
    unit = units.find_unit(session.desk, args.name)
    day = session.read_date(args.on) or session.today
    return _shown(session, units.end_unit(session.desk, unit.id, day))


def _reopen(session: Session, args: Namespace) -> Output:
    unit = units.find_unit(session.desk, args.name)
    return _shown(session, units.end_unit(session.desk, unit.id, None))


def _set(session: Session, args: Namespace) -> Output:
    unit = units.find_unit(session.desk, args.name)
    if args.prefix is None and not args.kind and args.reports_from is None:
        raise ClerkError(th("ยังไม่ได้บอกว่าจะตั้งอะไร"), do=th("ใส่ --prefix, --kind หรือ --reports-from"))
    if args.reports_from is not None:
        type_first_month(session.desk, unit.id, args.reports_from)
    if args.kind:
        unit = units.set_unit_kind(session.desk, unit.id, units.read_kind(args.kind))
    if args.prefix is not None:
        unit = units.set_unit_prefix(session.desk, unit.id, args.prefix)
    return _shown(session, unit)


def _list(session: Session, args: Namespace) -> Output:
    known = units.list_units(session.desk)
    if not known:
        return Output((session.say(th("ยังไม่มีหน่วย เพิ่มได้ด้วย units add")),), [])
    begins = read_first_months(session.desk)
    rows = [_row(session, unit, begins.get(unit.name)) for unit in known]
    heads = (th("หน่วย"), th("ประเภท"), th("เลขนำหน้า"), th("หมายเหตุ"))
    data = [_view(unit, begins.get(unit.name)) for unit in known]
    return Output(headed(session, heads, rows), data)


def _shown(session: Session, unit: Unit) -> Output:
    begins = read_first_months(session.desk).get(unit.name)
    return Output(table([_row(session, unit, begins)]), _view(unit, begins))


def _row(session: Session, unit: Unit, begins: Month | None) -> list[str]:
    ended = session.say(th("ปิดเมื่อ {day}"), day=session.show_date(unit.ended_on))
    former = session.say(th("เดิมชื่อ {names}"), names=", ".join(unit.former))
    said = ((unit.ended_on, ended), (unit.former, former))
    notes = [note for there, note in said if there]
    if begins is not None:
        month = said_month(begins, session.digits)
        notes.insert(0, session.say(th("รายงานตั้งแต่ {month}"), month=month))
    return [unit.name, session.say(UNIT_KINDS[unit.kind]), unit.prefix or "-", "; ".join(notes)]


def _view(unit: Unit, begins: Month | None = None) -> dict[str, Any]:
    return {
        "id": unit.id,
        "name": unit.name,
        "kind": unit.kind.value,
        "prefix": unit.prefix,
        "ended_on": unit.ended_on.isoformat() if unit.ended_on else None,
        "former": list(unit.former),
        "reports_from": f"{begins.first:%Y-%m}" if begins else None,
    }


_NAME = Arg("name", th("ชื่อ"), {"metavar": "NAME"})
_KIND = Arg("--kind", th("group, school_group หรือ school"), {"metavar": "KIND"})
_FROM = Arg(
    "--reports-from",
    th("รายงานตั้งแต่เดือนนี้ ใส่ว่างคือตั้งแต่มีหน่วยนี้"),
    {"metavar": "MONTH"},
    empty=True,
)
_PREFIX = Arg("--prefix", th("เลขนำหน้าหนังสือของหน่วย"), {"metavar": "PREFIX"}, empty=True)

COMMANDS = (
    Command(
        ("units", "add"),
        th("เพิ่มกลุ่ม หน่วย กลุ่มโรงเรียน หรือสถานศึกษา"),
        _add,
        (_NAME, _KIND, _PREFIX),
    ),
    Command(
        ("units", "rename"),
        th("เปลี่ยนชื่อหน่วย บุคลากรและทะเบียนตามไปด้วย"),
        _rename,
        (_NAME, Arg("new", th("ชื่อใหม่"), {"metavar": "NEW"})),
    ),
    Command(
        ("units", "end"),
        th("ปิดหน่วยที่เลิกแล้ว"),
        _end,
        (_NAME, Arg("--on", th("วันที่ปิด ไม่ใส่คือวันนี้"), {"metavar": "DATE"})),
    ),
    Command(("units", "reopen"), th("เปิดหน่วยที่ปิดไปอีกครั้ง"), _reopen, (_NAME,)),
    Command(
        ("units", "set"),
        th("ตั้งเลขนำหน้า ประเภท หรือเดือนแรกที่รายงานของหน่วย"),
        _set,
        (_NAME, _PREFIX, _KIND, _FROM),
    ),
    Command(("units", "list"), th("รายชื่อหน่วย"), _list),
)
