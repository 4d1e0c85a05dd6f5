"""The section of newer versions: whether and where they are looked for, and what is new."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from clerkdesk import __version__
from clerkdesk.desk.undo import Done
from clerkdesk.desk.updates import (
    UpdateState,
    look_into_file,
    look_now,
    read_updates,
    set_wish,
)
from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.newversion import NewVersion
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose, label

if TYPE_CHECKING:
    from clerkdesk.updates.manifest import Update

_WHAT = th(
    "บอกว่ามีรุ่นใหม่หรือไม่ มีอะไรใหม่ และเอามาจากไหน โปรแกรมไม่ดาวน์โหลดและไม่ติดตั้งเอง "
    "ถ้าไม่เปิดไว้ โปรแกรมไม่ถามหาที่ใดเลย"
)
_SENT = th("ถามวันละครั้งด้วย https ที่อยู่นี้ที่เดียว สิ่งที่ส่งไปมีเพียงคำว่า ClerkDesk ไม่มีรุ่น ชื่อสำนักงาน หรือข้อมูลใด")


class UpdatesSection(ScrolledSection):
    """The address and the key come from who hands out the program."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("รุ่นใหม่"), voice.say(_WHAT))
        self.state = Prose(voice, kind="heading")
        self.newer = NewVersion(services)
        self.box.addWidget(card(self.state, self.newer))
        self.asking, self.looking = self._asking(), self._looking()
        self.box.addWidget(self.asking)
        self.box.addWidget(self.looking)

    def reader(self) -> Callable[[], UpdateState]:
        """What is kept, verified again."""
        desk = self.services.desk
        return lambda: read_updates(desk.folder, desk.today())

    def show_read(self, read: UpdateState) -> None:
        """Shows what is wished, and what is new."""
        say, wish = self.voice.say, read.wish
        self.newer.show_update(read.newer)
        own = say("รุ่นที่ใช้อยู่: {version}", version=__version__)
        newer = say("มีรุ่นใหม่ {version}", version=read.newer.version) if read.newer else ""
        self.state.tell(f"{newer} · {own}" if newer else own)
        self.on.setChecked(wish.on)
        for line, text in ((self.address, wish.address), (self.key, wish.key)):
            if not line.isModified():
                line.setText(text)
        for widget in (self.on, self.address, self.key, self.save_button):
            widget.setEnabled(not wish.by_policy)
        self.policy.setVisible(wish.by_policy)
        self.now_button.setEnabled(wish.can_ask)
        self.file_button.setEnabled(bool(wish.key))
        self.failed.setVisible(wish.failed)

    def barred(self) -> Sequence[QWidget]:
        """What is wished, and looking, of which is kept what was found."""
        return (self.asking, self.looking)

    def take_focus(self) -> None:
        """What is new, else the first thing that can be set."""
        if self.newer.page_button is not None:
            self.newer.page_button.setFocus()
        else:
            (self.on if self.on.isEnabled() else self.now_button).setFocus()

    def _asking(self) -> QWidget:
        say = self.voice.say
        self.on = QCheckBox(say("แจ้งเมื่อมีรุ่นใหม่"))
        self.address, self.key = QLineEdit(), QLineEdit()
        self.address.setPlaceholderText("https://")
        self.save_button = QPushButton(say("บันทึกการแจ้งรุ่นใหม่"))
        self.save_button.setProperty("kind", "main")
        self.save_button.clicked.connect(self._save)
        self.policy = Prose(self.voice, say("ผู้ดูแลเครื่องตั้งค่านี้ไว้สำหรับทุกคน"), "second")
        key_help = say("ได้จากผู้แจกโปรแกรม ใช้ตรวจว่าไฟล์แจ้งรุ่นใหม่เป็นของเขาจริง")
        return card(
            self.on,
            Row(self.voice, say("ที่อยู่แจ้งรุ่นใหม่"), self.address, say(_SENT)),
            Row(self.voice, say("กุญแจสำหรับตรวจลายเซ็น"), self.key, key_help),
            self.policy,
            at_left(self.save_button),
        )

    def _looking(self) -> QWidget:
        say, look = self.voice.say, self.services.look
        self.now_button = icon_button(look, "refresh-cw", say("ตรวจเดี๋ยวนี้"))
        self.now_button.clicked.connect(self._look_now)
        self.file_button = icon_button(look, "folder-open", say("อ่านจากไฟล์…"))
        self.file_button.clicked.connect(self._look_into_file)
        said = say("เครื่องที่ไม่ต่ออินเทอร์เน็ต นำไฟล์แจ้งรุ่นใหม่มาทางแฟลชไดรฟ์แล้วกด “อ่านจากไฟล์”")
        self.failed = Prose(
            self.voice, say("ครั้งล่าสุดตรวจไม่สำเร็จ กด “ตรวจเดี๋ยวนี้” เพื่อดูเหตุผล"), "warning"
        )
        title = label(say("ตรวจหารุ่นใหม่"), "heading")
        buttons = at_left(self.now_button, self.file_button)
        return card(title, Prose(self.voice, said), self.failed, buttons)

    def _save(self) -> None:
        folder = self.services.desk.folder
        asked = partial(
            set_wish,
            folder,
            on=self.on.isChecked(),
            address=self.address.text(),
            key=self.key.text(),
        )
        self.saver.run(asked, Told(self, self._saved))

    def _saved(self, _done: Done | None) -> None:
        for line in (self.address, self.key):
            line.setModified(False)
        self.refresh()

    def _look_now(self) -> None:
        desk = self.services.desk
        self._look(lambda: look_now(desk.folder, desk.today()))

    def _look_into_file(self) -> None:
        desk = self.services.desk
        chosen = self.services.messages.open_files(self.voice.say("ไฟล์แจ้งรุ่นใหม่"))
        if chosen:
            self._look(lambda: look_into_file(desk.folder, chosen[0], desk.today()))

    def _look(self, act: "Callable[[], Update | None]") -> None:
        words = self.voice.say("กำลังตรวจหารุ่นใหม่…")
        self.services.work.run_long(self, lambda _progress: act(), self._looked, words)

    def _looked(self, found: "Update | None") -> None:
        say = self.voice.say
        if found is None:
            self.services.messages.remark(say("ใช้รุ่นล่าสุดอยู่แล้ว"))
        else:
            self.services.messages.remark(say("มีรุ่นใหม่ {version}", version=found.version))
        self.refresh()
