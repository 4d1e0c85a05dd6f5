"""The units of a round as a model: each with the state of its sheet."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from clerkdesk.domain.rounds.roundsummary import UnitStand
from clerkdesk.domain.rounds.state import ROUND_STATUSES, RoundStatus
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.rowtable import Shown, ShownModel

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

LOOKS = {
    RoundStatus.OPEN: ("circle-dashed", "second"),
    RoundStatus.DUE: ("clock", "waiting"),
    RoundStatus.LATE: ("triangle-alert", "refused"),
    RoundStatus.REPORTED: ("circle-check", "allowed"),
    RoundStatus.TAKEN_IN: ("circle-check-big", "published"),
}
_EMPTY = ("circle-minus", "second")


def look_of(unit: UnitStand) -> tuple[str, str]:
    """The icon and the colour of a unit's state."""
    state = unit.state
    return _EMPTY if state.said_nothing else LOOKS[state.status]


def word_of(voice: Voice, unit: UnitStand) -> str:
    """The state in a word."""
    state = unit.state
    if state.said_nothing:
        return voice.say("รายงานแล้วว่าไม่มี")
    return voice.of(ROUND_STATUSES[state.status])


def remark_of(voice: Voice, unit: UnitStand) -> str:
    """What else is to be known: late, other rows than were reported, changed, doubtful."""
    state = unit.state
    parts: list[str] = []
    if state.late and (state.reported or unit.must):
        late = th("ช้า {days} วัน") if state.reported else th("เกินกำหนด {days} วัน")
        parts.append(voice.say(late, days=state.late))
    if state.reported and state.told != state.rows:
        parts.append(voice.say("แบบที่รายงานมี {rows} แถว", rows=state.told))
    if state.changed:
        parts.append(voice.say("แก้หลังส่ง"))
    if unit.doubtful:
        parts.append(voice.say("มีแถวที่วันที่น่าสงสัย {rows} แถว", rows=unit.doubtful))
    if not unit.must:
        parts.append(voice.say("ไม่ต้องรายงาน"))
    return " · ".join(parts)


COLUMNS: tuple[Shown[UnitStand], ...] = (
    Shown(th("กลุ่ม/หน่วย/สถานศึกษา"), lambda _voice, unit: unit.unit, share=5),
    Shown(th("การรายงาน"), word_of, "รายงานแล้วว่าไม่มี 000"),
    Shown(th("วันที่รายงาน"), lambda voice, unit: voice.date(unit.state.on), "30 พ.ย. 2569 00"),
    Shown(
        th("จำนวนแถว"),
        lambda voice, unit: voice.figure(unit.state.rows or "–"),
        "จำนวนแถว 00",
        counts=True,
    ),
    Shown(Wording("ผู้รายงาน", "Reporter"), lambda _voice, unit: unit.reporter or "–", share=3),
    Shown(th("หมายเหตุ"), remark_of, share=4),
)
_STATE = 1


class Role(IntEnum):
    """What a row holds beside its texts."""

    UNIT = Qt.ItemDataRole.UserRole + 1


class TogetherModel(ShownModel):
    """One row a unit."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__(voice, COLUMNS)
        self._look = look
        self.units: tuple[UnitStand, ...] = ()

    def show(self, units: Sequence[UnitStand]) -> None:
        """Shows other units."""
        same = [each.unit for each in units] == [each.unit for each in self.units]
        if not same:
            self.beginResetModel()
        self.units = tuple(units)
        if not same:
            self.endResetModel()
        elif units:
            self.dataChanged.emit(self.index(0, 0), self.index(len(units) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """One row a unit."""
        return 0 if parent.isValid() else len(self.units)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell."""
        read = _READERS.get(role) if index.isValid() else None
        return read(self, self.units[index.row()], index.column()) if read else None

    def text(self, unit: UnitStand, column: int) -> str:
        """A cell as it is shown."""
        return COLUMNS[column].read(self._voice, unit)

    def aloud(self, unit: UnitStand, column: int) -> str:
        """A cell with its heading, for who listens to the screen."""
        heading = self._voice.of(COLUMNS[column].heading)
        return f"{unit.unit}, {heading} {self.text(unit, column)}" if column else unit.unit

    def icon(self, unit: UnitStand, column: int) -> QIcon | None:
        """The sign of the state."""
        return self._look.icon(*look_of(unit)) if column == _STATE else None

    def colour(self, unit: UnitStand, column: int) -> QColor:
        """The state in its colour."""
        name = look_of(unit)[1] if column == _STATE else "ink"
        return QColor(str(getattr(self._look.palette, name)))


_READERS: dict[int, Callable[[TogetherModel, UnitStand, int], object]] = {
    Qt.ItemDataRole.DisplayRole: TogetherModel.text,
    Qt.ItemDataRole.ToolTipRole: TogetherModel.text,
    Qt.ItemDataRole.AccessibleTextRole: TogetherModel.aloud,
    Qt.ItemDataRole.TextAlignmentRole: lambda _model, _unit, column: COLUMNS[column].side,
    Qt.ItemDataRole.DecorationRole: TogetherModel.icon,
    Qt.ItemDataRole.ForegroundRole: TogetherModel.colour,
    Role.UNIT: lambda _model, unit, _column: unit,
}
