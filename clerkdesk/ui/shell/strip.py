"""A strip above the page: a mark, a sentence, and what can be done about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, ROOM
from clerkdesk.ui.widgets.texts import Prose


class Strip(QWidget):
    """``kind`` is how its frame looks; it is hidden until there is something to say."""

    def __init__(self, look: Look, kind: str, sentence: Prose, *acts: QWidget) -> None:
        super().__init__()
        self._look = look
        self.sentence = sentence
        self._mark = QLabel()
        frame = QFrame()
        frame.setProperty("kind", kind)
        row = QHBoxLayout(frame)
        row.setContentsMargins(HALF_ROOM, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._mark)
        row.addWidget(sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        for act in acts:
            row.addWidget(act)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(ROOM, HALF_ROOM, ROOM, 0)
        outer.addWidget(frame)
        self.hide()

    def mark(self, icon: str, colour: str) -> None:
        """Shows the icon before the sentence, in the look of now."""
        self._mark.setPixmap(self._look.icon(icon, colour).pixmap(QSize(ICON, ICON)))
