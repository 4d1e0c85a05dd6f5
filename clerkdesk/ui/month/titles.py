"""The titles of the sheet, as they stand above its rows, and how many rows there are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.ui.look.measures import GROUP
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose, label


class Titles(QWidget):
    """The first title stands out; the others follow in one line."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.first = Prose(voice, kind="heading")
        self.others = Prose(voice, kind="second")
        self.rows = label("", "second")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.first)
        texts.addWidget(self.others)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(GROUP)
        layout.addLayout(texts, 1)
        layout.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignBottom)

    def show_month(self, month: MonthRows) -> None:
        """Shows the titles of a sheet."""
        first, *others = month.sheet.titles or ("",)
        self.first.tell(first)
        self.others.tell(" · ".join(filter(str.strip, others)))
        rows = len(month.keys)
        self.rows.setText(self._voice.say("{rows} รายการ", rows=rows))
