"""Cells of a repeating table that suggest what may be meant, as the lines of the form do."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.ui.widgets.suggesting import SuggestingEdit


class SuggestingCells(QStyledItemDelegate):
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
