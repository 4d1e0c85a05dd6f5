"""The twelve rounds of a year as a model of Qt's: their days can be written, and why."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    MONTH = 1
    PROPOSED = 2
    DUE = 3
    REASON = 4


_HEADINGS = {
    Column.NUMBER: th("รอบ"),
    Column.MONTH: th("เดือน"),
    Column.PROPOSED: th("วันที่เสนอ"),
    Column.DUE: th("ครบกำหนด"),
    Column.REASON: th("เหตุผลที่เลื่อน"),
}
WRITTEN = (Column.DUE, Column.REASON)


class RoundsModel(QAbstractTableModel):
    """``written`` carries the number of a round, the column and what was typed.

    ``pending`` are days that were typed and wait for a reason, by the numbers of their rounds.
    """

    written = Signal(int, int, str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.rounds: tuple[CalendarRound, ...] = ()
        self.pending: dict[int, date] = {}
        self.today = date.min

    def show(self, rounds: tuple[CalendarRound, ...], today: date) -> None:
        """Shows other rounds; the cells keep their places."""
        other = len(rounds) != len(self.rounds)
        if other:
            self.beginResetModel()
        self.rounds, self.today = rounds, today
        if other:
            self.endResetModel()
        self.tell_changed()

    def tell_changed(self) -> None:
        """Lets every cell be drawn anew."""
        if self.rounds:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.rounds) - 1, len(Column) - 1)
            )

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Twelve, once they are read."""
        return 0 if parent.isValid() else len(self.rounds)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Those of :class:`Column`."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._voice.of(_HEADINGS[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The day and the reason can be written."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in WRITTEN else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text of a cell, and what is read aloud of it."""
        if not index.isValid():
            return None
        read = _BY_ROLE.get(role)
        return read(self, self.rounds[index.row()], Column(index.column())) if read else None

    def setData(  # noqa: N802  Qt's name
        self,
        index: Index,
        value: Any,  # noqa: ANN401  Qt's own
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tells what was typed; it is shown once it is kept."""
        text = " ".join(str(value).split())
        if text == str(index.data(Qt.ItemDataRole.EditRole)):
            return False
        self.written.emit(self.rounds[index.row()].number, index.column(), text)
        return True

    def text(self, round_: CalendarRound, column: Column) -> str:
        """What stands in a cell."""
        voice = self._voice
        texts: dict[Column, Callable[[], str]] = {
            Column.NUMBER: lambda: voice.figure(round_.number),
            Column.MONTH: lambda: voice.month(round_.month),
            Column.PROPOSED: lambda: voice.date(round_.proposed),
            Column.DUE: lambda: voice.date(self.pending.get(round_.number, round_.due)),
            Column.REASON: lambda: round_.reason,
        }
        return texts[column]()

    def note(self, round_: CalendarRound) -> str:
        """What is to be known of a round's day: that nobody works on it."""
        if not round_.closed:
            return ""
        return self._voice.say("ตรงกับ {name}", name=self._voice.say(round_.closed))

    def aloud(self, round_: CalendarRound, column: Column) -> str:
        """A cell with its round, for who listens to the screen."""
        heading = self._voice.of(_HEADINGS[column])
        parts = [f"{heading} {self.text(round_, column)}", self.text(round_, Column.MONTH)]
        return ", ".join(part for part in (*parts, self.note(round_)) if part)


_BY_ROLE: dict[int, Callable[[RoundsModel, CalendarRound, Column], object]] = {
    Qt.ItemDataRole.DisplayRole: RoundsModel.text,
    Qt.ItemDataRole.EditRole: RoundsModel.text,
    Qt.ItemDataRole.AccessibleTextRole: RoundsModel.aloud,
    Qt.ItemDataRole.ToolTipRole: lambda model, round_, _column: model.note(round_) or round_.reason,
}
