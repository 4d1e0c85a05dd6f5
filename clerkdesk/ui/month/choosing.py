"""Which sheet is shown: its month, whose it is, and which form where there is more than one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.people import Unit
from clerkdesk.ui.look.measures import GAP, SIDE_BAR_WIDTH
from clerkdesk.ui.month.chooser import MonthChooser
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose


@dataclass(frozen=True)
class Asked:
    """The sheet that is asked for; empty ``unit`` for all, empty ``form`` for the only one."""

    month: Month
    unit: str
    form: str


class Choosing(QWidget):
    """``changed`` when another sheet is wanted. ``wrong`` says what cannot be read as a month."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.months = MonthChooser(services)
        self.months.chosen.connect(lambda _month: self.changed.emit())
        self.wrong = Prose(self._voice, kind="error")
        self.wrong.hide()
        self.months.checked.connect(self._say_wrong)
        self.units = _combo(self._voice.say("หน่วยงาน"))
        self.units.addItem(self._voice.say("ทุกหน่วยงาน"), "")
        self.units.activated.connect(lambda _row: self.changed.emit())
        self.forms = _combo(self._voice.say("แบบติดตามที่ใช้"))
        self.forms.activated.connect(lambda _row: self.changed.emit())
        self.forms.hide()
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(GAP)
        for widget in (self.months, self.units, self.forms):
            layout.addWidget(widget)

    @property
    def asked(self) -> Asked:
        """The sheet that is wanted."""
        return Asked(self.months.month, self.unit, self.form)

    @property
    def unit(self) -> str:
        """The name of the unit; empty for all."""
        return str(self.units.currentData() or "")

    @property
    def form(self) -> str:
        """The id of the form; empty for the office's only one."""
        return str(self.forms.currentData() or "")

    def ask_for(self, asked: Asked) -> None:
        """Wants another sheet when it is read next."""
        self.months.show_month(asked.month)
        self.ask_for_unit(asked.unit)
        if asked.form:
            _choose(self.forms, asked.form)

    def ask_for_unit(self, unit: str) -> None:
        """Wants the sheet of another unit when it is read next."""
        _choose(self.units, unit)

    def show_choices(self, units: Sequence[Unit], forms: Sequence[Form]) -> None:
        """Offers the units of the month and the office's sheets; what is chosen stays."""
        first = self.months.month.first
        known = [unit for unit in units if unit.ended_on is None or unit.ended_on >= first]
        everyone = (self._voice.say("ทุกหน่วยงาน"), "")
        _fill(self.units, [everyone, *((unit.name, unit.name) for unit in known)])
        _fill(self.forms, [(self._voice.of(form.wording), form.id) for form in forms])
        self.forms.setVisible(len(forms) > 1)

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setFixedWidth(SIDE_BAR_WIDTH)
    return combo


def _choose(combo: QComboBox, value: str) -> None:
    """Chooses a value, also before it is among those that are known."""
    if combo.findData(value) < 0:
        combo.addItem(value, value)
    combo.setCurrentIndex(combo.findData(value))


def _fill(combo: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    """Other items; the chosen one stays while there is such a one."""
    now = [(combo.itemText(row), combo.itemData(row)) for row in range(combo.count())]
    if now == list(items):
        return
    chosen = combo.currentData()
    combo.clear()
    for words, value in items:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
