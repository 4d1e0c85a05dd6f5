"""Commands on the office itself; those on its people, units and registers come with them."""

from argparse import Namespace
from dataclasses import asdict

from clerkdesk.cli import codes, people, plan, registers, topics, units
from clerkdesk.cli.session import Session, read_pairs
from clerkdesk.cli.table import Command, Output
from clerkdesk.desk import staff
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _set(session: Session, args: Namespace) -> Output:
    office = staff.set_office(session.desk, read_pairs(args.pairs))
    return Output(_lines(session, office), asdict(office))


def _show(session: Session, args: Namespace) -> Output:
    office = staff.load_office(session.desk)
    return Output(_lines(session, office), asdict(office))


_LABELS = {
    "name": th("ชื่อสำนักงาน"),
    "short_name": th("ชื่อย่อ"),
    "head": th("บันทึกเรียนถึง"),
    "prefix": th("เลขนำหน้าหนังสือ"),
    "website": th("เว็บไซต์"),
    "digits": th("ตัวเลข"),
    "practice": th("สำนักงานฝึกหัด"),
}


def _lines(session: Session, office: Office) -> tuple[str, ...]:
    rows = [
        [key, session.say(_LABELS[key]), _plain(session, value)]
        for key, value in asdict(office).items()
    ]
    return table(rows)


def _plain(session: Session, value: object) -> str:
    if isinstance(value, bool):
        return session.say(th("ใช่") if value else th("ไม่ใช่"))
    return str(value) or "-"


COMMANDS = (
    Command(
        ("office", "set"),
        th("ตั้งค่าของสำนักงาน: name short_name head prefix website digits"),
        _set,
        pairs=True,
    ),
    Command(("office", "show"), th("ดูการตั้งค่าของสำนักงาน"), _show),
    *people.COMMANDS,
    *units.COMMANDS,
    *registers.COMMANDS,
    *topics.COMMANDS,
    *codes.COMMANDS,
    *plan.COMMANDS,
)
