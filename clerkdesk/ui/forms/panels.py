"""What is asked above the text: the name of a new form, and whether to take one in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from clerkdesk.desk.formkeeping import Look as FormLook
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.ui.forms.listing import KINDS
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.fieldgrid import FieldGrid
from clerkdesk.ui.widgets.texts import Prose


class AskPanel(QFrame):
    """Enter does it, Esc leaves it. ``wanted`` when it is to be done, ``closed`` when not."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, services: Services, title: str, verb: str) -> None:
        super().__init__()
        self.voice = services.voice
        self.setProperty("kind", "panel")
        self.setAccessibleName(title)
        self.title = Prose(self.voice, title, "heading")
        self.box = QVBoxLayout()
        self.wrong = Prose(self.voice, kind="error")
        self.wrong.hide()
        self.button = QPushButton(verb)
        self.button.setProperty("kind", "main")
        self.button.clicked.connect(self.wanted)
        self.cancel = QPushButton(self.voice.say("ยกเลิก"))
        self.cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addLayout(self.box)
        layout.addWidget(self.wrong)
        layout.addLayout(buttons)

    def refuse(self, error: ClerkError) -> None:
        """Says in the panel what is wrong."""
        self.wrong.tell(self.voice.error(error))
        self.wrong.show()

    def take_focus(self) -> None:
        """The button takes the keys, or what leaves the panel."""
        (self.button if self.button.isEnabled() else self.cancel).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter does it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.button.isEnabled():
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class NewPanel(AskPanel):
    """Asks how a form is to be called that begins like another one."""

    def __init__(self, services: Services, like: Form) -> None:
        voice = services.voice
        title = voice.say("แบบใหม่เหมือน “{form}”", form=like.wording)
        super().__init__(services, title, voice.say("สร้างแบบ"))
        self.like = like.id
        self.name = QLineEdit()
        self.name.setPlaceholderText("leave")
        self.called = QLineEdit(like.title)
        fields = FieldGrid()
        fields.add(voice.say("ชื่อแบบ"), self.called, True)
        fields.add(voice.say("รหัส (a–z 0–9 - _) ไม่เปลี่ยนเมื่อใช้แล้ว"), self.name, True)
        self.box.addWidget(fields)

    def take_focus(self) -> None:
        """The name comes first, to be typed over."""
        self.called.setFocus()
        self.called.selectAll()


class TakePanel(AskPanel):
    """Says what a form from another office is, before it is taken in."""

    def __init__(self, services: Services, look: FormLook) -> None:
        voice = services.voice
        title = voice.say("รับแบบจากไฟล์ {file}", file=look.path.name)
        super().__init__(services, title, voice.say("รับแบบนี้"))
        self.look = look
        for sentence in said_of(voice, look):
            self.box.addWidget(Prose(voice, sentence))
        self.button.setEnabled(look.form is not None and not look.same)


def said_of(voice: Voice, look: FormLook) -> list[str]:
    """What a form is, what it takes the place of, what is wrong with it."""
    if look.form is None:
        count = len(look.mistakes)
        return [voice.say("ยังรับไม่ได้ มีที่ต้องแก้ {count} แห่ง ดูใต้ข้อความ", count=count)]
    form, before = look.form, look.replaces
    kind = KINDS[form.kind][0]
    said = [
        voice.say(
            "{title} · {kind} · รหัส {form} · ฉบับที่ {revision}",
            title=form.wording,
            kind=kind,
            form=form.id,
            revision=form.revision,
        )
    ]
    if look.same:
        said.append(voice.say("มีอยู่แล้ว เหมือนกันทุกตัวอักษร ไม่ต้องรับอีก"))
    elif before is not None:
        replaces = voice.say(
            "จะใช้แทนฉบับที่ {before} ที่ใช้อยู่ บันทึกเดิมคงพิมพ์ตามฉบับเดิม", before=before.revision
        )
        said.append(replaces)
    else:
        said.append(voice.say("เป็นแบบใหม่ ยังไม่มีแบบรหัสนี้ในสำนักงาน"))
    return said
