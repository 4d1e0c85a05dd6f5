"""Commands on mail: the sheet in a draft for the user's mail program, and mails that arrived."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from clerkdesk.cli.session import Session, read_pairs
from clerkdesk.cli.sheet import MONTHS, ends_of, one_or_all, read_months
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import mailing
from clerkdesk.domain.calendar.month import said_month
from clerkdesk.domain.rounds.mailwords import KNOWN
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Series, keyed, th


def _draft(session: Session, args: Namespace) -> Output:
    one_or_all(args)
    months = read_months(session, args)
    folder = Path(args.out) if args.out else None
    done = mailing.mail_draft(
        session.desk,
        months,
        args.unit or "",
        args.form or "",
        all_units=args.all_units,
        to=args.to_whom or "",
        folder=folder,
    )
    said = session.say(
        th("ร่างอีเมลแบบติดตามเดือน {month} {rows} รายการ ไว้ที่ {path} แล้ว ยังไม่ได้ส่ง"),
        month=Series(tuple(said_month(each, session.digits) for each in ends_of(months)), " – "),
        rows=session.figure(done.rows),
        path=done.mail,
    )
    notes = tuple(session.sentence(note) for note in done.notes)
    data = {"mail": str(done.mail), "sheet": str(done.sheet), "to": done.to, "cc": done.cc}
    data |= {"subject": done.subject, "body": done.body}
    return Output((said,), {**data, "rows": done.rows}, notes)


def _show(session: Session, args: Namespace) -> Output:
    mail = mailing.read_arrived_mail(Path(args.file))
    sent = mail.sent.isoformat() if mail.sent else ""
    files = [
        {"name": each.name, "bytes": len(each.content), "sender": each.sender}
        for each in mail.attachments
    ]
    on = session.show_date(mail.sent.date()) if mail.sent else "-"
    rows = [
        [session.say(th("ผู้ส่ง")), mail.sender or "-"],
        [session.say(th("วันที่")), on],
        [session.say(th("เรื่อง")), mail.subject or "-"],
        *([session.say(th("ไฟล์แนบ")), f"{each['name']} ({each['bytes']:,})"] for each in files),
    ]
    data = {"sender": mail.sender, "sent": sent, "subject": mail.subject, "attachments": files}
    return Output(table(rows), data)


def _words(session: Session, args: Namespace) -> Output:
    desk = session.desk
    typed = read_pairs(args.pairs)
    words = mailing.set_mail_words(desk, typed) if typed else mailing.load_mail_words(desk)
    body = [f"  {line}".rstrip() for line in words.body.split("\n")]
    rows = [[key, session.say(label), getattr(words, key) or "-"] for key, label in _LABELS.items()]
    rows[-1][-1] = ""  # it has lines of its own, below
    known = session.say(th("คำที่ใช้ได้ในเรื่องและข้อความ: {known}"), known=keyed(KNOWN))
    return Output((*table(rows), *body, known), asdict(words))


_LABELS = {
    "to": th("ส่งถึง"),
    "cc": th("สำเนาถึง"),
    "subject": th("เรื่องของอีเมล"),
    "body": th("ข้อความของอีเมล"),
}

COMMANDS = (
    Command(
        ("mail", "draft"),
        th("ร่างอีเมลพร้อมแบบติดตามแนบ ให้เปิดในโปรแกรมอีเมลแล้วกดส่งเอง"),
        _draft,
        (
            *MONTHS,
            Arg("--unit", th("เฉพาะหน่วยนี้"), {"metavar": "U"}),
            Arg(
                "--all-units --all",
                th("ทุกหน่วยในไฟล์เดียว หน่วยละแผ่น มีหน้าสรุปก่อน"),
                {"action": "store_true", "dest": "all_units"},
            ),
            Arg("--form", th("แบบติดตามที่ใช้ เมื่อมีมากกว่าหนึ่งแบบ"), {"metavar": "FORM"}),
            Arg(
                "--send-to",
                th("ส่งถึงที่อยู่นี้ แทนที่อยู่ประจำของสำนักงาน"),
                {"metavar": "ADDRESS", "dest": "to_whom"},
            ),
            Arg("--out", th("โฟลเดอร์ที่จะวางไฟล์"), {"metavar": "DIR"}),
        ),
    ),
    Command(
        ("mail", "show"),
        th("ดูอีเมลที่ได้รับ (.eml) และไฟล์แนบ โดยไม่เปิดไฟล์"),
        _show,
        (Arg("file", th("ไฟล์ .eml"), {"metavar": "FILE"}),),
    ),
    Command(
        ("mail", "words"),
        th("ดูหรือตั้งที่อยู่และข้อความของอีเมล: to cc subject body"),
        _words,
        pairs=True,
    ),
)
