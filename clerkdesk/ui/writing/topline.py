"""What stands above the form: which form it is, and whether a draft was found lying about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.writing import Start, forms_to_write
from clerkdesk.ui.look.measures import GAP, HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose


class TopLine(QWidget):
    """``form_wanted`` carries the id of another form; ``fresh_wanted`` leaves a found draft for
    a new memo, ``drop_wanted`` throws it away."""

    form_wanted = Signal(str)
    fresh_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.form = narrow_combo()
        self.form.setAccessibleName(self._voice.say("แบบ"))
        self.form.activated.connect(lambda _row: self.form_wanted.emit(self.form.currentData()))
        self.note = QFrame()
        self.note.setProperty("kind", "note")
        self._sentence = Prose(self._voice)
        self.fresh_button = _quiet(self._voice.say("เริ่มเรื่องใหม่"))
        self.fresh_button.clicked.connect(self.fresh_wanted)
        self.drop_button = _quiet(self._voice.say("ทิ้งร่างนี้"))
        self.drop_button.clicked.connect(self.drop_wanted)
        row = QHBoxLayout(self.note)
        row.setContentsMargins(HALF_ROOM, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.fresh_button)
        row.addWidget(self.drop_button)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(GAP)
        layout.addWidget(self.form)
        layout.addWidget(self.note)

    def show_start(self, start: Start) -> None:
        """Shows what was begun. A form can be chosen for a new memo, where there are several."""
        forms = forms_to_write(self._services.desk)
        self.form.clear()
        for form in forms:
            self.form.addItem(self._voice.of(form.wording), form.id)
        self.form.setCurrentIndex(self.form.findData(start.form.id))
        draft = start.draft
        is_new = draft.change is None and draft.like is None
        self.form.setVisible(is_new and len(forms) > 1)
        self.note.setVisible(start.found)
        if start.found and draft.saved_at is not None:
            when = self._voice.moment(draft.saved_at)
            self._sentence.tell(self._voice.say("ร่างที่พิมพ์ค้างไว้เมื่อ {when}", when=when))
        self.setVisible(self.form.isVisibleTo(self) or start.found)


def _quiet(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    return button
