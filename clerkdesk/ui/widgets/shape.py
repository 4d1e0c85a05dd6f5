"""The shape of what comes, until it is there: faint bars in the place of lines."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GROUP, READING_MOST, ROOM, ROW, TIGHT

_WIDTHS = (0.28, 0.72, 0.6, 0.66, 0.5, 0.3, 0.64, 0.7)
_BAR = 14


class Shape(QWidget):
    """Bars as long as lines usually are. Nothing moves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.line))
        room = min(self.width() - 2 * GROUP, READING_MOST)
        for place, width in enumerate(_WIDTHS):
            top = ROOM + place * ROW + (ROW - _BAR) / 2
            painter.drawRoundedRect(QRectF(GROUP, top, room * width, _BAR), TIGHT, TIGHT)
        painter.end()
