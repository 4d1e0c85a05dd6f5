"""Which fiscal year is shown: a box between two arrows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.measures import FIELD, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps


class YearChooser(QWidget):
    """``chosen`` carries the year that is wanted."""

    chosen = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, voice = services, services.voice
        self._years: tuple[FiscalYear, ...] = ()
        self.box = QComboBox()
        self.box.setAccessibleName(voice.say("ปีงบประมาณ"))
        self.box.setToolTip(voice.say("ปีงบประมาณ"))
        self.box.activated.connect(lambda row: self.chosen.emit(self._years[row]))
        self.earlier = self._arrow("earlier_year", "chevron-left", 1)
        self.later = self._arrow("later_year", "chevron-right", -1)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(TIGHT)
        for widget in (self.earlier, self.box, self.later):
            layout.addWidget(widget)

    def show_years(self, years: Sequence[FiscalYear], shown: FiscalYear) -> None:
        """Offers years, the newest first."""
        voice = self._services.voice
        self._years = tuple(years)
        self.box.clear()
        for year in years:
            name = voice.figure(str(year.name))
            self.box.addItem(voice.say("ปีงบประมาณ {year}", year=name))
        self.box.setCurrentIndex(self._years.index(shown))
        self._show_ways()

    def go(self, rows: int) -> None:
        """Goes to the year before, 1, or after, -1."""
        row = self.box.currentIndex() + rows
        if 0 <= row < len(self._years):
            self.chosen.emit(self._years[row])

    def _show_ways(self) -> None:
        row = self.box.currentIndex()
        self.earlier.setEnabled(row + 1 < len(self._years))
        self.later.setEnabled(row > 0)

    def _arrow(self, action: str, icon: str, rows: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setFixedSize(FIELD, FIELD)
        button.setIcon(self._services.look.icon(icon))
        button.setAccessibleName(self._services.voice.say(BY_ID[action].thai))
        button.setToolTip(self._services.commands.tip(action))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.go(rows))
        return button
