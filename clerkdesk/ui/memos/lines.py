"""The lines of the memos that are in sight, or were lately; read off the GUI thread."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.views import MemoLine
from clerkdesk.ui.work import Work

MOST_KEPT = 2000
MOST_WAITING = 4
"""Pieces that wait to be read. No screen shows more; what was asked for earlier was passed by."""


class Lines(QObject):
    """``came`` when lines were read. One piece is read at a time, the one asked for last first.

    A line that was read before something was recorded is shown until it was read again.
    """

    came = Signal()

    def __init__(self, work: Work, read: Callable[[Sequence[int]], Sequence[MemoLine]]) -> None:
        super().__init__()
        self._work, self._read = work, read
        self._kept: OrderedDict[int, MemoLine] = OrderedDict()
        self._fresh: set[int] = set()
        self._as_of: Hashable = None
        self._waiting: list[Sequence[int]] = []
        self._busy = False

    def get(self, memo_id: int) -> MemoLine | None:
        """The line of a memo as it was last read; None when it was not, or long ago."""
        line = self._kept.get(memo_id)
        if line is not None:
            self._kept.move_to_end(memo_id)
        return line

    def is_fresh(self, memo_id: int) -> bool:
        """Whether the line need not be read again."""
        return memo_id in self._fresh

    def want(self, memo_ids: Sequence[int]) -> None:
        """Reads these lines as soon as may be."""
        self._waiting.append(memo_ids)
        del self._waiting[:-MOST_WAITING]
        self._go_on()

    def hold_as_of(self, moment: Hashable) -> None:
        """What waits to be read is asked for no longer; when ``moment`` is another one than
        before, every line has to be read again."""
        self._waiting.clear()
        if moment != self._as_of:
            self._as_of = moment
            self._fresh.clear()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        wanted, as_of = self._waiting.pop(), self._as_of
        self._work.run(
            self,
            lambda: self._read(wanted),
            lambda lines: self._take(lines, as_of),
            self._fail,
        )

    def _take(self, lines: Sequence[MemoLine], as_of: Hashable) -> None:
        for line in lines:
            self._kept[line.id] = line
            self._kept.move_to_end(line.id)
        if as_of == self._as_of:
            self._fresh.update(line.id for line in lines)
        while len(self._kept) > MOST_KEPT:
            gone, _line = self._kept.popitem(last=False)
            self._fresh.discard(gone)
        self._busy = False
        self.came.emit()
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._work.fail(error)
        self._go_on()
