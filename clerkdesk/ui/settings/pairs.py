"""A list whose rows are two lines each: what a thing is called, and what is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.measures import BASE_PT, HALF_ROOM, PAIR_ROW, SMALL_PT, TIGHT
from clerkdesk.ui.widgets.rowdrawing import draw_elided, draw_row_ground

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PairRole(IntEnum):
    """What a row holds beside its text."""

    ID = Qt.ItemDataRole.UserRole + 1
    PAIR = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Pair:
    """One row. ``colour`` of the detail is a field of the palette; ``dim`` when it is over."""

    id: int
    title: str
    detail: str = ""
    dim: bool = False
    colour: str = "second"


class PairModel(QAbstractListModel):
    """The pairs that hold what is looked for. A row keeps its place when only its text changes."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Pair, ...] = ()
        self._shown: list[Pair] = []
        self._key = ""

    def show(self, pairs: Sequence[Pair]) -> None:
        """Shows other pairs."""
        self._all = tuple(pairs)
        self._choose()

    def look_for(self, text: str) -> None:
        """Shows those alone that hold ``text`` in either line."""
        self._key = search_key(text)
        self._choose()

    @property
    def total(self) -> int:
        """How many there are, whatever is looked for."""
        return len(self._all)

    def row_of(self, pair_id: int) -> int:
        """The row of a pair; -1 when it is not shown."""
        return next((row for row, pair in enumerate(self._shown) if pair.id == pair_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Those that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The title; the pair and its id by role."""
        if not index.isValid():
            return None
        pair = self._shown[index.row()]
        spoken = ", ".join(part for part in (pair.title, pair.detail) if part)
        texts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: pair.title,
            Qt.ItemDataRole.ToolTipRole: f"{pair.title}\n{pair.detail}".strip(),
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            PairRole.ID: pair.id,
            PairRole.PAIR: pair,
        }
        return texts.get(role)

    def _choose(self) -> None:
        shown = [pair for pair in self._all if self._holds(pair)]
        if [pair.id for pair in shown] == [pair.id for pair in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, 0))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _holds(self, pair: Pair) -> bool:
        return not self._key or self._key in search_key(f"{pair.title} {pair.detail}")


class PairDelegate(QStyledItemDelegate):
    """Draws a pair."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as another."""
        return QSize(option.rect.width(), PAIR_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        pair, palette = index.data(PairRole.PAIR), self._look.palette
        painter.save()
        draw_row_ground(painter, option, self._look.palette)
        inner = option.rect.adjusted(HALF_ROOM, TIGHT, -HALF_ROOM, -TIGHT)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        painter.setFont(sized(option.font, BASE_PT))
        painter.setPen(QColor(palette.second if pair.dim else palette.ink))
        draw_elided(painter, upper, pair.title)
        painter.setFont(sized(option.font, SMALL_PT))
        painter.setPen(QColor(str(getattr(palette, pair.colour))))
        draw_elided(painter, upper.translated(0, half), pair.detail)
        painter.restore()
