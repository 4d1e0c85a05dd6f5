"""The office's picture of the Garuda: seen, chosen from a file, taken away."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clerkdesk.desk.paperediting import PaperFacts, remove_garuda, set_garuda
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.measures import BIG_ICON, GAP, GARUDA_TILE, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.kinds import set_kind
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Lane

_SHARP = 350  # pixels; about 300 dots an inch on paper


class GarudaRow(QWidget):
    """The picture on white, as on paper; what is wrong with a file is said beside it."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self._lane = Lane(services.work, self)
        self.picture = QLabel()
        self.picture.setFixedSize(GARUDA_TILE, GARUDA_TILE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setProperty("kind", "sheet")
        self.picture.setAccessibleName(voice.say("ตราครุฑ"))
        self.said = Prose(voice, kind="second")
        self.wrong = Prose(voice, kind="error")
        self.wrong.hide()
        self.choose_button = icon_button(services.look, "image", voice.say("เลือกภาพ…"))
        self.choose_button.setAccessibleName(voice.say("เลือกภาพตราครุฑ"))
        self.choose_button.clicked.connect(self._choose)
        self.remove_button = icon_button(services.look, "trash-2", voice.say("เอาออก"))
        self.remove_button.setAccessibleName(voice.say("เอาตราครุฑออก"))
        self.remove_button.clicked.connect(self._remove)
        self._lay_out()

    def show_facts(self, facts: PaperFacts) -> None:
        """Shows the picture in use, if any."""
        voice, garuda = self._voice, facts.garuda
        self.remove_button.setVisible(garuda is not None)
        if garuda is None:
            set_kind(self.picture, "nosheet")
            icon = self._services.look.icon("image", "second", BIG_ICON)
            self.picture.setPixmap(icon.pixmap(QSize(BIG_ICON, BIG_ICON)))
            self.said.tell(
                voice.say("ยังไม่มีภาพ ที่ของตราครุฑบนบันทึกเว้นว่างไว้ ใช้ภาพ PNG หรือ JPG ที่สำนักงานมีอยู่")
            )
            return
        self.said.tell(
            voice.say("ภาพนี้เล็กไป พิมพ์แล้วอาจไม่คม ใช้ภาพที่สูงอย่างน้อย {dots} จุด", dots=_SHARP)
            if facts.coarse
            else voice.say("อยู่บนบันทึกทุกฉบับ เก็บไว้ที่ {name} ในโฟลเดอร์ข้อมูล", name=garuda.name)
        )
        self._lane.run(lambda: _small(garuda), self._show)

    def _show(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(2)
        set_kind(self.picture, "sheet")
        self.picture.setPixmap(pixmap)

    def _choose(self) -> None:
        found = self._services.messages.open_files(self._voice.say("เลือกภาพตราครุฑ"))
        if found:
            desk, source = self._services.desk, found[0]
            self._saver.run(lambda: set_garuda(desk, source), self._told())

    def _remove(self) -> None:
        desk = self._services.desk
        self._saver.run(lambda: remove_garuda(desk), self._told())
        self.choose_button.setFocus()

    def _told(self) -> Told:
        return Told(self, self._accept, self._refuse)

    def _accept(self, _done: Done | None) -> None:
        self.wrong.hide()

    def _refuse(self, error: ClerkError) -> None:
        self.wrong.tell(self._voice.error(error))
        self.wrong.show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(label(self._voice.say("ตราครุฑ"), "heading"))
        right.addWidget(self.said)
        right.addWidget(self.wrong)
        right.addLayout(buttons)
        right.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(right, 1)


def _small(path: Path) -> QImage:
    """The picture as large as it is shown, at 200 %; runs off the GUI thread."""
    side = 2 * (GARUDA_TILE - 2 * GAP)
    mode = Qt.TransformationMode.SmoothTransformation
    return QImage(str(path)).scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, mode)
