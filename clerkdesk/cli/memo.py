"""Commands on memos."""

from argparse import Namespace
from pathlib import Path

from clerkdesk.cli import scans
from clerkdesk.cli.asking import YES, agreed_to_number, agreed_to_sign
from clerkdesk.cli.memofilter import read_kind, read_status
from clerkdesk.cli.memotext import memo_lines, memo_table, recorded_output
from clerkdesk.cli.session import Session, read_pairs
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import memos, printing, signatures
from clerkdesk.desk.appointees import doubtful_roles
from clerkdesk.desk.signatures import Signed
from clerkdesk.desk.suggestions import known_people, units_of
from clerkdesk.desk.views import memo_line, memo_view
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th


def _typed(args: Namespace) -> memos.Typed:
    files = [Path(each) for each in args.file]
    return memos.Typed(read_pairs(args.pairs), files, getattr(args, "without", ()))


def _new(session: Session, args: Namespace) -> Output:
    like = session.memo_id(args.like) if args.like is not None else None
    typed = _typed(args)
    if not agreed_to_number(session, args, session.desk.shelf.get(args.form), {}, typed.texts):
        return _nothing(session)
    return _made(session, memos.new_memo(session.desk, args.form, typed, like))


def _nothing(session: Session) -> Output:
    return Output((session.say(th("ไม่ได้บันทึกอะไร")),), {"recorded": False})


def _made(session: Session, memo: Memo) -> Output:
    note = session.say(
        th("{form} ลำดับที่ {id} “{subject}” พร้อมพิมพ์ ใช้คำสั่ง memo print {id} --out ไฟล์.pdf"),
        form=memo.form.called,
        id=memo.id,
        subject=memo.subject,
    )
    notes = (*_doubts(session, memo), note)
    return Output((str(memo.id),), memo_view(session.desk, memo), notes)


def _doubts(session: Session, memo: Memo) -> tuple[str, ...]:
    """Roles in an order that the office does not know, said while they can still be changed."""
    table = memo.form.filing.appoints.table if memo.form.filing.appoints else ""
    rows, units = memo.values.get(table) or [], units_of(known_people(session.desk))
    found = doubtful_roles(session.desk, memo.form, table, rows, units)
    return tuple(session.words.sentence(each) for each in found)


def _change(session: Session, args: Namespace) -> Output:
    memo_id, reason = session.memo_id(args.id), args.reason or ""
    before, typed = memos.get_memo(session.desk, memo_id), _typed(args)
    if not agreed_to_number(session, args, before.form, before.values, typed.texts):
        return _nothing(session)
    memo = memos.change_memo(session.desk, memo_id, typed, reason=reason)
    doubts = _doubts(session, memo)
    return Output(memo_lines(session, memo), memo_view(session.desk, memo), doubts)


def _again(session: Session, args: Namespace) -> Output:
    memo_id, typed = session.memo_id(args.id), _typed(args)
    form = memos.get_memo(session.desk, memo_id).form
    if not agreed_to_number(session, args, form, {}, typed.texts):
        return _nothing(session)
    return _made(session, memos.ask_again(session.desk, memo_id, typed))


def _list(session: Session, args: Namespace) -> Output:
    status = read_status(args.status) if args.status else None
    found = memos.find_memos(session.desk, args.find or "", status)
    if args.kind:
        kind = read_kind(args.kind)
        found = [memo for memo in found if memo.form.kind is kind]
    lines = [memo_line(session.desk, memo) for memo in found]
    if args.holder:
        wanted = search_key(args.holder)
        lines = [
            line for line in lines if wanted in search_key(f"{line.holder} {line.holder_name}")
        ]
    shown = {line.id for line in lines}
    data = [memo_view(session.desk, memo) for memo in found if memo.id in shown]
    return Output(memo_table(session, lines), data)


def _show(session: Session, args: Namespace) -> Output:
    memo = memos.get_memo(session.desk, session.memo_id(args.id))
    return Output(memo_lines(session, memo), memo_view(session.desk, memo))


