"""What was done lately: the journal's last acts, in a clerk's words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.entries import KIND_OF, Appointed
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.journal import JournalEntry
from clerkdesk.domain.words import Sentence, Wording, th

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk
    from clerkdesk.store.reader import Reader

_LOOKED_AT = (60, 600)
"""Entries of the journal that are read for the few lines that are shown, and those that are where
these were not enough: an act on many things has an entry for each."""

_OWN = frozenset({"office.code"})
"""What the program does for itself on the way to what the clerk wanted."""


@dataclass(frozen=True)
class PastAct:
    """One act. ``about`` is a memo's subject or a name; ``memo`` is 0 where it is of none.

    ``on_many`` is an act on several things at once, ``more`` counts the further ones; ``seq`` is
    its number in the journal.
    """

    seq: int
    at: datetime
    who: str
    act: str
    said: Sentence
    about: str = ""
    memo: int = 0
    on_many: bool = False
    more: int = 0


Details = Mapping[str, Any]

_OF_MEMOS: dict[str, Wording] = {
    "memo.new": th("ทำบันทึกใหม่"),
    "memo.again": th("ทำบันทึกขอใหม่"),
    "memo.change": th("แก้ข้อความในบันทึก"),
    "memo.print": th("พิมพ์บันทึก"),
    "memo.sign": th("ลงนาม · {step}"),
    "memo.correct": th("แก้การลงนาม · {step}"),
    "memo.return": th("คืนเรื่อง · {step}"),
    "memo.withdraw": th("ถอนเรื่อง"),
    "memo.hand_over": th("ส่งผู้เผยแพร่"),
    "memo.publish": th("เผยแพร่"),
    "memo.publication": th("เติมผลหรือหมายเหตุในแบบติดตาม"),
    "memo.take_in": th("ผู้เผยแพร่รับเรื่อง"),
    "memo.intake": th("แก้การรับเรื่อง"),
    "memo.replace": th("แทนที่การเผยแพร่"),
    "memo.take_down": th("นำการเผยแพร่ลง"),
    "memo.attach_signed": th("แนบสำเนาที่ลงนามแล้ว"),
    "memo.cancel": th("ยกเลิกรายการที่บันทึกไว้"),
}

_OF_DOCUMENTS: dict[str, Wording] = {
    "memo.new": th("ทำเอกสารใหม่"),
    "memo.change": th("แก้ข้อความในเอกสาร"),
    "memo.print": th("พิมพ์เอกสาร"),
    "memo.withdraw": th("ยกเลิกเอกสาร"),
}
"""What is said otherwise of what the office issues."""

_OF_ENTRIES: dict[str, Wording] = {KIND_OF[Appointed]: th("แต่งตั้งผู้ทำหน้าที่ตามคำสั่ง")}
"""By the kind of entry, where an act records another one on the way."""

_OF_OTHERS: dict[str, Wording] = {
    "people.add": th("เพิ่มรายชื่อบุคลากร"),
    "people.remove": th("เอาบุคลากรออก"),
    "people.unappoint": th("ถอนหน้าที่ของบุคลากร"),
    "people": th("แก้รายชื่อบุคลากร"),
    "units.add": th("เพิ่มรายการหน่วย"),
    "units.remove": th("เอาหน่วยออก"),
    "units": th("แก้รายการหน่วย"),
    "forms.new": th("เริ่มแบบของสำนักงาน"),
    "forms.take": th("รับแบบจากสำนักงานอื่น"),
    "forms.save": th("แก้แบบ"),
    "forms.undo": th("เลิกแก้แบบ"),
    "office.code": th("ตั้งรหัสของสำนักงานสำหรับกระดาษที่พิมพ์"),
    "office.practice": th("สร้างสำนักงานฝึกหัด"),
    "office": th("แก้ข้อมูลสำนักงาน"),
    "topics.remove": th("เอาหัวข้อออก"),
    "topics": th("แก้รายการหัวข้อ"),
    "codes.remove": th("เอารหัสของหัวข้อออก"),
    "codes": th("แก้รหัสของหัวข้อ"),
    "plan": th("แก้แผนการเผยแพร่"),
    "intake.add": th("รับเรื่องเผยแพร่"),
    "intake.void": th("ยกเลิกเลขรับ"),
    "intake": th("แก้ทะเบียนรับเรื่อง"),
    "store.restore": th("กู้คืนจากสำเนาสำรอง"),
    "store.rebuild": th("สร้างข้อมูลใหม่จากทะเบียนข้างฐานข้อมูล"),
    "store.import": th("สร้างสำนักงานจากไฟล์ที่ส่งออกทั้งหมด"),
    "lock.set": th("ตั้งหรือเปลี่ยนรหัสล็อก"),
    "lock.remove": th("เลิกใช้รหัสล็อก"),
    "lock.missing": th("รหัสล็อกถูกเอาออกจากนอกโปรแกรม"),
    "channels": th("แก้รายการช่องทาง"),
    "rounds": th("แก้ปฏิทินของรอบ"),
    "rounds.add_rows": th("เพิ่มแถวในแบบติดตาม"),
    "rounds.write": th("เขียนในแบบติดตาม"),
    "rounds.remove": th("เอาแถวออกจากแบบติดตาม"),
    "rounds.order": th("จัดลำดับแถวในแบบติดตาม"),
    "rounds.nothing": th("แจ้งว่าเดือนนั้นไม่มีรายการ"),
    "rounds.sent": th("ส่งแบบติดตาม"),
    "rounds.arrived": th("รับแบบติดตาม"),
    "rounds.cancel": th("ยกเลิกรายการของแบบติดตาม"),
    "register.start": th("ตั้งเลขเริ่มต้นของทะเบียน"),
    "register.void": th("ยกเลิกเลขหนังสือ"),
}
"""By the act, else by what stands before its dot."""

_ELSE = th("แก้การตั้งค่า")

_ON_MANY = ("_pile", "_many")
_STEP_KEYS = ("step", "to_step")


def read_lately(tx: "Reader", known: Mapping[int, Memo], most: int) -> tuple[PastAct, ...]:
    """The last acts, at most ``most``, the newest first by the time at which each was recorded;
    ``known`` memos are not read again."""
    few, many = _LOOKED_AT
    lines = _newest(tx, known, few)
    return (lines if len(lines) >= most else _newest(tx, known, many))[:most]


def last_acts(desk: "Desk", most: int) -> tuple[PastAct, ...]:
    """The last acts on their own, at most ``most``, the newest first. ClerkError."""
    with desk.store.read() as tx:
        return read_lately(tx, {}, most)


def _newest(tx: "Reader", known: Mapping[int, Memo], looked_at: int) -> tuple[PastAct, ...]:
    entries = tx.journal.newest(looked_at)
    wanted = {memo_id for entry in entries if (memo_id := memo_of(entry))}
    missing = wanted - known.keys()
    memos = {**known, **{memo.id: memo for memo in tx.memos.all(ids=missing)}} if missing else known
    lines = sorted(_lines(entries, memos), key=lambda line: (line.at, line.seq), reverse=True)
    return tuple(_gathered(lines))


_ON_THE_WAY: dict[str, Wording] = {
    "number": th("ออกหรือเปลี่ยนเลขที่หนังสือ"),
    "register": th("เริ่มทะเบียนเลขที่หนังสือ"),
    "intake": th("รับเรื่องเผยแพร่"),
}
"""By what it was done to: rows that an act on a memo wrote beside it."""

_BROUGHT = ("store.restore", "store.rebuild", "store.import")
"""Acts by which records came from elsewhere."""

_GOES_ON = th("เลขทะเบียนเดินต่อจากเลขที่ออกไปแล้ว")
"""A row that such an act wrote beside its own."""


def said_of(entry: JournalEntry, memo: Memo | None) -> PastAct:
    """An act in a clerk's words, whatever it was; ``memo`` is the one that it was done to."""
    kind = entry.subject.partition(" ")[0]
    line = _of_memo(entry, memo) if memo and kind == "memo" else _of_other(entry)
    words = _GOES_ON if entry.act in _BROUGHT else _ON_THE_WAY.get(kind, Wording(entry.act))
    line = line or _done(entry, Sentence(words), "", 0)
    return replace(line, about=line.about or memo.subject, memo=memo.id) if memo else line


