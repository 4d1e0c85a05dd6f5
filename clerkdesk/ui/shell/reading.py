"""The strip above the pages that says that records can only be looked at, and why. It stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.shell.strip import Strip
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


class ReadingStrip(Strip):
    """``again``: the clerk wants it tried again; ``instead``: the machine that has the records is
    off, the clerk says, and work goes on here."""

    again = Signal()
    instead = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        self.again_button, self.instead_button = QPushButton(), QPushButton()
        sentence = Prose(voice, kind="warning")
        super().__init__(look, "note", sentence, self.instead_button, self.again_button)
        self._voice = voice
        self._why: ClerkError | None = None
        self.again_button.clicked.connect(self.again)
        self.instead_button.clicked.connect(self.instead)

    def tell(self, why: ClerkError, *, again: bool, instead: bool) -> None:
        """Says why, and what can be done from here."""
        self._why = why
        self.again_button.setVisible(again)
        self.instead_button.setVisible(instead)
        self.say()
        self.show()

    def say(self) -> None:
        """Puts the words on it, in the language and look of now."""
        if self._why is None:
            return
        self.mark("info", "waiting")
        self.sentence.tell(self._voice.error(self._why))
        self.again_button.setText(self._voice.say("ลองเปิดใหม่"))
        self.instead_button.setText(self._voice.say("เครื่องนั้นปิดอยู่ ทำงานที่นี่แทน"))