def _print(session: Session, args: Namespace) -> Output:
    memo_id = session.memo_id(args.id)
    done = printing.print_memo(session.desk, memo_id, Path(args.out))
    form = memos.get_memo(session.desk, memo_id).form.called
    said = session.say(th("พิมพ์{form}ลงไฟล์ {path} แล้ว"), form=form, path=args.out)
    more = (session.say(printing.UNCORRECTED),) if done.uncorrected else ()
    return Output((said, *more), {"path": args.out, "copy": done.copy, "pages": done.pages})


def _sign(session: Session, args: Namespace) -> Output:
    memo_id = session.memo_id(args.id)
    signed = Signed(
        step=args.step,
        by=args.by or "",
        capacity=signatures.read_capacity(args.capacity) if args.capacity else None,
        choice=args.choice or "",
        on=session.read_date(args.on),
        remark=args.remark,
        amount=args.amount,
    )
    if not agreed_to_sign(session, args, memo_id, signed):
        return _nothing(session)
    return recorded_output(session, signatures.sign(session.desk, memo_id, signed))


def _correct(session: Session, args: Namespace) -> Output:
    signed = Signed(
        by=args.by or "",
        capacity=signatures.read_capacity(args.capacity) if args.capacity else None,
        choice=args.choice or "",
        on=session.read_date(args.on),
        remark=args.remark,
        amount=args.amount,
    )
    memo_id = session.memo_id(args.id)
    entry_id = _signature_entry(session, memo_id, args.step)
    done = signatures.correct_signature(session.desk, memo_id, entry_id, signed, args.reason)
    return recorded_output(session, done)


def _signature_entry(session: Session, memo_id: int, step: str) -> int:
    state = state_of(memos.get_memo(session.desk, memo_id))
    found = state.signatures.get(find_step(state.form, step).id)
    if found is not None:
        return found.id
    raise ClerkError(
        th("ขั้น “{step}” ยังไม่มีการลงนามให้แก้"), do=th("บันทึกการลงนามด้วย memo sign"), step=step
    )


def _return(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    done = signatures.return_memo(session.desk, memo_id, args.to, args.reason, on)
    return recorded_output(session, done)


def _withdraw(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    return recorded_output(
        session, signatures.withdraw_memo(session.desk, memo_id, args.reason, on)
    )


def _cancel(session: Session, args: Namespace) -> Output:
    memo_id, entry_id = session.memo_id(args.id), session.number(args.entry)
    return recorded_output(
        session, signatures.cancel_entry(session.desk, memo_id, entry_id, args.reason)
    )


_ID = Arg("id", th("ลำดับของบันทึก"), {"metavar": "ID"})
_FILE = Arg(
    "--file", th("ไฟล์ที่แนบ ใส่ได้หลายครั้ง"), {"action": "append", "default": [], "metavar": "PATH"}
)
_ON = Arg("--on", th("วันที่ เช่น 22/11/2569 หรือ วันนี้"), {"metavar": "DATE"})
_REASON = Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True}, empty=True)
_BY = Arg("--by", th("ชื่อผู้ลงนาม ถ้าไม่ใช่ผู้ที่ลงนามตามปกติ"), {"metavar": "NAME"})
_CAPACITY = Arg(
    "--capacity",
    th("own ลงนามเอง, for ปฏิบัติราชการแทน, acting รักษาราชการแทน"),
    {"metavar": "C"},
)
_CHOICE = Arg("--choice", th("ความเห็นที่เลือก"), {"metavar": "KEY"})
_STEP = Arg("step", th("ขั้นลงนาม ดูจาก forms show"), {"metavar": "STEP"})
_REMARK = Arg("--remark", th("เหตุผลที่เขียนไว้ข้างลายเซ็น"), {"metavar": "TEXT"}, empty=True)
_AMOUNT = Arg("--amount", th("จำนวนเงินที่เขียนไว้ข้างลายเซ็น"), {"metavar": "BAHT"}, empty=True)
_CHANGE = (
    _ID,
    _FILE,
    Arg(
        "--without",
        th("ชื่อไฟล์แนบที่จะเอาออก ใส่ได้หลายครั้ง"),
        {"action": "append", "default": [], "metavar": "NAME"},
    ),
    Arg("--reason", th("เหตุผลที่แก้"), {"metavar": "TEXT"}, empty=True),
    YES,
)

