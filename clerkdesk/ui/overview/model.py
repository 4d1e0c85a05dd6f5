"""Figures as a model of Qt's."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from clerkdesk.ui.overview.figures import Cell, Figures

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Role(IntEnum):
    """What a cell holds beside its text."""

    CELL = Qt.ItemDataRole.UserRole + 1


class FiguresModel(QAbstractTableModel):
    """Shows one table of figures."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = Figures("", (), ())

    def show(self, figures: Figures) -> None:
        """Shows other figures."""
        if figures == self.figures:
            return
        self.beginResetModel()
        self.figures = figures
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The rows of figures."""
        return 0 if parent.isValid() else len(self.figures.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The names of the rows, and the figures."""
        return 0 if parent.isValid() else len(self.figures.headings)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and section < len(self.figures.headings):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.figures.headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if section else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, and the cell itself."""
        if not index.isValid():
            return None
        read = _BY_ROLE.get(role)
        cell = self.figures.rows[index.row()][index.column()]
        return read(self, cell, index) if read else None

    def aloud(self, cell: Cell, index: Index) -> str:
        """A figure with its row and column, for who listens to the screen."""
        row = self.figures.rows[index.row()][0].text
        heading = self.figures.headings[index.column()]
        return f"{row}, {heading} {cell.text}" if index.column() else row


def _font(_model: FiguresModel, cell: Cell, _index: Index) -> QFont | None:
    if not cell.strong:
        return None
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


_BY_ROLE: dict[int, Callable[[FiguresModel, Cell, Index], object]] = {
    Role.CELL: lambda _model, cell, _index: cell,
    Qt.ItemDataRole.DisplayRole: lambda _model, cell, _index: cell.text,
    Qt.ItemDataRole.ToolTipRole: lambda _model, cell, _index: cell.title,
    Qt.ItemDataRole.AccessibleTextRole: FiguresModel.aloud,
    Qt.ItemDataRole.TextAlignmentRole: lambda _m, _c, index: _RIGHT if index.column() else _LEFT,
    Qt.ItemDataRole.FontRole: _font,
}
