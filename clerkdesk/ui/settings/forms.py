"""The section of forms: those in use, and the files that cannot be used."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from clerkdesk.desk.formfolder import BrokenFile, FormLine, FormsInUse, own_folder, read_forms
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.folders import FolderLine, open_folder
from clerkdesk.ui.settings.formcard import FormCard
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card, empty
from clerkdesk.ui.widgets.texts import Prose, label

_MOST_MISTAKES = 5
_ORDER = (FormKind.MEMO, FormKind.DOCUMENT, FormKind.SHEET)
_HOW = th(
    "วางไฟล์แบบ (.toml) ของสำนักงานในโฟลเดอร์นี้ แบบที่มี id เดียวกับแบบที่มากับโปรแกรมจะใช้แทน แล้วกดตรวจอีกครั้ง"
)


class FormsSection(ScrolledSection):
    """Files are read anew whenever the section is shown."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("แบบเป็นไฟล์ข้อความที่สำนักงานแก้เองได้ บันทึกที่ทำไว้แล้วคงพิมพ์ตามแบบเดิม")
        super().__init__(services, saver, voice.say("แบบ"), purpose)
        self.folder = FolderLine(services, voice.say("โฟลเดอร์แบบของสำนักงาน"), self._open)
        self.check_button = icon_button(services.look, "refresh-cw", voice.say("ตรวจอีกครั้ง"))
        self.check_button.clicked.connect(self._check)
        self.folder.add(self.check_button)
        self.page_button = icon_button(services.look, "pencil", voice.say("แก้และดูตัวอย่าง"), "main")
        self.page_button.setToolTip(services.commands.tip("forms"))
        self.page_button.clicked.connect(lambda: services.commands.trigger("forms"))
        self.broken = QVBoxLayout()
        self.broken.setSpacing(GAP)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(HALF_ROOM)
        self.box.setSpacing(ROOM)
        self.box.addWidget(at_left(self.page_button))
        self.box.addLayout(self.broken)
        self.box.addLayout(self.lines)
        self.box.addWidget(card(self.folder, Prose(voice, voice.of(_HOW), "small")))
        self.read: FormsInUse | None = None

    def reader(self) -> Callable[[], FormsInUse]:
        """The forms as their files are now."""
        desk = self.services.desk
        return lambda: read_forms(desk)

    def show_read(self, read: FormsInUse) -> None:
        """Shows them."""
        if read == self.read:
            return
        self.read = read
        self.folder.show_path(read.folder)
        empty(self.broken)
        empty(self.lines)
        for broken in read.broken:
            self.broken.addWidget(self._broken(broken))
        for line in sorted(read.lines, key=_place):
            self.lines.addWidget(FormCard(self.voice, self.services.look, line))

    def take_focus(self) -> None:
        """The button that leads to the page of forms."""
        self.page_button.setFocus()

    def _open(self) -> None:
        desk = self.services.desk
        self.services.work.run(self, lambda: own_folder(desk), self._show_folder)

    def _show_folder(self, folder: Path) -> None:
        open_folder(self.services, folder)

    def _check(self) -> None:
        self.services.work.run(self, self.reader(), self._checked)

    def _checked(self, read: FormsInUse) -> None:
        self.show_read(read)
        count = sum(len(broken.mistakes) for broken in read.broken)
        said = (
            self.voice.say("พบที่ต้องแก้ {count} แห่ง", count=count)
            if count
            else self.voice.say("แบบใช้ได้ทั้งหมด {count} แบบ", count=len(read.lines))
        )
        self.services.messages.remark(said)

    def _broken(self, broken: BrokenFile) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "complaint")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(GAP)
        title = self.voice.say("ไฟล์ {file} ยังใช้ไม่ได้", file=broken.path.name)
        layout.addWidget(label(title, "heading"))
        for mistake in broken.mistakes[:_MOST_MISTAKES]:
            layout.addWidget(Prose(self.voice, mistake.sentence(self.voice.say)))
        more = len(broken.mistakes) - _MOST_MISTAKES
        if more > 0:
            layout.addWidget(Prose(self.voice, self.voice.say("และอีก {count} แห่ง", count=more)))
        frame.setAccessibleName(title)
        return frame


def _place(line: FormLine) -> tuple[int, str]:
    return _ORDER.index(line.form.kind), line.form.id
