"""The card of who reports: which kinds of units do, and by whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout

from clerkdesk.desk.roundboard import Reporting, RoundsBoard
from clerkdesk.desk.roundsettings import set_reporting_kinds
from clerkdesk.domain.office.people import UNIT_KINDS, UnitKind
from clerkdesk.ui.look.measures import GAP, GROUP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.rows import begun
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose, label


class RoundsUnits(QFrame):
    """``people_wanted`` when the clerk goes to say who reports."""

    people_wanted = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        self.setProperty("kind", "card")
        self.boxes = {kind: self._box(kind) for kind in UnitKind}
        self.office = Prose(self._voice)
        self.none = Prose(self._voice, self._voice.say("ยังไม่มีหน่วยที่รายงาน"), "second")
        self._units = QGridLayout()
        self._units.setHorizontalSpacing(GROUP)
        self._units.setVerticalSpacing(0)
        self._units.setColumnStretch(0, 3)
        self._units.setColumnStretch(1, 2)
        words = self._voice.say("กำหนดผู้รายงาน")
        self.people_button = icon_button(services.look, "users", words)
        self.people_button.clicked.connect(self.people_wanted)
        self._shown: tuple[object, ...] = ()
        self._lay_out()

    def show_board(self, board: RoundsBoard) -> None:
        """Shows who reports."""
        for kind, box in self.boxes.items():
            count = board.known.get(kind, 0)
            words = begun(self._voice.of(UNIT_KINDS[kind]))
            box.setText(f"{words} ({self._voice.figure(count)})")
            box.setVisible(bool(count))
            box.setChecked(kind in board.kinds)
        who = board.reporter or self._voice.say("ยังไม่มีผู้รายงาน")
        self.office.tell(self._voice.say("ทั้งสำนักงาน: {who}", who=who))
        units = tuple(each for each in board.units if each.reports)
        if self._shown != units:
            self._shown = units
            self._show_units(units)

    def _show_units(self, units: tuple[Reporting, ...]) -> None:
        empty(self._units)
        self.none.setVisible(not units)
        for row, each in enumerate(units):
            words = each.reporter or self._voice.say("ยังไม่มีผู้รายงาน")
            who = Prose(self._voice, words, "second" if each.reporter else "warning")
            self._units.addWidget(Prose(self._voice, each.unit.name), row, 0)
            self._units.addWidget(who, row, 1)

    def _box(self, kind: UnitKind) -> QCheckBox:
        box = QCheckBox()
        box.clicked.connect(self._choose)
        return box

    def _choose(self) -> None:
        desk = self._services.desk
        chosen = [kind for kind, box in self.boxes.items() if box.isChecked()]
        self._saver.run(lambda: set_reporting_kinds(desk, chosen), Told(self))

    def _lay_out(self) -> None:
        kinds = FlowLayout(gap=GROUP)
        for box in self.boxes.values():
            kinds.addWidget(box)
        ways = FlowLayout(gap=GAP)
        ways.addWidget(self.people_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(self._voice.say("หน่วยที่รายงานทุกเดือน"), "heading"))
        column.addLayout(kinds)
        column.addWidget(self.office)
        column.addWidget(self.none)
        column.addLayout(self._units)
        column.addLayout(ways)
