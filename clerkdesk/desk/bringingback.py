"""Bringing back what was taken away, where that is possible; else how it is done by hand."""

from collections.abc import Callable, Mapping

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalview import JournalLine
from clerkdesk.desk.materials import file_fields
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.signatures import cancel_entry, withdraw_memo
from clerkdesk.desk.undo import UNDONE, Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Withdrawn
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.words import Sentence, th

_REASON = "เอากลับจากถังของที่ถอน"

_BY_HAND: Mapping[str, str] = {
    "memo.cancel": th("เปิดบันทึก แล้วบันทึกรายการนั้นใหม่ รายการที่ยกเลิกยังอ่านได้ในประวัติ"),
    "memo.take_down": th("เปิดบันทึก แล้วบันทึกการเผยแพร่ใหม่"),
    "register.void": th("เลขที่ยกเลิกแล้วไม่ใช้ซ้ำ ใช้เลขถัดไป"),
    "intake.void": th("เลขที่ยกเลิกแล้วไม่ใช้ซ้ำ ใช้เลขถัดไป"),
    "rounds.remove": th("เปิดเดือนนั้น แล้วเพิ่มแถวอีกครั้ง"),
    "rounds.cancel": th("เปิดเดือนนั้น แล้วบันทึกใหม่"),
    "people.remove": th("เพิ่มชื่อเดิมในหน้าตั้งค่า บุคลากร"),
    "people.unappoint": th("ให้หน้าที่อีกครั้งในหน้าตั้งค่า บุคลากร"),
    "units.remove": th("เพิ่มชื่อเดิมในหน้าตั้งค่า หน่วย"),
    "topics.remove": th("เพิ่มชื่อเดิมในหน้าตั้งค่า หัวข้อที่เผยแพร่"),
    "codes.remove": th("เพิ่มรหัสเดิมในหน้าตั้งค่า หัวข้อที่เผยแพร่"),
    "forms.undo": th("แก้แบบอีกครั้งในหน้าแบบของสำนักงาน"),
}

_WITHDRAWN = th("กด เอากลับ เรื่องจะกลับไปอยู่ที่เดิม การถอนยังอ่านได้ในประวัติ")
_FILES = th("กด เอากลับ เพื่อแนบ {names} อีกครั้ง ไฟล์ยังอยู่ในที่เก็บ")


def way_back(line: JournalLine) -> Sentence | None:
    """How what was taken away comes back; None where nothing was."""
    if line.back:
        return None
    if line.files:
        return Sentence(_FILES, {"names": ", ".join(name for name, _ in line.files)})
    if line.done.act == "memo.withdraw":
        return Sentence(_WITHDRAWN)
    said = _BY_HAND.get(line.done.act)
    return Sentence(said) if said else None


def comes_back(line: JournalLine) -> bool:
    """Whether :func:`bring_back` can be tried."""
    kind = line.files or line.done.act == "memo.withdraw"
    return bool(line.done.memo and kind and not line.back)


def bring_back(desk: Desk, line: JournalLine) -> Done:
    """Brings back a withdrawn memo, or files that were taken off one. ClerkError when that was
    done already, or is not allowed any more."""
    memo = get_memo(desk, line.done.memo)
    away = _with_files(desk, memo, line) if line.files else _not_withdrawn(desk, memo, line)
    said = Sentence(th("เอากลับแล้ว: {subject}"), {"subject": memo.subject})
    return Done(said, Undo(Sentence(th("อยู่ในถังของที่ถอนตามเดิมแล้ว")), away))


def _not_withdrawn(desk: Desk, memo: Memo, line: JournalLine) -> Callable[[], None]:
    """Takes the withdrawal back; gives what withdraws it again, for the same reason."""
    standing = state_of(memo).entries
    entry = next((each for each in standing if each.id == line.entry), None)
    if not isinstance(entry, Withdrawn):
        raise _is_back()
    cancel_entry(desk, memo.id, entry.id, _REASON)
    reason, day = entry.reason, entry.on

    def withdraw_again() -> None:
        withdraw_memo(desk, memo.id, reason, day)

    return withdraw_again


def _with_files(desk: Desk, memo: Memo, line: JournalLine) -> Callable[[], None]:
    """Puts the files on the memo; gives what takes them off again."""
    there = {each.sha256 for each in memo.materials}
    field = memo.form.filing.materials or next(iter(file_fields(memo.form)), "")
    again = [
        Material(name, sha256, desk.store.files.path(sha256).stat().st_size, field)
        for name, sha256 in line.files
        if sha256 not in there
    ]
    if not again:
        raise _is_back()
    change_memo(desk, memo.id, Typed({}, again=again), reason=_REASON)

    def take_off() -> None:
        change_memo(desk, memo.id, Typed({}, without=[each.name for each in again]), reason=UNDONE)

    return take_off


def _is_back() -> ClerkError:
    return ClerkError(th("เอากลับมาแล้ว"), do=th("เปิดบันทึกเพื่อดู"))
