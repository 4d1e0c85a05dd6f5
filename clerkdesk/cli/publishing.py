"""Commands on what goes to the publisher and to the web."""

from argparse import Namespace

from clerkdesk.cli import intake, places
from clerkdesk.cli.memotext import recorded_output
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import memos, publishing
from clerkdesk.desk.publishing import Publication
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.words import th


def _hand_over(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    done = publishing.hand_over(session.desk, memo_id, args.to, args.channel or "", on)
    return recorded_output(session, done)


def _publish(session: Session, args: Namespace) -> Output:
    """A new publication; without address, channel and day, what is said fills in the only one."""
    memo_id = session.memo_id(args.id)
    said = _said(args)
    fills_in = args.url is None and args.on is None and args.channel is None
    if fills_in and publishing.publications(state_of(memos.get_memo(session.desk, memo_id))):
        entry_id = _only_one(session, memo_id, _BY_CORRECTING)
        done = publishing.complete_publication(session.desk, memo_id, entry_id, said)
        return recorded_output(session, done)
    done = publishing.publish(session.desk, memo_id, said, session.read_date(args.on))
    return recorded_output(session, done)


def _correct(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    entry_id = session.number(args.entry) if args.entry else _only_one(session, memo_id, _BEHIND)
    done = publishing.complete_publication(
        session.desk, memo_id, entry_id, _said(args), args.reason or "", on
    )
    return recorded_output(session, done)


def _said(args: Namespace) -> Publication:
    return Publication(args.url, args.channel, args.by, args.result, args.remark)


def _only_one(session: Session, memo_id: int, do: str) -> int:
    """The only publication of a memo; ClerkError names them all where there are several, and says
    what to ``do``."""
    found = publishing.publications(state_of(memos.get_memo(session.desk, memo_id)))
    if len(found) == 1:
        return found[0].id
    raise ClerkError(
        th("บันทึกนี้มีการเผยแพร่ {count} รายการ จึงไม่รู้ว่าจะแก้รายการใด"),
        do=do,
        memo=memo_id,
        count=len(found),
        known=", ".join(f"{each.id} ({each.url or each.channel})" for each in found) or "-",
    )


_BEHIND = th("บอกเลขรายการต่อท้ายลำดับของบันทึก: {known}")
_BY_CORRECTING = th("ใช้คำสั่ง publication correct {memo} ตามด้วยเลขรายการ: {known}")

_ID = Arg("id", th("ลำดับของบันทึก"), {"metavar": "ID"})
_ON = Arg("--on", th("วันที่ เช่น 22/11/2569 หรือ วันนี้"), {"metavar": "DATE"})
_CHANNEL = Arg("--channel", th("ช่องทาง"), {"metavar": "C"}, empty=True)
_SAID = (
    _ON,
    Arg("--url", th("ที่อยู่เว็บ"), {"metavar": "URL"}, empty=True),
    _CHANNEL,
    Arg("--by", th("ผู้เผยแพร่"), {"metavar": "NAME"}, empty=True),
    Arg("--result", th("ผลการดำเนินการ"), {"metavar": "TEXT"}, empty=True),
    Arg("--remark", th("หมายเหตุ"), {"metavar": "TEXT"}, empty=True),
)

COMMANDS = (
    Command(
        ("memo", "handover"),
        th("ส่งเรื่องที่อนุญาตแล้วให้ผู้เผยแพร่ข้อมูล"),
        _hand_over,
        (_ID, Arg("--to", th("ส่งให้ผู้นี้"), {"metavar": "NAME"}), _CHANNEL, _ON),
    ),
    Command(
        ("publish",),
        th("บันทึกการเผยแพร่ หรือเติมผลการดำเนินการและหมายเหตุ"),
        _publish,
        (_ID, *_SAID),
    ),
    Command(
        ("publication", "correct"),
        th("แก้การเผยแพร่ที่บันทึกผิดหรือไม่ครบ ของเดิมยังอยู่ในประวัติ"),
        _correct,
        (
            _ID,
            Arg(
                "entry",
                th("เลขรายการ ดูจาก memo show ไม่ต้องใส่เมื่อมีรายการเดียว"),
                {"metavar": "ENTRY", "nargs": "?"},
            ),
            *_SAID,
            Arg("--reason", th("เหตุผลที่แก้"), {"metavar": "TEXT"}, empty=True),
        ),
    ),
    *intake.COMMANDS,
    *places.COMMANDS,
)
