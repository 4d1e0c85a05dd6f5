"""The one dialog for what should not have happened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import GAP, GROUP, READING_MOST
from clerkdesk.ui.voice import Voice


class CrashDialog(QDialog):
    """Says that the program failed, that what was recorded is safe, and offers the report."""

    def __init__(
        self,
        voice: Voice,
        report: str,
        sentences: Sequence[str],
        copy: Callable[[str], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(voice.say("โปรแกรมสะดุด"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        layout.setSpacing(GAP)
        for place, sentence in enumerate(sentences):
            label = QLabel(sentence)
            label.setProperty("kind", "second" if place else "heading")
            label.setWordWrap(True)
            label.setMaximumWidth(READING_MOST)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        self.copy_button = QPushButton(voice.say("คัดลอกรายงาน"))
        self.copy_button.clicked.connect(lambda: copy(report))
        self.go_on_button = QPushButton(voice.say("ทำงานต่อ"))
        self.go_on_button.setProperty("kind", "main")
        self.go_on_button.setDefault(True)
        self.go_on_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(0, GROUP, 0, 0)
        row.addStretch()
        row.addWidget(self.copy_button)
        row.addWidget(self.go_on_button)
        layout.addLayout(row)
