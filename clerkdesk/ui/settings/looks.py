"""The section of the look."""

from collections.abc import Callable

from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.liking import change_look
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.settings.textsize import TextSizeRow
from clerkdesk.ui.settings.tiles import LookTiles
from clerkdesk.ui.widgets.layouts import card

_LOOKS = {
    "system": th("ตามเครื่อง"),
    "light": th("สว่าง"),
    "dark": th("มืด"),
    "contrast": th("ตัดกันชัด"),
}


class LooksSection(ScrolledSection):
    """Worn at once, on this machine alone."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("เฉพาะเครื่องนี้ เปลี่ยนแล้วเห็นผลทันที กระดาษที่พิมพ์ไม่เปลี่ยน")
        super().__init__(services, saver, voice.say("หน้าตา"), purpose)
        words = {key: voice.of(each) for key, each in _LOOKS.items()}
        self.tiles = LookTiles(services.look, voice.say("หน้าตา"), words)
        self.tiles.chosen.connect(lambda key: change_look(services, key))
        self.tiles.choose(services.preferences.now.look)
        self.box.addWidget(card(self.tiles))
        self.box.addWidget(card(TextSizeRow(services)))

    def reader(self) -> Callable[[], str]:
        """The look that is liked."""
        preferences = self.services.preferences
        return lambda: preferences.now.look

    def show_read(self, read: str) -> None:
        """Marks it."""
        self.tiles.choose(read)

    def take_focus(self) -> None:
        """The look that is worn."""
        self.tiles.setFocus()
