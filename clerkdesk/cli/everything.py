"""Commands that write everything as open files, and make an office from them."""

import os
from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.desk.exportall import export_all
from clerkdesk.desk.importall import import_all
from clerkdesk.domain.words import th
from clerkdesk.settings import data_folder
from clerkdesk.settings.username import user_name


def _export(session: Session, args: Namespace) -> Output:
    done = export_all(session.desk, Path(args.folder))
    data = {"path": str(done.path), "memos": done.memos, "files": done.files}
    lost = tuple(session.say(th("ไฟล์ {name} หายไป"), name=each) for each in done.missing)
    return Output(
        (session.sentence(done.said),),
        data | {"missing": list(done.missing)},
        lost,
        SAID if done.missing else 0,
    )


def _import(session: Session, args: Namespace) -> Output:
    data = data_folder(os.environ, session.folder)
    done = import_all(Path(args.folder), data, session.open_desk, session.clock(), user_name())
    notes = tuple(session.say(each.what, **each.values) for each in done.findings)
    return Output(
        (session.say(done.said.thai, **done.said.values),),
        {"path": str(data), "findings": list(notes)},
        notes,
        SAID if done.serious else 0,
    )


COMMANDS = (
    Command(
        ("export-all",),
        th("ส่งออกทุกอย่างเป็นไฟล์ที่เปิดได้โดยไม่ใช้โปรแกรมนี้ (JSON, PDF, Excel และไฟล์เดิม)"),
        _export,
        (Arg("folder", th("โฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง"), {"metavar": "FOLDER"}),),
    ),
    Command(
        ("import-all",),
        th("นำเข้าทุกอย่างจากที่ export-all ส่งออก ลงโฟลเดอร์ข้อมูลที่ว่าง"),
        _import,
        (Arg("folder", th("โฟลเดอร์ที่ส่งออกไว้"), {"metavar": "FOLDER"}),),
    ),
)
