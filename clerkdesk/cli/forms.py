"""Commands on forms: seen, checked with a preview, begun, sent, taken in, printed blank."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.desk import formkeeping, formpreview, formshelf, printing
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Wording, th

if TYPE_CHECKING:
    from clerkdesk.forms.check import Checked

_KINDS = {
    FormKind.MEMO: Wording("บันทึก", "Memo"),
    FormKind.DOCUMENT: th("เอกสาร"),
    FormKind.SHEET: th("ตาราง"),
}


def _list(session: Session, args: Namespace) -> Output:
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


def _show(session: Session, args: Namespace) -> Output:
    form = session.desk.shelf.get(args.id)
    return Output(formshelf.describe(session.desk, form, session.words), formshelf.form_view(form))


def _check(session: Session, args: Namespace) -> Output:
    results = formshelf.check(session.desk, [Path(each) for each in args.path])
    _refuse_one_pdf(args.out, len(results))
    checked = [_checked(session, result, args.out, len(results) == 1) for result in results]
    lines = tuple(line for output in checked for line in output.lines)
    wrong = any(output.code for output in checked)
    return Output(lines, [output.data for output in checked], code=SAID if wrong else 0)


def _refuse_one_pdf(out: str | None, files: int) -> None:
    if out and files > 1 and out.lower().endswith(".pdf"):
        raise ClerkError(
            th("ตรวจ {count} ไฟล์ แต่ --out เป็นชื่อไฟล์เดียว"),
            do=th("ให้ --out เป็นชื่อโฟลเดอร์"),
            count=files,
        )


def _checked(session: Session, result: "Checked", out: str | None, alone: bool) -> Output:
    """What is said of one file; of one that was checked alone, what the clerk will see as well."""
    path, form = str(result.path), result.form
    mistakes = formshelf.mistake_lines(result.mistakes, session.words)
    preview: formpreview.FormPreview | None = None
    written: tuple[Path, ...] = ()
    if form is not None and not mistakes and (alone or out):
        try:
            preview = formpreview.preview_form(session.desk, form, session.words)
            written = formpreview.write_preview(preview, Path(out)) if out else ()
        except ClerkError as error:
            mistakes = (f"{path}: {session.words.error(error)}",)
    said = mistakes or (session.say(th("{path}: ใช้ได้"), path=path),)
    data: dict[str, Any] = {"path": path, "ok": not mistakes, "mistakes": list(mistakes)}
    if preview is not None and not mistakes:
        said += preview.screen if alone else ()
        said += tuple(_seen(session, preview, alone and not out))
        said += tuple(session.say(th("ตัวอย่าง: {path}"), path=str(each)) for each in written)
        data |= {"pages": preview.pages, "screen": list(preview.screen)}
        data |= {"files": [str(each) for each in written]}
    return Output(said, data, code=SAID if mistakes else 0)


def _seen(session: Session, preview: "formpreview.FormPreview", hint: bool) -> list[str]:
    lines = [session.say(th("กระดาษ {pages} หน้า"), pages=preview.pages)] if preview.pages else []
    if preview.form.sheet is not None:
        count = len(preview.form.sheet.columns)
        lines.append(session.say(th("ตาราง {columns} คอลัมน์"), columns=count))
    if hint:
        lines.append(session.say(th("ดูหน้ากระดาษและตารางตัวอย่าง: เพิ่ม --out ตัวอย่าง.pdf")))
    return lines


def _new(session: Session, args: Namespace) -> Output:
    kept = formkeeping.new_form(session.desk, args.name, args.like, args.title or "")
    said = session.say(
        th("สร้างแบบ {form} จากแบบ {like} แล้ว แก้ด้วย Notepad ที่ {path}"),
        form=kept.form.id,
        like=args.like,
        path=str(kept.path),
    )
    return Output((said,), _kept_data(kept))


def _send(session: Session, args: Namespace) -> Output:
    roles = formkeeping.send_form(session.desk, args.id, Path(args.out))
    said = session.say(
        th("เก็บแบบ {form} ลงไฟล์ {path} แล้ว ส่งไฟล์นี้ให้สำนักงานอื่นได้"), form=args.id, path=args.out
    )
    note = th("แบบนี้ใช้หน้าที่ที่สำนักงานเพิ่มเอง: {roles} สำนักงานที่รับต้องเพิ่มใน roles.toml ของตนด้วย")
    notes = (session.say(note, roles=", ".join(roles)),) if roles else ()
    return Output((said,), {"path": args.out, "roles": list(roles)}, notes)


def _take(session: Session, args: Namespace) -> Output:
    look = formkeeping.look_at_form(session.desk, Path(args.file))
    if look.form is None:
        mistakes = formshelf.mistake_lines(look.mistakes, session.words)
        return Output(mistakes, {"taken": False, "mistakes": list(mistakes)}, code=SAID)
    seen = (*formshelf.describe(session.desk, look.form, session.words), "")
    said = _which_replaces_which(session, look)
    data = {"form": look.form.id, "revision": look.form.revision, "taken": not args.look}
    if args.look:
        not_yet = session.say(th("ยังไม่ได้รับไว้ ถ้าต้องการรับ ให้สั่งอีกครั้งโดยไม่ใส่ --look"))
        return Output((*seen, said, not_yet), data)
    kept = formkeeping.take_form(session.desk, look)
    done = session.say(th("รับแบบ {form} ไว้แล้วที่ {path}"), form=kept.form.id, path=str(kept.path))
    return Output((*seen, said, done), data | _kept_data(kept))


def _which_replaces_which(session: Session, look: formkeeping.Look) -> str:
    assert look.form is not None
    if look.replaces is None:
        return session.say(th("แบบใหม่ ไม่แทนแบบใด"))
    return session.say(
        th("ฉบับที่ {new} แทนฉบับที่ {old} ของแบบ {form} บันทึกเก่ายังพิมพ์ตามฉบับเดิม"),
        new=look.form.revision,
        old=look.replaces.revision,
        form=look.form.id,
    )


def _kept_data(kept: formkeeping.Kept) -> dict[str, Any]:
    replaced = kept.replaces.revision if kept.replaces else None
    return {
        "form": kept.form.id,
        "revision": kept.form.revision,
        "path": str(kept.path),
        "replaces": replaced,
    }


def _print(session: Session, args: Namespace) -> Output:
    pages = printing.print_blank(session.desk, args.form, Path(args.out))
    said = session.say(th("พิมพ์แบบเปล่าลงไฟล์ {path} แล้ว"), path=args.out)
    return Output((said,), {"path": args.out, "pages": pages})


_FORM = Arg("form", th("ชื่อแบบ ดูจาก forms list"), {"metavar": "FORM"})
_ID = Arg("id", th("ชื่อแบบ"), {"metavar": "ID"})
_LIKE = Arg("--like", th("แบบที่เริ่มจาก"), {"required": True, "metavar": "FORM"})

COMMANDS = (
    Command(("forms", "list"), th("แบบที่มี"), _list),
    Command(("forms", "show"), th("ช่องและขั้นลงนามของแบบ"), _show, (_ID,)),
    Command(
        ("forms", "check"),
        th("ตรวจไฟล์แบบ และดูตัวอย่างกระดาษ จอ ตาราง"),
        _check,
        (
            Arg("path", th("ไฟล์หรือโฟลเดอร์"), {"nargs": "+", "metavar": "PATH"}),
            Arg("--out", th("เก็บตัวอย่างเป็นไฟล์นี้ หรือไว้ในโฟลเดอร์นี้"), {"metavar": "F.pdf"}),
        ),
    ),
    Command(
        ("forms", "new"),
        th("เริ่มแบบของสำนักงานเองจากแบบที่มี"),
        _new,
        (
            Arg("name", th("รหัสของแบบใหม่ เช่น leave"), {"metavar": "NAME"}),
            _LIKE,
            Arg("--title", th("ชื่อแบบ"), {"metavar": "TITLE"}),
        ),
    ),
    Command(
        ("forms", "send"),
        th("เก็บแบบเป็นไฟล์เดียวสำหรับส่งให้สำนักงานอื่น"),
        _send,
        (_ID, Arg("--out", th("ไฟล์ .toml"), {"required": True, "metavar": "F.toml"})),
    ),
    Command(
        ("forms", "take"),
        th("ดูและรับแบบจากสำนักงานอื่น"),
        _take,
        (
            Arg("file", th("ไฟล์แบบที่ได้รับ"), {"metavar": "FILE"}),
            Arg("--look", th("ดูอย่างเดียว ยังไม่รับ"), {"action": "store_true"}),
        ),
    ),
    Command(
        ("form", "print"),
        th("พิมพ์แบบเปล่าสำหรับเขียนด้วยมือ"),
        _print,
        (
            _FORM,
            Arg("--blank", th("แบบเปล่า"), {"action": "store_true", "required": True}),
            Arg("--out", th("ไฟล์ PDF"), {"required": True, "metavar": "F.pdf"}),
        ),
    ),
)
