"""How one found thing looks: its icon and words, at the right in a quieter ink what is known."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.finder.model import Role
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import BASE_PT, FIELD_RADIUS, GAP, HALF_ROOM, ICON, ROW, SMALL_PT
from clerkdesk.ui.widgets.rowdrawing import draw_elided

Index = QModelIndex | QPersistentModelIndex
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class FoundDelegate(QStyledItemDelegate):
    """Draws a row of :class:`~clerkdesk.ui.finder.model.FoundModel`; the words give way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as another, and no wider than the list."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        found, palette = index.data(Role.FOUND), self._look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.soft))
            painter.drawRoundedRect(option.rect, FIELD_RADIUS, FIELD_RADIUS)
        inner = option.rect.adjusted(GAP, 0, -HALF_ROOM, 0)
        mark = QRect(inner.left(), inner.center().y() - ICON // 2, ICON, ICON)
        icon(found.icon, palette.second, ICON).paint(painter, mark)
        painter.setFont(sized(option.font, SMALL_PT))
        painter.setPen(QColor(palette.second))
        painter.drawText(inner, _MIDDLE_RIGHT, found.more)
        taken = painter.fontMetrics().horizontalAdvance(found.more)
        painter.setFont(sized(option.font, BASE_PT))
        painter.setPen(QColor(palette.ink))
        room = inner.adjusted(ICON + GAP, 0, -taken - HALF_ROOM, 0)
        draw_elided(painter, room, found.words)
        painter.restore()
