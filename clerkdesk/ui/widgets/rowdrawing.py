"""What the rows of every list have alike: their ground, and words that end in … where room ends."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.look.palette import Palette

_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def draw_row_ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> None:
    """The ground of a row, the line below it, and a bar beside the chosen one."""
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = palette.soft if selected else palette.hover if hovered else palette.surface
    painter.fillRect(option.rect, QColor(ground))
    painter.setPen(QPen(QColor(palette.line), palette.line_width))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    if selected:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        bar = QRect(option.rect.left(), option.rect.top(), TIGHT - 1, option.rect.height())
        painter.fillRect(bar, QColor(palette.accent if focused else palette.edge))


def draw_elided(painter: QPainter, area: QRect, text: str) -> None:
    """``text`` at the left of ``area``, in one line."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _MIDDLE_LEFT, shown)
