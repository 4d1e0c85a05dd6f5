"""The section of the language."""

from collections.abc import Callable

from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.liking import change_language
from clerkdesk.ui.settings.options import Options
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.layouts import card

LANGUAGES = {"th": "ไทย", "en": "English"}
"""Each language by its own name, which whoever needs it can read."""


class LanguageSection(ScrolledSection):
    """Spoken at once, on this machine alone."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("ภาษาของหน้าจอในเครื่องนี้ กระดาษและตารางเป็นภาษาไทยเสมอ")
        super().__init__(services, saver, voice.say("ภาษา (Language)"), purpose)
        name = voice.say("ภาษาของหน้าจอ")
        self.options = Options(name, LANGUAGES)
        self.options.chosen.connect(lambda key: change_language(services, key))
        self.options.choose(services.preferences.now.language)
        self.box.addWidget(card(Row(voice, name, self.options)))

    def reader(self) -> Callable[[], str]:
        """The language that is liked."""
        preferences = self.services.preferences
        return lambda: preferences.now.language

    def show_read(self, read: str) -> None:
        """Marks it."""
        self.options.choose(read)

    def take_focus(self) -> None:
        """The language that is spoken."""
        self.options.setFocus()
