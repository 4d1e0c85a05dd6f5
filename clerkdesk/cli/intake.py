"""Commands on the publisher's intake register."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from clerkdesk.cli.heads import headed
from clerkdesk.cli.memotext import recorded_output
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.cli.topics import said
from clerkdesk.desk import intake, intakeediting, intakefile, intakeview
from clerkdesk.desk.intake import Incoming
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.words import th


def _add(session: Session, args: Namespace) -> Output:
    on = session.read_date(args.on)
    running = session.number(args.number) if args.number else None
    if args.id is None:
        done = intake.take_in(session.desk, _said(args), on, running)
        year = book_year(on or session.today)
        return said(session, done, _line_view(_line(session, year, done.made)))
    _refuse_memos_own(args)
    memo_id = session.memo_id(args.id)
    taken = intake.take_in_memo(session.desk, memo_id, _said(args), on, running)
    assert isinstance(taken.entry, TakenIn)
    return _with_number(session, recorded_output(session, taken), taken.entry)


def _with_number(session: Session, told: Output, entry: TakenIn) -> Output:
    """Before where the memo stands: the number to be written on the paper."""
    number = {"running": entry.running, "year": entry.year}
    said = session.say(intake.TAKEN_IN, **number)
    return replace(told, lines=(said, *told.lines), data={**told.data, **number})


def _refuse_memos_own(args: Namespace) -> None:
    if args.subject or args.unit or args.file:
        raise ClerkError(
            th("เรื่อง หน่วย และไฟล์เป็นของบันทึกอยู่แล้ว"),
            do=th("ใส่ --subject --unit --file เฉพาะเมื่อรับเรื่องที่ไม่มีบันทึก"),
        )


def _said(args: Namespace) -> Incoming:
    files = [Path(each) for each in args.file] if args.file else None
    return Incoming(
        args.subject, args.unit, args.sender, args.receiver, args.channel, args.remark, files
    )


def _list(session: Session, args: Namespace) -> Output:
    view = intakeview.read_intake(session.desk, _year(session, args))
    data = {
        "year": view.year,
        "start": view.start,
        "next": view.next,
        "lines": [_line_view(line) for line in view.lines],
        "gaps": view.gaps,
        "waiting": [{**vars(each), "since": each.since.isoformat()} for each in view.waiting],
    }
    waiting = tuple(
        session.say(
            th("ส่งมาแล้วแต่ยังไม่รับเข้าทะเบียน: บันทึกลำดับที่ {memo} {subject}"),
            memo=each.memo,
            subject=each.subject,
        )
        for each in view.waiting
    )
    if not view.lines:
        empty = session.say(th("ทะเบียนรับเรื่องปี {year} ยังไม่มีรายการ"), year=view.year)
        return Output((empty, *waiting), data)
    rows = [_row(session, line) for line in view.lines]
    heads = (
        th("เลข"),
        th("วันที่รับ"),
        th("ลำดับของบันทึก"),
        th("เรื่อง"),
        th("หน่วย"),
        th("ผู้ส่ง"),
        th("หมายเหตุ"),
    )
    return Output((*headed(session, heads, rows), *waiting), data)


def _row(session: Session, line: intakeview.IntakeLine) -> list[str]:
    void = session.say(th("ยกเลิก: {reason}"), reason=line.void) if line.void else ""
    memo = f"#{line.memo}" if line.memo else "-"
    day = session.show_date(line.on)
    return [str(line.running), day, memo, line.subject, line.unit or "-", line.sender, void]


def _line_view(line: intakeview.IntakeLine) -> dict[str, Any]:
    files = [vars(file) for file in line.files]
    status = line.status.value if line.status else None
    return {**vars(line), "on": line.on.isoformat(), "files": files, "status": status}


def _line(session: Session, year: int, running: int) -> intakeview.IntakeLine:
    lines = intakeview.read_intake(session.desk, year).lines
    return next(line for line in lines if line.running == running)


def _year(session: Session, args: Namespace) -> int:
    return session.read_year(args.year) if args.year else book_year(session.today)


def _correct(session: Session, args: Namespace) -> Output:
    year, running = _year(session, args), session.number(args.number)
    done = intakeediting.correct_intake(
        session.desk, year, running, _said(args), args.reason or "", session.read_date(args.on)
    )
    return said(session, done, _line_view(_line(session, year, running)))


def _void(session: Session, args: Namespace) -> Output:
    year, running = _year(session, args), session.number(args.number)
    done = intakeediting.void_intake(session.desk, year, running, args.reason)
    return said(session, done, _line_view(_line(session, year, running)))


def _start(session: Session, args: Namespace) -> Output:
    year = _year(session, args)
    last = 0 if to_arabic(args.last).strip() == "0" else session.number(args.last)
    done = intakeediting.start_intake(session.desk, year, last)
    return said(session, done, {"year": year, "start": last})


def _export(session: Session, args: Namespace) -> Output:
    year = _year(session, args)
    done = intakefile.export_intake(session.desk, Path(args.out), year)
    line = session.say(th("ส่งออกทะเบียนรับเรื่องปี {year} ลงไฟล์ {path} แล้ว"), year=year, path=args.out)
    notes = tuple(session.words.sentence(note) for note in done.notes)
    return Output((line,), {"path": args.out, "rows": done.rows, "year": year}, notes)


_YEAR = Arg("year", th("ปี พ.ศ. ของทะเบียน ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"})
_NUMBER = Arg("number", th("เลขรับ"), {"metavar": "NUMBER"})
_ON = Arg("--on", th("วันที่รับ ไม่ใส่คือวันนี้"), {"metavar": "DATE"})
_SAID = (
    Arg("--subject", th("เรื่อง เมื่อไม่มีบันทึก"), {"metavar": "TEXT"}),
    Arg("--unit", th("กลุ่ม หน่วย หรือสถานศึกษา เมื่อไม่มีบันทึก"), {"metavar": "U"}, empty=True),
    Arg("--from", th("ผู้ส่ง"), {"metavar": "NAME", "dest": "sender"}, empty=True),
    Arg("--to", th("ผู้รับเรื่อง"), {"metavar": "NAME", "dest": "receiver"}, empty=True),
    Arg("--channel", th("ช่องทาง"), {"metavar": "C"}, empty=True),
    Arg("--remark", th("หมายเหตุ"), {"metavar": "TEXT"}, empty=True),
    Arg(
        "--file",
        th("ไฟล์ที่ส่งมา เมื่อไม่มีบันทึก ใส่ได้หลายครั้ง"),
        {"action": "append", "default": [], "metavar": "PATH"},
    ),
)

COMMANDS = (
    Command(
        ("intake", "add"),
        th("รับเรื่องที่ส่งมาเผยแพร่เข้าทะเบียน"),
        _add,
        (
            Arg("id", th("ลำดับของบันทึก ไม่ใส่เมื่อไม่มีบันทึก"), {"metavar": "ID", "nargs": "?"}),
            *_SAID,
            _ON,
            Arg("--number", th("เลขรับตามกระดาษ ไม่ใส่คือเลขถัดไป"), {"metavar": "NUMBER"}),
        ),
    ),
    Command(("intake", "list"), th("ทะเบียนรับเรื่องของปี"), _list, (_YEAR,)),
    Command(
        ("intake", "correct"),
        th("แก้รายการรับเรื่องที่บันทึกผิด ของเดิมยังอยู่ในประวัติ"),
        _correct,
        (
            _NUMBER,
            _YEAR,
            *_SAID,
            _ON,
            Arg("--reason", th("เหตุผลที่แก้"), {"metavar": "TEXT"}, empty=True),
        ),
    ),
    Command(
        ("intake", "void"),
        th("ยกเลิกเลขรับ พร้อมเหตุผล เลขนั้นไม่ใช้อีก"),
        _void,
        (_NUMBER, _YEAR, Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True})),
    ),
    Command(
        ("intake", "start"),
        th("บอกเลขรับสุดท้ายที่ใช้บนกระดาษแล้ว"),
        _start,
        (Arg("last", th("เลขสุดท้ายที่ใช้แล้ว"), {"metavar": "LAST"}), _YEAR),
    ),
    Command(
        ("intake", "export"),
        th("ส่งออกทะเบียนรับเรื่องเป็น Excel หรือ PDF"),
        _export,
        (_YEAR, Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"})),
    ),
)
