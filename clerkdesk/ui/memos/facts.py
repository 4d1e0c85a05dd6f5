"""What was filled in a memo, and the files that belong to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.domain.form.form import FieldType
from clerkdesk.domain.form.values import is_empty
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.memo.signedcopy import signed_copy
from clerkdesk.ui.look.measures import LABEL_DROP, ROOM, TIGHT
from clerkdesk.ui.memos.saidvalues import said_value
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose, label

_KILO = 1024


class Facts(QWidget):
    """Labels and values, those alone that were filled in. ``file_wanted`` carries a material."""

    file_wanted = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)

    def show_card(self, card: MemoCard) -> None:
        """Shows the values of this memo."""
        empty(self._grid)
        memo, voice = card.memo, self._voice
        for field in memo.form.fields:
            value = memo.values.get(field.id)
            if field.id == memo.form.filing.subject or field.type is FieldType.FILES:
                continue
            if not is_empty(value):
                self._add(voice.of(field.wording), Prose(voice, said_value(voice, field, value)))
        if card.asked_before is not None:
            self._add(voice.say("ขอใหม่แทน"), self._asked_before(card.asked_before))
        if memo.materials:
            self._add(voice.say("ไฟล์ที่แนบ"), self._files(memo.materials))
        copy = signed_copy(card.state)
        if copy is not None:
            files = tuple(Material(each.name, each.sha256, each.size) for each in copy.files)
            self._add(voice.say("สำเนาที่ลงนามแล้ว"), self._files(files))

    def _add(self, name: str, shown: QWidget) -> None:
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(_lowered(label(name, "field")), row, 0, top)
        self._grid.addWidget(shown, row, 1, top)

    def _files(self, materials: tuple[Material, ...]) -> QWidget:
        files = QWidget()
        layout = QVBoxLayout(files)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for material in materials:
            layout.addWidget(self._file(material), 0, Qt.AlignmentFlag.AlignLeft)
        return files

    def _asked_before(self, memo: Memo) -> QPushButton:
        """The refused memo, to be looked at."""
        number = memo.number or f"#{memo.id}"
        button = QPushButton(self._voice.figure(number))
        button.setProperty("kind", "quiet")
        set_icon(button, self._services.look, "undo-2", "accent", small=True)
        button.setAccessibleName(self._voice.say("เปิด {name}", name=memo.subject))
        button.clicked.connect(lambda: self._services.ways.memo_wanted.emit(memo.id))
        return button

    def _file(self, material: Material) -> QPushButton:
        size = self._voice.say("{size} กิโลไบต์", size=max(1, material.size // _KILO))
        button = QPushButton(f"{material.name}   {size}")
        button.setProperty("kind", "quiet")
        set_icon(button, self._services.look, "paperclip", "accent", small=True)
        button.setAccessibleName(self._voice.say("เปิด {name}", name=material.name))
        button.clicked.connect(lambda: self.file_wanted.emit(material))
        return button


def _lowered(name: QLabel) -> QLabel:
    """Small words on the line of the larger ones beside them."""
    name.setContentsMargins(0, LABEL_DROP, 0, 0)
    return name
