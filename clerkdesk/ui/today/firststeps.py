"""What an office that has nothing yet does first."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.todo import Begun
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import (
    GROUP,
    HALF_ROOM,
    ICON,
    READING_MOST,
    ROOM,
    TIGHT,
    WIDE,
)
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.kinds import set_kind
from clerkdesk.ui.widgets.layouts import scrolled, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label


class FirstSteps(QWidget):
    """``practice_wanted`` when the clerk wants to try everything in an office of its own."""

    practice_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        run = services.commands.trigger
        self.office = FirstStep(
            services,
            th("ตั้งชื่อสำนักงาน"),
            th("ชื่อเต็ม ชื่อย่อ และเลขนำหน้าหนังสือ จะไปอยู่บนกระดาษทุกแผ่น"),
            lambda: run("settings"),
        )
        self.people = FirstStep(
            services,
            th("ใส่ชื่อบุคลากรและผู้ลงนาม"),
            th("พิมพ์ไม่กี่ตัวอักษรก็ได้ชื่อ ตำแหน่ง และกลุ่มครบ ไม่ต้องพิมพ์ซ้ำทุกเรื่อง"),
            lambda: run("settings"),
        )
        self.memo = FirstStep(
            services,
            th("ทำบันทึกขออนุญาตเรื่องแรก"),
            th("กรอก พิมพ์ แล้วนำไปเสนอ ใครลงนามแล้วบ้างจะเห็นได้ที่หน้านี้"),
            lambda: run("new"),
        )
        self.practice = self._practice()
        self._lay_out()

    def show_begun(self, begun: Begun) -> None:
        """Ticks what is done; the first that is not stands out."""
        done = {self.office: begun.office, self.people: begun.people, self.memo: begun.memos}
        following = next((step for step, ready in done.items() if not ready), None)
        for step, ready in done.items():
            step.show_done(ready, step is following)
        self.practice.setVisible(begun.untouched)

    def take_focus(self) -> None:
        """The first step that is not done takes the keys."""
        for step in (self.office, self.people, self.memo):
            if not step.done:
                step.button.setFocus()
                return

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
        column.addWidget(label(self._voice.say("เริ่มต้นสามขั้น"), "title"))
        said = self._voice.say("ทำขั้นไหนก่อนก็ได้ และกลับมาทำต่อเมื่อไรก็ได้")
        column.addWidget(Prose(self._voice, said, "second"))
        column.addSpacing(HALF_ROOM)
        for step in (self.office, self.people, self.memo):
            column.addWidget(step)
        column.addSpacing(HALF_ROOM)
        column.addWidget(self.practice)
        page = QWidget()
        page.setProperty("kind", "ground")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        layout.addStretch(2)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(inner, 100)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(3)
        outer = QVBoxLayout(self)
        without_gaps(outer)
        outer.addWidget(scrolled(page, self._voice.say("เริ่มต้นสามขั้น")))


class FirstStep(QFrame):
    """One step: what to do, why, and the button that leads there."""

    def __init__(
        self, services: Services, title: Wording, why: Wording, begin: Callable[[], None]
    ) -> None:
        super().__init__()
        self._services, voice = services, services.voice
        self.done = False
        self.setProperty("kind", "card")
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(ICON, ICON + 2 * TIGHT))
        self.title = label(voice.of(title), "heading")
        self.button = QPushButton(voice.say("เริ่ม"))
        self.button.setAccessibleName(voice.of(title))
        self.button.clicked.connect(begin)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(Prose(voice, voice.of(why), "second"))
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
