"""The five pages in one line: which is shown, which are complete."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from clerkdesk.desk.setup import Part, Setup
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.measures import GAP, HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import set_icon

PARTS: dict[Part, Wording] = {
    Part.OFFICE: th("สำนักงาน"),
    Part.NUMBERS: Wording("เลขที่หนังสือ", "Book numbers"),
    Part.UNITS: Wording("กลุ่ม", "Groups"),
    Part.PEOPLE: th("บุคลากร"),
    Part.PAPER: th("กระดาษ"),
}


class ProgressLine(QFrame):
    """``chosen`` carries the part that is wanted."""

    chosen = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setProperty("kind", "header")
        self.buttons: dict[Part, QPushButton] = {}
        group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(HALF_ROOM, 0, HALF_ROOM, 0)
        line.setSpacing(GAP)
        for part in Part:
            button = QPushButton()
            button.setProperty("kind", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, part=part: self.chosen.emit(part))
            group.addButton(button)
            self.buttons[part] = button
            line.addWidget(button)
        line.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_progress(self, setup: Setup, now: Part) -> None:
        """Ticks what is complete, marks where the clerk is."""
        voice = self._services.voice
        for number, (part, button) in enumerate(self.buttons.items(), start=1):
            done = setup.done(part)
            words = voice.of(PARTS[part])
            said = voice.say("ครบแล้ว") if done else voice.say("ยังไม่ครบ")
            button.setText(f"{voice.figure(number)}  {words}")
            button.setAccessibleName(f"{voice.figure(number)} {words}, {said}")
            button.setToolTip(said)
            button.setChecked(part is now)
            icon, colour = ("circle-check", "allowed") if done else ("circle-dashed", "second")
            set_icon(button, self._services.look, icon, colour)
