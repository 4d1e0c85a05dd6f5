"""What stands in the place of the pages while the desk is opened, or cannot be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import FORM_MOST, GROUP
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


class Starting(QWidget):
    """Says that records are being read; or what is wrong, with the button that tries again."""

    again = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.sentence = Prose(voice, voice.say("กำลังเปิดข้อมูล…"), "second")
        self.sentence.setFixedWidth(FORM_MOST)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.again_button = QPushButton(voice.say("ลองอีกครั้ง"))
        self.again_button.setProperty("kind", "main")
        self.again_button.clicked.connect(self.again)
        self.again_button.hide()
        self._guide: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        layout.setSpacing(GROUP)
        layout.addStretch()
        layout.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def wait(self) -> None:
        """Records are being read."""
        self.tell(self._voice.say("กำลังเปิดข้อมูล…"))
        self.again_button.hide()
        self.guide(None)

    def guide(self, guide: QWidget | None) -> None:
        """Shows below the sentence what can be done about it, in place of what was there."""
        if self._guide is not None:
            self._guide.hide()
            self._guide.deleteLater()
        self._guide = guide
        layout = self.layout()
        if guide is not None and isinstance(layout, QVBoxLayout):
            self.again_button.hide()  # it would fail again
            guide.setFixedWidth(FORM_MOST)
            layout.insertWidget(layout.count() - 1, guide, 0, Qt.AlignmentFlag.AlignHCenter)

    def refuse(self, sentence: str) -> None:
        """They cannot be read, and why."""
        self.tell(sentence)
        self.again_button.show()
        self.again_button.setFocus()

    def tell(self, sentence: str) -> None:
        """Shows a sentence with room for all its lines: in the middle, nothing asks for it."""
        self.sentence.tell(sentence)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(self.sentence.width()))
