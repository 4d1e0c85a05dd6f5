"""How the cells of a month's sheet look."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyleOptionViewItem

from clerkdesk.ui.cells.celledit import CELL_ABOVE, CELL_PADDING
from clerkdesk.ui.cells.writing import Index, WrittenCells
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.month.lines import Kind, Line
from clerkdesk.ui.month.model import Role
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.wrapped import Wrapped


class SheetDelegate(WrittenCells):
    """Draws the cells of a sheet; what can be written in stands out from what cannot."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        palette, line = self._look.palette, index.data(Role.LINE)
        plain = palette.surface if index.flags() & Qt.ItemFlag.ItemIsEditable else palette.ground
        painter.save()
        self.fill_ground(painter, option, plain)
        area = text_area(option.rect)
        painter.setClipRect(option.rect)
        hint = index.data(Role.HINT)
        quiet = hint or line.kind in (Kind.GONE, Kind.NOTHING)
        painter.setPen(QColor(palette.second if quiet else palette.ink))
        font = _font_of(option.font, line)
        text = laid_out(self._voice, index, font, area.width(), hint)
        text.draw(painter, area.left(), area.top())
        painter.setClipping(False)
        if index.data(Role.SENT) is not None:
            self._mark_changed(painter, option.rect)
        if index.data(Role.UNSAVED):
            self.mark_corner(painter, option.rect, palette.refused)
        self.draw_ring(painter, option)
        painter.restore()

    def _mark_changed(self, painter: QPainter, cell: QRect) -> None:
        """A hollow corner at the left: what stood here was sent otherwise."""
        painter.setPen(QPen(QColor(self._look.palette.waiting), self._look.palette.line_width))
        painter.setBrush(QColor(self._look.palette.waiting))
        corner = cell.topLeft()
        points = [corner, corner + QPoint(GAP, 0), corner + QPoint(0, GAP)]
        painter.drawPolygon(QPolygon(points))


def text_area(cell: QRect) -> QRect:
    """Where in a cell its text stands."""
    return cell.adjusted(CELL_PADDING, CELL_ABOVE, -CELL_PADDING, -CELL_ABOVE)


def laid_out(voice: Voice, index: Index, font: QFont, width: int, hint: str = "") -> Wrapped:
    """A cell's text in lines, or what is said in its place."""
    text = hint or index.data(Qt.ItemDataRole.DisplayRole)
    return Wrapped(voice, text, font, width, index.data(Qt.ItemDataRole.TextAlignmentRole))


def _font_of(font: QFont, line: Line) -> QFont:
    """What is there no more is struck out."""
    if line.kind is not Kind.GONE:
        return font
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck
