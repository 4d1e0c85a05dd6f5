"""Text in lines of a width, for what widgets draw themselves, with room for the marks of Thai."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from clerkdesk.ui.look.measures import ABOVE_LINE, BELOW_LINE, LINE_HEIGHT
from clerkdesk.ui.voice import Voice


def line_height(font: QFont) -> float:
    """From one line to the next, in pixels."""
    return QFontMetricsF(font).height() * LINE_HEIGHT


class Wrapped:
    """``text`` in lines of ``width`` pixels, broken between words."""

    def __init__(
        self,
        voice: Voice,
        text: str,
        font: QFont,
        width: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._metrics = QFontMetricsF(font)
        self._font, self._width, self._align = font, max(1.0, width), align
        self.lines = voice.lines(text, self._metrics.horizontalAdvance, self._width)

    @property
    def height(self) -> int:
        """The height of all lines, in pixels; the first and the last have room for marks."""
        above_others = (max(1, len(self.lines)) - 1) * line_height(self._font)
        return ABOVE_LINE + round(above_others + self._metrics.height()) + BELOW_LINE

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draws the lines in the painter's pen, downwards from ``top``."""
        painter.setFont(self._font)
        baseline = top + ABOVE_LINE + self._metrics.ascent()
        for line in self.lines:
            painter.drawText(QPointF(left + self._indent(line), baseline), line)
            baseline += line_height(self._font)

    def _indent(self, line: str) -> float:
        rest = self._width - self._metrics.horizontalAdvance(line)
        if self._align == Qt.AlignmentFlag.AlignRight:
            return rest
        return rest / 2 if self._align == Qt.AlignmentFlag.AlignHCenter else 0.0
