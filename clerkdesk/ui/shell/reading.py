"""The strip above the pages that says that records can only be looked at, and why. It stays."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, ROOM
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


class ReadingStrip(QWidget):
    """``again``: the clerk wants it tried again; ``instead``: the machine that has the records is
    off, the clerk says, and work goes on here."""

    again = Signal()
    instead = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self._why: ClerkError | None = None
        frame = QFrame()
        frame.setProperty("kind", "note")
        self._mark = QLabel()
        self.sentence = Prose(voice, kind="warning")
        self.again_button, self.instead_button = QPushButton(), QPushButton()
        self.again_button.clicked.connect(self.again)
        self.instead_button.clicked.connect(self.instead)
        row = QHBoxLayout(frame)
        row.setContentsMargins(HALF_ROOM, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.instead_button)
        row.addWidget(self.again_button)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(ROOM, HALF_ROOM, ROOM, 0)
        outer.addWidget(frame)
        self.hide()

    def tell(self, why: ClerkError, *, again: bool, instead: bool) -> None:
        """Says why, and what can be done from here."""
        self._why = why
        self.again_button.setVisible(again)
        self.instead_button.setVisible(instead)
        self.say()
        self.show()

    def say(self) -> None:
        """Puts the words on it, in the language and look of now."""
        if self._why is None:
            return
        icon = self._look.icon("info", "waiting")
        self._mark.setPixmap(icon.pixmap(QSize(ICON, ICON)))
        self.sentence.tell(self._voice.error(self._why))
        self.again_button.setText(self._voice.say("ลองเปิดใหม่"))
        self.instead_button.setText(self._voice.say("เครื่องนั้นปิดอยู่ ทำงานที่นี่แทน"))
