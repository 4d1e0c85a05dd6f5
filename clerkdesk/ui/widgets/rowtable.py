"""Tables of rows that are chosen whole: what stands over their columns, and how wide these are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.measures import ROW
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.widths import shared

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NO_SHARE = 1e-6

RowT = TypeVar("RowT")


@dataclass(frozen=True)
class Shown(Generic[RowT]):
    """One column; ``sample`` is what has to fit into it, else its heading. ``share`` takes of the
    rest of the width; ``counts`` are set right, so that they can be compared."""

    heading: Wording
    read: Callable[[Voice, RowT], str]
    sample: str = ""
    share: int = 0
    counts: bool = False

    @property
    def side(self) -> Qt.AlignmentFlag:
        """Where its texts stand."""
        flags = Qt.AlignmentFlag
        return (flags.AlignRight if self.counts else flags.AlignLeft) | flags.AlignVCenter


class ShownModel(QAbstractTableModel):
    """A model with the same columns for every row."""

    def __init__(self, voice: Voice, columns: Sequence[Shown[Any]]) -> None:
        super().__init__()
        self._voice, self.columns = voice, columns

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Always the same ones."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].side
        wanted = role == Qt.ItemDataRole.DisplayRole
        return self._voice.of(self.columns[section].heading) if wanted else None


class RowTable(QTableView):
    """A table that is as wide as its place: nothing is scrolled sideways."""

    def __init__(self, voice: Voice, model: ShownModel, name: str) -> None:
        super().__init__()
        self._voice, self._shown = voice, model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setProperty("kind", "bordered")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)

    def choose(self, row: int) -> None:
        """Chooses a row."""
        index = self._shown.index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def fit(self) -> None:
        """Numbers and dates as wide as they need, the texts share the rest."""
        room = self.viewport().width()
        weights = [column.share or _NO_SHARE for column in self._shown.columns]
        for place, width in enumerate(shared(room, weights, self.needs(room))):
            self.setColumnWidth(place, width)

    def needs(self, room: int) -> list[int]:
        """The least width of each column, of ``room`` pixels for all."""
        return [self.width_of(self.sample(column)) for column in self._shown.columns]

    def sample(self, column: Shown[Any]) -> str:
        """What has to fit into a column."""
        return column.sample or self._voice.of(column.heading)

    def width_of(self, text: str) -> int:
        """How wide a column is in which a text just fits."""
        return self.fontMetrics().horizontalAdvance(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The texts share the new width."""
        super().resizeEvent(event)
        self.fit()
