"""The strip above the page that says what is wrong: where, what, what to do now."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, ROOM
from clerkdesk.ui.shell.offers import Offers
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


class Complaint(QWidget):
    """One sentence at a time; it goes when the clerk closes it or an act succeeds."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        frame = QFrame()
        frame.setProperty("kind", "complaint")
        self._mark = QLabel()
        self.sentence = Prose(voice)
        self.offers = Offers()
        self.close_button = QToolButton()
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setAccessibleName(voice.say("ปิดข้อความนี้"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(frame)
        row.setContentsMargins(HALF_ROOM, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.offers)
        row.addWidget(self.close_button)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(ROOM, HALF_ROOM, ROOM, 0)
        outer.addWidget(frame)
        self.hide()

    def complain(self, sentence: str) -> None:
        """Shows the sentence."""
        icon = self._look.icon("triangle-alert", "refused")
        self._mark.setPixmap(icon.pixmap(QSize(ICON, ICON)))
        self.close_button.setIcon(self._look.icon("x"))
        self.sentence.tell(sentence)
        self.show()
