"""How a cell is written into: the field in it, its keys, and where they lead."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clerkdesk.ui.cells.celledit import Begun, CellEdit
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_FOCUS = 2


class WrittenCells(QStyledItemDelegate):
    """``moved`` carries where to go when a cell was left by a key: rows down, columns right;
    ``closed`` when nothing is written any more."""

    moved = Signal(int, int)
    closed = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.begun = Begun.OPENING
        self.editor: CellEdit | None = None

    def field_name(self, index: Index) -> str:
        """What a reader of the screen calls the field: the heading of its column."""
        return str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))

    def field_area(self, cell: QRect, around: QWidget | None) -> QRect:
        """Where the field stands, which grows downwards with its text: over its cell."""
        return cell

    def fill_ground(self, painter: QPainter, option: QStyleOptionViewItem, plain: str) -> None:
        """Fills a cell with a colour, or as what is selected."""
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.fillRect(option.rect, QColor(self._look.palette.soft if selected else plain))

    def mark_corner(self, painter: QPainter, cell: QRect, colour: str) -> None:
        """Marks the upper corner of a cell."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        corner = cell.topRight()
        points = [corner, corner - QPoint(GAP, 0), corner + QPoint(0, GAP)]
        painter.drawPolygon(QPolygon(points))

    def draw_ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draws a ring around the cell that has the keys."""
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._look.palette.accent), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def createEditor(  # noqa: N802  Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """The field in which the cell is written."""
        editor = CellEdit(parent, self._look.palette, self.begun)
        editor.setFont(option.font)
        editor.setAccessibleName(self.field_name(index))
        editor.left.connect(self._leave)
        editor.given_up.connect(self._give_up)
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """Fills the field at first; what is being written stays when the table is read anew."""
        if isinstance(editor, CellEdit):
            editor.fill(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(  # noqa: N802  Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Writes the cell."""
        if isinstance(editor, CellEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(  # noqa: N802  Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Puts the field where it belongs."""
        if isinstance(editor, CellEdit):
            editor.stand_in(self.field_area(option.rect, editor.parentWidget()))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """The field is gone."""
        self.editor = None
        super().destroyEditor(editor, index)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keys are the field's own; leaving it otherwise keeps what was written."""
        return False if event.type() in _KEYS else super().eventFilter(watched, event)

    def commit(self) -> None:
        """Keeps what is being written, and closes the field."""
        editor = self.editor
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _leave(self, rows: int, columns: int) -> None:
        self.commit()
        self.moved.emit(rows, columns)

    def _give_up(self) -> None:
        editor = self.editor
        if editor is not None:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
