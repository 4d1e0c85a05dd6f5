"""The page of the ten steps: the line of them at the left, the one that is chosen beside it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.procedure import Procedure, read_procedure
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.procedure import Stage
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import FORM_LEAST, GAP, HALF_ROOM, LIST_LEAST, ROOM
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER
from clerkdesk.ui.plan.marks import YEAR_MARK as PLAN_YEAR_MARK
from clerkdesk.ui.procedure.binding import bind_evidence
from clerkdesk.ui.procedure.detail import StepDetail
from clerkdesk.ui.procedure.line import StepsLine
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actionbutton import action_button
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import scrolled, without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

_YEAR_MARK, _STEP_MARK = "procedure.year", "procedure.step"


class ProcedurePage(Page):
    """Arrows go from step to step, a figure to its step; Enter does the obvious act."""

    place = Place.PROCEDURE
    main_action = "evidence"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        kept = services.marks.get(_YEAR_MARK)
        self._year = FiscalYear(int(kept)) if kept else None
        self.shown: Procedure | None = None
        self.years = YearChooser(services)
        self.years.chosen.connect(self._show_year)
        self.line = StepsLine(self._voice, services.look)
        self.line.selectionModel().currentChanged.connect(lambda *_: self._show_step())
        self.detail = StepDetail(services)
        self.detail.opened.connect(services.ways.memo_wanted)
        self.line.activated.connect(lambda _index: self.detail.run_first())
        self.plan_button = action_button(services, "plan")
        self.overview_button = action_button(services, "overview")
        self.empty = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {
            "refresh": self.read,
            "evidence": self._bind,
            "open_memo": self._open_memo,
            "earlier_year": lambda: self.years.go(1),
            "later_year": lambda: self.years.go(-1),
        }

    def enter(self) -> None:
        """Says where one is, and reads the year."""
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self.read()

    def leave(self) -> None:
        """The plan shows the year that was looked at here."""
        if self.shown is not None:
            self._services.marks[PLAN_YEAR_MARK] = str(self.shown.year.name)

    def take_focus(self) -> None:
        """The line of steps takes the keys."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.line.setFocus()

    def _show_year(self, year: FiscalYear) -> None:
        self._year = year
        self._services.marks[_YEAR_MARK] = str(year.name)
        self.read()

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk, year = self._services.desk, self._year
        self._lane.run(lambda: read_procedure(desk, year), self._show, self._refuse)

    def _show(self, told: Procedure) -> None:
        first, self.shown = self.shown is None, told
        self.years.show_years(told.years, told.year)
        self.line.steps.show(told.steps)
        if not self.line.currentIndex().isValid():
            self.line.choose(self._wanted(told))
        self._show_step()
        self._stack.setCurrentWidget(self._whole)
        if first and self.isVisible():
            self.take_focus()

    def _wanted(self, told: Procedure) -> int:
        """The step that was looked at; else the first on which something has to be done."""
        kept = self._services.marks.get(_STEP_MARK)
        if kept:
            return int(kept)
        wanted = (each.number for each in told.steps if each.stage is not Stage.DONE)
        return next(wanted, told.steps[0].number)

    def _show_step(self) -> None:
        step = self.line.step
        if step is not None:
            self._services.marks[_STEP_MARK] = str(step.number)
            self.detail.show_step(step)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self.shown is None:
            self.empty.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.empty)
        else:
            self._services.messages.complain(error)

    def _bind(self) -> None:
        if self.shown is not None:
            bind_evidence(self._services, self.shown.year)

    def _open_memo(self) -> None:
        """The memo or document that wants something, else the newest of the step."""
        step = self.line.step
        if step is None:
            return
        newest = [*step.memos[-1:], *step.documents[-1:]]
        memo_id = step.next_memo or next(iter(newest), 0)
        if memo_id:
            self._services.ways.memo_wanted.emit(memo_id)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(ROOM, HALF_ROOM, ROOM, GAP)
        top.setSpacing(GAP)
        top.addWidget(self.years)
        top.addStretch()
        top.addWidget(self.plan_button)
        top.addWidget(self.overview_button)
        area = scrolled(self.detail, self._voice.say("ขั้นตอนที่เลือก"))
        area.setMinimumWidth(FORM_LEAST)
        self.line.setFixedWidth(LIST_LEAST)
        row = QHBoxLayout()
        without_gaps(row)
        row.addWidget(self.line)
        row.addWidget(area, 1)
        self._whole = QWidget()
        layout = QVBoxLayout(self._whole)
        without_gaps(layout)
        layout.addLayout(top)
        layout.addLayout(row, 1)
        self._stack = QStackedLayout(self)
        for widget in (Shape(self._services.look), self._whole, self.empty):
            self._stack.addWidget(widget)
