"""Saves what is done to the sheet: one act after another, each with its undoing."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.monthblock import Target, Wrote, write_block
from clerkdesk.desk.monthrows import RowKey
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th
from clerkdesk.ui.messages import Undo
from clerkdesk.ui.month.blockof import block_of, completions
from clerkdesk.ui.month.kept import kept_of
from clerkdesk.ui.month.model import MonthModel, Written
from clerkdesk.ui.services import Services

Act = Callable[[], Done | None]


class Saving(QObject):
    """Acts wait for one another, since each stands on what the one before recorded.

    ``idle`` comes when all is done, and the sheet may be read anew. ``target`` says whose sheet it
    is.
    """

    idle = Signal()

    def __init__(self, services: Services, model: MonthModel, target: Callable[[], Target]) -> None:
        super().__init__()
        self._services, self._voice, self._model = services, services.voice, model
        self._target, self._kept = target, kept_of(services)
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False
        model.written.connect(self.save)

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self._busy

    def save(self, written: Sequence[Written]) -> None:
        """Saves what was written into cells, as one act."""
        target = self._target()
        self._add(lambda: self._start_saving(target, self._model.whole(written)))

    def act(self, act: Act) -> None:
        """Does something else to the sheet; it brings its own words and undoing."""
        self._add(lambda: self._run(act, lambda done: self._done(act, done), self._complain))

    def then(self, go: Callable[[], None]) -> None:
        """Goes on once all that was given before is done."""

        def start() -> None:
            self._busy = False
            go()
            if not self._busy:
                self._next()

        self._add(start)

    def _start_saving(
        self, target: Target, written: Sequence[Written], again: Collection[str] = ()
    ) -> None:
        """``again`` names the rows that were made before, and taken back."""
        desk, now = self._services.desk, self._model.key_now
        whole = [each if each.row in again else _with_key(each, now(each)) for each in written]
        new = {each.row for each in whole if self._model.is_new(each.row) or each.row in again}

        def saved(wrote: Wrote) -> None:
            bad = [each for each in whole if (each.row, each.column.id) in wrote.refused]
            kept = [each for each in whole if each not in bad]
            of_memos = completions(whole).items() if wrote.recorded else ()
            rows = {(each.memo, each.entry): row for row, each in of_memos}
            entries = {
                rows[each.memo.id, each.entry.supersedes or 0]: each.entry.id
                for each in wrote.recorded
            }
            self._model.saved(kept, entries, wrote.keys)
            for each in bad:
                why = wrote.refused[each.row, each.column.id]
                self._model.own.explain(each, self._voice.sentence(Sentence(why.what, why.values)))
            self._model.refused(bad)
            if kept:
                self._tell(target, kept, wrote, bad)
            if bad:
                self._complain(self._of_cells(bad, wrote))

        def failed(error: Exception) -> None:
            self._model.refused(whole)
            self._complain(error)
            self._emit_changed(each.memo for each in completions(whole).values())

        self._run(lambda: write_block(desk, target, block_of(whole, new)), saved, failed)

    def _of_cells(self, bad: Sequence[Written], wrote: Wrote) -> ClerkError:
        """The first cell that cannot be kept, and how many there are."""
        first = bad[0]
        error = wrote.refused[first.row, first.column.id]
        row = self._model.row_of(first.row) + 1
        others = self._voice.say("และอีก {cells} ช่อง", cells=len(bad) - 1)
        more = f" {others}" if len(bad) > 1 else ""
        said = {"row": self._voice.figure(row), "more": more, "column": first.column.wording}
        values = {**error.values, **said}
        # a row that was taken off meanwhile stands nowhere
        where = th("แถวที่ {row} “{column}”{more}") if row else th("“{column}”{more}")
        return ClerkError(error.what, do=error.do, where=where, **values)

    def _tell(
        self, target: Target, written: Sequence[Written], wrote: Wrote, bad: Sequence[Written]
    ) -> None:
        if wrote.keys:
            whose = th("เพิ่ม {count} แถวในแบบติดตามแล้ว")
            if not target.unit:
                whose = th("เพิ่ม {count} แถวโดยไม่ระบุหน่วยแล้ว ถ้าเป็นของหน่วยใด เลือกหน่วยนั้นก่อนพิมพ์")
            said = self._voice.say(whose, count=len(wrote.keys))
        elif len(written) == 1:
            column = self._voice.of(written[0].column.wording)
            row = self._model.row_of(written[0].row) + 1
            said = self._voice.say("เติม “{column}” แถวที่ {row} แล้ว", column=column, row=row)
        else:
            said = self._voice.say("เติม {cells} ช่องแล้ว", cells=len(written))
        memos = [each.memo.id for each in wrote.recorded]

        def again() -> None:
            self._add(lambda: self._start_saving(target, written, wrote.keys))

        def undone() -> None:
            self._model.forget(bad)
            self._emit_undone(memos)

        self._say(said, wrote.undo, undone, again)
        self._emit_changed(memos)

    def _done(self, act: Act, done: Done | None) -> None:
        if done is None:
            return
        said, undo = self._voice.sentence(done.said), done.undo
        if undo is None:
            self._services.messages.say(said)
        else:
            self._say(said, undo.run, lambda: self._emit_undone(()), lambda: self.act(act))
        self._emit_changed(())

    def _say(
        self, said: str, back: Callable[[], None], undone: Callable[[], None], again: Undo
    ) -> None:
        """Says what was done; once it is taken ``back``, ``again`` does it anew."""

        def tell(_nothing: object) -> None:
            told = self._voice.say("เลิกทำแล้ว: {said} (ยังอยู่ในประวัติ)", said=said)
            self._services.messages.say(told, again)
            undone()

        def undo() -> None:
            self._add(lambda: self._run(back, tell, self._complain))

        self._services.messages.say(said, undo)

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

    def _emit_undone(self, memos: Iterable[int]) -> None:
        """Also the pages are told that show rounds."""
        self._emit_changed(memos)
        self._services.ways.office_changed.emit()

    def _emit_changed(self, memos: Iterable[int]) -> None:
        self._kept.changed.emit()
        for memo_id in dict.fromkeys(memos):
            self._services.ways.memo_changed.emit(memo_id)


def _with_key(written: Written, key: RowKey) -> Written:
    return written if key is written.key else replace(written, key=key)
