"""The page of the month: which month, whose sheet, its rows, and the way out of the house."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.month.choosing import Choosing
from clerkdesk.ui.month.export import export_into_file, print_on_paper
from clerkdesk.ui.month.reading import Shown, read_shown
from clerkdesk.ui.month.saving import Saving
from clerkdesk.ui.month.table import SheetTable
from clerkdesk.ui.month.titles import Titles
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

_ACTS = ("open_memo", "sheet_print", "sheet_pdf", "copy_cells")


class MonthPage(Page):
    """What was published in the month; results and remarks are written into the cells."""

    place = Place.MONTH
    main_action = "excel"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._stale = False
        self._entered = False
        self.choosing = Choosing(services)
        self.choosing.changed.connect(self.read)
        self.titles = Titles(self._voice)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.table = SheetTable(services)
        self.table.opened.connect(self._open_memo)
        self.saving = Saving(services, self.table.sheet)
        self.saving.idle.connect(self._read_if_stale)
        self.saving.idle.connect(self._tell_lost)
        self._lost: ClerkError | None = None
        self.table.cells.closed.connect(self._read_if_stale)
        self.empty = Empty(services)
        self.wrong = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)
        services.ways.office_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here; with rows only where there are rows."""
        of_rows: dict[str, Callable[[], None]] = {
            "copy_cells": self._copy,
            "paste_cells": self._paste,
            "open_memo": lambda: self._open_memo(self.table.currentIndex().row()),
        }
        return {
            "excel": self._exporter(".xlsx"),
            "sheet_pdf": self._exporter(".pdf"),
            "sheet_print": self._print,
            "earlier_month": lambda: self.choosing.months.go(-1),
            "later_month": lambda: self.choosing.months.go(1),
            "this_month": self.choosing.months.go_to_now,
            "pick_month": self.choosing.months.take_focus,
            "refresh": self.read,
            **(of_rows if self.table.sheet.rowCount() else {}),
        }

    def ask_for(self, month: Month) -> None:
        """Shows another month when it is entered."""
        self.choosing.months.show_month(month)

    def enter(self) -> None:
        """Reads the month anew."""
        self._entered = True
        self.read()
        self.acts.arrange()

    def leave(self) -> None:
        """What is being written into a cell is kept."""
        self.table.cells.commit()

    def take_focus(self) -> None:
        """The rows take the keys, or the month where there are none."""
        shown = self._shown()
        if shown is self._listed:
            self.table.setFocus()
        elif shown is self.wrong:
            self.wrong.take_focus()
        else:
            self.choosing.months.take_focus()

    def _read_if_stale(self) -> None:
        if self._stale:
            self.read()

    def read(self) -> None:
        """Reads the month; later when a cell is being written or saved, so that nothing that
        was typed is put over."""
        if self.table.writing and self._asks_for_another_month:
            self.table.cells.commit()
        self._stale = self.saving.busy or self.table.writing
        if not self._stale:
            desk, asked = self._services.desk, self.choosing.asked
            self._lane.run(lambda: read_shown(desk, asked), self._show, self._refuse)

    @property
    def _asks_for_another_month(self) -> bool:
        shown = self.table.sheet.month
        return shown is None or shown.month != self.choosing.months.month

    def _show(self, read: Shown) -> None:
        if self.saving.busy or self.table.writing:
            self._stale = True
            return
        self._voice.learn_words(read.breaker)  # lines can be counted only where words are known
        moves_focus = self._moves_focus()
        self.choosing.show_choices(read.units, read.forms)
        self.titles.show_month(read.month)
        self.table.show_month(read.month)
        rows = len(read.month.keys)
        if not rows:
            self._tell_empty(read)
        self._stack.setCurrentWidget(self._listed if rows else self.empty)
        self._offer_acts()
        if moves_focus:
            self.take_focus()

    def _offer_acts(self) -> None:
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()

    def _moves_focus(self) -> bool:
        """Whether the keys go where the rows are; not while a month is typed or stepped to."""
        focused = self.window().focusWidget()
        entered, self._entered = self._entered, False
        if not self.isVisible() or self.choosing.months.edit.isModified():
            return False
        return entered or (focused is not None and self._shown().isAncestorOf(focused))

    def _shown(self) -> QWidget:
        return self._stack.currentWidget() or self

    def _tell_empty(self, read: Shown) -> None:
        month, unit = self._voice.month(read.month.month), self.choosing.unit
        if unit:
            said = self._voice.say(
                "{unit} ยังไม่มีรายการที่เผยแพร่ใน{month} เลือกทุกหน่วยงานเพื่อดูของหน่วยอื่น",
                unit=unit,
                month=month,
            )
            self.empty.tell("calendar-days", said)
            return
        said = self._voice.say(
            "ยังไม่มีรายการที่เผยแพร่ใน{month} เมื่อบันทึกการเผยแพร่เรื่องที่อนุญาตแล้ว รายการจะมาอยู่ที่นี่เอง",
            month=month,
        )
        self.empty.tell("calendar-days", said, "today")

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self.table.sheet.month is None:
            self.wrong.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.wrong)
        else:
            self._services.messages.complain(error)

    def _open_memo(self, row: int) -> None:
        memo = self.table.sheet.key(row).memo if 0 <= row < self.table.sheet.rowCount() else 0
        if memo:
            self._services.ways.memo_wanted.emit(memo)

    def _exporter(self, suffix: str) -> Callable[[], None]:
        return lambda: self._export(suffix)

    def _export(self, suffix: str) -> None:
        self.table.cells.commit()
        month, unit, form = self.table.sheet.month, self.choosing.unit, self.choosing.form
        if month is not None:
            export_into_file(self._services, self, month, unit, form, suffix)

    def _print(self) -> None:
        self.table.cells.commit()
        month, unit, form = self.table.sheet.month, self.choosing.unit, self.choosing.form
        if month is not None:
            print_on_paper(self._services, self, month, unit, form)

    def _copy(self) -> None:
        text, cells = self.table.copied()
        if cells:
            self._services.messages.copy(text)
            said = self._voice.say("คัดลอก {cells} ช่องแล้ว วางใน Excel ได้เลย", cells=cells)
            self._services.messages.remark(said)

    def _paste(self) -> None:
        room, lost = self.table.paste()
        if room and lost:
            self._lost = ClerkError(
                th("วางได้ {room} ช่อง อีก {lost} ช่องไม่มีที่ให้วาง"),
                do=th("ดูว่าเริ่มวางที่แถวและช่องที่ถูกหรือไม่ ถ้าไม่ กด Ctrl+Z"),
                room=self._voice.figure(room),
                lost=self._voice.figure(lost),
            )
        if not self.saving.busy:
            self._tell_lost()
        if not room:
            names = ", ".join(self._voice.of(each.wording) for each in self.table.sheet.writable)
            said = self._voice.say("วางได้ในช่อง {columns}", columns=names)
            self._services.messages.remark(said)

    def _tell_lost(self) -> None:
        """Once all is saved: what is said of that takes earlier complaints away."""
        if self._lost is not None:
            self._services.messages.complain(self._lost)
            self._lost = None

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROOM)
        line.addWidget(self.choosing)
        line.addWidget(self.acts, 1)
        head = QVBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(line)
        head.addWidget(self.choosing.wrong)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        without_gaps(listed)
        listed.setSpacing(HALF_ROOM)
        listed.addWidget(self.titles)
        listed.addWidget(self.table, 1)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(ROOM)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        # a stack that belongs to nothing yet would show its first page as a window of its own
        for widget in (Shape(self._services.look), self._listed, self.empty, self.wrong):
            self._stack.addWidget(widget)
