"""The rows of a month's sheet as a model; the columns are those of the sheet's form."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, IntEnum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from clerkdesk.desk.monthrows import MonthRows, RowKey, may_complete
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.ui.month.cells import cell_text
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class Role(IntEnum):
    """What a cell holds beside its text."""

    KEY = Qt.ItemDataRole.UserRole + 1
    UNSAVED = Qt.ItemDataRole.UserRole + 2


class Writing(Enum):
    """How far what was written into a cell has come."""

    UNDER_WAY = auto()
    SAVED = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Written:
    """What was written into a cell, and the row that it stands in."""

    key: RowKey
    column: Column
    text: str

    @property
    def row(self) -> str:
        """What tells the row from others, also after it was completed."""
        return self.key.key


class MonthModel(QAbstractTableModel):
    """``written`` carries a list of :class:`Written`, to be saved.

    A cell shows what was written into it at once; a refused text stays until it is saved or
    another is written.
    """

    written = Signal(object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.month: MonthRows | None = None
        self._keys: list[RowKey] = []
        self._rows: dict[str, int] = {}
        self._own: dict[tuple[str, str], tuple[str, Writing]] = {}

    @property
    def columns(self) -> tuple[Column, ...]:
        """The sheet's columns."""
        return self.month.sheet.columns if self.month else ()

    @property
    def writable(self) -> tuple[Column, ...]:
        """The columns whose cells can be written into."""
        return tuple(column for column in self.columns if may_complete(column))

    def show(self, month: MonthRows) -> bool:
        """Shows a month; whether other rows or columns are there than before."""
        same_rows = [key.key for key in month.keys] == [key.key for key in self._keys]
        same = same_rows and month.sheet.columns == self.columns
        if not same:
            self.beginResetModel()
        self.month, self._keys = month, list(month.keys)
        self._rows = {key.key: row for row, key in enumerate(month.keys)}
        self._own = {at: own for at, own in self._own.items() if own[1] is not Writing.SAVED}
        if not same:
            self.endResetModel()
        elif self._keys:
            last = self.index(len(self._keys) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return not same

    def key_now(self, written: Written) -> RowKey:
        """The publication that ``written`` is to be written into: what stands by now."""
        row = self.row_of(written.row)
        return self._keys[row] if row >= 0 else written.key

    def key(self, row: int) -> RowKey:
        """Which publication a row shows."""
        return self._keys[row]

    def row_of(self, key: str) -> int:
        """The row of a publication; -1 when it is not shown."""
        return self._rows.get(key, -1)

    def editable(self, row: int, column: int) -> bool:
        """Whether a cell can be written into."""
        published = 0 <= row < len(self._keys) and bool(self._keys[row].memo)
        return published and may_complete(self.columns[column])

    def text(self, row: int, column: int) -> str:
        """A cell as it is shown and copied."""
        own = self._own.get((self._keys[row].key, self.columns[column].id))
        return own[0] if own else self._kept(row, column)

    def write(self, texts: Mapping[tuple[int, int], str]) -> int:
        """Writes texts into cells, by row and column; gives how many changed."""
        changed: list[Written] = []
        for (row, place), text in texts.items():
            if not self.editable(row, place):
                continue
            changes = text != self.text(row, place) or self.unsaved(row, place)
            if changes:
                column = self.columns[place]
                written = Written(self._keys[row], column, text)
                changed.append(written)
                self._mark(written, Writing.UNDER_WAY)
        if changed:
            self.written.emit(changed)
        return len(changed)

    def saved(self, written: Iterable[Written], entries: Mapping[str, int]) -> None:
        """What was written is kept; ``entries`` are the entries that stand now, by row."""
        for key, entry in entries.items():
            row = self.row_of(key)
            if row >= 0:
                self._keys[row] = replace(self._keys[row], entry=entry)
        for each in written:
            if self._is_newest(each):
                self._mark(each, Writing.SAVED)

    def refused(self, written: Iterable[Written]) -> None:
        """What was written could not be kept; it stays in sight, marked."""
        for each in written:
            if self._is_newest(each):
                self._mark(each, Writing.REFUSED)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row a publication."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The form's columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = _READERS.get(role) if index.isValid() else None
        return read(self, index) if read else None

    def setData(  # noqa: N802  Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Writes into a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return bool(self.write({(index.row(), index.column()): str(value)}))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be written into."""
        flags = super().flags(index)
        if index.isValid() and self.editable(index.row(), index.column()):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """The columns' titles; the rows' numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._voice.figure(section + 1)
        return self._voice.of(self.columns[section].wording)

    def unsaved(self, row: int, column: int) -> bool:
        """Whether what stands in a cell could not be kept."""
        own = self._own.get((self._keys[row].key, self.columns[column].id))
        return own is not None and own[1] is Writing.REFUSED

    def tip(self, row: int, column: int) -> str:
        """What is to be known of a cell besides its text."""
        if self.unsaved(row, column):
            return self._voice.say("ยังไม่ได้บันทึก กด F2 แล้ว Enter เพื่อลองอีกครั้ง")
        return ""

    def _is_newest(self, written: Written) -> bool:
        own = self._own.get((written.row, written.column.id))
        return own is not None and own[0] == written.text

    def _mark(self, written: Written, writing: Writing) -> None:
        self._own[written.row, written.column.id] = (written.text, writing)
        row = self.row_of(written.row)
        if row >= 0:
            index = self.index(row, self.columns.index(written.column))
            self.dataChanged.emit(index, index)

    def aloud(self, row: int, column: int) -> str:
        """What a screen reader says of a cell: also that it is empty."""
        return self.text(row, column) or self._voice.say("ว่าง")

    def _kept(self, row: int, column: int) -> str:
        if self.month is None:
            return ""
        value = self.month.sheet.rows[row][column]
        return cell_text(self._voice, value, self.columns[column].type)


_READERS: dict[int, Callable[[MonthModel, Index], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda model, at: model.text(at.row(), at.column()),
    Qt.ItemDataRole.EditRole: lambda model, at: model.text(at.row(), at.column()),
    Qt.ItemDataRole.AccessibleTextRole: lambda model, at: model.aloud(at.row(), at.column()),
    Qt.ItemDataRole.ToolTipRole: lambda model, at: model.tip(at.row(), at.column()),
    Qt.ItemDataRole.TextAlignmentRole: lambda model, at: ALIGNMENTS[
        model.columns[at.column()].align
    ],
    Role.KEY: lambda model, at: model.key(at.row()),
    Role.UNSAVED: lambda model, at: model.unsaved(at.row(), at.column()),
}
