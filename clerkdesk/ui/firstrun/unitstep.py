"""Page three: groups, school groups and schools, pasted or typed."""

from clerkdesk.desk.pastedunits import read_pasted_units
from clerkdesk.desk.setup import Part, Setup
from clerkdesk.desk.setupacts import keep_units
from clerkdesk.desk.undo import Done
from clerkdesk.domain.office.people import UNIT_KINDS, Unit
from clerkdesk.ui.firstrun.liststep import ListStep, refuse_wrong
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.pasteboard import PasteBoard
from clerkdesk.ui.settings.pastetable import Previewed
from clerkdesk.ui.settings.pasteunits import pasting_units
from clerkdesk.ui.settings.rows import begun
from clerkdesk.ui.settings.saving import Act
from clerkdesk.ui.widgets.texts import Prose


class UnitStep(ListStep):
    """The list at the left, what becomes of it at the right."""

    part = Part.UNITS

    def __init__(self, services: Services) -> None:
        voice = services.voice
        super().__init__(
            services,
            voice.say("กลุ่มและกลุ่มโรงเรียน"),
            voice.say("คัดลอกทั้งรายการจาก Excel มาวาง หรือพิมพ์บรรทัดละหนึ่งชื่อ"),
            wide=True,
        )
        pasting = pasting_units(services)
        self.board = PasteBoard(services, pasting, across=True)
        self.board.text.setPlaceholderText("กลุ่มอำนวยการ\nกลุ่มนโยบายและแผน\nกลุ่มโรงเรียนบ้านน้ำใส")
        self.listen()
        self.box.addWidget(Prose(voice, voice.of(pasting.hint), "small"))
        self.box.addWidget(self.board, 1)

    def show_setup(self, setup: Setup) -> None:
        """Shows the units that are there."""
        self.board.show_kept([self._there(unit) for unit in setup.units])

    def act(self, *, strict: bool) -> Act:
        """Adds the units of the list."""
        desk, text = self.services.desk, self.board.typed

        def keep() -> Done | None:
            rows = read_pasted_units(desk, text)
            self.note_read(text, rows)
            if strict:
                refuse_wrong(rows)
            return keep_units(desk, text)

        return keep

    def _there(self, unit: Unit) -> Previewed:
        kind = " ".join((begun(self.voice.of(UNIT_KINDS[unit.kind])), unit.prefix)).strip()
        return Previewed(unit.name, kind, self.voice.say("บันทึกแล้ว"), "second", False)
