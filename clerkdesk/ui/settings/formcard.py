"""One form in use: its title, its id and revision, what it holds, whose it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clerkdesk.desk.formfolder import FormLine
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, ROOM, TIGHT
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose, label

_KINDS = {
    FormKind.MEMO: (Wording("บันทึก", "Memo"), "file-text"),
    FormKind.DOCUMENT: (th("เอกสาร"), "files"),
    FormKind.SHEET: (th("ตาราง"), "sheet"),
}


class FormCard(QFrame):
    """Read only: a form is changed in its file."""

    def __init__(self, voice: Voice, look: Look, line: FormLine) -> None:
        super().__init__()
        form = line.form
        kind, icon = _KINDS[form.kind]
        self.setProperty("kind", "card")
        self.setAccessibleName(voice.of(form.wording))
        mark = QLabel()
        mark.setPixmap(picture(icon, look.palette.second, ICON, 2))
        self.title = Prose(voice, voice.of(form.wording))
        self.whose = label(_whose(voice, line), "small")
        parts = [
            voice.of(kind),
            form.id,
            voice.say("ฉบับที่ {revision}", revision=form.revision),
            *([voice.say("{count} ช่อง", count=len(form.fields))] if form.fields else []),
            *([voice.say("ลงนาม {count} ขั้น", count=len(form.steps))] if form.steps else []),
        ]
        self.facts = label(" · ".join(parts), "small")
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1)
        head.addWidget(self.whose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.facts)


def _whose(voice: Voice, line: FormLine) -> str:
    if line.replaces:
        return voice.say("ของสำนักงาน ใช้แทนแบบที่มากับโปรแกรม")
    return voice.say("ของสำนักงาน") if line.own else voice.say("มากับโปรแกรม")
