"""Where a list is pasted or typed: what each row would become is seen before it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.desk.undo import Done
from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.measures import GROUP, HALF_ROOM, PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.pastetable import UNBOUND, PasteTable, Previewed
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

_TEXT_LINES = 5
_MOST_MISTAKES, _MOST_ACROSS = 4, 3


@dataclass(frozen=True)
class Pasting:
    """What is pasted: how it is read (off the GUI thread), shown, and written in one act.

    ``left_out`` names the columns of a list that are not read.
    """

    title: Wording
    hint: Wording
    verb: Wording
    headings: tuple[Wording, Wording, Wording]
    read: Callable[[str], Sequence[Any]]
    left_out: Callable[[str], Sequence[str]]
    show: Callable[[Any], Previewed]
    add: Callable[[Sequence[Any]], Done | None]


class PasteBoard(QWidget):
    """``touched`` with every change of the text, ``was_read`` when its rows are known; what cannot
    be read at all is carried by ``failed``. ``submitted`` and ``left`` for Ctrl+Enter and Esc."""

    touched = Signal()
    was_read = Signal()
    failed = Signal(object)  # the exception
    submitted = Signal()
    left = Signal()

    def __init__(self, services: Services, pasting: Pasting, across: bool = False) -> None:
        super().__init__()
        voice = services.voice
        self._voice, self._pasting = voice, pasting
        self._most = _MOST_ACROSS if across else _MOST_MISTAKES
        self.rows: Sequence[Any] = ()
        self._kept: Sequence[Previewed] = ()
        self._lane = Lane(services.work, self)
        self.text = _PasteBox(self)
        self.row = Row(voice, voice.say("รายการ"), self.text)
        self.clipboard_button = icon_button(
            services.look, "clipboard-paste", voice.say("วางสิ่งที่คัดลอกไว้")
        )
        self.clipboard_button.clicked.connect(self.take_clipboard)
        self.summary = Prose(voice)
        self.left_out = Prose(voice, kind="warning")
        self.mistakes = Prose(voice, kind="error")
        self.table = PasteTable(services, pasting.headings)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(self._typed)
        self._lay_out(across)
        self.show_rows([])

    @property
    def typed(self) -> str:
        """What stands in the box."""
        return self.text.toPlainText()

    @property
    def count(self) -> int:
        """How many rows would be written."""
        return sum(self._pasting.show(row).counts for row in self.rows)

    @property
    def wrong(self) -> int:
        """How many rows have to be mended first."""
        return sum(bool(self._pasting.show(row).wrong) for row in self.rows)

    def take_list(self) -> None:
        """Takes what is on the clipboard when it is a list."""
        text = QGuiApplication.clipboard().text()
        if "\n" in text.strip() or "\t" in text:
            self.text.setPlainText(text)

    def take_clipboard(self) -> None:
        """Takes what is on the clipboard, whatever it is."""
        self.text.setPlainText(QGuiApplication.clipboard().text())
        self.read()

    def read(self) -> None:
        """Reads now what stands in the box."""
        self._pause.stop()
        text, pasting = self.typed, self._pasting
        self._lane.run(
            lambda: (pasting.read(text), pasting.left_out(text)), self._was_read, self._cannot_read
        )

    def show_kept(self, kept: Sequence[Previewed]) -> None:
        """What is there already, shown while nothing stands in the box."""
        self._kept = kept
        if not self.rows:
            self.show_rows([])

    def show_rows(self, rows: Sequence[Any], left_out: Sequence[str] = ()) -> None:
        """Shows what these rows would become."""
        self.rows = rows
        shown = [self._pasting.show(row) for row in rows]
        _tell(self.summary, self._counted(shown or self._kept))
        said = self._voice.say("คอลัมน์ที่ไม่ได้ใช้: {names}", names=", ".join(left_out))
        _tell(self.left_out, said if left_out else "")
        mistakes = [f"{row.name or '–'}: {row.wrong}" for row in shown if row.wrong]
        more = len(mistakes) - self._most
        mistakes = mistakes[: self._most]
        mistakes += [self._voice.say("และอีก {count} แห่ง", count=more)] if more > 0 else []
        _tell(self.mistakes, "\n".join(mistakes))
        self.table.show_rows(shown or self._kept)

    def _lay_out(self, across: bool) -> None:
        """The box above what becomes of the list; ``across``, beside it and as high."""
        notes = (self.left_out, self.mistakes)
        if not across:
            button = _in_line(self.clipboard_button, self.summary)
            _stack(QVBoxLayout(self), (self.row, button, *notes, self.table))
            return
        typed, told = (self.row, at_left(self.clipboard_button)), (self.summary, self.table)
        self.text.grow()
        self.table.grow()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GROUP)
        for widgets in ((*typed, *notes), told):
            column = QVBoxLayout()
            _stack(column, widgets)
            line.addLayout(column, 1)
        self.row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _typed(self) -> None:
        self._pause.start()
        self.touched.emit()

    def _was_read(self, read: tuple[Sequence[Any], Sequence[str]]) -> None:
        self.show_rows(*read)
        self.was_read.emit()

    def _cannot_read(self, error: Exception) -> None:
        self.show_rows([])
        self.failed.emit(error)

    def _counted(self, shown: Sequence[Previewed]) -> str:
        fates = dict.fromkeys(row.fate for row in shown)
        counts = {fate: sum(row.fate == fate for row in shown) for fate in fates}
        figure = self._voice.figure
        return " · ".join(f"{fate} {figure(count)}" for fate, count in counts.items())


def _in_line(button: QWidget, said: QWidget) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(HALF_ROOM)
    layout.addWidget(button)
    layout.addWidget(said, 1)
    layout.addStretch()  # where nothing is said, the button stays as wide as its words
    return line


def _stack(layout: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(HALF_ROOM)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, PasteTable) else 0)
    layout.addStretch()


def _tell(prose: Prose, text: str) -> None:
    prose.tell(text)
    prose.setVisible(bool(text))


class _PasteBox(QPlainTextEdit):
    """Ctrl+Enter is the board's; Esc too. Tab goes on, tabs come by paste alone."""

    def __init__(self, board: PasteBoard) -> None:
        super().__init__()
        self._board = board
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _TEXT_LINES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It asks for no more than its least height: the rest is what a page has left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def grow(self) -> None:
        """As high as there is room."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(UNBOUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._board.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._board.left.emit()
        else:
            super().keyPressEvent(event)
