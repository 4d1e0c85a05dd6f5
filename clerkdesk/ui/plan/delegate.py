"""How the cells of the plan look, and how a note is written into one."""

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

from clerkdesk.domain.memo.plan import MonthCell
from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import GAP, SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.month.celledit import Begun, CellEdit
from clerkdesk.ui.plan.marks import MARKS
from clerkdesk.ui.plan.model import SUM, Role
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_FOCUS = 2
NOTE_WIDTH = 240
"""Pixels: a note is written beside the narrow cell that it belongs to."""


class PlanDelegate(QStyledItemDelegate):
    """``moved`` carries where to go when a note was left by a key: rows down, columns right."""

    moved = Signal(int, int)

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.begun = Begun.OPENING
        self.editor: CellEdit | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        palette = self._look.palette
        painter.save()
        selected = option.state & QStyle.StateFlag.State_Selected
        plain = palette.ground if index.column() == SUM else palette.surface
        painter.fillRect(option.rect, QColor(palette.soft if selected else plain))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        cell = index.data(Role.CELL)
        if isinstance(cell, MonthCell):
            self._draw_cell(painter, option, cell)
        else:
            painter.setFont(sized(option.font, SMALL_PT))
            painter.setPen(QColor(palette.ink))
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        self._ring(painter, option)
        painter.restore()

    def _draw_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: MonthCell) -> None:
        palette, mark = self._look.palette, MARKS.get(cell.status)
        if mark is not None:
            colour = str(getattr(palette, mark.colour))
            self._draw_mark(painter, option.rect, option.font, mark.icon, colour, mark.words)
        if cell.note:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.waiting))
            corner = option.rect.topRight()
            points = [corner, corner - QPoint(GAP, 0), corner + QPoint(0, GAP)]
            painter.drawPolygon(QPolygon(points))

    def _draw_mark(
        self, painter: QPainter, area: QRect, font: QFont, shape: str, colour: str, said: Wording
    ) -> None:
        """The shape above its word, both in the middle of the cell."""
        painter.setFont(sized(font, SMALL_PT))
        metrics = painter.fontMetrics()
        height = SMALL_ICON + metrics.height()
        top = area.top() + (area.height() - height) // 2
        left = area.left() + (area.width() - SMALL_ICON) // 2
        icon(shape, colour, SMALL_ICON).paint(painter, QRect(left, top, SMALL_ICON, SMALL_ICON))
        words = self._voice.of(said)
        line = QRect(area.left(), top + SMALL_ICON, area.width(), metrics.height())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() - TIGHT)
        painter.setPen(QColor(colour))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._look.palette.accent), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def createEditor(  # noqa: N802  Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """The field in which a note is written."""
        editor = CellEdit(parent, self._look.palette, self.begun)
        editor.setFont(option.font)
        editor.setAccessibleName(self._voice.say("หมายเหตุในแผน"))
        editor.left.connect(self._leave)
        editor.given_up.connect(self._give_up)
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """Fills the field at first."""
        if isinstance(editor, CellEdit):
            editor.fill(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(  # noqa: N802  Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Keeps the note."""
        if isinstance(editor, CellEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(  # noqa: N802  Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The field is wider than its cell; at the right it grows to the left."""
        if isinstance(editor, CellEdit):
            wide = QRect(option.rect)
            wide.setWidth(max(wide.width(), NOTE_WIDTH))
            around = editor.parentWidget()
            most = around.width() if around is not None else wide.right()
            wide.moveLeft(max(0, min(wide.left(), most - wide.width())))
            editor.stand_in(wide)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        """The field is gone."""
        self.editor = None
        super().destroyEditor(editor, index)

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
        if self.editor is not None:
            self.closeEditor.emit(self.editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
