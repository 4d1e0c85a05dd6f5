"""Commands on the month's sheet."""

from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import sheetbook, sheets
from clerkdesk.domain.calendar.month import Month, Months, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Series, th


def _export(session: Session, args: Namespace) -> Output:
    one_or_all(args)
    months = read_months(session, args)
    out, form = Path(args.out), args.form or ""
    if args.all_units:
        done = sheetbook.export_book(session.desk, months, out, form)
    else:
        done = sheets.export_sheet(session.desk, months, out, args.unit or "", form)
    ends = ends_of(months)
    said = session.say(
        th("ส่งออกแบบติดตามเดือน {month} {rows} รายการ ลงไฟล์ {path} แล้ว"),
        month=Series(tuple(said_month(each, session.digits) for each in ends), " – "),
        rows=session.figure(done.rows),
        path=args.out,
    )
    notes = tuple(session.sentence(note) for note in done.notes)
    data = {"path": args.out, "rows": done.rows, "month": _key(ends[0]), "to": _key(ends[-1])}
    return Output((said,), data, notes)


def one_or_all(args: Namespace) -> None:
    """ClerkError when one unit and all units are asked for."""
    if args.all_units and args.unit:
        raise ClerkError(
            th("ใช้ --all-units กับ --unit พร้อมกันไม่ได้"), do=th("เลือกหน่วยเดียว หรือทุกหน่วยในไฟล์เดียว")
        )


def ends_of(months: Month | Months) -> tuple[Month, ...]:
    """The month itself, or the first and the last of several."""
    return (months,) if isinstance(months, Month) else (months.begin, months.end)


def _key(month: Month) -> str:
    return month.first.isoformat()[:7]


def read_months(session: Session, args: Namespace) -> Month | Months:
    """The month, the months up to ``--to``, or those of the fiscal year ``--year``."""
    if bool(args.month) == bool(args.year):
        raise ClerkError(
            th("ยังไม่รู้ว่าเดือนใด"),
            do=th("บอกเดือน (และ --to ถ้าหลายเดือน) หรือบอก --year ปีงบประมาณ อย่างใดอย่างหนึ่ง"),
        )
    if args.year:
        return sheetbook.months_of_year(session.read_year(args.year))
    month = session.read_month(args.month)
    last = session.read_month(args.to) if args.to else month
    if last < month:
        raise ClerkError(
            th("เดือนสุดท้าย ({last}) อยู่ก่อนเดือนแรก ({first})"),
            do=th("สลับสองเดือน หรือไม่ใส่ --to"),
            first=said_month(month, session.digits),
            last=said_month(last, session.digits),
        )
    return Months(month, last) if last > month else month


MONTHS = (
    Arg(
        "month",
        th("เดือน เช่น พ.ค. 2561, 2561-05, เดือนที่แล้ว"),
        {"metavar": "MONTH", "nargs": "?"},
    ),
    Arg("--to", th("ถึงเดือนนี้ เมื่อรวมหลายเดือน"), {"metavar": "MONTH"}),
    Arg("--year", th("ทั้งปีงบประมาณ แทนเดือน เช่น 2569"), {"metavar": "Y"}),
)
"""What says which months are meant."""

COMMANDS = (
    Command(
        ("sheet", "export"),
        th("ส่งออกแบบติดตามประจำเดือนเป็น Excel หรือ PDF"),
        _export,
        (
            *MONTHS,
            Arg("--unit", th("เฉพาะหน่วยนี้"), {"metavar": "U"}),
            Arg(
                "--all-units",
                th("ทุกหน่วยในไฟล์เดียว หน่วยละแผ่น มีหน้าสรุปก่อน"),
                {"action": "store_true"},
            ),
            Arg("--form", th("แบบติดตามที่ใช้ เมื่อมีมากกว่าหนึ่งแบบ"), {"metavar": "FORM"}),
            Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"}),
        ),
    ),
)
