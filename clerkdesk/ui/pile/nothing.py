"""What an empty pile says: how memos come into it, and which piles are probably on the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.pile import PileStep
from clerkdesk.ui.look.measures import BIG_ICON, FORM_LEAST, HALF_ROOM, ROOM, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.layouts import empty, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label

_MOST = 4


class NothingYet(QWidget):
    """``wanted`` carries the step of which all memos that wait for it go into the pile."""

    wanted = Signal(object)  # PileStep

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, voice = services, services.voice
        picture = QLabel()
        shown = services.look.icon("signature", "second", BIG_ICON)
        picture.setPixmap(shown.pixmap(QSize(BIG_ICON, BIG_ICON)))
        self.sentence = Prose(
            voice,
            voice.say("พิมพ์เลขที่ เช่น ๑๒ ๑๕-๒๐ หรือยิงคิวอาร์โค้ดบนกระดาษ แล้วกด Enter"),
            "second",
        )
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(FORM_LEAST - 2 * ROOM)
        self.heading = label(voice.say("หรือใส่ทุกเรื่องที่รอขั้นเดียวกัน"), "small")
        self.offers: list[QPushButton] = []
        self._buttons = QVBoxLayout()
        without_gaps(self._buttons)
        self._buttons.setSpacing(TIGHT)
        layout = QVBoxLayout(self)
        layout.setSpacing(HALF_ROOM)
        layout.addStretch(2)
        for widget in (picture, self.sentence, self.heading):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def offer(self, steps: Sequence[PileStep]) -> None:
        """Offers the longest piles."""
        empty(self._buttons)
        self.heading.setVisible(bool(steps))
        self.offers = [self._button(each) for each in steps[:_MOST]]
        for button in self.offers:
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _button(self, offered: PileStep) -> QPushButton:
        voice = self._services.voice
        step, count = voice.of(offered.step.wording), len(offered.memos)
        button = QPushButton(voice.say("รอ{step}  {count} เรื่อง", step=step, count=count))
        button.setProperty("kind", "quiet")
        set_icon(button, self._services.look, "plus", "accent", small=True)
        button.clicked.connect(lambda: self.wanted.emit(offered))
        return button
