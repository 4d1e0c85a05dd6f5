"""Text in pictures that widgets draw themselves: centred, in few lines, ended by …"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from clerkdesk.ui.voice import Voice


def draw_lines(painter: QPainter, voice: Voice, area: QRectF, text: str, most: int) -> float:
    """Draws ``text`` centred at the top of ``area`` in at most ``most`` lines; gives the height.

    The last line ends in … where there is more text.
    """
    metrics = painter.fontMetrics()
    lines = voice.lines(text, metrics.horizontalAdvance, area.width())
    if len(lines) > most:
        rest = "".join(lines[most - 1 :])
        lines = [*lines[: most - 1], rest]
    for place, line in enumerate(lines):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
        top = area.top() + place * metrics.height()
        row = QRectF(area.left(), top, area.width(), metrics.height())
        painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, shown)
    return float(len(lines) * metrics.height())


def heavy(font: QFont) -> QFont:
    """The same font, SemiBold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
