"""What is done to the rows of the sheet that is shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from clerkdesk.desk.monthblock import Target
from clerkdesk.desk.roundrows import declare_nothing, order_rows, remove_rows
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.month.blocks import keys_before, moved_keys
from clerkdesk.ui.month.lines import Kind
from clerkdesk.ui.month.saving import Saving
from clerkdesk.ui.month.table import SheetTable
from clerkdesk.ui.services import Services

_NO_WAY = th("แถวนี้เลื่อนไปทางนั้นไม่ได้")
_NO_WAY_OUT = th("แถวนี้เลื่อนไปทางนั้นไม่ได้ เลื่อนได้ระหว่างแถวของหน่วยเดียวกัน")


class RowActs(QObject):
    """Acts on the chosen rows and cells; each is one act with one undoing."""

    def __init__(
        self,
        services: Services,
        table: SheetTable,
        saving: Saving,
        target: Callable[[], Target],
    ) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._table, self._saving, self._target = table, saving, target
        self._lost: ClerkError | None = None
        saving.idle.connect(self.tell_lost)
        table.heads.dropped.connect(self._drop)
        table.locked.connect(lambda why: services.messages.remark(self._voice.say(why)))

    def handlers(self) -> Handlers:
        """What can be done where there are rows."""
        return {
            "copy_cells": self._copy,
            "paste_cells": self._paste,
            "fill_down": self._fill_down,
            "row_up": lambda: self._step(-1),
            "row_down": lambda: self._step(1),
            "remove_row": self._remove,
        }

    def declare_nothing(self) -> None:
        """There is nothing to report of the month."""
        desk, to = self._services.desk, self._target()
        self._saving.act(lambda: declare_nothing(desk, to.month, to.unit))

    def tell_lost(self) -> None:
        """Once all is saved: what is said of that takes earlier complaints away."""
        if self._lost is not None:
            self._services.messages.complain(self._lost)
            self._lost = None

    def _copy(self) -> None:
        text, cells = self._table.copied()
        if cells:
            self._services.messages.copy(text)
            said = self._voice.say("คัดลอก {cells} ช่องแล้ว วางใน Excel ได้เลย", cells=cells)
            self._services.messages.remark(said)

    def _paste(self) -> None:
        room, lost = self._table.paste()
        if room and lost:
            self._lost = ClerkError(
                th("วางได้ {room} ช่อง อีก {lost} ช่องไม่มีที่ให้วาง"),
                do=th("ดูว่าเริ่มวางที่แถวและช่องที่ถูกหรือไม่ ถ้าไม่ กด Ctrl+Z"),
                room=self._voice.figure(room),
                lost=self._voice.figure(lost),
            )
        if not self._saving.busy:
            self.tell_lost()
        if not room:
            self._say_where_writable()

    def _say_where_writable(self) -> None:
        sheet = self._table.sheet
        names = ", ".join(self._voice.of(each.wording) for each in sheet.writable)
        said = self._voice.say("วางได้ในช่อง {columns}", columns=names)
        self._services.messages.remark(said)

    def _fill_down(self) -> None:
        self._table.cells.commit()
        if not self._table.fill_down():
            said = self._voice.say("เลือกหลายช่องในช่องเดียวกันลงมา แล้วกด {keys} อีกครั้ง", keys="Ctrl+D")
            self._services.messages.remark(said)

    def _step(self, step: int) -> None:
        self._table.cells.commit()
        self._order(moved_keys(self._table.sheet, self._table.chosen_rows, step))

    def _drop(self, row: int, before: int) -> None:
        rows = self._table.chosen_rows
        moving = rows if row in rows else [row]
        self._order(keys_before(self._table.sheet, moving, before))

    def _order(self, keys: Sequence[str] | None) -> None:
        if keys is None:
            of_unit = bool(self._target().unit)
            self._services.messages.remark(self._voice.of(_NO_WAY if of_unit else _NO_WAY_OUT))
            return
        desk, to, now = self._services.desk, self._target(), self._table.sheet.own.key
        self._saving.act(lambda: order_rows(desk, to.month, to.unit, [*map(now, keys)]))

    def _remove(self) -> None:
        """Once all is saved: only then has a new row that is on its way a key."""
        self._table.cells.commit()
        sheet, to = self._table.sheet, self._target()
        lines = [sheet.lines[row] for row in self._table.chosen_rows]
        chosen = [line.key.key for line in lines if line.kind in (Kind.NEW, Kind.ROW)]
        if chosen:
            self._saving.then(lambda: self._remove_saved(to, chosen))

    def _remove_saved(self, to: Target, chosen: Sequence[str]) -> None:
        desk, sheet = self._services.desk, self._table.sheet
        keys = [sheet.own.key(name) for name in chosen]
        kept = [key for key in keys if not sheet.is_new(key)]
        for key in keys:
            sheet.drop(key)
        if kept:
            now = sheet.own.key
            self._saving.act(lambda: remove_rows(desk, to.month, to.unit, [*map(now, kept)]))
