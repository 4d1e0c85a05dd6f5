"""The plan of a fiscal year as a model: a row for each topic and unit, a column for each month."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from clerkdesk.desk.plan import CellKey
from clerkdesk.desk.planview import PlanView
from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.memo.plan import CELL_STATUSES, CellStatus, Counts, MonthCell, PlanRow
from clerkdesk.domain.thai.monthnames import MONTHS_ENGLISH, MONTHS_SHORT
from clerkdesk.domain.words import Wording
from clerkdesk.ui.plan.marks import MARKS
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
At = tuple[int, int]
_NOWHERE = QModelIndex()
MONTHS = 12
SUM = MONTHS
"""The column behind the months: what was published of what was planned."""


class Role(IntEnum):
    """What a cell holds beside its text."""

    CELL = Qt.ItemDataRole.UserRole + 1


class PlanModel(QAbstractTableModel):
    """``noted`` carries row, column and text of a note that was written into a cell."""

    noted = Signal(int, int, str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.view: PlanView | None = None
        self.rows: list[PlanRow] = []

    def show(self, view: PlanView) -> bool:
        """Shows a plan; whether other rows or months are there than before."""
        same = self.view is not None and (self.view.months == view.months)
        same = same and [_key(row) for row in self.rows] == [_key(row) for row in view.rows]
        if not same:
            self.beginResetModel()
        self.view, self.rows = view, list(view.rows)
        if not same:
            self.endResetModel()
        elif self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, SUM))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, SUM)
        return not same

    def cell(self, row: int, column: int) -> MonthCell | None:
        """The month of a topic; None where no month stands."""
        inside = 0 <= row < len(self.rows) and 0 <= column < MONTHS
        return self.rows[row].cells[column] if inside else None

    def key(self, row: int, column: int) -> CellKey:
        """Which cell of the plan it is."""
        each = self.rows[row]
        return CellKey(each.topic.id, each.unit, each.cells[column].month)

    def row_of(self, topic: int, unit: str) -> int:
        """The row of a topic and unit; -1 when it is not shown."""
        wanted = (topic, unit)
        return next((place for place, row in enumerate(self.rows) if _key(row) == wanted), -1)

    def plan(self, cells: Iterable[At], planned: bool) -> None:
        """Shows cells as planned, or not, before the plan is read anew."""
        for row, column in cells:
            cell = self.rows[row].cells[column]
            late = cell.missing and planned
            self._put(row, column, replace(cell, planned=planned, missing=late))

    def note(self, row: int, column: int, note: str) -> None:
        """Shows the note of a cell before the plan is read anew."""
        self._put(row, column, replace(self.rows[row].cells[column], note=note.strip()))

    def text(self, row: int, column: int) -> str:
        """A cell as it is shown: its short word and its note."""
        if column == SUM:
            return self.counted(self.rows[row].counts)
        cell = self.rows[row].cells[column]
        mark = MARKS.get(cell.status)
        return " ".join(filter(None, (self._voice.of(mark.words) if mark else "", cell.note)))

    def planned_text(self, row: int, column: int) -> str:
        """What is planned in a cell as it is copied, and can be pasted: ✓ or its note."""
        cell = self.rows[row].cells[column]
        return (cell.note or "✓") if cell.planned else ""

    def aloud(self, row: int, column: int) -> str:
        """A cell with its topic and month, for who listens to the screen."""
        each = self.rows[row]
        if column == SUM:
            said = self._voice.say("เผยแพร่ต่อแผน {counted}", counted=self.text(row, column))
            return f"{each.topic.name}, {said}"
        cell = each.cells[column]
        parts = (each.topic.name, self._voice.month(cell.month), self.said(cell))
        return ", ".join(filter(None, (parts[0], each.unit, *parts[1:])))

    def said(self, cell: MonthCell) -> str:
        """What is known of a cell, in words."""
        voice = self._voice
        parts = [voice.of(CELL_STATUSES[cell.status])]
        if cell.planned and cell.status is not CellStatus.PLANNED:
            parts.append(voice.of(CELL_STATUSES[CellStatus.PLANNED]))
        if cell.late is not None:
            parts.append(voice.date(cell.late))
        count = len(memos_of(cell))
        parts += [voice.say("{count} เรื่อง", count=count)] if count else []
        parts += [voice.say("หมายเหตุ: {note}", note=cell.note)] if cell.note else []
        return " · ".join(parts)

    def counted(self, counts: Counts) -> str:
        """What was published of what was planned, ``3/5``; empty for nothing."""
        if counts == Counts():
            return ""
        return self._voice.figure(counts.share)

    def month_name(self, column: int) -> str:
        """The month above a column, ``ต.ค. 61``."""
        if self.view is None:
            return ""
        month = self.view.months[column]
        year = f"{buddhist(month.year) % 100:02d}"
        thai = f"{MONTHS_SHORT[month.month - 1]} {year}"
        english = f"{MONTHS_ENGLISH[month.month - 1][:3]} {year}"
        return self._voice.figure(self._voice.of(Wording(thai, english)))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row for each topic of a unit."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """Twelve months and their sum."""
        return 0 if parent.isValid() else MONTHS + 1

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
        """Writes the note of a cell."""
        cell = self.cell(index.row(), index.column())
        if role != Qt.ItemDataRole.EditRole or cell is None:
            return False
        if str(value).strip() != cell.note:
            self.noted.emit(index.row(), index.column(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A note can be written into every month."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() < MONTHS else flags

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """The months; the topics, with their unit."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            row = self.rows[section]
            shown = self._voice.figure(row.topic.label), row.topic.name
            return "\n".join(filter(None, (" ".join(filter(None, shown)), row.unit)))
        return self._voice.say("รวม") if section == SUM else self.month_name(section)

    def _put(self, row: int, column: int, cell: MonthCell) -> None:
        each = self.rows[row]
        cells = (*each.cells[:column], cell, *each.cells[column + 1 :])
        self.rows[row] = replace(each, cells=cells)
        self.dataChanged.emit(self.index(row, column), self.index(row, column))


def memos_of(cell: MonthCell) -> tuple[int, ...]:
    """The memos of a cell, those that came furthest first."""
    return tuple(dict.fromkeys((*cell.published, *cell.allowed, *cell.asked)))


def _key(row: PlanRow) -> tuple[int, str]:
    return row.topic.id, row.unit


def _note(model: PlanModel, row: int, column: int) -> str:
    cell = model.cell(row, column)
    return cell.note if cell else ""


_READERS: dict[int, Callable[[PlanModel, int, int], object]] = {
    Qt.ItemDataRole.DisplayRole: PlanModel.text,
    Qt.ItemDataRole.EditRole: _note,
    Qt.ItemDataRole.AccessibleTextRole: PlanModel.aloud,
    Qt.ItemDataRole.ToolTipRole: PlanModel.aloud,
    Role.CELL: PlanModel.cell,
}
