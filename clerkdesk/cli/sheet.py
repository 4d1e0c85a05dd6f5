"""Commands on forms and on the month's sheet."""

from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.columns import table
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.desk import formshelf, printing, sheets
from clerkdesk.domain.calendar.months import said_month
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.words import Wording, th


_KINDS = {
    FormKind.MEMO: Wording("บันทึก", "Memo"),
    FormKind.DOCUMENT: th("เอกสาร"),
    FormKind.SHEET: th("ตาราง"),
}


def _forms_list(session: Session, args: Namespace) -> Output:
    shelf = session.desk.shelf
    rows = [
        [form.id, session.words.of(_KINDS[form.kind]), session.words.of(form.wording)]
        for form in sorted(shelf.forms.values(), key=lambda form: list(_KINDS).index(form.kind))
    ]
    data = [
        {
            "id": form.id,
            "revision": form.revision,
            "kind": form.kind.value,
            "title": form.title,
            "title_en": form.title_en,
        }
        for form in shelf.forms.values()
    ]
    notes = formshelf.mistake_lines(shelf.mistakes, session.words)
    return Output(table(rows) if rows else (), data, notes)


def _forms_show(session: Session, args: Namespace) -> Output:
    form = session.desk.shelf.get(args.id)
    return Output(formshelf.describe(session.desk, form, session.words), formshelf.form_view(form))


def _forms_check(session: Session, args: Namespace) -> Output:
    results = formshelf.check(session.desk, [Path(each) for each in args.path])
    lines: list[str] = []
    data = []
    for result in results:
        mistakes = formshelf.mistake_lines(result.mistakes, session.words)
        lines += mistakes or [session.say(th("{path}: ok"), path=str(result.path))]
        data.append({"path": str(result.path), "ok": not mistakes, "mistakes": list(mistakes)})
    wrong = any(result.mistakes for result in results)
    return Output(tuple(lines), data, code=SAID if wrong else 0)


def _form_print(session: Session, args: Namespace) -> Output:
    pages = printing.print_blank(session.desk, args.form, Path(args.out))
    said = session.say(th("พิมพ์แบบเปล่าลงไฟล์ {path} แล้ว"), path=args.out)
    return Output((said,), {"path": args.out, "pages": pages})


def _export(session: Session, args: Namespace) -> Output:
    month = session.read_month(args.month)
    done = sheets.export_sheet(
        session.desk, month, Path(args.out), args.unit or "", args.form or ""
    )
    said = session.say(
        th("ส่งออกแบบติดตามเดือน {month} {rows} รายการ ลงไฟล์ {path} แล้ว"),
        month=said_month(month, session.digits),
        rows=done.rows,
        path=args.out,
    )
    notes = tuple(session.words.sentence(note) for note in done.notes)
    data = {"path": args.out, "rows": done.rows, "month": month.first.isoformat()[:7]}
    return Output((said,), data, notes)


_FORM = Arg("form", th("ชื่อแบบ ดูจาก forms list"), {"metavar": "FORM"})

COMMANDS = (
    Command(("forms", "list"), th("แบบที่มี"), _forms_list),
    Command(
        ("forms", "show"),
        th("ช่องและขั้นลงนามของแบบ"),
        _forms_show,
        (Arg("id", th("ชื่อแบบ"), {"metavar": "ID"}),),
    ),
    Command(
        ("forms", "check"),
        th("ตรวจไฟล์แบบ"),
        _forms_check,
        (Arg("path", th("ไฟล์หรือโฟลเดอร์"), {"nargs": "+", "metavar": "PATH"}),),
    ),
    Command(
        ("form", "print"),
        th("พิมพ์แบบเปล่าสำหรับเขียนด้วยมือ"),
        _form_print,
        (
            _FORM,
            Arg("--blank", th("แบบเปล่า"), {"action": "store_true", "required": True}),
            Arg("--out", th("ไฟล์ PDF"), {"required": True, "metavar": "F.pdf"}),
        ),
    ),
    Command(
        ("sheet", "export"),
        th("ส่งออกแบบติดตามประจำเดือนเป็น Excel หรือ PDF"),
        _export,
        (
            Arg("month", th("เดือน เช่น พ.ค. 2561, 2561-05, เดือนที่แล้ว"), {"metavar": "MONTH"}),
            Arg("--unit", th("เฉพาะหน่วยนี้"), {"metavar": "U"}),
            Arg("--form", th("แบบติดตามที่ใช้ เมื่อมีมากกว่าหนึ่งแบบ"), {"metavar": "FORM"}),
            Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"}),
        ),
    ),
)
