"""A plot that can be walked through with the arrows, and clicked."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clerkdesk.domain.plots.data import Gaps, Plot
from clerkdesk.domain.plots.drawing import Drawing, Spot, beside, spot_at
from clerkdesk.domain.plots.layout import height_of, lay_out
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIELD_RADIUS
from clerkdesk.ui.plots.letters import ScreenLetters
from clerkdesk.ui.plots.painting import Bands, PlotPainter, rect_of
from clerkdesk.ui.voice import Voice

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_RING = 2
_LEAST = 240
_BEYOND = 5  # pixels around the plot, for the ring
_BESIDE = 2  # pixels between the ring and words that begin or end at an edge

_Room = tuple[int, bool]
"""The width of a plot, and whether Thai words are known yet, between which its lines break."""


class PlotView(QWidget):
    """``looked_at`` carries the key of the part under the cursor; ``entered`` comes with Enter or
    a double click on it, ``moved`` with its place."""

    looked_at = Signal(object)
    entered = Signal(object)
    moved = Signal(QRect)

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.plot: Plot = Gaps(name="", rows=())
        self._drawings: dict[_Room, Bands] = {}
        self._heights: dict[_Room, int] = {}
        self._letters = ScreenLetters(self.font(), voice)
        self._place = -1
        self._policy()

    def show_plot(self, plot: Plot) -> None:
        """Shows another plot; the cursor stays on what it was on, or near it."""
        before = self.spot
        self.plot = plot
        self._forget()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if plot.empty else Qt.FocusPolicy.StrongFocus)
        self._place = self._like(before)
        self._say()
        self.updateGeometry()
        self.update()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The parts that can be looked at."""
        return self.drawing(self._inner()).spots

    @property
    def spot(self) -> Spot | None:
        """The part under the cursor."""
        return self.spots[self._place] if 0 <= self._place < len(self.spots) else None

    def put_cursor(self, place: int) -> None:
        """Puts the cursor on a part."""
        if 0 <= place < len(self.spots):
            self._draw_again()
            self._place = place
            self._draw_again()
            self._say()
            self._tell()

    def _draw_again(self) -> None:
        """The part under the cursor, with its ring."""
        if self.spot is not None:
            area = rect_of(self.spot.area).toAlignedRect().translated(_BEYOND, _BEYOND)
            self.update(area.adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND))

    def drawing(self, width: int) -> Drawing:
        """The plot as it is laid out in ``width``."""
        return self._bands(width).drawing

    def _bands(self, width: int) -> Bands:
        room = width, self._voice.knows_words
        if room not in self._drawings:
            self._drawings = {room: Bands(lay_out(self.plot, width, self._letters))}
        return self._drawings[room]

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """Names are broken into more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """As high as the plot is; told for many widths, of which it is drawn in one."""
        inner = max(_LEAST, width - 2 * _BEYOND)
        room = inner, self._voice.knows_words
        if room not in self._heights:
            self._heights[room] = round(height_of(self.plot, inner, self._letters))
        return self._heights[room] + 2 * _BEYOND + 1

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as it may be."""
        width = max(_LEAST, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It becomes no narrower."""
        return QSize(_LEAST, 0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Other letters need another layout."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._letters = ScreenLetters(self.font(), self._voice)
            self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the plot, and a ring around the part that has the keys."""
        within = event.rect().translated(-_BEYOND, -_BEYOND)
        seen = self._bands(self._inner()).within(within.top(), within.bottom() + 1)
        painter = QPainter(self)
        painter.translate(_BEYOND, _BEYOND)
        PlotPainter(painter, self._look.palette, self._letters.fonts).draw(seen)
        if self.spot is not None:
            self._ring(painter, self.spot)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows go from part to part, Enter to what is behind one."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None and self.spot is not None:
            self._step(event, *step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.spots:
            self.put_cursor(0 if event.key() == Qt.Key.Key_Home else len(self.spots) - 1)
        elif event.key() in _ENTER and self.spot is not None:
            self.entered.emit(self.spot.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The first part is looked at, or the one that was."""
        super().focusInEvent(event)
        if self.spot is None:
            self._place = 0
        self._say()
        self.update()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The ring is thin while the keys are elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click looks at a part."""
        place = self._at(event.position().x(), event.position().y())
        if place is not None:
            self._draw_again()
            self._place = place
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.put_cursor(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click goes to what is behind a part."""
        place = self._at(event.position().x(), event.position().y())
        if place is not None:
            self.put_cursor(place)
            self.entered.emit(self.spots[place].key)

    def event(self, event: QEvent) -> bool:
        """A part in words as a tool tip."""
        if isinstance(event, QHelpEvent):
            place = self._at(event.pos().x(), event.pos().y())
            said = "" if place is None else self._voice.break_words(self.spots[place].said)
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _step(self, event: QKeyEvent, rows: int, columns: int) -> None:
        place = beside(self.spots, self._place, rows, columns)
        if place != self._place:
            self.put_cursor(place)
        elif rows:
            event.ignore()  # beyond the last one the page scrolls

    def _inner(self) -> int:
        return max(_LEAST, self.width() - 2 * _BEYOND)

    def _at(self, x: float, y: float) -> int | None:
        return spot_at(self.spots, x - _BEYOND, y - _BEYOND)

    def _like(self, before: Spot | None) -> int:
        if before is None or not self.spots:
            return -1
        near = [
            (abs(each.row - before.row), abs(each.column - before.column), place)
            for place, each in enumerate(self.spots)
        ]
        return min(near)[2]

    def _forget(self) -> None:
        self._drawings = {}
        self._heights = {}

    def _say(self) -> None:
        """The name says where the cursor is: a reader of the screen tells of each new name."""
        said = self.spot.said if self.spot else self.plot.nothing if self.plot.empty else ""
        self.setAccessibleName(f"{self.plot.name}: {said}" if said else self.plot.name)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _tell(self) -> None:
        if self.spot is not None and self.hasFocus():
            self.looked_at.emit(self.spot.key)
            self.moved.emit(rect_of(self.spot.area).toRect().translated(_BEYOND, _BEYOND))

    def _ring(self, painter: QPainter, spot: Spot) -> None:
        palette = self._look.palette
        keys = self.hasFocus()
        if not keys:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.surface), 2 * _RING + 1))
        area = rect_of(spot.area).adjusted(-_BESIDE, 0, _BESIDE, 0)
        painter.drawRoundedRect(area, FIELD_RADIUS / 2, FIELD_RADIUS / 2)
        painter.setPen(QPen(QColor(palette.accent), _RING))
        painter.drawRoundedRect(area, FIELD_RADIUS / 2, FIELD_RADIUS / 2)

    def _policy(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
