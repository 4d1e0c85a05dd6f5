"""The memos of a pile as a model, in the order in which they were put into it."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.pile import PileMemo
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.memos.model import where
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row holds beside its text."""

    MEMO = Qt.ItemDataRole.UserRole + 1


class PileModel(QAbstractListModel):
    """Further memos come below the others; the same memos change where they stand."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.memos: list[PileMemo] = []

    def show(self, memos: Sequence[PileMemo]) -> None:
        """Shows these memos."""
        before, after = self._ids(self.memos), self._ids(memos)
        if after[: len(before)] != before:
            self.beginResetModel()
            self.memos = list(memos)
            self.endResetModel()
            return
        self.memos = list(memos[: len(before)])
        if before:
            self.dataChanged.emit(self.index(0), self.index(len(before) - 1))
        if len(after) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.memos = list(memos)
            self.endInsertRows()

    def row_of(self, memo_id: int) -> int:
        """The row of a memo; -1 when it is not here."""
        ids = self._ids(self.memos)
        return ids.index(memo_id) if memo_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The memos in the pile."""
        return 0 if parent.isValid() else len(self.memos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The memo itself, its subject, what is read aloud."""
        if not index.isValid():
            return None
        read = _BY_ROLE.get(role)
        return read(self, self.memos[index.row()]) if read else None

    def place(self, memo: PileMemo) -> str:
        """Where a memo stands: its status, whose desk it lies on, for how long."""
        line = memo.line
        days = "" if line.days is None else self._voice.days(line.days)
        parts = (self._voice.of(STATUSES[line.status]), where(self._voice, line), days)
        return " · ".join(part for part in parts if part)

    def reason(self, memo: PileMemo) -> str:
        """Why the signature does not fit, in short; empty when it does."""
        if memo.refusal is not None:
            return self._voice.say(memo.refusal.what, **memo.refusal.values)
        return self._voice.sentence(memo.early) if memo.early is not None else ""

    def advice(self, memo: PileMemo) -> str:
        """The reason, and what to do."""
        return self._voice.error(memo.refusal) if memo.refusal else self.reason(memo)

    def read_aloud(self, memo: PileMemo) -> str:
        """A row as one sentence, for who listens to the screen."""
        line = memo.line
        fits = self.advice(memo) or self._voice.say("บันทึกได้")
        number = self._voice.figure(line.number)
        parts = (self._voice.figure(line.id), line.subject, number, self.place(memo), fits)
        return ", ".join(part for part in parts if part)

    def _ids(self, memos: Sequence[PileMemo]) -> list[int]:
        return [memo.line.id for memo in memos]


def _tip(model: PileModel, memo: PileMemo) -> str:
    parts = (memo.line.subject, model.place(memo), model.advice(memo))
    return "\n".join(part for part in parts if part)


_BY_ROLE: dict[int, Callable[[PileModel, PileMemo], object]] = {
    Role.MEMO: lambda model, memo: memo,
    Qt.ItemDataRole.DisplayRole: lambda model, memo: memo.line.subject,
    Qt.ItemDataRole.AccessibleTextRole: PileModel.read_aloud,
    Qt.ItemDataRole.ToolTipRole: _tip,
}
