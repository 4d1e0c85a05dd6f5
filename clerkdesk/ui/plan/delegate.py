"""How the cells of the plan look, and where a note is written into one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from clerkdesk.domain.memo.plan import MonthCell
from clerkdesk.domain.words import Wording
from clerkdesk.ui.cells.writing import Index, WrittenCells
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.plan.marks import MARKS
from clerkdesk.ui.plan.model import SUM, Role

NOTE_WIDTH = 240
"""Pixels: a note is written beside the narrow cell that it belongs to."""


class PlanDelegate(WrittenCells):
    """Draws the cells of the plan; a note is written in a field wider than its cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        palette = self._look.palette
        painter.save()
        self.fill_ground(
            painter, option, palette.ground if index.column() == SUM else palette.surface
        )
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
        self.draw_ring(painter, option)
        painter.restore()

    def field_name(self, index: Index) -> str:
        """What a reader of the screen calls the field."""
        return self._voice.say("หมายเหตุในแผน")

    def field_area(self, cell: QRect, around: QWidget | None) -> QRect:
        """The field is wider than its cell; at the right it grows to the left."""
        wide = QRect(cell)
        wide.setWidth(max(wide.width(), NOTE_WIDTH))
        most = around.width() if around is not None else wide.right()
        wide.moveLeft(max(0, min(wide.left(), most - wide.width())))
        return wide

    def _draw_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: MonthCell) -> None:
        palette, mark = self._look.palette, MARKS.get(cell.status)
        if mark is not None:
            colour = str(getattr(palette, mark.colour))
            self._draw_mark(painter, option.rect, option.font, mark.icon, colour, mark.words)
        if cell.note:
            self.mark_corner(painter, option.rect, palette.waiting)

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
