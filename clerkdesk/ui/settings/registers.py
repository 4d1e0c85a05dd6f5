"""The section of the registers of book numbers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from clerkdesk.desk.registerediting import RegisterCard, read_registers
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.office.registers import PREFIXED
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.registercard import RegisterPane
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose, label

if TYPE_CHECKING:
    from clerkdesk.domain.office.registers import RegisterKey

_NO_PREFIX = th("ยังไม่ได้ตั้งเลขนำหน้าหนังสือ ตั้งในหัวข้อ “สำนักงาน” ก่อน แล้วจึงออกเลขได้")


class RegistersSection(ScrolledSection):
    """A card for each register of this year, then those of earlier years."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say(
            "เลขเริ่มใหม่ทุกวันที่ {first} มกราคม ออกแล้วไม่ใช้ซ้ำ เลขที่เสียให้ยกเลิกพร้อมเหตุผล", first=1
        )
        super().__init__(services, saver, voice.say("ทะเบียนเลขที่หนังสือ"), purpose)
        self.panes: dict[RegisterKey, RegisterPane] = {}
        self.no_prefix = card(Prose(voice, voice.of(_NO_PREFIX), "warning"))
        self.no_prefix.hide()
        self.now = _column()
        self.earlier_title = label(voice.say("ปีก่อน"), "heading")
        self.earlier_title.hide()
        self.earlier = _column()
        self.box.addWidget(self.no_prefix)
        self.box.addLayout(self.now)
        self.box.addWidget(self.earlier_title)
        self.box.addLayout(self.earlier)

    def reader(self) -> Callable[[], list[RegisterCard]]:
        """All registers."""
        desk = self.services.desk
        return lambda: read_registers(desk)

    def show_read(self, read: Sequence[RegisterCard]) -> None:
        """Shows each; what is being typed stays."""
        year = book_year(self.services.desk.today())
        keys = [each.key for each in read]
        for gone in [key for key in self.panes if key not in keys]:
            pane = self.panes.pop(gone)
            pane.hide()
            pane.deleteLater()
        for each in read:
            if each.key not in self.panes:
                pane = RegisterPane(self.services, self.saver)
                pane.setDisabled(self.services.only_read)
                self.panes[each.key] = pane
                (self.now if each.key.year == year else self.earlier).addWidget(pane)
            self.panes[each.key].show_register(each)
        self.earlier_title.setVisible(any(key.year != year for key in keys))
        asked = [each for each in read if not each.key.unit and each.key.kind in PREFIXED]
        self.no_prefix.setVisible(not all(each.prefix for each in asked))

    def take_focus(self) -> None:
        """The first register."""
        for pane in self.panes.values():
            pane.take_focus()
            return


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(ROOM)
    return made
