"""Saves what is written into the sheet: one act after another, each with its undoing."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.monthrows import Completion, complete_rows, said_in, take_back
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.recorded import Recorded
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui import final
from clerkdesk.ui.month.model import MonthModel, Written
from clerkdesk.ui.services import Services

Act = Callable[[], Sequence[Recorded]]


class Saving(QObject):
    """Acts wait for one another, since each stands on what the one before recorded.

    ``idle`` comes when all is done, and the sheet may be read anew.
    """

    idle = Signal()

    def __init__(self, services: Services, model: MonthModel) -> None:
        super().__init__()
        self._services, self._voice, self._model = services, services.voice, model
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False
        model.written.connect(self.save)

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self._busy

    def save(self, written: Sequence[Written]) -> None:
        """Saves what was written into cells, as one act."""
        self._add(lambda: self._start_saving(written))

    def _start_saving(self, written: Sequence[Written]) -> None:
        completions, desk = self._completions(written), self._services.desk
        rows = {(each.memo, each.entry): row for row, each in completions.items()}

        def saved(done: Sequence[Recorded]) -> None:
            entries = {
                rows[each.memo.id, each.entry.supersedes or 0]: each.entry.id for each in done
            }
            self._model.saved(written, entries)
            self._tell(written, done, entries)

        def failed(error: Exception) -> None:
            self._model.refused(written)
            self._complain(error)
            self._emit_changed(each.memo for each in completions.values())

        self._run(lambda: complete_rows(desk, list(completions.values())), saved, failed)

    def _completions(self, written: Sequence[Written]) -> dict[str, Completion]:
        """What is to be recorded, one entry a row, by row."""
        found: dict[str, Completion] = {}
        for each in written:
            key = self._model.key_now(each)
            said = said_in(each.column, each.text)
            earlier = found.get(each.row)
            if earlier is not None:
                said = _both(earlier.said, said)
            found[each.row] = Completion(key.memo, key.entry, said)
        return found

    def _tell(
        self, written: Sequence[Written], done: Sequence[Recorded], entries: dict[str, int]
    ) -> None:
        if len(written) == 1:
            column = self._voice.of(written[0].column.wording)
            row = self._model.row_of(written[0].row) + 1
            said = self._voice.say("เติม “{column}” แถวที่ {row} แล้ว", column=column, row=row)
        else:
            said = self._voice.say("เติม {cells} ช่องแล้ว", cells=len(written))
        self._services.messages.say(
            said, lambda: self._add(lambda: self._start_undoing(done, said))
        )
        self._emit_changed(each.memo.id for each in done)

    def _start_undoing(self, done: Sequence[Recorded], said: str) -> None:
        desk = self._services.desk

        def undone(_nothing: object) -> None:
            told = self._voice.say("เลิกทำแล้ว: {said} (ยังอยู่ในประวัติ)", said=said)
            self._services.messages.say(told, final.cancelled(self._voice))
            self._emit_changed(each.memo.id for each in done)

        self._run(lambda: take_back(desk, done), undone, self._complain)

    def _run(
        self,
        act: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def delivered(tell: Callable[[Any], None]) -> Callable[[Any], None]:
            def go_on(outcome: object) -> None:
                tell(outcome)
                self._busy = False
                self._next()

            return go_on

        self._services.work.run(self, act, delivered(done), delivered(failed))

    def _add(self, start: Callable[[], None]) -> None:
        self._waiting.append(start)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            self._busy = True
            self._waiting.popleft()()
        else:
            self.idle.emit()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)

    def _emit_changed(self, memos: Iterable[int]) -> None:
        for memo_id in dict.fromkeys(memos):
            self._services.ways.memo_changed.emit(memo_id)


def _both(one: Publication, other: Publication) -> Publication:
    """What both say; the later where they differ."""
    said = {name: value for name, value in vars(other).items() if value is not None}
    return replace(one, **said)
