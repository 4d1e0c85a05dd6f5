"""Cells of a repeating table: they suggest what may be meant, as the lines of the form do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.ui.widgets.suggesting import SuggestingEdit


class Cells(QStyledItemDelegate):
    """``pasted`` when several cells are to be pasted while one is being written."""

    pasted = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Several cells go into the table, not on one line of one cell."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and is_key(event, QKeySequence.StandardKey.Paste) and _many_cells():
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            self.pasted.emit()
            return True
        return super().eventFilter(watched, event)


class SuggestingCells(Cells):
    """``picked`` carries the row and the suggestion that was taken in it."""

    picked = Signal(int, object)

    def __init__(self, parent: QWidget, name: str, suggestions: Sequence[Suggestion]) -> None:
        super().__init__(parent)
        self._name, self._suggestions = name, suggestions

    def createEditor(  # noqa: N802  Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line that suggests."""
        line, row = SuggestingEdit(self._suggestions), index.row()
        line.setParent(parent)
        line.setAccessibleName(self._name)
        line.picked.connect(lambda taken: self.picked.emit(row, taken))
        return line


def is_key(event: QEvent, key: QKeySequence.StandardKey) -> bool:
    """Whether an event is of this key."""
    return isinstance(event, QKeyEvent) and event.matches(key)


def _many_cells() -> bool:
    text = QGuiApplication.clipboard().text().rstrip("\r\n")
    return "\t" in text or "\n" in text
