"""The one dialog for what should not have happened."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import DIALOG_WIDTH, GAP, GROUP
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


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
        self.setFixedWidth(DIALOG_WIDTH)
        for place, sentence in enumerate(sentences):
            layout.addWidget(Prose(voice, sentence, "second" if place else "heading"))
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
        self.setFixedHeight(layout.totalHeightForWidth(DIALOG_WIDTH))
