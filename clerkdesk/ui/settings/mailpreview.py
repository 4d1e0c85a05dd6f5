"""A mail as it would be, read only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from clerkdesk.domain.rounds.mailwords import MailWords
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import HALF_ROOM, ROOM, TIGHT
from clerkdesk.ui.settings.rows import begun
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.kinds import set_kind
from clerkdesk.ui.widgets.texts import Prose, label, thin_line

_HEADS = {
    "to": th("ส่งถึง"),
    "cc": th("สำเนาถึง"),
    "subject": th("เรื่องของอีเมล"),
}


class MailPreview(QFrame):
    """The heads of the mail, then its text."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.setProperty("kind", "card")
        self.setAccessibleName(voice.say("ตัวอย่างอีเมล"))
        self.heads = {key: Prose(voice) for key in _HEADS}
        self.names = {key: label(begun(voice.of(words)), "small") for key, words in _HEADS.items()}
        self.body = Prose(voice)
        grid = QGridLayout()
        grid.setHorizontalSpacing(ROOM)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(_HEADS):
            grid.addWidget(self.names[key], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.heads[key], row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(voice.say("ตัวอย่างจากเดือนที่แล้ว"), "heading"))
        column.addLayout(grid)
        column.addWidget(thin_line())
        column.addWidget(self.body)

    def show_mail(self, mail: MailWords) -> None:
        """Shows a mail whose words are filled in."""
        nobody = self._voice.say("ยังไม่มีที่อยู่ พิมพ์ไว้ด้านบน")
        self.heads["to"].tell(mail.to or nobody)
        set_kind(self.heads["to"], "" if mail.to else "second")
        self.heads["cc"].tell(mail.cc)
        for widget in (self.heads["cc"], self.names["cc"]):
            widget.setVisible(bool(mail.cc))
        self.heads["subject"].tell(mail.subject)
        self.body.tell(mail.body)
