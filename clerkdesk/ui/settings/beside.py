"""Widgets beside one another where there is room, one below another where there is little."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from clerkdesk.ui.look.measures import HALF_ROOM, LIST_LEAST, ROOM


class Beside(QWidget):
    """Each is as wide as the others; they begin at the same height."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(HALF_ROOM)
        for widget in widgets:
            self._box.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Beside one another, or below."""
        super().resizeEvent(event)
        across = self.width() >= LIST_LEAST
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if across else direction.TopToBottom)
        self._box.setSpacing(ROOM if across else HALF_ROOM)


def at_left(*widgets: QWidget) -> QWidget:
    """Widgets in one line that take no more room than they need."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return line
