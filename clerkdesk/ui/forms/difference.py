"""An older revision of a form beside today's: the lines that went, and those that came."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.formuse import Changed, Revision
from clerkdesk.ui.look.measures import GAP, HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose

_COLOURS = {"-": "refused", "+": "allowed", "…": "second"}


class DifferenceView(QWidget):
    """Shows the difference, or the whole older text; ``back_button`` goes back to the form."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice, self._look = services.voice, services.look
        say = self._voice.say
        self.title = Prose(self._voice, kind="small")
        self.back_button = icon_button(self._look, "arrow-left", say("กลับไปที่แบบ"))
        self.whole_button = QPushButton(say("ดูทั้งฉบับ"))
        self.whole_button.setCheckable(True)
        self.whole_button.clicked.connect(self._fill)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("ที่ต่างกัน"))
        self._revision: Revision | None = None
        self._changes: Sequence[Changed] = ()
        self._lay_out()

    def show_difference(self, old: Revision, changes: Sequence[Changed]) -> None:
        """Shows how today's text differs from that of ``old``."""
        self._revision, self._changes = old, changes
        said = (
            self._voice.say(
                "ฉบับที่ {revision} กับข้อความตอนนี้: − คือบรรทัดที่หายไป + คือบรรทัดที่เพิ่มมา",
                revision=old.revision,
            )
            if changes
            else self._voice.say("ฉบับที่ {revision} เหมือนข้อความตอนนี้", revision=old.revision)
        )
        self.title.tell(said)
        self.whole_button.setChecked(not changes)
        self._fill()

    def take_focus(self) -> None:
        """The text takes the keys, to be scrolled."""
        self.text.setFocus()

    def _fill(self) -> None:
        self.text.clear()
        if self._revision is None:
            return
        if self.whole_button.isChecked():
            self.text.setPlainText(self._revision.text.replace("\r\n", "\n"))
            return
        cursor = QTextCursor(self.text.document())
        for place, change in enumerate(self._changes):
            if place:
                cursor.insertBlock()
            cursor.setBlockFormat(QTextBlockFormat())
            cursor.setCharFormat(self._format(change.sign))
            cursor.insertText(f"{_SHOWN.get(change.sign, change.sign)}  {change.line}".rstrip())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, sign: str) -> QTextCharFormat:
        made = QTextCharFormat()
        palette = self._look.palette
        made.setForeground(QColor(str(getattr(palette, _COLOURS.get(sign, "ink")))))
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.back_button)
        row.addWidget(self.whole_button)
        row.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        head.setSpacing(GAP)
        head.addWidget(self.title)
        head.addLayout(row)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)


_SHOWN = {"-": "−"}
