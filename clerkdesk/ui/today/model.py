"""Rows of today's page as a model: headings and desks cannot be chosen, lines can."""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.todo import LATE_AFTER
from clerkdesk.ui.today.rowtypes import Heading, Line, PileHead, Row
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row holds beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class TodayModel(QAbstractListModel):
    """Rows, one below another."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.rows: list[Row] = []
        self._aloud: dict[type[Row], Callable[[Any], str]] = {
            Heading: self._heading_aloud,
            PileHead: lambda row: " ".join(part for part in (row.text, row.more) if part),
            Line: self._line_aloud,
        }

    def show(self, rows: Iterable[Row]) -> bool:
        """Shows other rows; False, and nothing happens, when they are the same."""
        fresh = list(rows)
        if fresh == self.rows:
            return False
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()
        return True

    def place_of(self, line: Line | None, row: int) -> int:
        """Where ``line`` stands now; else the line that came to its ``row``; -1 for none."""
        places = [place for place, each in enumerate(self.rows) if isinstance(each, Line)]
        if line is not None:
            for place in places:
                if _same(self.rows[place], line):
                    return place
        after = [place for place in places if place >= row]
        return after[0] if after else (places or [-1])[-1]

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """All rows, headings too."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The row itself, its text, what is read aloud."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        read = _BY_ROLE.get(role)
        return read(self, row) if read else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines alone can be chosen."""
        if index.isValid() and not isinstance(self.rows[index.row()], Line):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def read_aloud(self, row: Row) -> str:
        """A row as one sentence, for who listens to the screen."""
        return self._aloud[type(row)](row)

    def tip(self, row: Row) -> str:
        """What a row has no room to say."""
        if isinstance(row, Line):
            enter = f"Enter: {row.verb}" if row.verb else ""
            return "\n".join(part for part in (row.text, row.second, enter) if part)
        late = isinstance(row, Heading) and row.late
        return self._voice.say("ช้า คือค้างอยู่เกิน {days} วัน", days=LATE_AFTER) if late else ""

    def _heading_aloud(self, row: Heading) -> str:
        return f"{row.text} {self._voice.figure(row.count)}"

    def _line_aloud(self, line: Line) -> str:
        late = self._voice.say("ช้า") if line.late else ""
        parts = (line.text, line.second, line.aside, line.end, late, line.verb)
        return ", ".join(part for part in parts if part)


def _same(row: Row, line: Line) -> bool:
    return isinstance(row, Line) and (row.section, row.key) == (line.section, line.key)


_BY_ROLE: dict[int, Callable[[TodayModel, Row], object]] = {
    Role.ROW: lambda model, row: row,
    Qt.ItemDataRole.DisplayRole: lambda model, row: row.text,
    Qt.ItemDataRole.AccessibleTextRole: TodayModel.read_aloud,
    Qt.ItemDataRole.ToolTipRole: TodayModel.tip,
}
