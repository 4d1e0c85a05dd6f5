"""The command that brings a backup back. It never opens the records, which may be damaged."""

import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from clerkdesk.cli.passphrase import PASSPHRASE, passphrase
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.desk.backuplists import Listed, backups_of
from clerkdesk.desk.rebuilding import rebuild, said
from clerkdesk.desk.restoring import find_in, restore
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.settings import data_folder
from clerkdesk.settings.username import user_name


def _restore(session: Session, args: Namespace) -> Output:
    data = data_folder(os.environ, session.folder)
    listed = _chosen(data, args, session.clock())
    sealed = listed.sealed is not None
    typed = passphrase(args, session.say(th("รหัสผ่านหรือกุญแจ"))) if sealed else ""
    session.close()
    done = restore(
        data, listed, session.open_desk, session.clock(), typed=typed, anyway=args.anyway
    )
    notes = [session.say(each.what, **each.values) for each in done.findings]
    lost = [session.say(th("ไฟล์ {name} หายไป"), name=each) for each in done.missing]
    return Output(
        (session.sentence(done.said),),
        {"backup": done.name, "kept": str(done.kept), "missing": list(done.missing)},
        (*notes, *lost),
    )


def _rebuild(session: Session, _args: Namespace) -> Output:
    data = data_folder(os.environ, session.folder)
    session.close()
    done = rebuild(data, session.open_desk, session.clock(), user_name())
    notes = tuple(session.say(each.what, **each.values) for each in done.findings)
    serious = sum(each.serious for each in done.findings)
    return Output(
        (session.sentence(said(done)),),
        {"kept": str(done.kept), "findings": list(notes)},
        notes,
        SAID if serious else 0,
    )


def _chosen(data: Path, args: Namespace, now: datetime) -> Listed:
    """The backup that was named, or the newest that can be read."""
    found = find_in(Path(args.source), now) if args.source else backups_of(data, now)[0]
    can_be_read = [each for each in found if each.backup or each.sealed]
    wanted = [each for each in found if each.path.name == args.name] if args.name else can_be_read
    if wanted:
        return max(wanted, key=lambda each: (not each.ahead, each.path.name))
    if args.name:
        raise ClerkError(
            th("ไม่มีสำเนาสำรองชื่อ “{name}”"), do=th("ดูจากรายชื่อสำเนาสำรอง"), name=args.name
        )
    raise ClerkError(th("ยังไม่มีสำเนาสำรอง"), do=th("บอกโฟลเดอร์ที่มีสำเนาด้วย --from"))


COMMANDS = (
    Command(
        ("backup", "restore"),
        th("กู้คืนจากสำเนา: ลองเปิดข้าง ๆ ก่อน แล้วจึงแทนที่ ข้อมูลเดิมเก็บไว้"),
        _restore,
        (
            Arg("name", th("ชื่อสำเนา ถ้าไม่บอกจะใช้ชุดล่าสุด"), {"nargs": "?", "metavar": "NAME"}),
            Arg("--from", th("โฟลเดอร์ที่มีสำเนา เช่น แฟลชไดรฟ์"), {"metavar": "DIR", "dest": "source"}),
            Arg("--anyway", th("ใช้แม้ข้อมูลในสำเนาผิดปกติอยู่ก่อนแล้ว"), {"action": "store_true"}),
            PASSPHRASE,
        ),
    ),
    Command(("rebuild",), th("สร้างฐานข้อมูลใหม่จากทะเบียนข้างฐานข้อมูล เมื่อฐานข้อมูลเสียหรือหาย"), _rebuild),
)
