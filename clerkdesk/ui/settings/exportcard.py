"""The card that writes everything as open files."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from clerkdesk.desk.exportall import ExportedAll, export_all
from clerkdesk.desk.exportfolder import free_folder
from clerkdesk.desk.exportindex import NAME
from clerkdesk.domain.words import th
from clerkdesk.ui import final
from clerkdesk.ui.look.measures import HALF_ROOM, ROOM
from clerkdesk.ui.safekeeping import in_steps
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.holding import Holding
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Job

_WHAT = th(
    "ทุกบันทึก กระดาษ ไฟล์แนบ แบบติดตาม และสมุดบันทึกการทำงาน เป็นไฟล์ที่เปิดได้โดยไม่ใช้โปรแกรมนี้ ไม่แทนการสำรอง"
)


class ExportCard(QFrame):
    """A button; the folder that was made can be opened from the foot."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        voice = services.voice
        self._words = voice.say("กำลังส่งออกทั้งหมด…")
        self.setProperty("kind", "card")
        self.button = icon_button(services.look, "file-down", voice.say("ส่งออกทั้งหมด…"))
        self.button.clicked.connect(self._export)
        self._held = Holding(self, self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(voice.say("ส่งออกทั้งหมด"), "heading"))
        column.addWidget(Prose(voice, voice.of(_WHAT)))
        column.addWidget(at_left(self.button))
        services.work.ended.connect(self._ended)
        if services.work.doing(self._words):  # asked for on the page that was here before
            self._held.hold()

    def _export(self) -> None:
        """Into a new folder of the one that is chosen; it can be cancelled at the foot."""
        services, voice = self._services, self._services.voice
        chosen = services.messages.open_folder(voice.say("ส่งออกทั้งหมดไว้ในโฟลเดอร์"))
        if chosen is None:
            return
        desk = services.desk
        self._held.hold()
        services.work.run_long(
            services.ways,  # its end is told whether this page still stands or not
            lambda progress: export_all(
                desk, free_folder(chosen, desk.today()), in_steps(progress)
            ),
            self._exported,
            self._words,
        )

    def _ended(self, job: Job) -> None:
        """Ready, failed or cancelled: it may be asked again."""
        if job.what == self._words:
            self._held.let_go()

    def _exported(self, done: ExportedAll) -> None:
        voice, messages = self._services.voice, self._services.messages
        offers = [
            (voice.say("เปิดไฟล์"), lambda: messages.open_outside(done.path / NAME)),
            (voice.say("เปิดโฟลเดอร์"), lambda: messages.open_outside(done.path)),
        ]
        messages.offer(voice.sentence(done.said), offers, final.written(voice), lasting=True)
