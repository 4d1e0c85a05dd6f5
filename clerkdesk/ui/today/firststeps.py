"""What an office that has nothing yet does first."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.setup import Part, Setup, read_setup
from clerkdesk.desk.todo import Begun
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GROUP, HALF_ROOM, ICON, READING_MOST, ROOM, TIGHT, WIDE
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.kinds import set_kind
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Lane

_WHY = th("ชื่อ เลขที่หนังสือ กลุ่ม บุคลากร ห้าหน้าสั้น ๆ ทำหน้าไหนก่อนก็ได้")
_LACKS: dict[Part, Wording] = {
    Part.OFFICE: th("ชื่อสำนักงานและผู้ที่บันทึกเรียนถึง"),
    Part.NUMBERS: Wording("เลขนำหน้าหนังสือ", "the book number prefix"),
    Part.UNITS: Wording("กลุ่ม", "groups"),
    Part.PEOPLE: Wording("บุคลากรและผู้ลงนาม", "people and who signs"),
}


def lacking(setup: Setup) -> Iterable[Wording]:
    """What is missing before the office is ready."""
    lacks = dict(_LACKS)
    if setup.office.name:
        lacks[Part.OFFICE] = Wording("ผู้ที่บันทึกเรียนถึง", "whom memos address")
    return [words for part, words in lacks.items() if not setup.done(part)]


class FirstSteps(QWidget):
    """``practice_wanted`` when the clerk wants to try everything in an office of its own."""

    practice_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        run = services.commands.trigger
        self.office = FirstStep(
            services, th("จัดเตรียมสำนักงาน"), self._voice.of(_WHY), lambda: run("setup")
        )
        self.memo = FirstStep(
            services,
            th("ทำบันทึกขออนุญาตเรื่องแรก"),
            self._voice.say("กรอก พิมพ์ แล้วนำไปเสนอ ใครลงนามแล้วบ้างจะเห็นได้ที่หน้านี้"),
            lambda: run("new"),
        )
        self.practice = self._practice()
        self._lay_out()

    def show_begun(self, begun: Begun) -> None:
        """Ticks what is done; the first that is not stands out."""
        self.office.show_done(self.office.done, not self.office.done)
        self.memo.show_done(begun.memos, self.office.done)
        self.practice.setVisible(begun.untouched)
        desk = self._services.desk
        self._lane.run(lambda: read_setup(desk), self._show_setup)

    def take_focus(self) -> None:
        """The first step that is not done takes the keys."""
        (self.memo if self.office.done else self.office).button.setFocus()

    def _show_setup(self, setup: Setup) -> None:
        """Says how far the office is set up."""
        here = self.office.button.hasFocus() or self.memo.button.hasFocus()
        self.office.show_done(setup.ready, not setup.ready)
        self.memo.show_done(setup.memos, setup.ready)
        if setup.untouched or setup.ready:
            self.office.why.tell(self._voice.of(_WHY))
        else:
            names = ", ".join(self._voice.of(each) for each in lacking(setup))
            self.office.why.tell(self._voice.say("ยังขาด {names}", names=names))
            self.office.button.setText(self._voice.say("ทำต่อ"))
        if here:
            self.take_focus()

    def _practice(self) -> QWidget:
        offer = QWidget()
        layout = QVBoxLayout(offer)
        without_gaps(layout)
        said = self._voice.say("อยากลองก่อน? สำนักงานฝึกหัดมีเรื่องตัวอย่างครบทุกสถานะ แยกจากข้อมูลจริง")
        layout.addWidget(Prose(self._voice, said, "second"))
        self.practice_button = QPushButton(self._voice.say("เปิดสำนักงานฝึกหัด"))
        self.practice_button.setProperty("kind", "quiet")
        self.practice_button.clicked.connect(self.practice_wanted)
        layout.addWidget(self.practice_button, 0, Qt.AlignmentFlag.AlignLeft)
        return offer

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(READING_MOST - 4 * WIDE)
        column = QVBoxLayout(inner)
        without_gaps(column)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(self._voice.say("เริ่มต้นสองขั้น"), "title"))
        said = self._voice.say("ทำขั้นไหนก่อนก็ได้ และกลับมาทำต่อเมื่อไรก็ได้")
        column.addWidget(Prose(self._voice, said, "second"))
        column.addSpacing(HALF_ROOM)
        for step in (self.office, self.memo):
            column.addWidget(step)
        column.addSpacing(HALF_ROOM)
        column.addWidget(self.practice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        layout.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(inner, 100)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(3)


class FirstStep(QFrame):
    """One step: what to do, ``why``, and the button that leads there."""

    def __init__(
        self, services: Services, title: Wording, why: str, begin: Callable[[], None]
    ) -> None:
        super().__init__()
        self._services, voice = services, services.voice
        self.done = False
        self.setProperty("kind", "card")
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(ICON, ICON + 2 * TIGHT))
        self.title = label(voice.of(title), "heading")
        self.why = Prose(voice, why, "second")
        self.button = QPushButton(voice.say("เริ่ม"))
        self.button.setAccessibleName(voice.of(title))
        self.button.clicked.connect(begin)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.why)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(ROOM)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(texts, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_done(self, done: bool, following: bool) -> None:
        """Ticks the step, or makes it stand out as the one that follows."""
        self.done = done
        palette, voice = self._services.look.palette, self._services.voice
        name, colour = (
            ("circle-check", palette.allowed)
            if done
            else ("circle-dot", palette.accent)
            if following
            else ("circle-dashed", palette.second)
        )
        self._mark.setPixmap(picture(name, colour, ICON, 2))
        self._mark.setAccessibleName(voice.say("ทำแล้ว") if done else voice.say("ยังไม่ได้ทำ"))
        self.button.setText(voice.say("แก้ไข") if done else voice.say("เริ่ม"))
        set_kind(self.button, "main" if following else "")


class GoOnSetting(QFrame):
    """Beside today's work, until the office is ready: what is missing, and the way to it."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self.setProperty("kind", "note")
        self.said = Prose(self._voice)
        self.button = QPushButton(self._voice.say("จัดเตรียมสำนักงาน"))
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(lambda: services.commands.trigger("setup"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(0)
        layout.addWidget(self.said)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def read(self) -> None:
        """Looks how far the office is set up."""
        desk = self._services.desk
        self._lane.run(lambda: read_setup(desk), self._show)

    def _show(self, setup: Setup) -> None:
        names = ", ".join(self._voice.of(each) for each in lacking(setup))
        self.said.tell(self._voice.say("ยังขาด {names}", names=names))
        self.setVisible(bool(names))
