"""The rows of a sheet that came in, as they were understood."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.arriving.proposal import Proposal, ProposedRow, text_of
from clerkdesk.domain.rounds.cells import ROW_NUMBER
from clerkdesk.domain.rounds.understanding import ReadCell
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PART = Column("part", "หน่วยย่อย", "Unit within")
_NONE = ReadCell("", "", "")


class Role(IntEnum):
    """What a cell holds beside its text."""

    DOUBT = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractTableModel):
    """``typed`` carries row, column id and text of a cell that was written.

    The columns are those of the form without the number of the row, behind the unit within the
    sender where the sheet tells of several.
    """

    typed = Signal(int, str, str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[ProposedRow, ...] = ()
        self.editable = False

    def show(self, proposal: Proposal | None, columns: Sequence[Column]) -> bool:
        """Shows other rows; whether more than texts changed."""
        rows = proposal.rows if proposal else ()
        shown = tuple(each for each in columns if each.source != ROW_NUMBER)
        if any(row.part for row in rows):
            shown = (_PART, *shown)
        same = len(rows) == len(self.rows) and shown == self.columns
        if not same:
            self.beginResetModel()
        self.rows, self.columns = rows, shown
        self.editable = proposal is not None and proposal.known is None and not proposal.same_as
        if not same:
            self.endResetModel()
        elif rows and shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(shown) - 1))
        return not same

    def doubtful(self) -> list[tuple[int, int]]:
        """The cells that have to be looked at, from above."""
        return [
            (row, place)
            for row in range(len(self.rows))
            for place in range(len(self.columns))
            if self.cell(row, place).doubt
        ]

    def cell(self, row: int, place: int) -> ReadCell:
        """What was read."""
        return self.rows[row].read.cells.get(self.columns[place].id, _NONE)

    def text(self, row: int, place: int) -> str:
        """A cell as it is shown: dates in พ.ศ., the rest as it stands."""
        column = self.columns[place]
        if column is _PART:
            return self.rows[row].part
        return self.shown(column, text_of(self.cell(row, place)))

    def shown(self, column: Column, value: str) -> str:
        """What is kept of a cell as it is shown in its column."""
        return self._date(value) if column.type is CellType.DATE else value

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row a line of the sheet."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Those of the form."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = _READERS.get(role) if index.isValid() else None
        return read(self, index.row(), index.column()) if read else None

    def setData(  # noqa: N802  Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tells of what was written; the cell changes when it could be read."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.text(index.row(), index.column()):
            return False
        self.typed.emit(index.row(), self.columns[index.column()].id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was read can be written."""
        flags = super().flags(index)
        writable = index.isValid() and self.editable and self.columns[index.column()] is not _PART
        return flags | Qt.ItemFlag.ItemIsEditable if writable else flags

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """The columns' titles; the rows' lines in the file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._voice.of(self.columns[section].wording)
        return self._voice.figure(self.rows[section].read.row)

    def reason(self, row: int, place: int) -> str:
        """Why a cell has to be looked at, with its place in the file; empty for a sure one."""
        doubt = self.cell(row, place).doubt
        return self._voice.error(doubt.error) if doubt else ""

    def tip(self, row: int, place: int) -> str:
        """The reason, else the whole text."""
        return self.reason(row, place) or self.text(row, place)

    def aloud(self, row: int, place: int) -> str:
        """A cell for who listens to the screen."""
        heading = self._voice.of(self.columns[place].wording)
        parts = (f"{heading} {self.text(row, place)}".strip(), self.reason(row, place))
        return ", ".join(part for part in parts if part)

    def _date(self, text: str) -> str:
        try:
            return self._voice.date(date.fromisoformat(text))
        except ValueError:
            return text


_READERS: dict[int, Callable[[RowsModel, int, int], object]] = {
    Qt.ItemDataRole.DisplayRole: RowsModel.text,
    Qt.ItemDataRole.EditRole: RowsModel.text,
    Qt.ItemDataRole.ToolTipRole: RowsModel.tip,
    Qt.ItemDataRole.AccessibleTextRole: RowsModel.aloud,
    Role.DOUBT: RowsModel.reason,
}
