"""Commands on the twelve rounds of a fiscal year: their calendar, and who has reported."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from clerkdesk.cli import roundviews
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.cli.topics import said
from clerkdesk.desk import roundreports, roundrows, rounds, roundview
from clerkdesk.desk.rounds import RoundsYear
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.entries import CHANNELS, Channel
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import keyed, th


def _list(session: Session, args: Namespace) -> Output:
    grid = roundview.read_grid(session.desk, _year(session, args), args.unit)
    rows = [roundviews.round_line(session, grid, each) for each in grid.rounds]
    return Output(table(rows), roundviews.grid_view(grid))


def _show(session: Session, args: Namespace) -> Output:
    page = roundview.read_round(session.desk, session.read_month(args.month), args.unit or "")
    return Output(roundviews.page_lines(session, page), roundviews.page_view(page))


def _move(session: Session, args: Namespace) -> Output:
    year, due = session.read_year(args.year), session.read_date(args.due) or session.today
    number = session.number(args.number)
    done = rounds.move_due(session.desk, year, number, due, args.reason or "")
    return _told(session, done, year)


def _propose(session: Session, args: Namespace) -> Output:
    year, desk = session.read_year(args.year), session.desk
    if args.again:
        return _told(session, rounds.propose_again(desk, year, session.number(args.again)), year)
    if args.check:
        return _calendar(session, rounds.read_rounds(desk, year))
    if args.example:
        return _told(session, rounds.keep_example(desk, year, args.example), year)
    return _told(session, rounds.keep_proposal(desk, year), year)


def _told(session: Session, done: Done | None, year: int) -> Output:
    view = rounds.read_rounds(session.desk, year)
    return said(session, done, roundviews.calendar_view(view))


def _calendar(session: Session, view: RoundsYear) -> Output:
    rows = [roundviews.due_line(session, each) for each in view.rounds]
    notes = tuple(
        session.say(th("มีปฏิทินให้ใช้: --example {id} ({title})"), id=each.id, title=each.wording)
        for each in view.examples
    )
    return Output(table(rows), roundviews.calendar_view(view), notes)


def _holidays(session: Session, args: Namespace) -> Output:
    year, desk = _year(session, args), session.desk
    if args.remove:
        return _days(session, year, rounds.remove_holiday(desk, _day(session, args.remove)))
    if args.add:
        day = _day(session, args.add)
        done = rounds.add_holiday(desk, day, args.name or "", working=args.working)
        return _days(session, FiscalYear.of(day).name, done)
    view = rounds.read_rounds(desk, year)
    own = {each.day: each for each in view.own}
    rows = [
        [session.show_date(day), _whose(session, day in own, working=False), name or "-"]
        for day, name in view.off.items()
    ]
    rows += [
        [session.show_date(each.day), _whose(session, True, working=True), each.name or "-"]
        for each in view.own
        if each.working
    ]
    return Output(table(rows), roundviews.days_view(view))


def _day(session: Session, typed: str) -> date:
    return session.read_date(typed) or session.today


def _whose(session: Session, own: bool, *, working: bool) -> str:
    if working:
        return session.say(th("สำนักงานทำงาน"))
    return session.say(th("ของสำนักงาน")) if own else session.say(th("วันหยุดราชการ"))


def _days(session: Session, year: int, done: Done | None) -> Output:
    return said(session, done, roundviews.days_view(rounds.read_rounds(session.desk, year)))


def _sent(session: Session, args: Namespace) -> Output:
    month = _months(session, args)
    files = [Path(each) for each in args.file]
    sending = roundreports.Sending(_channel(args.channel), args.to or "", files)
    on = session.read_date(args.on)
    done = roundreports.record_sent(session.desk, month, args.unit or "", sending, on)
    return said(session, done, _state(session, session.read_month(args.month), args))


def _months(session: Session, args: Namespace) -> Month | Months:
    first = session.read_month(args.month)
    last = session.read_month(args.until) if args.until else first
    if last < first:
        raise ClerkError(th("เดือนสุดท้ายอยู่ก่อนเดือนแรก"), do=th("สลับสองเดือน หรือไม่ใส่ --until"))
    return Months(first, last) if last > first else first


def _channel(typed: str) -> Channel:
    for channel, words in CHANNELS.items():
        if search_key(typed) in (channel.value, search_key(words)):
            return channel
    raise ClerkError(
        th("ไม่รู้จักวิธีส่ง “{typed}”"),
        do=th("เลือกหนึ่งข้อ: {known}"),
        typed=typed[:60],
        known=keyed(CHANNELS),
    )


def _nothing(session: Session, args: Namespace) -> Output:
    month = session.read_month(args.month)
    done = roundrows.declare_nothing(session.desk, month, args.unit or "")
    return said(session, done, _state(session, month, args))


def _cancel(session: Session, args: Namespace) -> Output:
    entry = session.number(args.entry)
    return said(session, roundreports.cancel_round_entry(session.desk, entry, args.reason))


def _state(session: Session, month: Month, args: Namespace) -> dict[str, Any]:
    return roundviews.page_view(roundview.read_round(session.desk, month, args.unit or ""))


def _year(session: Session, args: Namespace) -> int:
    return session.read_year(args.year) if args.year else FiscalYear.of(session.today).name


_YEAR = Arg("year", th("ปีงบประมาณ พ.ศ."), {"metavar": "YEAR"})
_THIS = Arg("year", th("ปีงบประมาณ พ.ศ. ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"})
_MONTH = Arg("month", th("เดือน เช่น พ.ค. 2561, 2561-05, เดือนที่แล้ว"), {"metavar": "MONTH"})
_UNIT = Arg("--unit", th("แบบติดตามของหน่วยนี้ ไม่ใส่คือทั้งสำนักงาน"), {"metavar": "U"})
_UNITS = Arg(
    "--unit", th("เฉพาะหน่วยนี้ ใส่ได้หลายครั้ง"), {"metavar": "U", "action": "append", "default": []}
)
_FILES = {"metavar": "F", "action": "append", "default": []}

COMMANDS = (
    Command(
        ("rounds", "list"), th("สิบสองรอบของปีงบประมาณ และหน่วยใดรายงานแล้ว"), _list, (_THIS, _UNITS)
    ),
    Command(
        ("rounds", "show"), th("แบบติดตามของเดือน ว่าอยู่ขั้นใดและบันทึกอะไรไว้"), _show, (_MONTH, _UNIT)
    ),
    Command(
        ("rounds", "move"),
        th("กำหนดหรือเลื่อนวันของรอบ"),
        _move,
        (
            _YEAR,
            Arg("number", th("รอบที่ 1 ถึง 12"), {"metavar": "N"}),
            Arg("due", th("วันที่ครบกำหนด"), {"metavar": "DATE"}),
            Arg("--reason", th("เหตุผล จำเป็นเมื่อวันเดิมผ่านไปแล้ว"), {"metavar": "TEXT"}),
        ),
    ),
    Command(
        ("rounds", "propose"),
        th("ใช้วันที่เสนอ (วันทำการสุดท้ายของเดือน) เป็นปฏิทินของปี"),
        _propose,
        (
            _YEAR,
            Arg("--check", th("ดูอย่างเดียว ไม่บันทึก"), {"action": "store_true"}),
            Arg("--example", th("ใช้ปฏิทินจากไฟล์แทน"), {"metavar": "ID"}),
            Arg("--again", th("ให้รอบนี้กลับเป็นวันที่เสนอ"), {"metavar": "N"}),
        ),
    ),
    Command(
        ("rounds", "holidays"),
        th("วันหยุดของปีงบประมาณ และวันที่สำนักงานกำหนดเอง"),
        _holidays,
        (
            _THIS,
            Arg("--add", th("เพิ่มวันหยุดของสำนักงาน"), {"metavar": "DATE"}),
            Arg("--name", th("ชื่อวันหยุด"), {"metavar": "TEXT"}),
            Arg("--working", th("ใช้กับ --add: วันนั้นสำนักงานทำงาน"), {"action": "store_true"}),
            Arg("--remove", th("เอาวันออกจากรายการของสำนักงาน"), {"metavar": "DATE"}),
        ),
    ),
    Command(
        ("rounds", "sent"),
        th("บันทึกว่าส่งแบบติดตามแล้ว"),
        _sent,
        (
            _MONTH,
            _UNIT,
            Arg("--until", th("ถึงเดือนนี้ เมื่อส่งหลายเดือนรวมกัน"), {"metavar": "MONTH"}),
            Arg("--channel", th("วิธีส่ง: mail file paper web"), {"metavar": "C", "default": "mail"}),
            Arg("--to", th("ส่งถึงใคร"), {"metavar": "WHO"}),
            Arg("--file", th("ไฟล์ที่ส่ง ใส่ได้หลายครั้ง"), _FILES),
            Arg("--on", th("ส่งเมื่อวันใด ไม่ใส่คือวันนี้"), {"metavar": "DATE"}),
        ),
    ),
    Command(("rounds", "nothing"), th("แจ้งว่าเดือนนั้นไม่มีอะไรต้องรายงาน"), _nothing, (_MONTH, _UNIT)),
    Command(
        ("rounds", "cancel"),
        th("ยกเลิกรายการที่บันทึกไว้ของแบบติดตาม"),
        _cancel,
        (
            Arg("entry", th("เลขรายการจาก rounds show"), {"metavar": "ENTRY"}),
            Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True}),
        ),
    ),
)
