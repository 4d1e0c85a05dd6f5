"""The command that records one signature on many memos."""

from argparse import Namespace

from clerkdesk.cli.asking import YES, to_be_seen
from clerkdesk.cli.memotext import signed_line
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import DONE, SAID, Arg, Command, Output
from clerkdesk.desk.early import early_ones
from clerkdesk.desk.pilefinding import find_typed
from clerkdesk.desk.signatures import Pile, Signed, read_capacity, sign_pile
from clerkdesk.desk.views import memo_view
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, Series, th


def _sign_pile(session: Session, args: Namespace) -> Output:
    """Nothing is recorded while a number is not understood; what does not fit is left."""
    ids = _memos(session, args.memos)
    signed = Signed(
        step=args.step,
        by=args.by or "",
        capacity=read_capacity(args.capacity) if args.capacity else None,
        choice=args.choice or "",
        on=session.read_date(args.on),
        remark=args.reason or "",
        amount=args.amount or "",
    )
    early = {} if args.yes else early_ones(session.desk, ids, signed)
    done = sign_pile(session.desk, [each for each in ids if each not in early], signed, args.yes)
    unseen = [(memo_id, to_be_seen([why])) for memo_id, why in early.items()]
    left = sorted([*done.left, *unseen], key=lambda each: each[0])
    return _output(session, Pile(done.done, tuple(left)))


def _memos(session: Session, typed: str) -> tuple[int, ...]:
    found = find_typed(session.desk, typed)
    if found.refused:
        reasons = tuple(Sentence(each.error.what, each.error.values) for each in found.refused)
        raise ClerkError(
            th("ยังไม่ได้บันทึกอะไร: {reasons}"), do=th("แก้เลขแล้วสั่งอีกครั้ง"), reasons=Series(reasons, " ")
        )
    if found.ids:
        return found.ids
    raise ClerkError(th("ยังไม่ได้บอกว่าเรื่องใดบ้าง"), do=th("ใส่ --memos เช่น --memos “1-5 8 /45”"))


def _output(session: Session, pile: Pile) -> Output:
    say, words = session.say, session.words
    lines = [say(th("บันทึกการลงนามแล้ว {count} เรื่อง"), count=len(pile.done))]
    lines += [
        "  ".join(("", str(each.memo.id), each.memo.subject, *signed_line(session, each.entry)))
        for each in pile.done
    ]
    notes = [
        say(th("บันทึกลำดับที่ {memo}: {note}"), memo=each.memo.id, note=note)
        for each in pile.done
        for note in each.notes
    ]
    left = [(memo_id, words.error(error)) for memo_id, error in pile.left]
    notes += [
        say(th("ยังไม่ได้บันทึกลำดับที่ {memo}: {reason}"), memo=memo_id, reason=reason)
        for memo_id, reason in left
    ]
    data = {
        "recorded": [memo_view(session.desk, each.memo) for each in pile.done],
        "left": [{"id": memo_id, "error": reason} for memo_id, reason in left],
    }
    return Output(tuple(lines), data, tuple(notes), SAID if left else DONE)


COMMANDS = (
    Command(
        ("memo", "sign-pile"),
        th("บันทึกการลงนามขั้นเดียวกันหลายเรื่องในครั้งเดียว"),
        _sign_pile,
        (
            Arg("step", th("ขั้นลงนาม ดูจาก forms show"), {"metavar": "STEP"}),
            Arg(
                "--memos",
                th("ลำดับหรือเลขที่ของเรื่อง เช่น “1-5 8 /45”"),
                {"required": True, "metavar": "NUMBERS"},
            ),
            Arg("--choice", th("ความเห็นที่เลือก"), {"metavar": "KEY"}),
            Arg("--on", th("วันที่ เช่น 22/11/2569 หรือ วันนี้"), {"metavar": "DATE"}),
            Arg("--by", th("ชื่อผู้ลงนาม ถ้าไม่ใช่ผู้ที่ลงนามตามปกติ"), {"metavar": "NAME"}),
            Arg(
                "--capacity",
                th("own ลงนามเอง, for ปฏิบัติราชการแทน, acting รักษาราชการแทน"),
                {"metavar": "C"},
            ),
            Arg("--reason", th("เหตุผลที่เขียนไว้ข้างลายเซ็น"), {"metavar": "TEXT"}),
            Arg("--amount", th("จำนวนเงินที่เขียนไว้ข้างลายเซ็น"), {"metavar": "BAHT"}),
            YES,
        ),
    ),
)