COMMANDS = (
    Command(
        ("memo", "new"),
        th("ทำบันทึกหรือเอกสารใหม่จากแบบ แล้วบอกลำดับ"),
        _new,
        (
            Arg("form", th("ชื่อแบบ ดูจาก forms list"), {"metavar": "FORM"}),
            _FILE,
            Arg("--like", th("ทำเหมือนบันทึกลำดับนี้"), {"metavar": "ID"}),
            YES,
        ),
        pairs=True,
    ),
    Command(("memo", "change"), th("แก้บันทึกที่ยังไม่มีการลงนาม"), _change, _CHANGE, pairs=True),
    Command(
        ("memo", "again"), th("ขอใหม่จากเรื่องที่ไม่ได้รับอนุญาต"), _again, (_ID, _FILE, YES), pairs=True
    ),
    Command(
        ("memo", "list"),
        th("รายการบันทึกและเอกสาร ใหม่สุดอยู่บน"),
        _list,
        (
            Arg("--status", th("เฉพาะเรื่องในสถานะนี้"), {"metavar": "S"}),
            Arg("--holder", th("เฉพาะเรื่องที่อยู่กับผู้นี้"), {"metavar": "H"}),
            Arg("--kind", th("เฉพาะบันทึก (memo) หรือเอกสาร (document)"), {"metavar": "K"}),
            Arg("--find", th("ค้นในเรื่อง เลขที่ ชื่อ และกลุ่ม"), {"metavar": "TEXT"}),
        ),
    ),
    Command(("memo", "show"), th("ดูบันทึกพร้อมประวัติ"), _show, (_ID,)),
    Command(
        ("memo", "print"),
        th("พิมพ์บันทึกเป็น PDF"),
        _print,
        (_ID, Arg("--out", th("ไฟล์ PDF"), {"required": True, "metavar": "F.pdf"})),
    ),
    Command(
        ("memo", "sign"),
        th("บันทึกการลงนามหนึ่งขั้น"),
        _sign,
        (
            _ID,
            _STEP,
            _CHOICE,
            _ON,
            _BY,
            _CAPACITY,
            Arg(
                "--remark --reason",
                th("เหตุผลที่เขียนไว้ข้างลายเซ็น"),
                {"metavar": "TEXT", "dest": "remark"},
                empty=True,
            ),
            _AMOUNT,
            YES,
        ),
    ),
    Command(
        ("memo", "correct"),
        th("แก้การลงนามที่บันทึกผิด ของเดิมยังอยู่ในประวัติ"),
        _correct,
        (_ID, _STEP, _CHOICE, _ON, _BY, _CAPACITY, _REMARK, _AMOUNT, _REASON),
    ),
    Command(
        ("memo", "return"),
        th("คืนเรื่องให้แก้ไข พร้อมเหตุผล"),
        _return,
        (
            _ID,
            Arg("--to", th("คืนถึงขั้นนี้"), {"required": True, "metavar": "STEP"}),
            _REASON,
            _ON,
        ),
    ),
    Command(
        ("memo", "withdraw"), th("ถอนเรื่อง หรือยกเลิกเอกสาร พร้อมเหตุผล"), _withdraw, (_ID, _REASON, _ON)
    ),
    Command(
        ("memo", "cancel"),
        th("ยกเลิกรายการที่บันทึกผิด รายการเดิมยังอยู่ในประวัติ"),
        _cancel,
        (_ID, Arg("entry", th("เลขรายการ ดูจาก memo show"), {"metavar": "ENTRY"}), _REASON),
    ),
    *scans.COMMANDS,
)
