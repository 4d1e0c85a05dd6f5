"""How the cells of a month's sheet look."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from clerkdesk.ui.cells.celledit import CELL_ABOVE, CELL_PADDING
from clerkdesk.ui.cells.writing import Index, WrittenCells
from clerkdesk.ui.month.model import Role
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.wrapped import Wrapped


class SheetDelegate(WrittenCells):
    """Draws the cells of a sheet; what can be written in stands out from what cannot."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        palette = self._look.palette
        plain = palette.surface if index.flags() & Qt.ItemFlag.ItemIsEditable else palette.ground
        painter.save()
        self.fill_ground(painter, option, plain)
        area = text_area(option.rect)
        painter.setClipRect(option.rect)
        painter.setPen(QColor(palette.ink))
        text = laid_out(self._voice, index, option.font, area.width())
        text.draw(painter, area.left(), area.top())
        painter.setClipping(False)
        if index.data(Role.UNSAVED):
            self.mark_corner(painter, option.rect, palette.refused)
        self.draw_ring(painter, option)
        painter.restore()


def text_area(cell: QRect) -> QRect:
    """Where in a cell its text stands."""
    return cell.adjusted(CELL_PADDING, CELL_ABOVE, -CELL_PADDING, -CELL_ABOVE)


def laid_out(voice: Voice, index: Index, font: QFont, width: int) -> Wrapped:
    """A cell's text in lines."""
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return Wrapped(voice, text, font, width, index.data(Qt.ItemDataRole.TextAlignmentRole))
