"""How rows of the list look. A memo: its subject and days, below them status, holder, number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.desk.todo import LATE_AFTER
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BASE_PT,
    GAP,
    HALF_ROOM,
    SMALL_ICON,
    SMALL_PT,
    TIGHT,
)
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.memos.model import Role, head_words, where
from clerkdesk.ui.memos.rows import Head
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.rowdrawing import draw_elided, draw_row_ground

Index = QModelIndex | QPersistentModelIndex
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_BARS = (0.62, 0.4)
"""How much of the two lines of a memo the shape of one fills that is being read."""


class MemoDelegate(QStyledItemDelegate):
    """Draws a row of :class:`~clerkdesk.ui.memos.model.MemoModel`."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        head, line = index.data(Role.HEAD), index.data(Role.LINE)
        painter.save()
        self._ground(painter, option, index)
        inner = option.rect.adjusted(HALF_ROOM, TIGHT, -HALF_ROOM, -TIGHT)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
        if head is not None:
            self._draw_head(painter, upper, lower, head, option.font)
        elif line is not None:
            self._draw_upper(painter, upper, line, option.font)
            self._draw_lower(painter, lower, line, option.font)
        else:
            self._draw_shape(painter, upper, lower)
        painter.restore()

    def _draw_head(
        self, painter: QPainter, upper: QRect, lower: QRect, head: Head, font: QFont
    ) -> None:
        """Who holds how many, and for how long. What has ended has one line, close to its memos."""
        palette = self._look.palette
        title, waits = head_words(self._voice, head)
        area = upper.translated(0, TIGHT) if head.holder else lower
        top = area.top() + (area.height() - SMALL_ICON) // 2
        mark = QRect(area.left(), top, SMALL_ICON, SMALL_ICON)
        icon("user-round" if head.holder else "check", palette.second, SMALL_ICON).paint(
            painter, mark
        )
        painter.setFont(sized(font, BASE_PT, heavy=True))
        painter.setPen(QColor(palette.ink))
        indent = SMALL_ICON + GAP
        draw_elided(painter, area.adjusted(indent, 0, 0, 0), title)
        late = head.days is not None and head.days > LATE_AFTER
        painter.setFont(sized(font, SMALL_PT, heavy=late))
        painter.setPen(QColor(palette.refused if late else palette.second))
        draw_elided(painter, lower.adjusted(indent, 0, 0, 0), waits)

    def _draw_shape(self, painter: QPainter, upper: QRect, lower: QRect) -> None:
        """The shape of a memo, until it was read."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.line))
        for area, part in zip((upper, lower), _BARS, strict=True):
            top = area.top() + (area.height() - HALF_ROOM) / 2
            bar = QRectF(area.left(), top, area.width() * part, HALF_ROOM)
            painter.drawRoundedRect(bar, TIGHT, TIGHT)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = self._look.palette
        if not index.flags():
            painter.fillRect(option.rect, QColor(palette.ground))
            return
        draw_row_ground(painter, option, palette)

    def _draw_upper(self, painter: QPainter, area: QRect, line: MemoLine, font: QFont) -> None:
        palette = self._look.palette
        days = "" if line.days is None else self._voice.days(line.days)
        painter.setFont(sized(font, SMALL_PT))
        painter.setPen(QColor(palette.second))
        painter.drawText(area, _MIDDLE_RIGHT, days)
        taken = painter.fontMetrics().horizontalAdvance(days)
        painter.setFont(sized(font, BASE_PT))
        painter.setPen(QColor(palette.ink))
        draw_elided(painter, area.adjusted(0, 0, -taken - GAP, 0), line.subject)

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
        draw_elided(painter, rest, where(self._voice, line))
