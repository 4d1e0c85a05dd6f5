"""A list of two-line rows with a shape at the left: forms, mistakes, revisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import BASE_PT, GAP, HALF_ROOM, ICON, PAIR_ROW, SMALL_PT, TIGHT
from clerkdesk.ui.widgets.rowdrawing import draw_elided, draw_row_ground

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class RowRole(IntEnum):
    """What a row holds beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Row:
    """One row. ``icon`` in ``colour`` (a field of the palette) says with its shape what the
    ``detail`` says in words; ``marked`` gives the detail that colour too."""

    key: str
    title: str
    detail: str
    icon: str
    colour: str = "second"
    marked: bool = False


class RowModel(QAbstractListModel):
    """Rows in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Shows other rows; where the same things stand, the list keeps its place."""
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def row_of(self, key: str) -> int:
        """The row of a key; -1 when it is not there."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """All of them."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The title; the whole row by its role."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        texts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: f"{row.title}\n{row.detail}".strip(),
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {row.detail}",
            RowRole.ROW: row,
        }
        return texts.get(role)


class RowList(QListView):
    """Enter or a double click activates a row."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.model_of_rows = RowModel()
        self.setModel(self.model_of_rows)
        self.setItemDelegate(_RowDelegate(look))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> Row | None:
        """The row that has the keys."""
        found = self.currentIndex().data(RowRole.ROW)
        return found if isinstance(found, Row) else None

    def choose(self, key: str) -> None:
        """Gives the keys to a row; to the first when there is none of this key."""
        if self.model_of_rows.rowCount():
            row = max(0, self.model_of_rows.row_of(key))
            self.setCurrentIndex(self.model_of_rows.index(row))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows; the same one keeps the keys."""
        kept = self.chosen
        self.model_of_rows.show(rows)
        self.choose(kept.key if kept else "")

    def row_height(self) -> int:
        """The height of a row."""
        return int(PAIR_ROW)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(0, PAIR_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, palette = index.data(RowRole.ROW), self._look.palette
        colour = str(getattr(palette, row.colour))
        painter.save()
        draw_row_ground(painter, option, self._look.palette)
        inner = option.rect.adjusted(HALF_ROOM, TIGHT, -HALF_ROOM, -TIGHT)
        mark = picture(row.icon, colour, ICON, 2)
        painter.drawPixmap(inner.left(), inner.center().y() - ICON // 2, mark)
        inner = inner.adjusted(ICON + GAP, 0, 0, 0)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        painter.setFont(sized(option.font, BASE_PT))
        painter.setPen(QColor(palette.ink))
        draw_elided(painter, upper, row.title)
        painter.setFont(sized(option.font, SMALL_PT))
        painter.setPen(QColor(colour if row.marked else palette.second))
        draw_elided(painter, upper.translated(0, half), row.detail)
        painter.restore()
