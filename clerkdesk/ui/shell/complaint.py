"""The strip above the page that says what is wrong: where, what, what to do now."""

from PySide6.QtWidgets import QToolButton

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.shell.offers import Offers
from clerkdesk.ui.shell.strip import Strip
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose


class Complaint(Strip):
    """One sentence at a time; it goes when the clerk closes it or an act succeeds."""

    def __init__(self, voice: Voice, look: Look) -> None:
        self.offers = Offers()
        self.close_button = QToolButton()
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setAccessibleName(voice.say("ปิดข้อความนี้"))
        super().__init__(look, "complaint", Prose(voice), self.offers, self.close_button)
        self.close_button.clicked.connect(self.hide)

    def complain(self, sentence: str) -> None:
        """Shows the sentence."""
        self.mark("triangle-alert", "refused")
        self.close_button.setIcon(self._look.icon("x"))
        self.sentence.tell(sentence)
        self.show()
