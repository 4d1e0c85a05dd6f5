"""The list of memos as a model: one row a memo, a column for each thing that is known of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the list."""

    NUMBER = 0
    SUBJECT = 1
    STATUS = 2
    HOLDER = 3
    DAYS = 4


class Role(IntEnum):
    """What a row holds beside its texts."""

    ID = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


HEADINGS = {
    Column.NUMBER: th("ที่"),
    Column.SUBJECT: th("เรื่อง"),
    Column.STATUS: th("สถานะ"),
    Column.HOLDER: th("อยู่ที่"),
    Column.DAYS: th("จำนวนวัน"),
}


class MemoModel(QAbstractTableModel):
    """The lines of those memos whose status is wanted. A row keeps its place when it changes."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._all: tuple[MemoLine, ...] = ()
        self._shown: list[MemoLine] = []
        self._wanted: Status | None = None
        self._texts: dict[Column, Callable[[MemoLine], str]] = {
            Column.NUMBER: lambda line: voice.figure(line.number),
            Column.SUBJECT: lambda line: line.subject,
            Column.STATUS: lambda line: voice.of(STATUSES[line.status]),
            Column.HOLDER: lambda line: where(voice, line),
            Column.DAYS: lambda line: "" if line.days is None else voice.days(line.days),
        }

    def show(self, lines: Sequence[MemoLine]) -> None:
        """Shows other lines; when they are the same memos, only what changed in them."""
        self._all = tuple(lines)
        self._choose()

    def want(self, status: Status | None) -> None:
        """Shows the memos with this status alone; all for None."""
        self._wanted = status
        self._choose()

    def counts(self) -> Counter[Status]:
        """How many memos there are of each status, whatever is wanted."""
        return Counter(line.status for line in self._all)

    def line(self, row: int) -> MemoLine:
        """The line in a row."""
        return self._shown[row]

    def row_of(self, memo_id: int) -> int:
        """The row of a memo; -1 when it is not shown."""
        return next((row for row, line in enumerate(self._shown) if line.id == memo_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The memos that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One for each of :class:`Column`."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Text by column; the whole line by role."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[Column(index.column())](line)
        read = _BY_ROLE.get(role)
        return read(self, line) if read else None

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """The columns' headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._voice.of(HEADINGS[Column(section)])
        return None

    def read_aloud(self, line: MemoLine) -> str:
        """A row as one sentence, for who listens to the screen."""
        texts = (self._texts[column](line) for column in Column)
        return ", ".join(text for text in texts if text)

    def _choose(self) -> None:
        shown = [line for line in self._all if self._wanted in (None, line.status)]
        if [line.id for line in shown] == [line.id for line in self._shown]:
            self._shown = shown
            if shown:
                last = self.index(len(shown) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


_BY_ROLE: dict[int, Callable[[MemoModel, MemoLine], object]] = {
    Role.ID: lambda model, line: line.id,
    Role.LINE: lambda model, line: line,
    Qt.ItemDataRole.AccessibleTextRole: MemoModel.read_aloud,
    Qt.ItemDataRole.ToolTipRole: lambda model, line: line.subject,
}


def where(voice: Voice, line: MemoLine) -> str:
    """On whose desk a memo lies, with the name where it is known."""
    parts = (voice.of(line.holder) if line.holder else "", line.holder_name)
    return " ".join(part for part in parts if part)
