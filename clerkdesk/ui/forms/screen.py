"""The fields of a form as they are on screen, with the samples in them; nothing is saved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.writing import Start
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.words import Series
from clerkdesk.ui.look.measures import FORM_MOST, GAP, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import empty, scrolled, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.writing.formfields import FormFields


class SampleScreen(QWidget):
    """The real fields: they can be tried, and check themselves; below them who signs."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.fields: FormFields | None = None
        inner = QWidget()
        inner.setProperty("kind", "ground")
        inner.setMaximumWidth(FORM_MOST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        column.setSpacing(GAP)
        column.addWidget(Prose(self._voice, self._voice.say("ลองกรอกได้ ไม่มีการบันทึก"), "small"))
        self._slot = QVBoxLayout()
        self._slot.setSpacing(GAP)
        column.addLayout(self._slot)
        column.addStretch()
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(scrolled(inner, self._voice.say("ตัวอย่างบนจอ")))

    def show_start(self, start: Start) -> None:
        """Shows other fields with their samples."""
        empty(self._slot)
        self.fields = FormFields(self._services, start)
        self._slot.addWidget(self.fields)
        if start.form.steps:
            self._slot.addWidget(label(self._voice.say("ลำดับการลงนาม"), "heading"))
        for place, step in enumerate(start.form.steps, start=1):
            self._slot.addWidget(Prose(self._voice, self._said(place, step)))

    def _said(self, place: int, step: Step) -> str:
        """One step: its title, and whose it is when that says more."""
        desk, voice = self._services.desk, self._voice
        title = voice.say("{place}. {step}", place=place, step=step.wording)
        roles = tuple(desk.role_title(role) for role in step.signed_by)
        if not roles or roles == (step.wording,):
            return title
        return f"{title} ({voice.say('{roles}', roles=Series(roles, ' / '))})"
