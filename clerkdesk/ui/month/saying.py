"""What is said of a line and of a cell besides its text: where it came from, what changed."""

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
