"""Page one: what the office is called and who leads it. At the very first start also the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from clerkdesk.desk.officeediting import OFFICE_WORDS
from clerkdesk.desk.roleholding import Holding, RolePlace
from clerkdesk.desk.setup import Part, Setup
from clerkdesk.desk.setupacts import check_office, keep_office
from clerkdesk.domain.office.officenames import head_of, short_name, whole_name
from clerkdesk.domain.words import th
from clerkdesk.ui.firstrun.line import FirstRow
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import Beside
from clerkdesk.ui.settings.saving import Act
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose

_PLACE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร"
_HELP = {
    "name": th("พิมพ์ สพป.มุกดาหาร ก็ได้ โปรแกรมเขียนชื่อเต็มให้"),
    "head": th("ตำแหน่งที่บันทึกเรียนถึง"),
    "short_name": th("ใช้ในที่แคบ เช่น หัวตาราง"),
    "website": th("ที่ซึ่งเผยแพร่ข้อมูล เว้นว่างได้"),
}
_SAMPLES = {
    "name": _PLACE,
    "head": f"ผู้อำนวยการ{_PLACE}",
    "short_name": "สพป.มุกดาหาร",
    "website": "https://www.example.go.th",
}


class OfficeStep(Step):
    """``practice_wanted`` when the clerk wants to try first."""

    part = Part.OFFICE
    practice_wanted = Signal()

    def __init__(self, services: Services) -> None:
        voice = services.voice
        super().__init__(
            services, voice.say("สำนักงานของเรา"), voice.say("คำเหล่านี้ไปอยู่บนกระดาษและตารางทุกแผ่น")
        )
        self._head: RolePlace | None = None
        self.lines = {key: self._row(key) for key in _SAMPLES}
        self.leader = FirstRow(
            voice,
            voice.say("ชื่อผู้อำนวยการ"),
            QLineEdit(),
            voice.say("ผู้ที่อนุญาตเป็นคนสุดท้าย เว้นว่างได้"),
        )
        self.leader.line.setPlaceholderText(voice.say("เช่น {sample}", sample="นายมารุต ที่ดี"))
        self.lines["name"].line.editingFinished.connect(self._follow_name)
        self.choice = self._choice()
        self.box.addWidget(self.choice)
        lines = self.lines
        self.box.addWidget(
            card(
                lines["name"],
                Beside(self.leader, lines["head"]),
                Beside(lines["short_name"], lines["website"]),
            )
        )

    @property
    def rows(self) -> list[FirstRow]:
        """Name, who leads it and as what, short name, website."""
        lines = self.lines
        return [lines["name"], self.leader, lines["head"], lines["short_name"], lines["website"]]

    def show_setup(self, setup: Setup) -> None:
        """Shows the office."""
        for key, row in self.lines.items():
            row.show_saved(str(getattr(setup.office, key)))
        self._head = setup.head
        self.leader.show_saved(setup.head.name if setup.head else "")
        self.leader.setVisible(setup.head is not None)
        self.choice.setVisible(setup.untouched)

    def check(self) -> QWidget | None:
        """A name is needed; a person's name is no position."""
        self._follow_name()
        wrong = check_office(self._typed)
        for key, row in self.lines.items():
            row.refuse(self.voice.error(wrong[key]) if key in wrong else "")
        return next((row.line for key, row in self.lines.items() if key in wrong), None)

    def act(self, *, strict: bool) -> Act:
        """Keeps the words, and who leads the office."""
        self._follow_name()
        desk, typed, head = self.services.desk, self._typed, None
        if self._head is not None and self.leader.changed:
            head = Holding(self._head, self.leader.text, typed["head"])
        return lambda: keep_office(desk, typed, head)

    @property
    def _typed(self) -> dict[str, str]:
        return {key: row.text for key, row in self.lines.items()}

    def _follow_name(self) -> None:
        """The name is written out; short name and title follow it."""
        name = self.lines["name"]
        whole = whole_name(name.text)
        if whole != name.text:
            name.line.setText(whole)
        self.lines["short_name"].propose(short_name(whole))
        self.lines["head"].propose(head_of(whole))

    def _row(self, key: str) -> FirstRow:
        line = QLineEdit()
        line.setPlaceholderText(self.voice.say("เช่น {sample}", sample=_SAMPLES[key]))
        words, help_text = self.voice.of(OFFICE_WORDS[key]), self.voice.of(_HELP[key])
        return FirstRow(self.voice, words, line, help_text)

    def _choice(self) -> QWidget:
        say = self.voice.say
        self.practice_button = icon_button(
            self.services.look, "circle-arrow-right", say("ลองกับสำนักงานฝึกหัดก่อน")
        )
        self.practice_button.clicked.connect(self.practice_wanted)
        said = say("ยินดีต้อนรับ ห้าหน้าสั้น ๆ ราวสองนาที ออกกลางทางได้ ทำต่อเมื่อไรก็ได้")
        choice = QFrame()
        choice.setProperty("kind", "note")
        line = QHBoxLayout(choice)
        line.setContentsMargins(ROOM, GAP, GAP, GAP)
        line.setSpacing(ROOM)
        line.addWidget(Prose(self.voice, said), 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.practice_button)
        return choice
