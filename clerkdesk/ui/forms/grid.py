"""The sheet of a form as a grid with made-up rows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.ui.look.measures import LIST_LEAST, ROW_COMPACT
from clerkdesk.ui.month.cells import cell_text
from clerkdesk.ui.month.model import ALIGNMENTS
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """The cells of a sheet; the head of a group stands above that of its columns."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.sheet: Sheet | None = None

    def show(self, sheet: Sheet) -> None:
        """Shows another sheet."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The made-up rows."""
        return len(self.sheet.rows) if self.sheet and not parent.isValid() else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The form's columns."""
        return len(self.sheet.columns) if self.sheet and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell as it is shown."""
        if self.sheet is None or not index.isValid():
            return None
        column = self.sheet.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNMENTS[column.align]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return cell_text(self._voice, self.sheet.rows[index.row()][index.column()], column.type)

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """The title of a column, below that of its group."""
        if self.sheet is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._voice.figure(section + 1)
        column = self.sheet.columns[section]
        title = self._voice.of(column.wording)
        return f"{column.group}\n{title}" if column.group else title


class SheetGrid(QTableView):
    """The grid; arrows go from cell to cell, Tab goes on."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.cells = GridModel(services.voice)
        self.setModel(self.cells)
        self.setAccessibleName(services.voice.say("ตัวอย่างตาราง"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_COMPACT)
        self.horizontalHeader().setMaximumSectionSize(LIST_LEAST)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows another sheet."""
        self.cells.show(sheet)
