"""What was found, as a model."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.ui.finder.found import Found
from clerkdesk.ui.look.dress import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row holds beside its words."""

    FOUND = Qt.ItemDataRole.UserRole + 1


class FoundModel(QAbstractListModel):
    """One row for each thing that was found."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Found] = []

    def show(self, rows: Sequence[Found]) -> None:
        """Shows other things."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many things there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Words, icon, and the thing itself."""
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{found.words}    {found.more}" if found.more else found.words
        if role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon(found.icon)
        return found if role == Role.FOUND else None
