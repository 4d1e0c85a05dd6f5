"""The page of the fiscal year in figures; beside them the memos behind the one looked at."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.overview import Overview, read_overview
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import FORM_LEAST, GROUP, READING_MOST, ROOM
from clerkdesk.ui.memos.model import Role
from clerkdesk.ui.overview.behind import Behind
from clerkdesk.ui.overview.figures import (
    COUNTS,
    Cell,
    Figures,
    month_figures,
    topic_figures,
    unit_figures,
    waiting_figures,
)
from clerkdesk.ui.overview.table import FiguresTable
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.actionbutton import action_button
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import card, scrolled, without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.widgets.texts import label
from clerkdesk.ui.widgets.ways import WaysElsewhere
from clerkdesk.ui.work import Lane

_YEAR_MARK = "overview.year"
_TABLES: tuple[Callable[[Voice, Overview], Figures], ...] = (
    month_figures,
    waiting_figures,
    unit_figures,
    topic_figures,
)


class OverviewPage(Page):
    """Arrows go from figure to figure, Enter to the memos behind one, Enter to a memo, Esc back."""

    place = Place.OVERVIEW
    main_action = "new"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        kept = services.marks.get(_YEAR_MARK)
        self._year = FiscalYear(int(kept)) if kept else None
        self._shown: Overview | None = None
        self._looked_in: FiguresTable | None = None
        self.years = YearChooser(services)
        self.years.chosen.connect(self._show_year)
        self.ways = WaysElsewhere(services, ("plan", "intake"))
        self.tables = [FiguresTable(services.look) for _each in _TABLES]
        self._names = [label("", "heading") for _each in _TABLES]
        self._cards = [card(*both) for both in zip(self._names, self.tables, strict=True)]
        self.behind = Behind(services)
        self.behind.opened.connect(services.ways.memo_wanted)
        self.behind.left.connect(self.take_focus)
        for table in self.tables:
            table.looked_at.connect(self._look)
            table.entered.connect(self.behind.take_focus)
            table.moved.connect(self._keep_in_sight)
        self.steps_button = action_button(services, "procedure")
        self.empty = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {
            "refresh": self.read,
            "open_memo": self._open_chosen,
            "earlier_year": lambda: self.years.go(1),
            "later_year": lambda: self.years.go(-1),
        }

    def enter(self) -> None:
        """Reads the figures."""
        self.read()

    def take_focus(self) -> None:
        """The figures take the keys."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            (self._looked_in or self.tables[0]).setFocus()

    def _show_year(self, year: FiscalYear) -> None:
        self._year = year
        self._services.marks[_YEAR_MARK] = str(year.name)
        self.read()

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk, year = self._services.desk, self._year
        self._lane.run(lambda: read_overview(desk, year), self._show, self._refuse)

    def _show(self, overview: Overview) -> None:
        before, self._shown = self._shown, overview
        self.years.show_years(overview.years, overview.year)
        self.behind.forget((overview.seq, self._services.desk.today()))
        for place, make in enumerate(_TABLES):
            figures = make(self._voice, overview)
            self.tables[place].show_figures(figures)
            self._names[place].setText(figures.name)
            self._cards[place].setVisible(bool(figures.rows))
        if before is None or before.year != overview.year:
            self._put_cursor(overview)
        self._arrange()
        self._look_again()
        self._show_empty(overview)
        if before is None and self.isVisible():
            self.take_focus()

    def _put_cursor(self, overview: Overview) -> None:
        """On what is not published yet of this month, or of the year; else on all of the year."""
        months = list(overview.months)
        now = Month.of(self._services.desk.today())
        open_now = now in months and overview.months[now].open
        row = months.index(now) if open_now else len(months)
        self.tables[0].put_cursor(row, len(COUNTS) if overview.total.open else 1)
        self._looked_in = self.tables[0]

    def _look_again(self) -> None:
        if self._looked_in is not None and self._looked_in.cell is not None:
            self.behind.show_cell(self._looked_in.cell)

    def _look(self, cell: Cell) -> None:
        table = self.sender()
        if isinstance(table, FiguresTable):
            self._looked_in = table
        for other in self.tables:
            if other is not table:
                other.clearSelection()  # the list belongs to one figure
        self.behind.show_cell(cell)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Figures that lack room beside the memos stand above them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        months = self.tables[0].wanted_width()  # names of units and topics may be cut short
        inside = 2 * GROUP + 2 * ROOM + 2 * self._area.verticalScrollBar().sizeHint().width()
        figures = max(FORM_LEAST, months + inside)
        beside = self.width() >= figures + self.behind.minimumWidth()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._row.setStretch(1, 0 if beside else 1)
        self.behind.stand_beside(beside)

    def _show_empty(self, overview: Overview) -> None:
        nothing = overview.nothing and len(overview.years) == 1
        if nothing:
            said = self._voice.say("ตัวเลขของปีจะอยู่ที่นี่ เริ่มจากบันทึกเรื่องแรก")
            self.empty.tell("chart-no-axes-column", said, "new")
        self._stack.setCurrentWidget(self.empty if nothing else self._listed)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self._shown is None:
            self.empty.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.empty)
        else:
            self._services.messages.complain(error)

    def _open_chosen(self) -> None:
        memo_id = self.behind.view.currentIndex().data(Role.ID)
        if memo_id:
            self._services.ways.memo_wanted.emit(int(memo_id))

    def _keep_in_sight(self, cell: QRect) -> None:
        table = self.sender()
        if isinstance(table, FiguresTable):
            place = table.viewport().mapTo(self._figures, cell.center())
            self._area.ensureVisible(place.x(), place.y(), 0, 2 * cell.height())

    def _lay_out(self) -> None:
        self._figures = QWidget()
        self._figures.setProperty("kind", "ground")
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        column.setSpacing(ROOM)
        top = QHBoxLayout()
        top.addWidget(self.years)
        top.addStretch()
        top.addWidget(self.steps_button)
        column.addLayout(top)
        column.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignLeft)
        for each in self._cards:
            column.addWidget(each)
        column.addStretch()
        self._figures.setMaximumWidth(READING_MOST)
        self._area = scrolled(self._figures, self._voice.say("ภาพรวม"))
        self._area.setMinimumWidth(FORM_LEAST)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._listed = QWidget()
        self._row = QHBoxLayout(self._listed)
        without_gaps(self._row)
        self._row.addWidget(self._area, 1)
        self._row.addWidget(self.behind)
        self._stack = QStackedLayout(self)
        for widget in (Shape(self._services.look), self._listed, self.empty):
            self._stack.addWidget(widget)
