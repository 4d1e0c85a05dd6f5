"""The card of the folder into which sheets come: watched at this machine alone."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from clerkdesk.desk.takinginfolder import watch_folder
from clerkdesk.ui.look.measures import HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.folders import FolderLine, open_folder
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.texts import Prose, label


class WatchedFolder(QFrame):
    """The folder, chosen and given up; nothing in it is ever moved or deleted."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, voice = services, saver, services.voice
        self.setProperty("kind", "card")
        self.folder: Path | None = None
        self.line = FolderLine(services, voice.say("โฟลเดอร์ที่แบบติดตามเข้ามา"), self._open)
        self.title = label(voice.say("โฟลเดอร์ที่แบบติดตามเข้ามา"), "heading")
        self.none = Prose(voice, voice.say("ยังไม่ได้เฝ้าดูโฟลเดอร์ใด"), "second")
        self.choose_button = icon_button(services.look, "folder-open", voice.say("เลือกโฟลเดอร์…"))
        self.choose_button.clicked.connect(self._choose)
        self.stop_button = icon_button(services.look, "x", voice.say("เลิกเฝ้าดู"))
        self.stop_button.clicked.connect(lambda: self._watch(None))
        help_text = voice.say(
            "ไฟล์ใหม่ในโฟลเดอร์นี้จะรอให้ตรวจในหน้าประจำเดือน ไม่มีไฟล์ใดถูกย้ายหรือลบ ตั้งเฉพาะเครื่องนี้"
        )
        buttons = FlowLayout(gap=HALF_ROOM)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        for widget in (self.title, self.line, self.none, Prose(voice, help_text, "small")):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.show_folder(None)

    def show_folder(self, folder: Path | None) -> None:
        """Shows what is watched."""
        self.folder = folder
        if folder is not None:
            self.line.show_path(folder)
        self.line.setVisible(folder is not None)
        self.stop_button.setVisible(folder is not None)
        for widget in (self.title, self.none):
            widget.setVisible(folder is None)

    def _choose(self) -> None:
        words = self._services.voice.say("โฟลเดอร์ที่แบบติดตามเข้ามา")
        folder = self._services.messages.open_folder(words)
        if folder is not None:
            self._watch(folder)

    def _watch(self, folder: Path | None) -> None:
        if folder is None:
            self.choose_button.setFocus()  # the button that was pressed goes
        desk = self._services.desk
        self._saver.run(lambda: watch_folder(desk, folder), Told(self))

    def _open(self) -> None:
        if self.folder is not None:
            open_folder(self._services, self.folder)
