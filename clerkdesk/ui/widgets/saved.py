"""A line that is saved as it is left, or by Enter; Esc puts back what was saved."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from clerkdesk.ui.widgets.dateedit import DateEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Saved(QObject):
    """Watches a line. ``committed`` carries a text that is not saved yet; ``restored`` when the
    clerk thought better of it.

    A text is committed once: when it was refused it stays, and is sent again only when changed.
    """

    committed = Signal(str)
    restored = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.line = line
        self._saved = self._sent = line.text()
        line.installEventFilter(self)

    @property
    def changed(self) -> bool:
        """Whether something stands in the line that is not saved."""
        return self.line.text() != self._saved

    def start(self, text: str) -> None:
        """Shows another thing's text, whatever stands there."""
        self._saved = self._sent = text
        self._put(text)

    def refresh(self, text: str) -> None:
        """Shows what is saved now, unless the clerk is typing something else."""
        if self.changed:
            self._saved = text
        else:
            self.start(text)

    def accept(self) -> None:
        """What was committed is saved."""
        if self.line.text() == self._sent:
            self._saved = self._sent

    def commit(self) -> None:
        """Sends what stands in the line, when it is new and can be read."""
        if isinstance(self.line, DateEdit) and not self.line.commit():
            return
        text = self.line.text()
        if text == self._sent:
            return
        self._sent = text
        self.committed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaving and Enter commit, Esc restores; Ctrl+Z is the window's when nothing was typed."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in _STAYS:
                self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._leave_to_window(event)
        return False

    def _leave_to_window(self, event: QKeyEvent) -> bool:
        """A line takes Ctrl+Z for itself, also when it has nothing to undo."""
        if self.changed or not event.matches(QKeySequence.StandardKey.Undo):
            return False
        event.ignore()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self.commit()
            self.line.selectAll()
            return True
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self.start(self._saved)
            self.restored.emit()
            return True
        return False

    def _put(self, text: str) -> None:
        self.line.setText(text)
        if isinstance(self.line, DateEdit):
            self.line.commit()
        elif not self.line.hasFocus():
            self.line.setCursorPosition(0)
