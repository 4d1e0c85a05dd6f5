"""The lines of the intake register as a model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from clerkdesk.desk.intakeview import IntakeLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column; ``sample`` is what has to fit into it, empty takes the rest of the width."""

    heading: Wording
    read: Callable[[Voice, IntakeLine], str]
    sample: str = ""
    share: int = 0


def _from(voice: Voice, line: IntakeLine) -> str:
    return " · ".join(dict.fromkeys(filter(None, (line.sender, line.unit))))


def _subject(voice: Voice, line: IntakeLine) -> str:
    return line.subject or "–"


def _state(voice: Voice, line: IntakeLine) -> str:
    if line.void:
        return voice.say("ยกเลิก: {reason}", reason=line.void)
    parts = [voice.of(STATUSES[line.status])] if line.status else []
    parts += [line.remark] if line.remark else []
    parts += [voice.say("แก้แล้ว")] if line.corrected else []
    return " · ".join(parts)


COLUMNS = (
    Column(Wording("เลขรับ", "No."), lambda voice, line: voice.figure(line.running), "99999"),
    Column(th("วันที่รับ"), lambda voice, line: voice.date(line.on), "30 พ.ย. 2569 00"),
    Column(th("จาก"), _from, share=3),
    Column(th("เรื่อง"), _subject, share=5),
    Column(th("หมายเหตุ"), _state, share=3),
)


class Role(IntEnum):
    """What a row holds beside its texts."""

    LINE = Qt.ItemDataRole.UserRole + 1


class IntakeModel(QAbstractTableModel):
    """One row a number, the newest first."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.lines: list[IntakeLine] = []

    def show(self, lines: Sequence[IntakeLine]) -> None:
        """Shows other lines."""
        newest = sorted(lines, key=lambda line: line.running, reverse=True)
        same = [line.running for line in newest] == [line.running for line in self.lines]
        if not same:
            self.beginResetModel()
        self.lines = newest
        if not same:
            self.endResetModel()
        elif newest:
            self.dataChanged.emit(self.index(0, 0), self.index(len(newest) - 1, len(COLUMNS) - 1))

    def row_of(self, running: int) -> int:
        """The row of a number; -1 when it is not shown."""
        found = (row for row, line in enumerate(self.lines) if line.running == running)
        return next(found, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row a number."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """As on paper, the most needed ones."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        wanted = role == Qt.ItemDataRole.DisplayRole
        return self._voice.of(COLUMNS[section].heading) if wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = _READERS.get(role) if index.isValid() else None
        return read(self, self.lines[index.row()], index.column()) if read else None

    def text(self, line: IntakeLine, column: int) -> str:
        """A cell as it is shown."""
        return COLUMNS[column].read(self._voice, line)

    def aloud(self, line: IntakeLine, column: int) -> str:
        """A cell with its heading and number, for who listens to the screen."""
        number = self._voice.say("เลขรับ {running}", running=line.running)
        heading = self._voice.of(COLUMNS[column].heading)
        return f"{number}, {heading} {self.text(line, column)}" if column else number

    def colour(self, line: IntakeLine, _column: int) -> QColor:
        """What is void is dim."""
        palette = self._look.palette
        return QColor(palette.second if line.void else palette.ink)


_READERS: dict[int, Callable[[IntakeModel, IntakeLine, int], object]] = {
    Qt.ItemDataRole.DisplayRole: IntakeModel.text,
    Qt.ItemDataRole.ToolTipRole: IntakeModel.text,
    Qt.ItemDataRole.AccessibleTextRole: IntakeModel.aloud,
    Qt.ItemDataRole.ForegroundRole: IntakeModel.colour,
    Role.LINE: lambda _model, line, _column: line,
}
