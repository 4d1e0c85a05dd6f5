"""Read-only text: labels of a kind, prose that wraps between Thai words, one line that elides."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from clerkdesk.ui.look.measures import ABOVE_LINE, BELOW_LINE, LINE_HEIGHT, PROSE_LEAST
from clerkdesk.ui.voice import Voice


class Label(QLabel):
    """A label that is drawn anew with its edges, for marks of Thai stand in them.

    Qt draws anew what is inside the padding alone: marks of the earlier text would stay above the
    line, and those of the new one would be cut off.
    """

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Shows another text."""
        super().setText(text)
        self.update()


def label(text: str, kind: str = "") -> QLabel:
    """A label of a kind that the style sheet knows: title, heading, small, second, field, error."""
    made = Label(text)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setIndent(0)
    return made


def thin_line() -> QFrame:
    """A line that parts two things."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


class Prose(Label):
    """Text of several lines, filled by our own breaker, so that Thai wraps alike everywhere.

    Lines have room for two marks over a consonant and one below it.
    """

    def __init__(self, voice: Voice, text: str = "", kind: str = "") -> None:
        super().__init__()
        self._voice = voice
        self._found: dict[tuple[int, bool], list[str]] = {}
        self._heights: dict[tuple[int, bool], int] = {}
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tell(text)

    def tell(self, text: str) -> None:
        """Shows another text."""
        self._forget()
        self.setText(text)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another font or style: lines are filled anew."""
        self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._found.clear()
        self._heights.clear()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """It is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """The height of its lines. A layout asks some thousand times while a window opens."""
        asked = (width, self._voice.knows_words)
        if asked not in self._heights:
            self._heights[asked] = self._height_of(max(1, len(self._lines(width))))
        return self._heights[asked]

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line, where there is room for it."""
        lines = self.text().split("\n")
        width = max((self._width_of(line) for line in lines), default=0)
        return QSize(round(width) + 1, self._height_of(len(lines)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A few words wide."""
        least = min(PROSE_LEAST, self.sizeHint().width())
        return QSize(least, self._height_of(1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the lines."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = self.fontMetrics()
        height = self._line_height()
        down = ABOVE_LINE + metrics.ascent()
        for place, line in enumerate(self._lines(self.width())):
            painter.drawText(QPointF(self._left(line), place * height + down), line)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        """Kept, for a layout asks again and again for the same few widths."""
        if not self.text():
            return []
        asked = (width, self._voice.knows_words)
        if asked not in self._found:
            self._found[asked] = self._voice.lines(self.text(), self._width_of, width)
        return self._found[asked]

    def _left(self, line: str) -> float:
        centred = self.alignment() & Qt.AlignmentFlag.AlignHCenter
        return (self.width() - self._width_of(line)) / 2 if centred else 0.0

    def _width_of(self, text: str) -> float:
        return self.fontMetrics().horizontalAdvance(text)

    def _height_of(self, lines: int) -> int:
        """The first line and the last have room for their marks."""
        above_others = (lines - 1) * self._line_height()
        return ABOVE_LINE + round(above_others + self.fontMetrics().height()) + BELOW_LINE

    def _line_height(self) -> float:
        return self.fontMetrics().height() * LINE_HEIGHT


class Elided(QWidget):
    """One line of text that ends in … where there is no room; the tool tip has the whole."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tell(text)

    def tell(self, text: str) -> None:
        """Shows another text."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as a line, as wide as the text."""
        metrics = self.fontMetrics()
        height = ABOVE_LINE + metrics.height() + BELOW_LINE
        return QSize(metrics.horizontalAdvance(self._text), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws what there is room for."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, ABOVE_LINE + metrics.ascent(), shown)
        painter.end()
