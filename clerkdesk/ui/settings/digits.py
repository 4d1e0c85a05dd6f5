"""Thai figures or Arabic ones: of the office, on paper, sheet and screen."""

from clerkdesk.desk.officeediting import OFFICE_WORDS, edit_office
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.options import Options
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Saver, Told


class DigitsRow(Row):
    """Two answers; the screen follows at once."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        name = voice.of(OFFICE_WORDS["digits"])
        words = {
            Digits.THAI.value: voice.say("เลขไทย ๑๒๓"),
            Digits.ARABIC.value: voice.say("เลขอารบิก 123"),
        }
        self.options = Options(name, words)
        super().__init__(voice, name, self.options, voice.say("ใช้ทั้งบนกระดาษ ในตาราง และบนจอ"))
        self._services, self._saver = services, saver
        self._now = Digits.THAI
        self.options.chosen.connect(self._choose)

    def show_digits(self, digits: Digits) -> None:
        """Marks what the office has chosen."""
        self._now = digits
        self.options.choose(digits.value)

    def _choose(self, key: str) -> None:
        desk = self._services.desk
        told = Told(self, self._chosen, self._refused)
        self._saver.run(lambda: edit_office(desk, "digits", key), told)

    def _chosen(self, done: Done | None) -> None:
        self.refuse("")

    def _refused(self, error: ClerkError) -> None:
        self.refuse(self.voice.error(error))
        self.options.choose(self._now.value)
