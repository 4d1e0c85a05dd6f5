"""The ten steps as a model of Qt's."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.procedure import ProcedureStep
from clerkdesk.domain.office.procedure import STAGES
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row holds beside its text."""

    STEP = Qt.ItemDataRole.UserRole + 1


class StepsModel(QAbstractListModel):
    """One row for each step."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.steps: tuple[ProcedureStep, ...] = ()

    def show(self, steps: tuple[ProcedureStep, ...]) -> None:
        """Shows other steps; where there are as many, the place in the list stays."""
        if len(steps) != len(self.steps):
            self.beginResetModel()
            self.steps = steps
            self.endResetModel()
            return
        self.steps = steps
        self.dataChanged.emit(self.index(0), self.index(len(steps) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many steps there are."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The step, and its words."""
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        if role == Role.STEP:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._aloud(step)
        return None

    def _aloud(self, step: ProcedureStep) -> str:
        voice = self._voice
        title, stage = voice.of(step.title), voice.of(STAGES[step.stage])
        return f"{voice.figure(step.number)} {title}: {stage}"
