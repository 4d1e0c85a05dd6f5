"""Units pasted from Excel."""

from clerkdesk.desk.pastedunits import (
    COLUMNS,
    PastedUnit,
    add_pasted_units,
    read_pasted_units,
)
from clerkdesk.domain.office.pasted import left_out
from clerkdesk.domain.office.people import UNIT_KINDS
from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.paste import PastePanel
from clerkdesk.ui.settings.pasteboard import Pasting
from clerkdesk.ui.settings.pastetable import Previewed
from clerkdesk.ui.settings.saving import Saver


def paste_units_panel(services: Services, saver: Saver) -> PastePanel:
    """The panel into which a list of units is pasted."""
    return PastePanel(services, saver, pasting_units(services))


def pasting_units(services: Services) -> Pasting:
    """How a list of units is read, shown and written."""
    desk, voice = services.desk, services.voice

    def show(row: PastedUnit) -> Previewed:
        if row.wrong is not None:
            wrong = voice.error(row.wrong)
            return Previewed(row.name, "", voice.say("ต้องแก้"), "refused", False, wrong)
        if row.unit is None:
            return Previewed(row.name, "", voice.say("มีอยู่แล้ว"), "second", False)
        more = " ".join((voice.of(UNIT_KINDS[row.unit.kind]), row.unit.prefix)).strip()
        return Previewed(row.name, more, voice.say("จะเพิ่ม"), "allowed", True)

    return Pasting(
        title=th("วางรายการหน่วยจาก Excel"),
        hint=th("หนึ่งหน่วยต่อหนึ่งบรรทัด: ชื่อ ประเภท เลขนำหน้า มีแต่ชื่อก็ได้ มีหัวตารางหรือลำดับที่ก็ได้"),
        verb=th("เพิ่ม {count} หน่วย"),
        headings=(th("ชื่อ"), th("ประเภท"), th("ผล")),
        read=lambda text: read_pasted_units(desk, text),
        left_out=lambda text: left_out(text, COLUMNS),
        show=show,
        add=lambda rows: add_pasted_units(desk, list(rows)),
    )
