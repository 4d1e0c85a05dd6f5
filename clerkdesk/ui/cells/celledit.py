"""The field in which a cell is written: it wraps as the cell does and grows with its text."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from clerkdesk.ui.look.measures import ABOVE_LINE, BELOW_LINE, GAP, TIGHT
from clerkdesk.ui.look.palette import Palette
from clerkdesk.ui.widgets.wrapped import line_height

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_TABS = {Qt.Key.Key_Tab: (0, 1), Qt.Key.Key_Backtab: (0, -1)}
_FRAME = 2
CELL_PADDING = GAP
CELL_ABOVE = TIGHT
"""Pixels between the edges of a cell and its text, which has room for its marks besides."""

_BETWEEN_LINES = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value


class Begun(Enum):
    """How writing began: by typing over the cell, or by opening it."""

    TYPING = auto()
    OPENING = auto()


class CellEdit(QTextEdit):
    """``left`` carries where to go when the text is to be kept: rows down, columns right;
    ``given_up`` when it is not.

    As in a spreadsheet: Enter goes down, Tab right, Alt+Enter begins a line, Esc gives up. What
    was begun by typing is also left by the arrows; what was opened, by ↑ ↓ at its first and last
    line.
    """

    left = Signal(int, int)
    given_up = Signal()

    def __init__(self, parent: QWidget, palette: Palette, begun: Begun) -> None:
        super().__init__(parent)
        self._begun = begun
        self.filled = False
        self.cell = QRect()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        beside = CELL_PADDING - _FRAME
        self.setViewportMargins(beside, CELL_ABOVE + ABOVE_LINE - _FRAME, beside, 0)
        self.setStyleSheet(
            f"QTextEdit {{ background: {palette.surface}; color: {palette.ink};"
            f" border: {_FRAME}px solid {palette.accent}; padding: 0; }}"
        )
        self.textChanged.connect(self._dress)

    def fill(self, text: str) -> None:
        """Puts the cell's text in, once: what is being written is never put over."""
        if self.filled:
            return
        self.filled = True
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self.setUndoRedoEnabled(True)
        if self._begun is Begun.TYPING:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def stand_in(self, cell: QRect) -> None:
        """Covers a cell, and what is below it as far as the text needs."""
        self.cell = QRect(cell)  # Qt lets its own go
        self.setGeometry(cell.adjusted(0, 0, 0, max(0, self._wanted_height() - cell.height())))

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of a cell from the window's shortcuts and from the focus chain."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._leaves(event):
            return True
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in _ENTER and modifiers & Qt.KeyboardModifier.AltModifier:
            self.textCursor().insertText("\n")
        elif key in _ENTER:
            back = modifiers & Qt.KeyboardModifier.ShiftModifier
            self.left.emit(-1 if back else 1, 0)
        elif key in _TABS:
            self.left.emit(*_TABS[key])
        elif key in _ARROWS and not modifiers and self._arrow_leaves(key):
            self.left.emit(*_ARROWS[key])
        else:
            return False
        return True

    def _arrow_leaves(self, key: Qt.Key) -> bool:
        if self._begun is Begun.TYPING:
            return True
        ways = {
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
        }
        return key in ways and not self.textCursor().movePosition(ways[key])

    def _dress(self) -> None:
        """Gives each line the room of a cell's line, and the field the room of its text."""
        between = line_height(self.font()) - QFontMetricsF(self.font()).height()
        cursor = QTextCursor(self.document())
        if cursor.blockFormat().lineHeight() != between:
            self._space_lines(between)
        if self.cell.isValid():
            self.stand_in(self.cell)

    def _space_lines(self, between: float) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(between, _BETWEEN_LINES)
        self.blockSignals(True)
        cursor.mergeBlockFormat(spaced)
        self.blockSignals(False)

    def _wanted_height(self) -> int:
        lines = round(self.document().size().height())
        return lines + 2 * CELL_ABOVE + ABOVE_LINE + BELOW_LINE
