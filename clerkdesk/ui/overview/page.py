"""The page of the fiscal year, as a picture or in figures; beside it the memos behind what is
looked at."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.overviewplots import Behind as Meant
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import FORM_LEAST, GAP, GROUP, PLOTS_MOST, READING_MOST, ROOM
from clerkdesk.ui.memos.model import Role
from clerkdesk.ui.overview.behind import Behind
from clerkdesk.ui.overview.body import Told
from clerkdesk.ui.overview.figurebody import FigureBody
from clerkdesk.ui.overview.picturebody import PictureBody
from clerkdesk.ui.overview.reporting import export_report
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actionbutton import action_button
from clerkdesk.ui.widgets.chips import Chips
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import scrolled, without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.widgets.ways import WaysElsewhere
from clerkdesk.ui.work import Lane

_YEAR_MARK = "overview.year"
_PICTURE, _FIGURES = "picture", "figures"
_VIEWS = {_PICTURE: th("เป็นภาพ"), _FIGURES: th("เป็นตัวเลข")}


class OverviewPage(Page):
    """Arrows go from part to part, Enter to the memos behind one, Enter to a memo, Esc back."""

    place = Place.OVERVIEW
    main_action = "sheet_pdf"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        kept = services.marks.get(_YEAR_MARK)
        self._year = FiscalYear(int(kept)) if kept else None
        self._shown: Told | None = None
        self._view = services.preferences.now.overview
        self.years = YearChooser(services)
        self.years.chosen.connect(self._show_year)
        self.views = Chips(self._voice.say("วิธีดูภาพรวม"))
        for view in _VIEWS:
            self.views.add(view)
        self.views.say({view: self._voice.say(words) for view, words in _VIEWS.items()})
        self.views.chosen.connect(self.show_view)
        self.ways = WaysElsewhere(services, ("plan", "intake"))
        self.picture, self.figures = PictureBody(services), FigureBody(services)
        self._bodies: dict[str, PictureBody | FigureBody] = {
            _PICTURE: self.picture,
            _FIGURES: self.figures,
        }
        self.behind = Behind(services)
        self.behind.opened.connect(services.ways.memo_wanted)
        self.behind.left.connect(self.take_focus)
        for body in self._bodies.values():
            body.looked_at.connect(self.behind.show_memos)
            body.entered.connect(self._enter)
            body.moved.connect(self._keep_in_sight)
        self.steps_button = action_button(services, "procedure")
        self.empty = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)

    @property
    def body(self) -> PictureBody | FigureBody:
        """What is shown: the picture or the figures."""
        return self._bodies[self._view]

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {
            "refresh": self.read,
            "open_memo": self._open_chosen,
            "earlier_year": lambda: self.years.go(1),
            "later_year": lambda: self.years.go(-1),
            "switch_view": self._switch,
            "copy_plot": lambda: self.body.copy(),
            "sheet_pdf": self._report,
        }

    def enter(self) -> None:
        """Reads the year."""
        self.read()

    def take_focus(self) -> None:
        """What is shown takes the keys."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.body.take_focus()

    def show_view(self, view: str) -> None:
        """Shows the year as a picture or in figures, from now on."""
        if view == self._view:
            return
        self._view = view
        self._services.preferences.note(overview=view)
        self._shown = None
        self._choose_body()
        self.read()

    def _switch(self) -> None:
        self.show_view(_FIGURES if self._view == _PICTURE else _PICTURE)

    def _show_year(self, year: FiscalYear) -> None:
        self._year = year
        self._services.marks[_YEAR_MARK] = str(year.name)
        self.read()

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk, year, body = self._services.desk, self._year, self.body
        self._lane.run(
            lambda: body.read(desk, year), lambda told: self._show(body, told), self._refuse
        )

    def _show(self, body: PictureBody | FigureBody, told: Told) -> None:
        if body is not self.body:
            return
        before, self._shown = self._shown, told
        self.years.show_years(told.years, told.year)
        self.behind.forget((told.seq, self._services.desk.today()))
        body.show_told(told, fresh=before is None or before.year != told.year)
        self._arrange()
        body.look_again()
        self._show_empty(told)
        if before is None and self.isVisible():
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What lacks room beside the memos stands above them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        inside = 2 * GROUP + 2 * ROOM + 2 * bar
        above = self._inside.minimumSizeHint().width() + bar  # what stands above the plots
        wanted = max(FORM_LEAST, self.body.wanted_width() + inside, above)
        beside = self.width() >= wanted + self.behind.minimumWidth()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._row.setStretch(0, 1 if beside else 2)
        self._row.setStretch(1, 0 if beside else 1)
        self.behind.stand_beside(beside)

    def _show_empty(self, told: Told) -> None:
        nothing = told.nothing and len(told.years) == 1
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

    def _enter(self, meant: object) -> None:
        """The sheet of a round is opened; the memos behind anything else take the keys."""
        if isinstance(meant, Meant) and meant.month is not None:
            self._services.ways.unit_month_wanted.emit(meant.month, meant.unit)
        else:
            self.behind.take_focus()

    def _open_chosen(self) -> None:
        memo_id = self.behind.view.currentIndex().data(Role.ID)
        if memo_id:
            self._services.ways.memo_wanted.emit(int(memo_id))

    def _report(self) -> None:
        if self._shown is not None:
            export_report(self._services, self._shown.year)

    def _keep_in_sight(self, place: QRect) -> None:
        body = self.sender()
        if isinstance(body, QWidget):
            shown = body.mapTo(self._inside, place.center())
            self._area.ensureVisible(shown.x(), shown.y(), 0, place.height())

    def _choose_body(self) -> None:
        for view, body in self._bodies.items():
            body.setVisible(view == self._view)
        self.views.choose(self._view)
        picture = self._view == _PICTURE
        self._inside.setMaximumWidth(PLOTS_MOST if picture else READING_MOST)

    def _lay_out(self) -> None:
        """From the outside in: what is put into another with all that it holds is dressed anew."""
        self._stack = QStackedLayout(self)
        self._listed = QWidget()
        for widget in (Shape(self._services.look), self._listed, self.empty):
            self._stack.addWidget(widget)
        self._inside = QWidget()
        self._inside.setProperty("kind", "ground")
        self._area = scrolled(self._inside, self._voice.say("ภาพรวม"))
        self._area.setMinimumWidth(FORM_LEAST)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._row = QHBoxLayout(self._listed)
        without_gaps(self._row)
        self._row.addWidget(self._area, 1)
        self._fill()
        self._row.addWidget(self.behind)  # the last that Tab comes to
        self._choose_body()

    def _fill(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        column.setSpacing(ROOM)
        column.addLayout(_in_row(self.years, 0, self.steps_button))
        column.addLayout(_in_row(self.views, 1, self.ways))
        for body in self._bodies.values():
            column.addWidget(body)
        column.addStretch()


def _in_row(first: QWidget, stretch: int, *others: QWidget) -> QHBoxLayout:
    """The first at the left, as wide as there is room where it stretches; the others at the
    right."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.addWidget(first, stretch)
    row.addStretch(1 - stretch)
    for widget in others:
        row.addWidget(widget)
    return row
