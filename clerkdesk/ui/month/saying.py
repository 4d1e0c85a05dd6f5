"""What is said of a line and of a cell besides its text: where it came from, what changed."""

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.cells import ROW_NUMBER, key_of
from clerkdesk.domain.rounds.rows import Source
from clerkdesk.domain.words import th
from clerkdesk.ui.month.lines import Change, Kind, Line
from clerkdesk.ui.voice import Voice

SOURCES = {
    Source.PUBLICATION: (th("มาจากบันทึกที่เผยแพร่"), "globe"),
    Source.ARRIVED: (th("มาจากแบบติดตามที่หน่วยส่งมา"), "inbox"),
    Source.HAND: (th("พิมพ์เอง"), "pen-line"),
}
"""Where a row came from: the words and the icon."""

CHANGES = {
    Change.ADDED: (th("เพิ่มหลังส่ง"), "plus", "allowed"),
    Change.CHANGED: (th("แก้หลังส่ง"), "refresh-cw", "waiting"),
    Change.REMOVED: (th("เอาออกหลังส่ง"), "circle-minus", "refused"),
}
"""What became of a row since it was sent: the words, the icon and its colour."""


def said_of(voice: Voice, line: Line) -> str:
    """Where a row came from and what became of it; empty for what is no row."""
    said: list[str] = []
    if line.kind is Kind.NEW:
        said.append(voice.say("แถวใหม่ ยังไม่ได้บันทึก"))
    elif line.kind is Kind.ROW:
        said.append(voice.of(SOURCES[line.key.source][0]))
    if line.kind is Kind.ROW and line.key.unit:
        said.append(line.key.unit)
    if line.change is not None:
        said.append(voice.of(CHANGES[line.change][0]))
    return " · ".join(said)


_LOCKED = {
    Kind.GONE: th("แถวนี้ไม่อยู่ในแบบติดตามแล้ว แสดงไว้ให้เห็นว่าตอนส่งมี"),
    Kind.NOTHING: th("เดือนนี้แจ้งไว้ว่าไม่มี ถ้ามี พิมพ์ในบรรทัดว่างด้านล่าง"),
}
_NUMBER = th("ลำดับนับให้เอง เลื่อนแถวด้วย Alt+↑ Alt+↓")
_OF_MEMO = th("ช่องนี้มาจากบันทึกที่เผยแพร่แล้ว กด Enter เปิดบันทึกแล้วแก้ที่นั่น")


def why_locked(line: Line, column: Column) -> str:
    """Why a cell cannot be written into, and where what stands there can be changed."""
    if line.kind in _LOCKED:
        return _LOCKED[line.kind]
    return _NUMBER if key_of(column) == ROW_NUMBER else _OF_MEMO


def told_of_waiting(voice: Voice, here: int, left: int, before: Month | None) -> str:
    """How many rows wait to be mended ``here``, else how many were ``left`` on the sheet of the
    month ``before``; empty for none."""
    if here:
        return voice.say("ยังมี {count} แถวที่ยังไม่ได้บันทึก แก้ช่องที่มีมุมแดง", count=here)
    if before is None or not left:
        return ""
    month = voice.month(before)
    return voice.say("{month} ยังมี {count} แถวที่ยังไม่ได้บันทึก เก็บไว้ให้กลับไปแก้", month=month, count=left)
