"""A small picture of the window in each look, to choose from."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import (
    CARD_RADIUS,
    FIELD,
    GAP,
    HALF_ROOM,
    LOOK_TILE,
    ROW_COMPACT,
    TIGHT,
)
from clerkdesk.ui.look.palette import DARK, LIGHT, PALETTES, Palette
from clerkdesk.ui.widgets.flow import FlowLayout

_SIZE = QSize(*LOOK_TILE)
_FOCUS = 2


class LookTiles(QWidget):
    """``chosen`` carries the key of the look. Arrows go from one to the next."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = FlowLayout(self, HALF_ROOM)
        self.tiles = {key: _Tile(look, key, each) for key, each in words.items()}
        for key, tile in self.tiles.items():
            tile.setAccessibleName(f"{name}: {words[key]}")
            tile.clicked.connect(self._teller(key))
            self._group.addButton(tile)
            layout.addWidget(tile)

    def choose(self, key: str) -> None:
        """Marks a look, without telling."""
        self.tiles[key].setChecked(True)
        self.setFocusProxy(self.tiles[key])

    def _teller(self, key: str) -> "_Teller":
        return _Teller(self, key)


class _Teller:
    def __init__(self, tiles: LookTiles, key: str) -> None:
        self._tiles, self._key = tiles, key

    def __call__(self) -> None:
        self._tiles.chosen.emit(self._key)


class _Tile(QAbstractButton):
    def __init__(self, look: Look, key: str, words: str) -> None:
        super().__init__()
        self._look, self._key = look, key
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_SIZE.width(), _SIZE.height() + ROW_COMPACT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        worn = self._look.palette
        frame = QRectF(0, 0, _SIZE.width(), _SIZE.height()).adjusted(1, 1, -1, -1)
        if self._key in PALETTES:
            _draw_window(painter, frame, PALETTES[self._key])
        else:
            _draw_both(painter, frame)
        checked = self.isChecked()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(QColor(worn.accent if checked else worn.line), _FOCUS if checked else 1)
        )
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(worn.accent), _FOCUS))
            whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(whole, CARD_RADIUS, CARD_RADIUS)
        painter.setPen(QColor(worn.accent if self.isChecked() else worn.ink))
        below = QRectF(0, _SIZE.height(), _SIZE.width(), ROW_COMPACT)
        words = f"✓ {self.text()}" if self.isChecked() else self.text()
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


def _draw_both(painter: QPainter, frame: QRectF) -> None:
    """Light at the left, dark at the right: whatever the machine has."""
    for palette, left in ((LIGHT, 0.0), (DARK, frame.width() / 2)):
        painter.save()
        half = QRectF(frame.left() + left, frame.top(), frame.width() / 2, frame.height())
        painter.setClipRect(half)
        _draw_window(painter, frame, palette)
        painter.restore()


def _draw_window(painter: QPainter, frame: QRectF, palette: Palette) -> None:
    """A window of this look: side bar, list, a card with lines, the main button."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ground))
    painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
    side = QRectF(frame.left() + TIGHT, frame.top() + TIGHT, FIELD, frame.height() - GAP)
    card = QRectF(side.right() + GAP, side.top(), frame.right() - side.right() - HALF_ROOM, 0)
    card.setHeight(side.height())
    for area, colour in ((side, palette.surface), (card, palette.raised)):
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(area, TIGHT, TIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    _bars(painter, side, palette.second, (0.7, 0.5, 0.6))
    _bars(painter, card, palette.ink, (0.8, 0.6, 0.7))
    button = QRectF(card.right() - FIELD - GAP, card.bottom() - 2 * GAP - TIGHT, FIELD, HALF_ROOM)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(button, TIGHT, TIGHT)


def _bars(painter: QPainter, area: QRectF, colour: str, shares: tuple[float, ...]) -> None:
    painter.setBrush(QColor(colour))
    for place, share in enumerate(shares):
        top = area.top() + HALF_ROOM + place * HALF_ROOM
        bar = QRectF(area.left() + GAP, top, (area.width() - 2 * GAP) * share, TIGHT)
        painter.drawRoundedRect(bar, 2, 2)
