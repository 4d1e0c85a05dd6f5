"""What the panels share: a title, fields, what is wrong, one button that records."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, READING_MOST, ROOM
from clerkdesk.ui.recording.telling import tell_done, tell_recorded
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.fieldgrid import FieldGrid
from clerkdesk.ui.widgets.texts import Prose, label


class RecordPanel(QFrame):
    """``closed`` when the clerk is done with it, recorded or not; ``grew`` when it says more.

    A subclass adds its fields, and gives the act to run in ``act``. Enter records, Esc closes.
    """

    closed = Signal()
    grew = Signal()

    def __init__(self, services: Services, card: MemoCard, title: str, verb: str) -> None:
        super().__init__()
        self.services, self.card = services, card
        self.voice = services.voice
        self.setProperty("kind", "panel")
        self.setAccessibleName(title)
        self.setMaximumWidth(READING_MOST)
        self.title = label(title, "heading")
        self.fields = FieldGrid()
        self.note = Prose(self.voice, kind="warning")
        self.wrong = Prose(self.voice, kind="error")
        self.record = QPushButton(verb)
        self.record.setProperty("kind", "main")
        self.record.clicked.connect(self.submit)
        self.cancel = QPushButton(self.voice.say("ยกเลิก"))
        self.cancel.clicked.connect(self.closed)
        self._lay_out()

    def act(self) -> Callable[[], Recorded | Done]:
        """The act, ready to be run off the GUI thread. ClerkError when a field is wrong."""
        raise NotImplementedError

    def said(self) -> str:
        """What the quiet line says when it is recorded."""
        raise NotImplementedError

    def said_of(self, done: Recorded, said: str) -> str:
        """The same, with what only the recorded entry tells, such as its number."""
        return said

    def take_focus(self) -> None:
        """Puts the focus on what is to be filled in first."""
        self.record.setFocus()

    def submit(self) -> None:
        """Records what stands in the panel."""
        try:
            act = self.act()
        except ClerkError as error:
            self.refuse(error)
            return
        self.setEnabled(False)
        said = self.said()
        self.services.work.run(
            self.services.ways, act, lambda done: self._recorded(done, said), self._failed
        )

    def refuse(self, error: ClerkError) -> None:
        """Says what is wrong, in the panel."""
        self.wrong.tell(self.voice.error(error))
        self.wrong.show()
        self.grew.emit()

    def add(self, thai: str, widget: QWidget, wide: bool = False) -> None:
        """A further field with its label above it."""
        self.fields.add(self.voice.say(thai), widget, wide)

    def add_line(self, thai: str, text: str = "", wide: bool = False) -> QLineEdit:
        """A further field of one line."""
        line = QLineEdit(text)
        self.add(thai, line, wide)
        return line

    def add_date(self, thai: str) -> DateEdit:
        """A further date, which is today."""
        desk = self.services.desk
        edit = DateEdit(self.voice, self.services.look, desk.today)
        edit.set_day(desk.today())
        edit.checked.connect(self._say_wrong)
        self.add(thai, edit)
        return edit

    def day_of(self, edit: DateEdit) -> date:
        """The date in a field; ClerkError when there is none, or none that can be read."""
        if not edit.commit():
            raise ClerkError(self.wrong.text())
        if edit.day is None:
            raise ClerkError(th("ยังไม่ได้ใส่วันที่"), do=th("กด T เพื่อใส่วันนี้"))
        return edit.day

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter records, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _recorded(self, done: Recorded | Done, said: str) -> None:
        """What was recorded is told, with its undoing, also when the panel is gone by then."""
        if isinstance(done, Done):
            tell_done(self.services, self.card.memo.id, done)
        else:
            tell_recorded(self.services, done, self.said_of(done, said))
        if isValid(self):
            self.closed.emit()

    def _failed(self, error: Exception) -> None:
        if not isValid(self):
            self.services.work.fail(error)
            return
        self.setEnabled(True)
        if isinstance(error, ClerkError):
            self.refuse(error)
            self.take_focus()
        else:
            self.services.work.fail(error)

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.fields)
        layout.addWidget(self.note)
        layout.addWidget(self.wrong)
        self.note.hide()
        self.wrong.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.record)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        layout.addLayout(buttons)
        self.fields.after = (self.record, self.cancel)
