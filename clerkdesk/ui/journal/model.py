"""The lines of the journal as a model."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.journalview import JournalLine
from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.rowtable import Shown, ShownModel

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def _when(voice: Voice, line: JournalLine) -> str:
    at = line.done.at
    return f"{voice.date(at.date())} {voice.clock(at)}"


def _about(voice: Voice, line: JournalLine) -> str:
    return line.done.about or "–"


def _number(voice: Voice, line: JournalLine) -> str:
    return voice.figure(line.number or (f"#{line.done.memo}" if line.done.memo else ""))


COLUMNS: tuple[Shown[JournalLine], ...] = (
    Shown(th("เมื่อ"), _when, "๓๐ พ.ย. ๒๕๖๙ ๐๐:๐๐ 00"),
    Shown(th("ใคร"), lambda voice, line: line.done.who),
    Shown(th("ทำอะไร"), lambda voice, line: voice.sentence(line.done.said), share=4),
    Shown(th("เรื่องหรือชื่อ"), _about, share=5),
    Shown(th("เลขที่"), _number),
)


class JournalModel(ShownModel):
    """One row an act, the newest first."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice, COLUMNS)
        self.lines: Sequence[JournalLine] = ()

    def show(self, lines: Sequence[JournalLine]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row an act."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = _READERS.get(role) if index.isValid() else None
        return read(self, self.lines[index.row()], index.column()) if read else None

    def text(self, line: JournalLine, column: int) -> str:
        """A cell as it is shown."""
        return COLUMNS[column].read(self._voice, line)

    def aloud(self, line: JournalLine, column: int) -> str:
        """A cell with its heading, for who listens to the screen."""
        return f"{self._voice.of(COLUMNS[column].heading)} {self.text(line, column)}"


_READERS: dict[int, Callable[[JournalModel, JournalLine, int], str]] = {
    Qt.ItemDataRole.DisplayRole: JournalModel.text,
    Qt.ItemDataRole.ToolTipRole: JournalModel.text,
    Qt.ItemDataRole.AccessibleTextRole: JournalModel.aloud,
}
