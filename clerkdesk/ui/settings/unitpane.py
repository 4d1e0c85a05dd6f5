"""One unit to be changed, and a new one to be written down."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.reportsfrom import type_first_month
from clerkdesk.desk.undo import Done
from clerkdesk.desk.unitediting import UnitLine, edit_unit, new_unit
from clerkdesk.desk.units import guess_kind
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UNIT_KINDS, UnitKind
from clerkdesk.ui.look.measures import FORM_LEAST, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row, SavedRow, begun
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose


class UnitPane(QWidget):
    """Each field is saved as it is left."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self._id = 0
        self._kind_now = UnitKind.GROUP
        self.title = Prose(voice, kind="title")
        self.name = SavedRow(
            voice,
            voice.say("ชื่อ"),
            QLineEdit(),
            voice.say("ชื่อใหม่ตามไปถึงบุคลากร หน้าที่ และทะเบียน บันทึกเก่าคงชื่อเดิม"),
        )
        self.kind = kinds_box(voice)
        self.kind_row = Row(voice, voice.say("ประเภท"), self.kind)
        self.prefix = SavedRow(
            voice, voice.say("เลขนำหน้าหนังสือของหน่วย"), QLineEdit(), _prefix_help(voice)
        )
        self.ended = SavedRow(
            voice,
            voice.say("สิ้นสุดวันที่"),
            DateEdit(voice, services.look, services.desk.today),
            voice.say("เว้นว่างเมื่อยังใช้อยู่ หน่วยที่สิ้นสุดแล้วไม่มีให้เลือก แต่เรื่องเก่ายังอยู่ครบ"),
        )
        self.begins = SavedRow(
            voice,
            voice.say("รายงานตั้งแต่เดือน"),
            QLineEdit(),
            voice.say("เว้นว่างเมื่อรายงานตั้งแต่มีหน่วยนี้ เดือนก่อนหน้านั้นไม่นับว่าช้า"),
        )
        for row in (self.prefix, self.begins, self.ended):
            row.line.setMaximumWidth(FORM_LEAST // 2)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        layout.addWidget(self.title)
        layout.addWidget(card(self.name, self.kind_row, self.prefix, self.begins, self.ended))

    def start(self, line: UnitLine) -> None:
        """Shows another unit."""
        self._id = line.unit.id
        self._show_rest(line)
        for row, text in self._texts(line).items():
            row.start(text)

    def refresh(self, line: UnitLine) -> None:
        """Shows the same unit as it is now."""
        if line.unit.id != self._id:
            self.start(line)
            return
        self._show_rest(line)
        for row, text in self._texts(line).items():
            row.refresh(text)

    def take_focus(self) -> None:
        """The name."""
        self.name.line.setFocus()

    def _texts(self, line: UnitLine) -> dict[SavedRow, str]:
        unit = line.unit
        ended = self._voice.date(unit.ended_on) if unit.ended_on else ""
        month = line.reports_from or line.begins
        begins = self._voice.month(month) if month else ""
        texts = {self.name: unit.name, self.prefix: unit.prefix}
        return {**texts, self.begins: begins, self.ended: ended}

    def _show_rest(self, line: UnitLine) -> None:
        self.title.tell(line.unit.name)
        self._kind_now = line.unit.kind
        self.kind.setCurrentIndex(self.kind.findData(line.unit.kind))

    def _connect(self) -> None:
        self.name.committed.connect(lambda text: self._save(self.name, "name", text))
        self.prefix.committed.connect(lambda text: self._save(self.prefix, "prefix", text))
        self.begins.committed.connect(self._save_month)
        self.ended.committed.connect(lambda _text: self._save_day())
        self.kind.activated.connect(self._save_kind)

    def _save(self, row: SavedRow, part: str, value: Any) -> None:  # noqa: ANN401  of a unit
        desk, unit_id = self._services.desk, self._id
        row.save(self._saver, lambda: edit_unit(desk, unit_id, part, value))

    def _save_day(self) -> None:
        line = self.ended.line
        if isinstance(line, DateEdit):
            self._save(self.ended, "ended_on", line.day)

    def _save_month(self, typed: str) -> None:
        desk, unit_id = self._services.desk, self._id
        self.begins.save(self._saver, lambda: type_first_month(desk, unit_id, typed))

    def _save_kind(self) -> None:
        desk, unit_id, kind = self._services.desk, self._id, UnitKind(self.kind.currentData())
        told = Told(self, self._kind_saved, self._kind_refused)
        self._saver.run(lambda: edit_unit(desk, unit_id, "kind", kind), told)

    def _kind_saved(self, _done: Done | None) -> None:
        self.kind_row.refuse("")

    def _kind_refused(self, error: ClerkError) -> None:
        self.kind_row.refuse(self._voice.error(error))
        self.kind.setCurrentIndex(self.kind.findData(self._kind_now))


class NewUnitPanel(Panel):
    """Stays open after each unit, for the next one. The kind follows the name until chosen."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("หน่วยใหม่"), voice.say("เพิ่มหน่วย"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(voice.say("เช่น {sample}", sample="กลุ่มอำนวยการ"))
        self.name.textEdited.connect(self._guess)
        self.kind = kinds_box(voice)
        self.kind.activated.connect(self._choose)
        self._chosen = False
        self.prefix = QLineEdit()
        fields = (
            Row(voice, voice.say("ชื่อ"), self.name),
            Row(voice, voice.say("ประเภท"), self.kind),
            Row(voice, voice.say("เลขนำหน้าหนังสือของหน่วย"), self.prefix, _prefix_help(voice)),
        )
        self.lay_out(fields)

    def act(self) -> Act:
        """Adds the unit."""
        desk, kind = self.services.desk, UnitKind(self.kind.currentData())
        name, prefix = self.name.text(), self.prefix.text()
        return lambda: new_unit(desk, name, kind, prefix)

    def clear(self) -> None:
        """Empties the panel for another unit."""
        self._chosen = False
        for line in (self.name, self.prefix):
            line.clear()
        self.settle()

    def take_focus(self) -> None:
        """The name."""
        self.name.setFocus()

    def _choose(self) -> None:
        self._chosen = True

    def _guess(self, text: str) -> None:
        if not self._chosen:
            self.kind.setCurrentIndex(self.kind.findData(guess_kind(text.strip())))


def kinds_box(voice: Voice) -> QComboBox:
    """The kinds of unit to choose from."""
    box = narrow_combo()
    for kind, words in UNIT_KINDS.items():
        box.addItem(begun(voice.of(words)), kind)
    return box


def _prefix_help(voice: Voice) -> str:
    return voice.say("เว้นว่างเมื่อใช้เลขของสำนักงาน หน่วยที่มีเลขนำหน้าจะมีทะเบียนของตนเอง")
