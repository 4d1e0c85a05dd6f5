"""The left side: the files that came in, and the folder that is watched."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.takinginfolder import watch_folder
from clerkdesk.domain.rounds.arriving.proposal import Stand
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, LIST_LEAST, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.takingin.list import ProposalList
from clerkdesk.ui.takingin.tray import Tray
from clerkdesk.ui.widgets.texts import Prose, label


class IncomingPane(QWidget):
    """The list of files under how many they are."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice, self._saver = services, services.voice, Saver(services)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(LIST_LEAST)
        self.title = label("", "heading")
        self.counted = Prose(self._voice, kind="second")
        self.list = ProposalList(services)
        self.folder = Prose(self._voice, kind="small")
        self._lay_out()

    @property
    def place(self) -> int:
        """The place of what is chosen; -1 for none."""
        return self.list.currentIndex().row()

    @property
    def count(self) -> int:
        """How many are shown."""
        return self.list.pairs.total

    def show_tray(self, tray: Tray) -> None:
        """Shows the files of the tray; the same place stays chosen."""
        voice, proposals = self._voice, tray.proposals
        self.title.setText(voice.say("แบบที่เข้ามา {count} แบบ", count=len(proposals)))
        ready = tray.stands[Stand.READY]
        looked = tray.stands[Stand.DOUBTFUL] + tray.stands[Stand.ASKS]
        self.counted.tell(
            voice.say("พร้อมรับ {ready} · ต้องดูก่อน {looked}", ready=ready, looked=looked)
        )
        self.counted.setVisible(bool(proposals))
        quiet = QSignalBlocker(self.list)  # who shows them shows the one that is chosen, too
        self.list.show_proposals(proposals, max(self.place, 0))
        quiet.unblock()
        self.show_folder(tray)

    def show_folder(self, tray: Tray) -> None:
        """Says which folder is watched."""
        if tray.folder is None:
            said = self._voice.say(
                "ยังไม่ได้เฝ้าดูโฟลเดอร์ใด เลือกโฟลเดอร์ที่เก็บไฟล์ที่หน่วยส่งมา แล้วไฟล์ใหม่จะมาอยู่ที่นี่เอง"
            )
        else:
            said = self._voice.say("เฝ้าดูโฟลเดอร์ {folder}", folder=str(tray.folder))
        self.folder.tell(said)

    def ask_for_folder(self) -> None:
        """Watches another folder."""
        chosen = self._services.messages.open_folder(self._voice.say("เลือกโฟลเดอร์ที่จะเฝ้าดู"))
        if chosen is not None:
            self.watch(chosen)

    def watch(self, folder: Path | None) -> None:
        """Watches a folder from now on, or none."""
        desk = self._services.desk
        self._saver.run(lambda: watch_folder(desk, folder), Told(self))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, ROOM, 0, ROOM)
        layout.setSpacing(GAP)
        for widget in (self.title, self.counted):
            layout.addLayout(_inset(widget))
        layout.addWidget(self.list, 1)
        layout.addLayout(_inset(self.folder))


def _inset(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(HALF_ROOM, 0, HALF_ROOM, 0)
    layout.addWidget(widget)
    return layout
