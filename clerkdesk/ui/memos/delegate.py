"""How one memo looks in the list: its subject and days, below them status, holder, number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BASE_PT,
    GAP,
    HALF_ROOM,
    MEMO_ROW,
    SMALL_ICON,
    SMALL_PT,
    TIGHT,
)
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.memos.model import Role, where
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class MemoDelegate(QStyledItemDelegate):
    """Draws a row of :class:`~clerkdesk.ui.memos.model.MemoModel`."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as another."""
        return QSize(0, MEMO_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        line = index.data(Role.LINE)
        painter.save()
        self._ground(painter, option)
        inner = option.rect.adjusted(HALF_ROOM, TIGHT, -HALF_ROOM, -TIGHT)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
        self._draw_upper(painter, upper, line, option.font)
        self._draw_lower(painter, lower, line, option.font)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = self._look.palette
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = palette.soft if selected else palette.hover if hovered else palette.surface
        painter.fillRect(option.rect, QColor(ground))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(palette.accent if focused else palette.edge))

    def _draw_upper(self, painter: QPainter, area: QRect, line: MemoLine, font: QFont) -> None:
        palette = self._look.palette
        days = "" if line.days is None else self._voice.days(line.days)
        painter.setFont(sized(font, SMALL_PT))
        painter.setPen(QColor(palette.second))
        painter.drawText(area, _MIDDLE_RIGHT, days)
        taken = painter.fontMetrics().horizontalAdvance(days)
        painter.setFont(sized(font, BASE_PT))
        painter.setPen(QColor(palette.ink))
        _draw_elided(painter, area.adjusted(0, 0, -taken - GAP, 0), line.subject)

    def _draw_lower(self, painter: QPainter, area: QRect, line: MemoLine, font: QFont) -> None:
        palette = self._look.palette
        colour = status_colour(palette, line.status)
        top = area.top() + (area.height() - SMALL_ICON) // 2
        mark = QRect(area.left(), top, SMALL_ICON, SMALL_ICON)
        icon(ICONS[line.status], colour, SMALL_ICON).paint(painter, mark)
        painter.setFont(sized(font, SMALL_PT))
        metrics = painter.fontMetrics()
        number = self._voice.figure(line.number)
        painter.setPen(QColor(palette.second))
        painter.drawText(area, _MIDDLE_RIGHT, number)
        left = area.left() + SMALL_ICON + TIGHT
        word = self._voice.of(STATUSES[line.status])
        painter.setPen(QColor(colour))
        painter.drawText(area.adjusted(left - area.left(), 0, 0, 0), _MIDDLE_LEFT, word)
        left += metrics.horizontalAdvance(word) + GAP
        right = area.right() - metrics.horizontalAdvance(number) - GAP
        painter.setPen(QColor(palette.second))
        rest = QRect(left, area.top(), max(0, right - left), area.height())
        _draw_elided(painter, rest, where(self._voice, line))


def _draw_elided(painter: QPainter, area: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _MIDDLE_LEFT, shown)
