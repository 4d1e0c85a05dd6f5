"""Which plan is shown: its fiscal year, and whose it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.ui.look.measures import GAP, SIDE_BAR_WIDTH
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import named_combo
from clerkdesk.ui.widgets.layouts import without_gaps

_EARLIER_YEARS = 5
ALL = "*"
"""Of all units; an empty name is the office as a whole."""


class PlanChoosing(QWidget):
    """``changed`` when another plan is wanted."""

    changed = Signal()

    def __init__(self, services: Services, year: FiscalYear) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.year = year
        self.years = YearChooser(services)
        self.years.chosen.connect(self._take_year)
        self.units = named_combo(self._voice.say("หน่วยงาน"))
        self.units.setFixedWidth(SIDE_BAR_WIDTH)
        self.units.activated.connect(lambda _row: self.changed.emit())
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(GAP)
        layout.addWidget(self.years)
        layout.addWidget(self.units)
        self.show_choices(())

    @property
    def unit(self) -> str:
        """The unit that is chosen; :data:`ALL` for all, empty for the office as a whole."""
        return str(self.units.currentData())

    @property
    def wanted(self) -> tuple[str, ...]:
        """The units of which the plan is wanted; none for all."""
        return () if self.unit == ALL else (self.unit,)

    def show_choices(self, units: Sequence[str]) -> None:
        """Offers the years around this one, and the units; what is chosen stays."""
        now = FiscalYear.of(self._services.desk.today()).name
        names = {*range(now - _EARLIER_YEARS, now + 2), self.year.name}
        self.years.show_years([FiscalYear(each) for each in sorted(names, reverse=True)], self.year)
        say = self._voice.say
        items = [(say("ทุกหน่วยงาน"), ALL), (say("สำนักงาน (ทั้งสำนักงาน)"), "")]
        items += [(name, name) for name in units]
        there = [
            (self.units.itemText(i), self.units.itemData(i)) for i in range(self.units.count())
        ]
        if there == items:
            return
        chosen = self.units.currentData()
        self.units.clear()
        for words, value in items:
            self.units.addItem(words, value)
        self.units.setCurrentIndex(max(0, self.units.findData(chosen)))

    def _take_year(self, year: FiscalYear) -> None:
        self.year = year
        self.changed.emit()
