"""Editors of one line, of several lines, and of dates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.writing.editor import Editor, Making

_LEAST_LINES, _MOST_LINES = 2, 8


class LineEditor(Editor):
    """One line: text, numbers, ranges. Its placeholder is the form's sample."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.line = QLineEdit()
        sample = making.field.sample
        if sample:
            self.line.setPlaceholderText(self.voice.say("เช่น {sample}", sample=sample))
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.take(self.line)

    def text(self) -> str:
        """The line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Another line."""
        self.line.setText(text)
        self.line.setCursorPosition(0)


class SuggestingEditor(Editor):
    """One line that suggests people, units, or what was written before."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.line = SuggestingEdit(making.suggestions)
        self.line.textEdited.connect(self._edited)
        self.line.picked.connect(self.brought)
        self.take(self.line)

    def text(self) -> str:
        """The line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Another line."""
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _edited(self, text: str) -> None:
        self.edited.emit()
        known = self.line.known(text)
        if known is not None:
            self.brought.emit(known)


class LongEditor(Editor):
    """Several lines; the field grows with its text. Tab goes on to the next field."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.lines = _Lines()
        self.lines.textChanged.connect(self._grow)
        self.lines.typed.connect(self.edited)
        self.take(self.lines)
        self._grow()

    def text(self) -> str:
        """The lines."""
        return self.lines.toPlainText()

    def set_text(self, text: str) -> None:
        """Other lines."""
        self.lines.quietly(text)

    def show_wrong(self, wrong: bool) -> None:
        """Marks the field."""
        mark(self.lines, "wrong", wrong)

    def _grow(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, self.lines.document().size().toSize().height()))
        height = self.lines.fontMetrics().lineSpacing() * lines
        self.lines.setFixedHeight(height + 2 * GAP)


class _Lines(QPlainTextEdit):
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._quiet = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    def quietly(self, text: str) -> None:
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def _tell(self) -> None:
        if not self._quiet:
            self.typed.emit()


class DateEditor(Editor):
    """A date, which shows itself in พ.ศ. and has a calendar."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        services = making.services
        self.edit = DateEdit(self.voice, services.look, services.desk.today)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.edit.day_changed.connect(lambda _day: self.edited.emit())
        self.take(self.edit)

    def text(self) -> str:
        """The date as it was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Another date, as the form's own text."""
        self.edit.setText(text)
        self.edit.commit()
