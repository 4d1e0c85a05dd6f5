"""The section of the office itself: its names, its number prefix, its website, its digits."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from clerkdesk.desk.officeediting import OFFICE_WORDS, edit_office
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.words import th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import Beside
from clerkdesk.ui.settings.digits import DigitsRow
from clerkdesk.ui.settings.rows import SavedRow
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose

_SAMPLES = {
    "name": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร",
    "short_name": "สพป.มุกดาหาร",
    "head": "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร",
    "prefix": "ศธ ๐๔๑๐๐",
    "website": "https://www.example.go.th",
}
_HELP = {
    "name": th("ชื่อเต็มอย่างในหนังสือราชการ อยู่บนบันทึกและแบบติดตาม"),
    "short_name": th("ใช้ในที่แคบ เช่น แถบข้างและหัวตาราง"),
    "head": th("ตำแหน่งของผู้ที่บันทึกเรียนถึง ไม่ใช่ชื่อคน"),
    "prefix": th("รหัสตัวอักษรและเลขก่อนเครื่องหมาย / ในเลขที่หนังสือ"),
    "website": th("ที่ซึ่งเผยแพร่ข้อมูลของสำนักงาน"),
}


class OfficeSection(ScrolledSection):
    """Each line is saved as it is left."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(
            services,
            saver,
            voice.say("สำนักงาน"),
            voice.say("ทุกแบบ ทุกหน้ากระดาษ และทุกตารางใช้คำจากที่นี่ แก้แล้วบันทึกทันที"),
        )
        self.practice = self._practice_note()
        self.practice.hide()
        self.rows = {key: self._row(key) for key in _SAMPLES}
        self.digits = DigitsRow(services, saver)
        rows = self.rows
        self.box.addWidget(self.practice)
        self.box.addWidget(
            card(
                rows["name"],
                rows["head"],
                Beside(rows["short_name"], rows["prefix"]),
                Beside(rows["website"], self.digits),
            )
        )

    def reader(self) -> Callable[[], Office]:
        """The office."""
        desk = self.services.desk
        return lambda: load_office(desk)

    def show_read(self, read: Office) -> None:
        """Shows what the office says of itself."""
        for key, row in self.rows.items():
            row.refresh(str(getattr(read, key)))
        self.digits.show_digits(read.digits)
        self.practice.setVisible(read.practice)

    def barred(self) -> Sequence[QWidget]:
        """Every line, and the figures."""
        return (*self.rows.values(), self.digits)

    def take_focus(self) -> None:
        """The first line in which nothing stands, else the name."""
        empty = [row for row in self.rows.values() if not row.line.text()]
        (empty or list(self.rows.values()))[0].line.setFocus()

    def _practice_note(self) -> QFrame:
        note = QFrame()
        note.setProperty("kind", "note")
        mark = QLabel()
        mark.setPixmap(picture("info", self.services.look.palette.waiting, ICON, 2))
        said = self.voice.say("สำนักงานฝึกหัด ลองได้ทุกอย่าง กระดาษที่พิมพ์มีคำว่าฉบับฝึกหัด")
        line = QHBoxLayout(note)
        line.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        line.setSpacing(GAP)
        line.addWidget(mark)
        line.addWidget(Prose(self.voice, said), 1)
        return note

    def _row(self, key: str) -> SavedRow:
        line = QLineEdit()
        line.setPlaceholderText(self.voice.say("เช่น {sample}", sample=_SAMPLES[key]))
        row = SavedRow(
            self.voice, self.voice.of(OFFICE_WORDS[key]), line, self.voice.of(_HELP[key])
        )
        desk = self.services.desk
        row.committed.connect(
            lambda text: row.save(self.saver, lambda: edit_office(desk, key, text))
        )
        return row
