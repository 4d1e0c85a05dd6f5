"""The page of the month: which month, whose sheet, its rows, and the way out of the house."""

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.monthblock import Target
from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.month.choosing import Choosing
from clerkdesk.ui.month.held import whose
from clerkdesk.ui.month.kept import kept_of
from clerkdesk.ui.month.lines import Kind
from clerkdesk.ui.month.nothing import NoRows
from clerkdesk.ui.month.outacts import OutActs
from clerkdesk.ui.month.reading import Shown, read_shown
from clerkdesk.ui.month.roundline import RoundLine
from clerkdesk.ui.month.roundwords import said_of_round
from clerkdesk.ui.month.rowacts import RowActs
from clerkdesk.ui.month.saving import Saving
from clerkdesk.ui.month.saying import told_of_waiting
from clerkdesk.ui.month.table import SheetTable
from clerkdesk.ui.month.titles import Titles
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import empty, scrolled, without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

_ACTS = (
    "excel",
    "sheet_pdf",
    "sheet_print",
    "sheet_sent",
    "sheet_web",
    "add_row",
    "sheet_all",
    "sheet_months",
    "sheet_nothing",
    "arrivals",
    "together",
    "open_memo",
    "copy_cells",
    "remove_row",
)


class MonthPage(Page):
    """What was published in the month, and what is typed besides; written as in a spreadsheet."""

    place = Place.MONTH
    main_action = "sheet_mail"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._stale = False
        self._entered = False
        self._typing: Month | None = None
        self.panel: Panel | None = None
        self.choosing = Choosing(services)
        self._kept = kept_of(services)
        if self._kept.asked is not None:
            self.choosing.ask_for(self._kept.asked)
        self.choosing.changed.connect(self.read)
        self.round = RoundLine(services)
        self.titles = Titles(self._voice)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.table = SheetTable(services)
        self.table.opened.connect(self._open_memo)
        self.saving = Saving(services, self.table.sheet, self._target)
        self.saving.idle.connect(self._read_if_stale)
        self._kept.changed.connect(self.read)
        self.rows = RowActs(services, self.table, self.saving, self._target)
        self.out = OutActs(services, self, self.table, self.saving, self._target)
        self.out.panel_wanted.connect(self._show_panel)
        self.table.cells.closed.connect(self._read_if_stale)
        self.empty = NoRows(services)
        self.wrong = Empty(services)
        self._lay_out()
        self._below: QWidget = self._listed
        services.ways.memo_changed.connect(self.read_if_seen)
        services.ways.office_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here; with rows only where there are rows."""
        sheet = self.table.sheet
        listed = sheet.rowCount() > 0
        of_rows: Handlers = {
            "open_memo": lambda: self._open_memo(self.table.currentIndex().row()),
            **self.rows.handlers(),
        }
        return {
            **self.out.handlers(),
            "sheet_nothing": self.rows.declare_nothing,
            "add_row": self._add_row,
            "earlier_month": lambda: self.choosing.months.go(-1),
            "later_month": lambda: self.choosing.months.go(1),
            "this_month": self.choosing.months.go_to_now,
            "pick_month": self.choosing.months.take_focus,
            "refresh": self.read,
            **(of_rows if listed and self._shown() is self._listed else {}),
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
        if self.panel is not None:
            self.panel.take_focus()
        elif shown is self._listed:
            self.table.setFocus()
        elif shown is self.wrong:
            self.wrong.take_focus()
        else:
            self.choosing.months.take_focus()

    def read(self) -> None:
        """Reads the month; later when a cell is being written or saved, so that nothing that
        was typed is put over."""
        if self.table.writing and self._asks_for_another_month:
            self.table.cells.commit()
        self._stale = self.saving.busy or self.table.writing
        if not self._stale:
            desk, asked = self._services.desk, self.choosing.asked
            self._kept.asked = asked
            self._lane.run(lambda: read_shown(desk, asked), self._show, self._refuse)

    def _target(self) -> Target:
        """Whose sheet is shown."""
        shown, asked = self.table.sheet.month, self.choosing.asked
        month = shown.month if shown else asked.month
        return Target(month, shown.sheet.unit if shown else asked.unit, asked.form)

    def _read_if_stale(self) -> None:
        if self._stale:
            self.read()

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
        if self._asks_for_another_month:
            self._show_panel(None)
        self.choosing.show_choices(read.units, read.forms)
        self.titles.show_month(read.month)
        before, waiting = self.table.sheet.month, self.table.waiting
        self.table.show_month(read.month, read.marks)
        if before is None or whose(before) != whose(read.month):
            self._tell_waiting(before, waiting)
        today, changes = self._services.desk.today(), read.marks.changes
        self.round.tell(said_of_round(self._voice, read.round, today, changes), bool(changes))
        listed = self._has_lines(read)
        if not listed:
            month = self._voice.month(read.month.month)
            to_come = not read.marks.adding
            self.empty.tell_of(read.round.state, month, self.choosing.unit, to_come)
        self._below = self._listed if listed else self.empty
        self._show_below()
        self._offer_acts()
        if moves_focus:
            self.take_focus()

    def _tell_waiting(self, before: MonthRows | None, left: int) -> None:
        """On another sheet: what was complained of belongs to the one before; what could not be
        kept there, or here, is not forgotten."""
        messages = self._services.messages
        if before is not None:
            messages.settle()
        month = before.month if before is not None else None
        told = told_of_waiting(self._voice, self.table.waiting, left, month)
        if told:
            messages.remark(told)

    def _has_lines(self, read: Shown) -> bool:
        """Whether there is more than the empty last line, or a row is to be typed into it."""
        if self._typing != read.month.month:
            self._typing = None
        lines = any(line.kind is not Kind.EMPTY for line in self.table.sheet.lines)
        return lines or self._typing is not None

    def _add_row(self) -> None:
        """Opens the empty last line, also of a month that has no row yet."""
        self.table.cells.commit()
        self._typing = self.choosing.months.month
        self._show_panel(None)
        self._below = self._listed
        self._show_below()
        self._offer_acts()
        self.table.begin_new_row()

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

    def _show_panel(self, panel: Panel | None) -> None:
        """Shows a panel in the place of the sheet, and of the panel before; None for none."""
        had, self.panel = self.panel, panel
        empty(self._slot)
        if panel is not None:
            self._slot.addWidget(panel)
            self._slot.addStretch()
            panel.show()
        if had is not None or panel is not None:
            self._show_below()
            self._offer_acts()
            self.take_focus()

    def _show_below(self) -> None:
        """The panel while there is one, else the sheet or why it is empty."""
        self._stack.setCurrentWidget(self._below if self.panel is None else self._writing)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROOM)
        line.addWidget(self.choosing)
        line.addWidget(self.acts, 1)
        inner = QWidget()
        inner.setProperty("kind", "ground")
        self._slot = QVBoxLayout(inner)
        without_gaps(self._slot)
        self._writing = scrolled(inner, self._voice.say("ส่งออกแบบติดตาม"))
        head = QVBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(line)
        head.addWidget(self.choosing.wrong)
        head.addWidget(self.round)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        without_gaps(listed)
        listed.setSpacing(HALF_ROOM)
        listed.addWidget(self.titles)
        listed.addWidget(self.table, 1)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(HALF_ROOM)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        # a stack that belongs to nothing yet would show its first page as a window of its own
        pages = (Shape(self._services.look), self._listed, self.empty, self.wrong, self._writing)
        for widget in pages:
            self._stack.addWidget(widget)
