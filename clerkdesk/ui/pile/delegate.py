"""How one memo of a pile looks: its number and subject, where it stands, and what is against it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.desk.pile import PileMemo
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BASE_PT,
    GAP,
    HALF_ROOM,
    HISTORY_ROW,
    SMALL_ICON,
    SMALL_PT,
    TIGHT,
    WIDE,
)
from clerkdesk.ui.pile.model import PileModel, Role
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.rowdrawing import draw_elided, draw_row_ground
from clerkdesk.ui.widgets.wrapped import Wrapped

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PileDelegate(QStyledItemDelegate):
    """Draws a row of :class:`~clerkdesk.ui.pile.model.PileModel`, ``width()`` pixels wide."""

    def __init__(
        self, voice: Voice, look: Look, model: PileModel, width: Callable[[], int]
    ) -> None:
        super().__init__()
        self._voice, self._look, self._model, self._width = voice, look, model, width
        self.early_too = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """A row is higher with what stands against it."""
        reason = self._reason(index.data(Role.MEMO), option.font, self._width())
        return QSize(0, HISTORY_ROW + 2 * TIGHT + (reason.height if reason else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        memo: PileMemo = index.data(Role.MEMO)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, option, self._look.palette)
        two = QRect(option.rect.left(), option.rect.top() + TIGHT, option.rect.width(), HISTORY_ROW)
        inner = two.adjusted(_text_left(), 0, -HALF_ROOM, 0)
        half = HISTORY_ROW // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        self._draw_place(painter, two, memo, index.row() + 1, option.font)
        self._draw_upper(painter, upper, memo, option.font)
        painter.setFont(sized(option.font, SMALL_PT))
        painter.setPen(QColor(self._look.palette.second))
        draw_elided(painter, upper.translated(0, half), self._model.place(memo))
        reason = self._reason(memo, option.font, option.rect.width())
        if reason is not None:
            painter.setPen(QColor(self._mark(memo)[1]))
            reason.draw(painter, inner.left(), two.bottom() + 1 - TIGHT)
        painter.restore()

    def _reason(self, memo: PileMemo, font: QFont, width: int) -> Wrapped | None:
        text = self._model.reason(memo)
        room = width - _text_left() - HALF_ROOM
        return Wrapped(self._voice, text, sized(font, SMALL_PT), room) if text else None

    def _mark(self, memo: PileMemo) -> tuple[str, str]:
        palette = self._look.palette
        if memo.refusal is not None:
            return "circle-x", palette.refused
        if memo.early is not None:
            return ("circle-check" if self.early_too else "triangle-alert"), palette.waiting
        return "circle-check", palette.allowed

    def _draw_place(
        self, painter: QPainter, area: QRect, memo: PileMemo, place_in_pile: int, font: QFont
    ) -> None:
        upper = QRect(area.left() + HALF_ROOM, area.top(), WIDE, area.height() // 2)
        painter.setFont(sized(font, SMALL_PT))
        painter.setPen(QColor(self._look.palette.second))
        painter.drawText(upper, _RIGHT, self._voice.figure(place_in_pile))
        name, colour = self._mark(memo)
        top = upper.top() + (upper.height() - SMALL_ICON) // 2
        place = QRect(upper.right() + 1 + GAP, top, SMALL_ICON, SMALL_ICON)
        icon(name, colour, SMALL_ICON).paint(painter, place)

    def _draw_upper(self, painter: QPainter, area: QRect, memo: PileMemo, font: QFont) -> None:
        number = self._voice.figure(memo.line.number or f"#{memo.line.id}")
        painter.setFont(sized(font, SMALL_PT))
        painter.drawText(area, _RIGHT, number)
        taken = painter.fontMetrics().horizontalAdvance(number) + GAP
        painter.setFont(sized(font, BASE_PT))
        painter.setPen(QColor(self._look.palette.ink))
        draw_elided(painter, area.adjusted(0, 0, -taken, 0), memo.line.subject)


def _text_left() -> int:
    return HALF_ROOM + WIDE + GAP + SMALL_ICON + GAP
