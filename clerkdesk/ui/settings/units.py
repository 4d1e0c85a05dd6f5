"""The section of units: groups, school groups, schools."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.undo import Done
from clerkdesk.desk.unitediting import UnitLine, read_units
from clerkdesk.domain.office.people import UNIT_KINDS
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.browsed import BrowsedSection
from clerkdesk.ui.settings.browser import Act
from clerkdesk.ui.settings.pairs import Pair
from clerkdesk.ui.settings.paste import PastePanel
from clerkdesk.ui.settings.pasteunits import paste_units_panel
from clerkdesk.ui.settings.rows import begun
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.unitpane import NewUnitPanel, UnitPane


class UnitsSection(BrowsedSection):
    """The list of units; beside it the unit that is chosen, or what is being added."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        acts = (
            Act(voice.say("เพิ่มหน่วย"), "plus", self.add),
            Act(voice.say("วางจาก Excel"), "clipboard-paste", self.paste),
        )
        super().__init__(services, saver, voice.say("หน่วยงาน"), voice.say("รายการหน่วย"), acts)
        self.lines: dict[int, UnitLine] = {}
        self.pane = UnitPane(services, saver)
        self._read_once = False
        self.browser.hold(self.pane, self.empty)
        self._connect()

    def reader(self) -> Callable[[], list[UnitLine]]:
        """All units."""
        desk = self.services.desk
        return lambda: read_units(desk)

    def show_read(self, read: list[UnitLine]) -> None:
        """Shows the list; what is open at the right stays open."""
        self.lines = {line.unit.id: line for line in read}
        self.browser.show_pairs([self._pair(line) for line in read])
        if self.browser.chosen_id in self.lines:
            self.pane.refresh(self.lines[self.browser.chosen_id])
        if not self._read_once:
            self._read_once = True
            self.show_chosen(self.browser.chosen_id)

    def barred(self) -> Sequence[QWidget]:
        """What adds units, and the unit that is chosen."""
        return (*self.browser.buttons, self.pane)

    def add(self) -> None:
        """Opens the panel for a new unit."""
        self.open_panel(self.new)
        self.new.take_focus()

    def paste(self) -> None:
        """Opens the panel for a list from Excel, with what is on the clipboard."""
        self.open_panel(self.pasting)
        self.pasting.open()

    def _connect(self) -> None:
        self.browser.entered.connect(self.pane.take_focus)
        if not self.services.only_read:
            self.browser.pasted.connect(self.paste)

    @cached_property
    def new(self) -> NewUnitPanel:
        """The panel for a new unit, made when it is first wanted."""
        panel = NewUnitPanel(self.services, self.saver)
        panel.done.connect(lambda done: self.go_on(panel, done))
        self.hold(panel)
        return panel

    @cached_property
    def pasting(self) -> PastePanel:
        """The panel for a list from Excel, made when it is first wanted."""
        panel = paste_units_panel(self.services, self.saver)
        panel.done.connect(self._pasted)
        self.hold(panel)
        return panel

    def show_chosen(self, row_id: int) -> None:
        """The unit, or what the list is for."""
        line = self.lines.get(row_id)
        if line is not None:
            self.pane.start(line)
            self.browser.show_right(self.pane)
            return
        said = (
            self.voice.say("เลือกหน่วยทางซ้ายเพื่อแก้ไข")
            if self.lines
            else self.voice.say(
                "กลุ่ม กลุ่มโรงเรียน และสถานศึกษาจะอยู่ที่นี่ เพิ่มทีละหน่วย หรือวางทั้งรายการจาก Excel"
            )
        )
        self.show_empty("network", said)

    def _pasted(self, done: Done) -> None:
        self.browser.chosen_id = done.made
        self.close_soon()

    def _pair(self, line: UnitLine) -> Pair:
        unit, voice = line.unit, self.voice
        if unit.ended_on is not None:
            over = voice.say("สิ้นสุด {day}", day=voice.date(unit.ended_on))
            return Pair(unit.id, unit.name, over, dim=True)
        parts = [begun(voice.of(UNIT_KINDS[unit.kind]))]
        parts += [voice.say("{count} คน", count=line.people)] if line.people else []
        parts += [voice.figure(unit.prefix)] if unit.prefix else []
        return Pair(unit.id, unit.name, " · ".join(parts))
