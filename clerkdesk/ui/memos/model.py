"""The list of memos as a model: one row a memo, with heads among them."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from clerkdesk.desk.memolist import NO_MEMOS
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.words import Wording
from clerkdesk.ui.memos.lines import Lines
from clerkdesk.ui.memos.rows import Head, Rows
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

PAGE = 50
"""How many lines are read at once: more than a screen shows."""


class Role(IntEnum):
    """What a row holds beside its texts: the memo's id, 0 for a head; its line, None while it is
    being read; the head."""

    ID = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2
    HEAD = Qt.ItemDataRole.UserRole + 3


class MemoModel(QAbstractListModel):
    """Rows of which there may be very many. A line is read when somebody looks at it."""

    def __init__(self, voice: Voice, lines: Lines) -> None:
        super().__init__()
        self._voice, self._lines = voice, lines
        self.rows = Rows(NO_MEMOS, ())
        self._asked: set[int] = set()
        lines.came.connect(self._lines_came)

    def show(self, rows: Rows) -> bool:
        """Shows other rows. When the same memos stand in the same rows nothing moves, and the
        answer is False."""
        self._asked.clear()
        if rows.places == self.rows.places:
            self.rows = rows
            self._tell_changed()
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def line(self, row: int) -> MemoLine | None:
        """The line in a row. None for a head, and while it is being read, which begins now."""
        memo_id = self.rows.id_at(row)
        if not memo_id:
            return None
        if not self._lines.is_fresh(memo_id):
            self._ask_for(row // PAGE)
        return self._lines.get(memo_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """The memos that are shown, and the heads above them."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The subject, or the words of a head; the whole line or head by role."""
        if not index.isValid():
            return None
        read = _BY_ROLE.get(role)
        return read(self, index.row()) if read else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Memos alone can be chosen."""
        if index.isValid() and self.rows.places[index.row()] < 0:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def read_aloud(self, row: int) -> str:
        """A row as one sentence, for who listens to the screen."""
        head, line = self.rows.head_at(row), self.line(row)
        if head is not None:
            return ", ".join(part for part in head_words(self._voice, head) if part)
        if line is None:
            return self._voice.say("กำลังอ่าน…")
        voice = self._voice
        days = "" if line.days is None else voice.days(line.days)
        status = voice.of(STATUSES[line.status])
        texts = (voice.figure(line.number), line.subject, status, where(voice, line), days)
        return ", ".join(text for text in texts if text)

    def text(self, row: int) -> str:
        """What stands in a row in short; nothing while it is being read."""
        head, line = self.rows.head_at(row), self.line(row)
        if head is not None:
            return head_words(self._voice, head)[0]
        return line.subject if line is not None else ""

    def _ask_for(self, page: int) -> None:
        """Asks for a page once, until something came or other rows are shown."""
        if page not in self._asked:
            self._asked.add(page)
            ids = self.rows.ids_between(page * PAGE, (page + 1) * PAGE - 1)
            self._lines.want([each for each in ids if not self._lines.is_fresh(each)])

    def _lines_came(self) -> None:
        """Whoever is in sight is looked at again, and asked for where it still lacks."""
        self._asked.clear()
        self._tell_changed()

    def _tell_changed(self) -> None:
        if len(self.rows):
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))


_BY_ROLE: dict[int, Callable[[MemoModel, int], object]] = {
    Role.ID: lambda model, row: model.rows.id_at(row),
    Role.LINE: MemoModel.line,
    Role.HEAD: lambda model, row: model.rows.head_at(row),
    Qt.ItemDataRole.AccessibleTextRole: MemoModel.read_aloud,
    Qt.ItemDataRole.DisplayRole: MemoModel.text,
    Qt.ItemDataRole.ToolTipRole: MemoModel.text,
}


def where(voice: Voice, line: MemoLine) -> str:
    """On whose desk a memo lies, with the name where it is known."""
    parts = (voice.of(line.holder) if line.holder else "", line.holder_name)
    return " ".join(part for part in parts if part)


def head_words(voice: Voice, head: Head) -> tuple[str, str]:
    """On whose desk how many memos lie; and how long the first of them has."""
    title = _desk(voice, head.holder)
    said = voice.say("{title} ({count})", title=title, count=head.count)
    waits = "" if head.days is None else voice.say("นานที่สุด {days}", days=voice.days(head.days))
    return said, waits


def _desk(voice: Voice, holder: Wording) -> str:
    return voice.say("อยู่ที่ {holder}", holder=voice.of(holder)) if holder else voice.say("จบเรื่องแล้ว")
