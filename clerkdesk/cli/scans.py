"""The command on scans of signed papers."""

from argparse import Namespace
from pathlib import Path

from clerkdesk.cli.memotext import recorded_output
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk.signedcopies import attach_signed
from clerkdesk.domain.words import th


def _attach_signed(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    files = [Path(each) for each in args.file]
    return recorded_output(session, attach_signed(session.desk, memo_id, files, on))


COMMANDS = (
    Command(
        ("memo", "attach-signed"),
        th("แนบสำเนาที่ลงนามแล้ว เป็น PDF, PNG หรือ JPEG เรียงตามหน้า"),
        _attach_signed,
        (
            Arg("id", th("ลำดับของบันทึก"), {"metavar": "ID"}),
            Arg("file", th("ไฟล์สแกน ใส่ได้หลายไฟล์"), {"metavar": "PATH", "nargs": "+"}),
            Arg("--on", th("วันที่ เช่น 22/11/2569 หรือ วันนี้"), {"metavar": "DATE"}),
        ),
    ),
)
