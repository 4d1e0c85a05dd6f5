"""The year as tables of figures."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.overview import Overview, read_overview
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.ui.cells.clipboard import to_clipboard
from clerkdesk.ui.overview.body import Body, Told
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
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import label

_TABLES: tuple[Callable[[Voice, Overview], Figures], ...] = (
    month_figures,
    waiting_figures,
    unit_figures,
    topic_figures,
)


class FigureBody(Body):
    """Arrows go from figure to figure."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._looked_in: FiguresTable | None = None
        self.tables = [FiguresTable(services.look) for _each in _TABLES]
        self._names = [label("", "heading") for _each in _TABLES]
        self._cards = [card(*both) for both in zip(self._names, self.tables, strict=True)]
        for table in self.tables:
            table.looked_at.connect(self._look)
            table.entered.connect(lambda: self.entered.emit(None))
            table.moved.connect(self._keep_in_sight)
        for each in self._cards:
            self.column.addWidget(each)
        self.column.addStretch()

    def read(self, desk: Desk, year: FiscalYear | None) -> Told:
        """Reads the figures."""
        found = read_overview(desk, year)
        return Told(found.seq, found.year, found.years, found.nothing, found)

    def show_told(self, told: Told, fresh: bool) -> None:
        """Shows the figures."""
        overview: Overview = told.content
        for place, make in enumerate(_TABLES):
            figures = make(self._voice, overview)
            self.tables[place].show_figures(figures)
            self._names[place].setText(figures.name)
            self._cards[place].setVisible(bool(figures.rows))
        if fresh:
            self._put_cursor(overview)

    def look_again(self) -> None:
        """Tells again of the figure under the cursor."""
        cell = self._looked_in.cell if self._looked_in else None
        if cell is not None:
            self.looked_at.emit(cell.title, cell.memos)

    def take_focus(self) -> None:
        """The table that was looked in takes the keys."""
        (self._looked_in or self.tables[0]).setFocus()

    def copy(self) -> None:
        """The table that is looked in, as text for Excel."""
        table = self._looked_in or self.tables[0]
        figures = table.figures.figures
        rows = [figures.headings, *([cell.text for cell in row] for row in figures.rows)]
        QGuiApplication.clipboard().setText(to_clipboard(rows))
        said = self._voice.say("คัดลอกตาราง {name} แล้ว", name=figures.name)
        self._services.messages.remark(said)

    def wanted_width(self) -> int:
        """That of the months: names of units and topics may be cut short."""
        return self.tables[0].wanted_width()

    def _put_cursor(self, overview: Overview) -> None:
        """On what is not published yet of this month, or of the year; else on all of the year."""
        months = list(overview.months)
        now = Month.of(self._services.desk.today())
        open_now = now in months and overview.months[now].open
        row = months.index(now) if open_now else len(months)
        self.tables[0].put_cursor(row, len(COUNTS) if overview.total.open else 1)
        self._looked_in = self.tables[0]

    def _look(self, cell: Cell) -> None:
        table = self.sender()
        if isinstance(table, FiguresTable):
            self._looked_in = table
        for other in self.tables:
            if other is not table:
                other.clearSelection()  # the list belongs to one figure
        self.looked_at.emit(cell.title, cell.memos)

    def _keep_in_sight(self, cell: QRect) -> None:
        table = self.sender()
        if isinstance(table, FiguresTable):
            self.keep_in_sight(table.viewport(), cell)
