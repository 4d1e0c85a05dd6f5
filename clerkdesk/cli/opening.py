"""The command that shows something in the window, in the one that is open or in a new one."""

from argparse import Namespace

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.domain.words import th


def _open(session: Session, args: Namespace) -> Output:
    return Output(code=session.show_window(args.what))


COMMANDS = (
    Command(
        ("open",),
        th("เปิดหน้าต่างที่บันทึกหรือหน้าที่ต้องการ ถ้าเปิดอยู่แล้วจะแสดงในหน้าต่างเดิม"),
        _open,
        (
            Arg(
                "what",
                th(
                    "ลำดับ เลขที่ หรือรหัสบนกระดาษ หรือ today memos month overview settings "
                    "procedure plan intake forms journal pile new"
                ),
                {"nargs": "*", "metavar": "WHAT"},
            ),
        ),
    ),
)
