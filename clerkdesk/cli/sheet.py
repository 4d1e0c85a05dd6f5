"""Commands on the month's sheet."""

from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import sheets
from clerkdesk.domain.calendar.month import Months, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Series, th


def _export(session: Session, args: Namespace) -> Output:
    month = session.read_month(args.month)
    last = session.read_month(args.to) if args.to else month
    if last < month:
        raise ClerkError(
            th("เดือนสุดท้าย ({last}) อยู่ก่อนเดือนแรก ({first})"),
            do=th("สลับสองเดือน หรือไม่ใส่ --to"),
            first=said_month(month, session.digits),
            last=said_month(last, session.digits),
        )
    done = sheets.export_sheet(
        session.desk,
        Months(month, last) if last > month else month,
        Path(args.out),
        args.unit or "",
        args.form or "",
    )
    ends = (month, last) if last > month else (month,)
    said = session.say(
        th("ส่งออกแบบติดตามเดือน {month} {rows} รายการ ลงไฟล์ {path} แล้ว"),
        month=Series(tuple(said_month(each, session.digits) for each in ends), " – "),
        rows=done.rows,
        path=args.out,
    )
    notes = tuple(session.words.sentence(note) for note in done.notes)
    data = {"path": args.out, "rows": done.rows, "month": month.first.isoformat()[:7]}
    data |= {"to": last.first.isoformat()[:7]}
    return Output((said,), data, notes)


COMMANDS = (
    Command(
        ("sheet", "export"),
        th("ส่งออกแบบติดตามประจำเดือนเป็น Excel หรือ PDF"),
        _export,
        (
            Arg("month", th("เดือน เช่น พ.ค. 2561, 2561-05, เดือนที่แล้ว"), {"metavar": "MONTH"}),
            Arg("--to", th("ถึงเดือนนี้ เมื่อรวมหลายเดือน"), {"metavar": "MONTH"}),
            Arg("--unit", th("เฉพาะหน่วยนี้"), {"metavar": "U"}),
            Arg("--form", th("แบบติดตามที่ใช้ เมื่อมีมากกว่าหนึ่งแบบ"), {"metavar": "FORM"}),
            Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"}),
        ),
    ),
)
