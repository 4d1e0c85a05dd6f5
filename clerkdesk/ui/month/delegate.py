"""How the cells of a month's sheet look, and how they are written into."""

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
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.month.celledit import CELL_ABOVE, CELL_PADDING, Begun, CellEdit
from clerkdesk.ui.month.model import Role
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.wrapped import Wrapped

Index = QModelIndex | QPersistentModelIndex
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_FOCUS = 2


class SheetDelegate(QStyledItemDelegate):
    """``moved`` carries where to go when a cell was left by a key: rows down, columns right;
    ``closed`` when nothing is written any more."""

    moved = Signal(int, int)
    closed = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.begun = Begun.OPENING
        self.editor: CellEdit | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell: a field to write in stands out from what cannot be written."""
        painter.save()
        self._ground(painter, option, index)
        area = text_area(option.rect)
        painter.setClipRect(option.rect)
        painter.setPen(QColor(self._look.palette.ink))
        text = laid_out(self._voice, index, option.font, area.width())
        text.draw(painter, area.left(), area.top())
        painter.setClipping(False)
        self._marks(painter, option, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        plain = palette.surface if index.flags() & Qt.ItemFlag.ItemIsEditable else palette.ground
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.fillRect(option.rect, QColor(palette.soft if selected else plain))

    def _marks(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        if index.data(Role.UNSAVED):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.refused))
            corner = option.rect.topRight()
            points = [corner, corner - QPoint(GAP, 0), corner + QPoint(0, GAP)]
            painter.drawPolygon(QPolygon(points))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.accent), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def createEditor(  # noqa: N802  Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """The field in which the cell is written."""
        editor = CellEdit(parent, self._look.palette, self.begun)
        editor.setFont(option.font)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.left.connect(self._leave)
        editor.given_up.connect(self._give_up)
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """Fills the field at first; what is being written stays when the sheet is read anew."""
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
        """The field covers the cell."""
        if isinstance(editor, CellEdit):
            editor.stand_in(option.rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """The field is gone."""
        self.editor = None
        super().destroyEditor(editor, index)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keys are the field's own; leaving it otherwise keeps what was written."""
        if event.type() in _KEYS:
            return False
        return super().eventFilter(watched, event)

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


def text_area(cell: QRect) -> QRect:
    """Where in a cell its text stands."""
    return cell.adjusted(CELL_PADDING, CELL_ABOVE, -CELL_PADDING, -CELL_ABOVE)


def laid_out(voice: Voice, index: Index, font: QFont, width: int) -> Wrapped:
    """A cell's text in lines."""
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return Wrapped(voice, text, font, width, index.data(Qt.ItemDataRole.TextAlignmentRole))
