"""The list of memos under the fingers: keys go from memo to memo, past the heads."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from clerkdesk.ui.look.measures import MEMO_ROW
from clerkdesk.ui.memos.model import Index, MemoModel

_Move = QAbstractItemView.CursorAction


class MemoListView(QTableView):
    """A table of one column, since a list of Qt's would ask for the place of each of very many
    rows. ``left`` when Esc is pressed."""

    left = Signal()

    def __init__(self, model: MemoModel) -> None:
        super().__init__()
        self._memos = model
        self.setModel(model)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        heights = self.verticalHeader()
        heights.hide()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heights.setMinimumSectionSize(0)
        heights.setDefaultSectionSize(MEMO_ROW)

    def scrollTo(  # noqa: N802  Qt's name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Shows the head too when the memo is the first below it."""
        above = index.row() - 1
        if index.isValid() and above >= 0 and self._memos.rows.head_at(above) is not None:
            super().scrollTo(self._memos.index(above), hint)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The memo that has the keys stays in sight where the list becomes lower."""
        before, place = event.oldSize().height(), self.visualRect(self.currentIndex())
        super().resizeEvent(event)
        if place.isValid() and place.top() >= 0 and place.top() < before > event.size().height():
            self.scrollTo(self.currentIndex())

    def moveCursor(  # noqa: N802  Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Passes by a head, in the way that the cursor moves. Home and End are those of the list,
        not of the row."""
        if action in (_Move.MoveHome, _Move.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        index = super().moveCursor(action, modifiers)
        if not index.isValid() or self._memos.rows.head_at(index.row()) is None:
            return index
        if action in (_Move.MoveUp, _Move.MovePrevious, _Move.MoveLeft):
            above = index.row() - 1
            return self._memos.index(above) if above >= 0 else self.currentIndex()
        return self._memos.index(index.row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
