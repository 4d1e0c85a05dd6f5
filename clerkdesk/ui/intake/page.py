"""The page of the intake register: what waits is taken in with one key, what was taken in is
listed, corrected, made void, printed and exported."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.intake import Incoming, take_in_memo
from clerkdesk.desk.intakefile import export_intake
from clerkdesk.desk.intakeview import IntakeView, read_intake
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.sheets import Exported
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.exporting import export_table, print_table
from clerkdesk.ui.intake.panels import CorrectIntakePanel, NewIntakePanel, VoidIntakePanel
from clerkdesk.ui.intake.table import IntakeTable
from clerkdesk.ui.intake.waiting import WaitingPane
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.recording.telling import tell_recorded
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.buttons import named_combo
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import empty, scrolled, without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

if TYPE_CHECKING:
    from clerkdesk.ui.settings.panel import Panel

_ACTS = (
    "new_intake",
    "open_memo",
    "correct_intake",
    "void_intake",
    "excel",
    "sheet_pdf",
    "print_list",
)
_YEAR_MARK = "intake.year"


class IntakePage(Page):
    """Enter on what waits takes it in; on a line of the register it leads to the memo."""

    place = Place.INTAKE
    main_action = "take_in"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._saver = Saver(services)
        self._entered = False
        self._shown: IntakeView | None = None
        self.panel: Panel | None = None
        kept = services.marks.get(_YEAR_MARK)
        self._year = int(kept) if kept else book_year(services.desk.today())
        self.years = named_combo(self._voice.say("ปีของทะเบียน"))
        self.years.activated.connect(lambda _row: self._go_to(int(self.years.currentData())))
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.waiting = WaitingPane(services, self._saver)
        self.waiting.taken.connect(self._take_in)
        self.table = IntakeTable(services)
        self.table.opened.connect(services.ways.memo_wanted)
        self.table.void_wanted.connect(self._void)
        self.empty = Empty(services)
        self.wrong = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)
        services.ways.office_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here; with lines only where there are lines."""
        of_lines: dict[str, Callable[[], None]] = {
            "open_memo": self._open_chosen,
            "correct_intake": self._correct,
            "excel": lambda: self._export(".xlsx"),
            "sheet_pdf": lambda: self._export(".pdf"),
            "print_list": self._print,
        }
        waits = {"take_in": self._take_chosen} if self.waiting.memo else {}
        return {
            **waits,
            "new_intake": lambda: self._open_panel(NewIntakePanel(self._services, self._saver)),
            "void_intake": self._void,
            "earlier_book_year": lambda: self._step(1),
            "later_book_year": lambda: self._step(-1),
            "refresh": self.read,
            **(of_lines if self.table.register.lines else {}),
        }

    def enter(self) -> None:
        """Reads the register anew."""
        self._entered = True
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self.read()
        self.acts.arrange()

    def leave(self) -> None:
        """The number that was typed is kept."""
        if self.waiting.start.saved.changed:
            self.waiting.start.saved.commit()

    def take_focus(self) -> None:
        """What waits takes the keys, else the register."""
        if self._stack.currentWidget() is self.wrong:
            self.wrong.take_focus()
        elif self.panel is not None:
            self.panel.setFocus()
        elif self.waiting.memo:
            self.waiting.list.setFocus()
        elif self.table.register.lines:
            self.table.setFocus()
        else:
            self.empty.take_focus()

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk, year = self._services.desk, self._year
        self._lane.run(lambda: read_intake(desk, year), self._show, self._refuse)

    def _show(self, view: IntakeView) -> None:
        entered, self._entered = self._entered, False
        waited = self.waiting.list.hasFocus()
        self._shown = view
        self._show_years(view)
        self.waiting.show_register(view)
        self.table.show_lines(view.lines)
        if not view.lines:
            said = self._voice.say("ทะเบียนปีนี้ยังว่าง เลือกเรื่องที่รอรับแล้วกด Enter หรือรับเรื่องที่ไม่มีบันทึก")
            self.empty.tell("inbox", said, "new_intake")
        if self.panel is None:
            self._below.setCurrentWidget(self.table if view.lines else self.empty)
        self._stack.setCurrentWidget(self._whole)
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()
            if (entered or (waited and not view.waiting)) and self.panel is None:
                self.take_focus()

    def _show_years(self, view: IntakeView) -> None:
        now = book_year(self._services.desk.today())
        years = sorted({*view.years, now}, reverse=True)
        self.years.clear()
        for year in years:
            self.years.addItem(self._voice.say("ปี {year}", year=year), year)
        self.years.setCurrentIndex(years.index(view.year))

    def _step(self, rows: int) -> None:
        row = self.years.currentIndex() + rows
        if 0 <= row < self.years.count():
            self._go_to(int(self.years.itemData(row)))

    def _go_to(self, year: int) -> None:
        self._year = year
        self._services.marks[_YEAR_MARK] = str(year)
        self._close_panel()
        self.read()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self._shown is None:
            self.wrong.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.wrong)
        else:
            self._services.messages.complain(error)

    def _take_chosen(self) -> None:
        if self.waiting.memo:
            self._take_in(self.waiting.memo)

    def _take_in(self, memo_id: int) -> None:
        services = self._services

        def taken(done: Recorded) -> None:
            entry = done.entry
            number = f"{entry.running}/{entry.year}" if isinstance(entry, TakenIn) else ""
            shown = self._voice.figure(number)
            said = self._voice.say("รับเข้าทะเบียนแล้วเป็นเลข {number}", number=shown)
            tell_recorded(services, done, said)

        services.work.run(
            self, lambda: take_in_memo(services.desk, memo_id, Incoming()), taken, self._refuse
        )

    def _correct(self) -> None:
        line = self.table.line
        if line is None:
            return
        if line.void:
            said = self._voice.say("เลขรับ {running} ยกเลิกแล้ว จึงแก้ไม่ได้", running=line.running)
            self._services.messages.remark(said)
            return
        self._open_panel(CorrectIntakePanel(self._services, self._saver, line))

    def _void(self) -> None:
        line = self.table.line
        running = line.running if line is not None and not line.void else 0
        self._open_panel(VoidIntakePanel(self._services, self._saver, self._year, running))

    def _open_panel(self, panel: NewIntakePanel | CorrectIntakePanel | VoidIntakePanel) -> None:
        empty(self._slot)
        self.panel = panel
        panel.closed.connect(self._close_panel)
        panel.done.connect(lambda _done: self._close_panel())
        self._slot.addWidget(panel)
        panel.show()
        self._below.setCurrentWidget(self._writing)
        panel.take_focus()

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.panel = None
            empty(self._slot)
            self._below.setCurrentWidget(self.table if self.table.register.lines else self.empty)
            self.take_focus()

    def _open_chosen(self) -> None:
        line = self.table.line
        memo = self.waiting.memo if self.waiting.list.hasFocus() else line.memo if line else 0
        if memo:
            self._services.ways.memo_wanted.emit(memo)

    def _name(self) -> str:
        year = self._voice.figure(self._year)
        return self._voice.say("ทะเบียนรับเรื่องเผยแพร่ ปี {year}", year=year)

    def _exporter(self) -> Callable[[Path], Exported]:
        return partial(export_intake, self._services.desk, year=self._year)

    def _export(self, suffix: str) -> None:
        export_table(self._services, self._name(), suffix, self._exporter())

    def _print(self) -> None:
        print_table(self._services, self._name(), self._exporter())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROOM)
        line.addWidget(self.years)
        line.addWidget(self.acts, 1)
        below = QWidget()
        self._below = QStackedLayout(below)
        self._below.addWidget(self.table)
        self._below.addWidget(self.empty)
        self._slot = QVBoxLayout()
        inner = QWidget()
        inner.setProperty("kind", "ground")
        column = QVBoxLayout(inner)
        without_gaps(column)
        column.addLayout(self._slot)
        column.addStretch()
        self._writing = scrolled(inner, self._voice.of(FURTHER[self.place][0]))
        self._below.addWidget(self._writing)
        right = QVBoxLayout()
        right.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        right.setSpacing(ROOM)
        right.addLayout(line)
        right.addWidget(below, 1)
        self._whole = QWidget()
        both = QHBoxLayout(self._whole)
        without_gaps(both)
        both.addWidget(self.waiting)
        both.addLayout(right, 1)
        self._stack = QStackedLayout(self)
        for widget in (Shape(self._services.look), self._whole, self.wrong):
            self._stack.addWidget(widget)