_SUBJECTS = {"intake.add": "intake ", **dict.fromkeys(_BROUGHT, "database")}
"""How that begins to which an act is done; its other rows were written on the way."""


def memo_of(entry: JournalEntry) -> int:
    """The memo to which something was done; 0 where it was none."""
    kind, _, number = entry.subject.partition(" ")
    return int(number) if kind == "memo" and number.isdecimal() else 0


def _lines(entries: Iterable[JournalEntry], memos: Mapping[int, Memo]) -> Iterator[PastAct]:
    for entry in entries:
        if entry.act in _OWN:
            continue
        memo = memos.get(memo_of(entry))
        line = _of_memo(entry, memo) if memo is not None else _of_other(entry)
        if line is not None:
            yield line


def _of_memo(entry: JournalEntry, memo: Memo) -> PastAct | None:
    details: Details = entry.after if isinstance(entry.after, dict) else {}
    known = {**_OF_MEMOS, **(_OF_DOCUMENTS if memo.form.is_document else {})}
    words = _OF_ENTRIES.get(str(details.get("kind"))) or known.get(_kind_of(entry.act))
    if words is None:
        return None
    step = next((str(details[key]) for key in _STEP_KEYS if details.get(key)), "")
    values = {"step": _step_words(memo.form, step)} if step else {}
    return _done(entry, Sentence(words, values), memo.subject, memo.id)


def _of_other(entry: JournalEntry) -> PastAct | None:
    subject = entry.act.partition(".")[0]
    own = _SUBJECTS.get(entry.act, "")
    if subject == "memo" or not entry.subject.startswith(own):
        return None
    words = _OF_OTHERS.get(_kind_of(entry.act)) or _OF_OTHERS.get(subject, _ELSE)
    details: Details = entry.after if isinstance(entry.after, dict) else {}
    return _done(entry, Sentence(words), str(details.get("name", "")), 0)


def _done(entry: JournalEntry, said: Sentence, about: str, memo: int) -> PastAct:
    at = datetime.fromisoformat(entry.at)
    on_many = entry.act.endswith(_ON_MANY)
    return PastAct(entry.seq, at, entry.who, _kind_of(entry.act), said, about, memo, on_many)


def _kind_of(act: str) -> str:
    """What was done, to one thing or to many: ``memo.sign`` for ``memo.sign_pile`` too."""
    return act.rpartition("_")[0] if act.endswith(_ON_MANY) else act


def _step_words(form: Form, step_id: str) -> Wording:
    step = form.step(step_id)
    return step.wording if step else Wording(step_id)


def _gathered(lines: Iterable[PastAct]) -> Iterator[PastAct]:
    """The lines of one act on many things as one, that of its first thing."""
    held: PastAct | None = None
    for line in lines:
        if held is not None and _same_act(held, line):
            held = replace(line, more=held.more + 1)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _same_act(one: PastAct, other: PastAct) -> bool:
    return one.on_many and (one.at, one.said) == (other.at, other.said)
