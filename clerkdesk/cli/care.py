"""Commands that look after the data: check, journal, practice office."""

from argparse import Namespace
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.desk import care
from clerkdesk.desk.dataplace import aside_words, read_data_place
from clerkdesk.desk.journalfile import CHECKER, export_journal
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _check(session: Session, args: Namespace) -> Output:
    if args.contains:
        return _contains(session, args.contains)
    findings = care.check_records(session.desk)
    aside = read_data_place(session.desk).aside
    data = {
        "ok": not any(finding.serious for finding in findings),
        "findings": [
            {
                "what": session.say(finding.what, **finding.values),
                "where": finding.where,
                "serious": finding.serious,
            }
            for finding in findings
        ],
        "aside": asdict(aside),
    }
    lines = tuple(
        f"{finding.where}: {session.say(finding.what, **finding.values)}" for finding in findings
    )
    fine = session.say(th("ข้อมูลครบถ้วน: ฐานข้อมูล สมุดบันทึกการทำงาน และไฟล์แนบตรงกันทั้งหมด"))
    kept = aside_words(aside)
    last = (session.say(kept.thai, **kept.values),) if aside.count else ()
    return Output((*(lines or (fine,)), *last), data, code=0 if data["ok"] else SAID)


def _contains(session: Session, code: str) -> Output:
    held = care.journal_holds(session.desk, code)
    said = session.say(
        th("สมุดบันทึกการทำงานยังมีทุกอย่างที่มีเมื่อออกไฟล์นั้น")
        if held
        else th("สมุดบันทึกการทำงานไม่ตรงกับเมื่อออกไฟล์นั้น: ถูกแก้ไข ถูกตัด หรือเป็นของข้อมูลชุดอื่น")
    )
    return Output((said,), {"ok": held}, code=0 if held else SAID)


def _journal(session: Session, args: Namespace) -> Output:
    memo_id = session.memo_id(args.memo) if args.memo is not None else None
    most = session.number(args.last) if args.last is not None else 20
    entries = care.read_journal(session.desk, memo_id, most)
    if not entries:
        return Output((session.say(th("ยังไม่มีการบันทึกใด")),), [])
    head = (th("ลำดับ"), th("เมื่อ"), th("โดย"), th("การทำงาน"), th("ของ"))
    rows = [[session.say(word) for word in head]]
    rows += [
        [str(each.seq), _when(session, each.at), each.who, each.act, each.subject]
        for each in entries
    ]
    return Output(table(rows), [asdict(each) for each in entries])


def _export_journal(session: Session, args: Namespace) -> Output:
    typed = args.year
    year = FiscalYear(session.read_year(typed)) if typed else FiscalYear.of(session.desk.today())
    done = export_journal(session.desk, year, Path(args.out))
    said = th("ส่งออก {rows} รายการแล้ว: {name} ตรวจได้ด้วย python {checker} {name}")
    line = session.say(said, rows=done.entries, name=args.out, checker=CHECKER)
    return Output((line,), {"path": args.out, "entries": done.entries, "anchor": done.anchor})


def _when(session: Session, at: str) -> str:
    moment = datetime.fromisoformat(at)
    return f"{session.show_date(moment.date())} {session.digits.of(f'{moment:%H:%M}')}"


def _demo(session: Session, args: Namespace) -> Output:
    clock = PracticeClock(session.clock())
    desk = session.desk_with_clock(clock)
    made = fill_practice_office(desk, clock)
    folder = str(desk.folder)
    said = session.say(
        th("สร้างสำนักงานฝึกหัดแล้ว มีบันทึก {count} เรื่อง อยู่ในโฟลเดอร์ {folder}"), count=made, folder=folder
    )
    return Output((said,), {"memos": made, "folder": folder})


COMMANDS = (
    Command(
        ("check",),
        th("ตรวจว่าข้อมูลครบและไม่ถูกแก้ไขจากภายนอก"),
        _check,
        (
            Arg(
                "--contains",
                th("ตรวจกับรหัส journal:… ในคำสำคัญของไฟล์ที่พิมพ์หรือส่งออกไว้"),
                {"metavar": "CODE"},
            ),
        ),
    ),
    Command(
        ("journal", "show"),
        th("ดูว่าใครทำอะไรเมื่อใด"),
        _journal,
        (
            Arg("--memo", th("เฉพาะของบันทึกลำดับนี้"), {"metavar": "ID"}),
            Arg("--last", th("กี่รายการล่าสุด (ปกติ 20)"), {"metavar": "N"}),
        ),
    ),
    Command(
        ("journal", "export"),
        th("ส่งออกสมุดบันทึกการทำงานของปีงบประมาณ ให้ตรวจได้โดยไม่ใช้โปรแกรมนี้"),
        _export_journal,
        (
            Arg("year", th("ปีงบประมาณ พ.ศ. ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"}),
            Arg("--out", th("ไฟล์ .jsonl"), {"required": True, "metavar": "F"}),
        ),
    ),
    Command(("demo",), th("สร้างสำนักงานฝึกหัดในโฟลเดอร์ข้อมูลที่ว่าง"), _demo),
)
