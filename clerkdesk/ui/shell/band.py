"""The striped band on top of a practice office, so that nobody takes it for the real one."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import BAND


class PracticeBand(QWidget):
    """Stripes in the waiting colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(BAND)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the stripes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._look.palette.ground))
        painter.setBrush(QBrush(QColor(self._look.palette.waiting)))
        painter.setPen(QColor(0, 0, 0, 0))
        for left in range(-BAND, self.width(), 3 * BAND):
            painter.drawPolygon(_stripe(left))
        painter.end()


def _stripe(left: float) -> QPolygonF:
    top = left + BAND
    return QPolygonF(
        [
            QPointF(left, BAND),
            QPointF(top, 0),
            QPointF(top + 1.5 * BAND, 0),
            QPointF(left + 1.5 * BAND, BAND),
        ]
    )
