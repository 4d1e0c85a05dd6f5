"""Who holds a role from when to when: one appointment, saved as it is changed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from clerkdesk.desk.appointing import edit_appointment, remove_appointment
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import CAPACITIES, Appointment, Capacity
from clerkdesk.ui.look.measures import FIELD, GAP, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.rows import Row, SavedRow, begun
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.texts import Elided, label


class AppointmentRow(QWidget):
    """``title`` is the role or the person, ``more`` the unit. ``removed`` when it was taken out."""

    removed = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self.held_id = 0
        self._capacity_now = Capacity.OWN
        self.title = Elided()
        self.state = label("", "small")
        self.first = self._date(voice.say("ตั้งแต่วันที่"))
        self.last = self._date(voice.say("ถึงวันที่"))
        self.capacity = capacities_box(voice)
        self.capacity_row = Row(voice, voice.say("ลงนามในฐานะ"), self.capacity)
        self.capacity_row.setFixedWidth(5 * FIELD)
        self.remove = QToolButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.setIcon(services.look.icon("trash-2"))
        self._connect()
        self._lay_out()

    def show_held(self, held: Appointment, title: str, names: str, refresh: bool) -> None:
        """Shows an appointment; ``names`` says which it is to who cannot see it."""
        voice, self.held_id = self._voice, held.id
        self.title.tell(title)
        self.state.setText(_state(voice, held, self._services))
        for row, day in ((self.first, held.first), (self.last, held.last)):
            text = voice.date(day) if day else ""
            (row.refresh if refresh else row.start)(text)
            row.line.setAccessibleName(f"{row.name.text()} {names}")
        self._capacity_now = held.capacity
        self.capacity.setCurrentIndex(self.capacity.findData(held.capacity))
        self.capacity.setAccessibleName(f"{self.capacity_row.name.text()} {names}")
        said = voice.say("เอาหน้าที่นี้ออก: {name}", name=names)
        self.remove.setAccessibleName(said)
        self.remove.setToolTip(said)

    def _date(self, name: str) -> SavedRow:
        edit = DateEdit(self._voice, self._services.look, self._services.desk.today)
        edit.setPlaceholderText("")
        row = SavedRow(self._voice, name, edit)
        row.setFixedWidth(4 * FIELD + GAP)
        return row

    def _connect(self) -> None:
        self.first.committed.connect(lambda _text: self._save_day(self.first, "first"))
        self.last.committed.connect(lambda _text: self._save_day(self.last, "last"))
        self.capacity.activated.connect(self._save_capacity)
        self.remove.clicked.connect(self._remove)

    def _save_day(self, row: SavedRow, part: str) -> None:
        if isinstance(row.line, DateEdit):
            row.save(self._saver, self._changing({part: row.line.day}))

    def _save_capacity(self) -> None:
        act = self._changing({"capacity": Capacity(self.capacity.currentData())})
        self._saver.run(act, Told(self, refused=self._refuse_capacity))

    def _refuse_capacity(self, error: ClerkError) -> None:
        self.capacity_row.refuse(self._voice.error(error))
        self.capacity.setCurrentIndex(self.capacity.findData(self._capacity_now))

    def _changing(self, parts: dict[str, Any]) -> Callable[[], Done | None]:
        desk, held_id = self._services.desk, self.held_id
        return lambda: edit_appointment(desk, held_id, parts)

    def _remove(self) -> None:
        desk, held_id = self._services.desk, self.held_id
        told = Told(self, lambda _done: self.removed.emit())
        self._saver.run(lambda: remove_appointment(desk, held_id), told)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        head.addWidget(self.remove)
        fields = FlowLayout(gap=GAP)
        for row in (self.first, self.last, self.capacity_row):
            fields.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addLayout(fields)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)


def capacities_box(voice: Voice) -> QComboBox:
    """In whose right somebody signs, to choose from."""
    box = narrow_combo()
    for capacity, words in CAPACITIES.items():
        box.addItem(begun(voice.of(words)), capacity)
    return box


def _state(voice: Voice, held: Appointment, services: Services) -> str:
    today = services.desk.today()
    if held.covers(today):
        return voice.say("ทำหน้าที่อยู่")
    if held.first is not None and held.first > today:
        return voice.say("ยังไม่ถึงวัน")
    return voice.say("พ้นหน้าที่แล้ว")
