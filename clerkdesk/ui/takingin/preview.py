"""What was understood of one file: whose, of which month, its rows, and what is doubtful."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.rounds.arriving.proposal import SETTLED, Proposal, Stand
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, SIDE_BAR_WIDTH, WIDE
from clerkdesk.ui.month.chooser import MonthEdit
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.rowstable import RowsTable
from clerkdesk.ui.takingin.words import source_of, title_of, told
from clerkdesk.ui.widgets.buttons import named_combo
from clerkdesk.ui.widgets.kinds import mark, set_kind
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Elided, Prose, label

_KINDS = {Stand.REFUSED: "error", Stand.DOUBTFUL: "warning", Stand.ASKS: "warning"}


class _SheetMonth(MonthEdit):
    """``confirmed`` carries the month that stands here already and was said to be right."""

    confirmed = Signal(object)

    def commit(self) -> bool:
        """Takes the month; the same one is told of too, where something stands here."""
        before, stands = self.month, bool(self.text().strip())
        read = super().commit()
        if read and stands and self.month == before:
            self.confirmed.emit(before)
        return read


class Preview(QWidget):
    """``unit_chosen`` carries a name, ``month_chosen`` a month, that were chosen for what is
    shown."""

    unit_chosen = Signal(str)
    month_chosen = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = voice = services.voice
        self._proposal: Proposal | None = None
        self.title = label("", "heading")
        self.source = Elided("", "second")
        self.units = named_combo(voice.say("เป็นแบบของหน่วย"))
        self.units.setMinimumWidth(SIDE_BAR_WIDTH + 2 * WIDE)
        self.units.activated.connect(lambda _row: self._choose_unit())
        self.month = _SheetMonth(voice, services.desk.today)
        self.month.setAccessibleName(voice.say("เป็นแบบของเดือน"))
        self.month.setFixedWidth(SIDE_BAR_WIDTH)
        self.month.chosen.connect(self.month_chosen)
        self.month.confirmed.connect(self.month_chosen)
        self.wrong = Prose(voice, kind="error")
        self.month.checked.connect(self._say_wrong)
        self.told = Prose(voice)
        self.table = RowsTable(services)
        self.table.looked_at.connect(self._tell_reason)
        self.reason = Prose(voice, kind="warning")
        self._lay_out()

    def show_units(self, units: Sequence[Unit]) -> None:
        """Offers the units of the office."""
        self.units.clear()
        self.units.addItem(self._voice.say("เลือกหน่วย…"), "")
        for unit in units:
            if unit.ended_on is None:
                self.units.addItem(unit.name, unit.name)

    def show_proposal(self, proposal: Proposal | None, columns: Sequence[Column]) -> None:
        """Shows another file."""
        self._proposal = proposal
        if proposal is None:
            return
        voice, stand = self._voice, proposal.stand
        self.title.setText(title_of(voice, proposal))
        self.source.tell(source_of(voice, proposal))
        self.source.setVisible(self.source.text() != self.title.text())
        self._show_unit(proposal)
        self._show_month(proposal)
        said = told(voice, proposal)
        set_kind(self.told, _KINDS.get(stand, "second"))
        self.told.tell(said)
        self.told.setVisible(bool(said))
        self.table.show_rows(proposal, columns)
        self.table.setVisible(bool(proposal.rows))
        self._tell_reason()

    def take_focus(self) -> None:
        """What is to be said first: the unit, the month, a doubtful cell."""
        proposal = self._proposal
        if proposal is None or proposal.error is not None:
            return
        if not proposal.unit or proposal.unit_doubt:
            self.units.setFocus()
        elif proposal.month is None or proposal.month_doubt:
            self.month.setFocus()
        elif not self.table.go_to_doubt():
            self.table.setFocus()

    def _show_unit(self, proposal: Proposal) -> None:
        if proposal.unit and self.units.findData(proposal.unit) < 0:
            self.units.addItem(proposal.unit, proposal.unit)
        self.units.setCurrentIndex(max(0, self.units.findData(proposal.unit)))
        mark(self.units, "wrong", not proposal.unit and self.open)
        for field in (self.units, self.month):
            field.setEnabled(self.open)
            field.setVisible(proposal.error is None)

    def _show_month(self, proposal: Proposal) -> None:
        if proposal.month is not None:
            self.month.show_month(proposal.month)
        else:
            self.month.clear()
        mark(self.month, "wrong", proposal.month is None and self.open)

    @property
    def open(self) -> bool:
        """Whether something may still be said of what is shown."""
        proposal = self._proposal
        return proposal is not None and proposal.stand not in (*SETTLED, Stand.REFUSED)

    def _choose_unit(self) -> None:
        name = str(self.units.currentData() or "")
        if name:
            self.unit_chosen.emit(name)

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))

    def _tell_reason(self) -> None:
        row, place = self.table.at
        inside = 0 <= row < self.table.rows.rowCount() and place >= 0
        said = self.table.rows.reason(row, place) if inside else ""
        self.reason.tell(said)
        self.reason.setVisible(bool(said))

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.setSpacing(GAP)
        chosen.addWidget(self.units)
        chosen.addWidget(self.month)
        chosen.addStretch()
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(HALF_ROOM)
        for widget in (self.title, self.source):
            layout.addWidget(widget)
        layout.addLayout(chosen)
        for widget in (self.wrong, self.told):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.reason)
        layout.addStretch()
        self.wrong.hide()
