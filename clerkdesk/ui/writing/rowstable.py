"""The table that the rows of a repeating field are written in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QTableWidget, QWidget

from clerkdesk.ui.look.measures import GAP, ROW, ROW_COMPACT
from clerkdesk.ui.writing.cells import Cells, is_key

LEAST_ROWS, MOST_ROWS = 1, 6

Hint = QStyledItemDelegate.EndEditHint


class Rows(QTableWidget):
    """Tab and Enter go on to the next cell and the next row, which is made when it is missing; an
    empty last row ends the writing, by Enter at once. Columns share the room by ``shares``, a row
    is as high as its words need.

    ``pasted`` carries the text of the clipboard; ``emptied`` when the marked cells are to be
    emptied, ``taken_back`` when the last change of many cells is.
    """

    row_wanted = Signal()
    pasted = Signal(str)
    emptied = Signal()
    taken_back = Signal()

    def __init__(self, heads: Sequence[str], shares: Sequence[float]) -> None:
        super().__init__(LEAST_ROWS, len(heads))
        self.can_take_back = False
        self._shares = shares
        self.setHorizontalHeaderLabels(list(heads))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setTabKeyNavigation(False)
        plain = Cells(self)
        plain.pasted.connect(self.paste)
        self.setItemDelegate(plain)

    def paste(self) -> None:
        """Takes what was copied into the cells."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    def fit(self) -> None:
        """Gives the columns their part of the room, and the table the height of its rows."""
        self._share_room()
        heights = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(ROW_COMPACT + GAP + min(MOST_ROWS * ROW, heights))

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Ends a cell, and goes where the keys lead: Qt alone would go from the last cell of a row
        back to its first, and typing would write over it."""
        on = hint in (Hint.EditNextItem, Hint.SubmitModelCache)
        super().closeEditor(editor, Hint.NoHint if on else hint)
        at_end = hint == Hint.SubmitModelCache or self.currentColumn() == self.columnCount() - 1
        if on and not (at_end and self._stays_empty()):
            self._go_on()

    def event(self, event: QEvent) -> bool:
        """Keeps Ctrl+Z from the window while there is something to be taken back here."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and self.can_take_back and is_key(event, QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Keys that mean the cells and not what is written in one of them."""
        act = next((act for key, act in _ACTS if event.matches(key)), None)
        if act is not None:
            act(self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._begin_writing()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The keys have a cell to begin in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentCell(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """More room, or less."""
        super().resizeEvent(event)
        self.fit()

    def _begin_writing(self) -> None:
        """Also Enter of a cell that is being written comes here, after its line."""
        if self.state() != QTableWidget.State.EditingState:
            self.edit(self.currentIndex())

    def _stays_empty(self) -> bool:
        """Whether the keys stand in an empty last row that is not the only one."""
        row = self.currentRow()
        cells = (self.item(row, column) for column in range(self.columnCount()))
        return 0 < row == self.rowCount() - 1 and not any(each and each.text() for each in cells)

    def _go_on(self) -> None:
        row, column = self.currentRow(), self.currentColumn() + 1
        if column == self.columnCount():
            row, column = row + 1, 0
        if row == self.rowCount():
            self.row_wanted.emit()
        self.setCurrentCell(row, column)
        self.edit(self.currentIndex())

    def _share_room(self) -> None:
        """No column is narrower than its head, where there is room enough for all heads."""
        header, room = self.horizontalHeader(), self.viewport().width()
        shares = self._shares or [1.0] * self.columnCount()
        needs = [header.sectionSizeHint(column) for column in range(self.columnCount())]
        if sum(needs) > room:
            needs = [0] * len(needs)
        wide = [room * share / sum(shares) for share in shares]
        short = sum(max(0.0, need - each) for need, each in zip(needs, wide, strict=True))
        spare = sum(max(0.0, each - need) for need, each in zip(needs, wide, strict=True))
        for column, (need, each) in enumerate(zip(needs, wide, strict=True)):
            given = need if each <= need else each - short * (each - need) / spare
            header.resizeSection(column, int(given))


_ACTS: tuple[tuple[QKeySequence.StandardKey, Callable[[Rows], object]], ...] = (
    (QKeySequence.StandardKey.Paste, Rows.paste),
    (QKeySequence.StandardKey.Delete, lambda rows: rows.emptied.emit()),
    (QKeySequence.StandardKey.Backspace, lambda rows: rows.emptied.emit()),
    (QKeySequence.StandardKey.Undo, lambda rows: rows.taken_back.emit()),
)
