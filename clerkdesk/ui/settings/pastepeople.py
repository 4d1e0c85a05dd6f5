"""People pasted from Excel."""

from clerkdesk.desk.pastedpeople import (
    COLUMNS,
    Fate,
    PastedPerson,
    add_pasted_people,
    read_pasted_people,
)
from clerkdesk.domain.office.pasted import left_out
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.paste import PastePanel
from clerkdesk.ui.settings.pasteboard import Pasting
from clerkdesk.ui.settings.pastetable import Previewed
from clerkdesk.ui.settings.saving import Saver

_FATES: dict[Fate, tuple[Wording, str]] = {
    Fate.NEW: (th("จะเพิ่ม"), "allowed"),
    Fate.CHANGED: (th("จะแก้ไข"), "accent"),
    Fate.SAME: (th("มีอยู่แล้ว"), "second"),
    Fate.WRONG: (th("ต้องแก้"), "refused"),
}


def paste_people_panel(services: Services, saver: Saver) -> PastePanel:
    """The panel into which a list of people is pasted."""
    return PastePanel(services, saver, pasting_people(services))


def pasting_people(services: Services) -> Pasting:
    """How a list of people is read, shown and written."""
    desk, voice = services.desk, services.voice

    def show(row: PastedPerson) -> Previewed:
        words, colour = _FATES[row.fate]
        fate = voice.of(words)
        wrong = voice.error(row.wrong) if row.wrong else ""
        role = voice.of(desk.role_title(row.role)) if row.role else ""
        parts = (row.person.position, row.person.unit, role)
        counts = row.fate in (Fate.NEW, Fate.CHANGED)
        more = " · ".join(part for part in parts if part)
        return Previewed(row.person.name, more, fate, colour, counts, wrong)

    return Pasting(
        title=th("วางรายชื่อจาก Excel"),
        hint=th("หนึ่งคนต่อหนึ่งบรรทัด: ชื่อ ตำแหน่ง หน่วย หน้าที่ ชื่อที่มีอยู่แล้วจะแก้ตำแหน่งและหน่วยให้"),
        verb=th("บันทึก {count} คน"),
        headings=(th("ชื่อ"), th("ตำแหน่งและหน่วย"), th("ผล")),
        read=lambda text: read_pasted_people(desk, text),
        left_out=lambda text: left_out(text, COLUMNS),
        show=show,
        add=lambda rows: add_pasted_people(desk, rows),
    )
