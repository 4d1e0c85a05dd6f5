"""Who may have signed a step where several may: all of them, the one who is thought of marked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.signers import Usual, said_usual
from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.texts import Prose


class Candidates(QWidget):
    """``chosen`` carries the one whom the clerk chose. Below them stands why one is marked."""

    chosen = Signal(object)

    def __init__(self, voice: Voice, usual: Usual) -> None:
        super().__init__()
        self.among = usual.among
        said = [(each.name, voice.sentence(said_usual(each))) for each in self.among]
        self.people = Answers(said, numbered=False)
        self.people.answered.connect(self._take)
        self.why = Prose(voice, voice.sentence(usual.why) if usual.why else "", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.people)
        layout.addWidget(self.why)
        self.setFocusProxy(self.people)

    def mark(self, name: str) -> None:
        """Marks who has this name, or nobody."""
        key = search_key(name)
        known = next((each.name for each in self.among if search_key(each.name) == key), "")
        if known == self.people.key:
            return
        if not known:
            self.people.choose_none()
            return
        self.people.blockSignals(True)
        self.people.choose(known)
        self.people.blockSignals(False)

    def _take(self, name: str) -> None:
        self.chosen.emit(next(each for each in self.among if each.name == name))
