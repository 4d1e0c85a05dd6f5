"""Text in pictures that widgets draw themselves: centred, in few lines, ended by …"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from clerkdesk.ui.voice import Voice

_NARROWER = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Parts of the width that are tried, the widest first."""

_ALONE = 1 / 3
"""A last line that is shorter than this part of the longest looks left over."""


def draw_lines(painter: QPainter, voice: Voice, area: QRectF, text: str, most: int) -> float:
    """Draws ``text`` centred at the top of ``area`` in at most ``most`` lines; gives the height.

    The last line ends in … where there is more text.
    """
    metrics = painter.fontMetrics()
    lines = even_lines(voice, text, metrics.horizontalAdvance, area.width())
    if len(lines) > most:
        rest = "".join(lines[most - 1 :])
        lines = [*lines[: most - 1], rest]
    for place, line in enumerate(lines):
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
        top = area.top() + place * metrics.height()
        row = QRectF(area.left(), top, area.width(), metrics.height())
        painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, shown)
    return float(len(lines) * metrics.height())


def even_lines(
    voice: Voice, text: str, width_of: Callable[[str], float], width: float
) -> list[str]:
    """The text in as many lines as ``width`` asks for, with no word left alone in the last one."""
    filled = voice.lines(text, width_of, width)
    for part in _NARROWER if len(filled) > 1 else ():
        lines = voice.lines(text, width_of, width * part)
        longest = max(width_of(line) for line in lines)
        whole = len(lines) == len(filled) and longest <= width
        if whole and width_of(lines[-1]) >= _ALONE * longest:
            return lines
    return filled


def heavy(font: QFont) -> QFont:
    """The same font, SemiBold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
