"""Bringing back what was taken away, where that is possible; else how it is done by hand."""

from collections.abc import Mapping

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalview import JournalLine
from clerkdesk.desk.materials import file_fields
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Material
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
    if line.files:
        return Sentence(_FILES, {"names": ", ".join(name for name, _ in line.files)})
    if line.done.act == "memo.withdraw":
        return Sentence(_WITHDRAWN)
    said = _BY_HAND.get(line.done.act)
    return Sentence(said) if said else None


def comes_back(line: JournalLine) -> bool:
    """Whether :func:`bring_back` can be tried."""
    return bool(line.done.memo and (line.files or line.done.act == "memo.withdraw"))


def bring_back(desk: Desk, line: JournalLine) -> None:
    """Brings back a withdrawn memo, or files that were taken off one. ClerkError when that was
    done already, or is not allowed any more."""
    memo = get_memo(desk, line.done.memo)
    if not line.files:
        if not any(each.id == line.entry for each in state_of(memo).entries):
            raise _is_back()
        cancel_entry(desk, memo.id, line.entry, _REASON)
        return
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


def _is_back() -> ClerkError:
    return ClerkError(th("เอากลับมาแล้ว"), do=th("เปิดบันทึกเพื่อดู"))
