"""What stands in the place of the pages while the desk is opened, or cannot be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import FORM_MOST, GROUP
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose

_ALL = 1000
"""Nearly all of the width goes to the middle, until that is as wide as is good to read."""


class Starting(QWidget):
    """Says that records are being read; or what is wrong, with the button that tries again."""

    again = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.sentence = Prose(voice, voice.say("กำลังเปิดข้อมูล…"), "second")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.again_button = QPushButton(voice.say("ลองอีกครั้ง"))
        self.again_button.setProperty("kind", "main")
        self.again_button.clicked.connect(self.again)
        self.again_button.hide()
        self._guide: QWidget | None = None
        inner, middle = QWidget(), QWidget()
        inner.setProperty("kind", "ground")
        middle.setMaximumWidth(FORM_MOST)
        row = QHBoxLayout(inner)
        row.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        row.addStretch(1)
        row.addWidget(middle, _ALL)
        row.addStretch(1)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GROUP)
        self._column.addStretch()
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch()
        area = QScrollArea()  # what a guide says may be longer than a small window
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(area)

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
        if guide is not None:
            self.again_button.hide()  # it would fail again
            self._column.insertWidget(self._column.count() - 1, guide)

    def refuse(self, sentence: str) -> None:
        """They cannot be read, and why."""
        self.tell(sentence)
        self.again_button.show()
        self.again_button.setFocus()

    def tell(self, sentence: str) -> None:
        """Shows a sentence."""
        self.sentence.tell(sentence)
