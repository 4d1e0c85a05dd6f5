"""What is painted first: the frame of the window as one widget, while the rest is imported.

Layouts, buttons and the style sheet would take a third of a start; their picture takes none. Nor
does it touch what loads the namespace ``Qt`` of PySide (pens, brushes, alignments): that is
another tenth. So it fills with pixmaps, and writes with the pen that its palette gives.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.look.measures import (
    FOOT,
    GAP,
    HALF_ROOM,
    HEADER,
    ICON,
    ICON_GAP,
    ROW,
    SIDE_BAR_FOLDED,
    SIDE_BAR_WIDTH,
    TIGHT,
)
from clerkdesk.ui.places import SIDE_BAR, Place

if TYPE_CHECKING:
    from clerkdesk.ui.shell.window import Window


class FirstPaint(QWidget):
    """Looks as the real frame does, which takes its place."""

    def __init__(self, window: "Window") -> None:
        super().__init__()
        self._shown, self._voice, self._colours = window, window.voice, window.look.palette
        written = QPalette()
        written.setColor(QPalette.ColorRole.WindowText, QColor(self._colours.second))
        self.setPalette(written)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the side bar with its places, the header line, the foot line."""
        palette = self._colours
        folded = self._shown.folded
        side = SIDE_BAR_FOLDED if folded else SIDE_BAR_WIDTH
        painter = QPainter(self)
        _fill(painter, palette.ground, self.rect())
        _fill(painter, palette.surface, *self._strips(side))
        _fill(painter, palette.line, *self._lines(side))
        if not folded:
            self._write_places(painter)
        painter.end()

    def _strips(self, side: int) -> tuple[QRect, ...]:
        width, height = self.width(), self.height()
        return (
            QRect(0, 0, side, height),
            QRect(side, 0, width - side, HEADER),
            QRect(side, height - FOOT, width - side, FOOT),
        )

    def _lines(self, side: int) -> tuple[QRect, ...]:
        width, height, thick = self.width(), self.height(), self._colours.line_width
        return (
            QRect(side - thick, 0, thick, height),
            QRect(side, HEADER - thick, width - side, thick),
            QRect(side, height - FOOT, width - side, thick),
        )

    def _write_places(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        left = 2 * GAP + ICON + ICON_GAP + TIGHT
        down = (ROW - metrics.height()) / 2 + metrics.ascent()
        for number, (place, (words, _icon)) in enumerate(SIDE_BAR.items()):
            top = GAP + number * (ROW + TIGHT)
            if place is Place.SETTINGS:
                top = self.height() - HALF_ROOM - ROW
            painter.drawText(QPointF(left, top + down), self._voice.of(words))


def _fill(painter: QPainter, colour: str, *places: QRect) -> None:
    pixel = QPixmap(1, 1)
    pixel.fill(QColor(colour))
    for place in places:
        painter.drawPixmap(place, pixel)
