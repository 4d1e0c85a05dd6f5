"""Looking whether all that was kept is there and right, with progress, and what was found."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clerkdesk.desk.dataplace import CheckResult, check_data
from clerkdesk.desk.machinereport import machine_report
from clerkdesk.domain.words import th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, ICON
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.holding import Holding
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Job, Progress

_MOST = 30
_REPORT = th("รุ่น ขนาด การสำรอง และผลตรวจ สำหรับผู้ดูแลโปรแกรม ไม่มีชื่อคน ชื่อเรื่อง หรือที่อยู่ไฟล์")
_COPIED = th("คัดลอกรายงานแล้ว วางส่งผู้ดูแลโปรแกรมได้ ไม่มีชื่อคน ชื่อเรื่อง หรือที่อยู่ไฟล์")
_WHAT = th("ตรวจว่าทุกบันทึก ทุกไฟล์ และสมุดบันทึกการทำงานยังอยู่ครบและไม่ถูกแก้ไข")


class DataCheck(QWidget):
    """The result stays until the next check."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        voice = self._voice
        self._job: Job | None = None
        self.button = icon_button(services.look, "shield-check", voice.say("ตรวจตอนนี้"))
        self.button.clicked.connect(self.run)
        self._held = Holding(self, self.button)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(GAP)
        self.said = Prose(voice, voice.of(_WHAT), "second")
        self._result: CheckResult | None = None
        self.copy_button = icon_button(services.look, "copy", voice.say("คัดลอกรายงาน"))
        self.copy_button.clicked.connect(self.copy_report)
        self.copy_button.setToolTip(voice.say(_REPORT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(label(voice.say("ตรวจข้อมูล"), "heading"))
        layout.addWidget(self.said)
        layout.addWidget(at_left(self.button, self.copy_button))
        layout.addLayout(self.findings)  # below: no button goes away from under the mouse
        services.work.ended.connect(self._ended)

    def run(self) -> None:
        """Checks; it can be cancelled at the foot."""
        desk = self._services.desk
        self._held.hold()

        def act(progress: Progress) -> CheckResult:
            return check_data(desk, progress.step)

        self._job = self._services.work.run_long(
            self, act, self._show, self._voice.say("กำลังตรวจข้อมูล…")
        )

    def copy_report(self) -> None:
        """Copies what whoever looks after the program asks for."""
        desk, result = self._services.desk, self._result
        self._services.work.run(self, lambda: machine_report(desk, result), self._copied)

    def _copied(self, report: str) -> None:
        self._services.messages.copy(report)
        self._services.messages.remark(self._voice.say(_COPIED))

    def _ended(self, job: Job) -> None:
        """Ready, failed or cancelled: it may be asked again."""
        if job is self._job:
            self._job = None
            self._held.let_go()

    def _show(self, result: CheckResult) -> None:
        voice = self._voice
        self._result = result
        when = voice.moment(result.at)
        count = len(result.findings)
        said = (
            voice.say("ตรวจเมื่อ {when} พบ {count} เรื่อง", when=when, count=count)
            if count
            else voice.say("ข้อมูลครบถ้วนถูกต้อง ตรวจเมื่อ {when}", when=when)
        )
        self.said.tell(said)
        if not self.isVisible():
            self._services.messages.remark(said)
        empty(self.findings)
        for finding in result.findings[:_MOST]:
            words = voice.say(finding.what, **finding.values)
            self.findings.addWidget(self._line(words, finding.serious))
        if count > _MOST:
            more = voice.say("และอีก {count} แห่ง", count=count - _MOST)
            self.findings.addWidget(Prose(voice, more, "second"))

    def _line(self, words: str, serious: bool) -> QWidget:
        """One finding."""
        palette = self._services.look.palette
        icon, colour = {
            True: ("circle-x", palette.refused),
            False: ("triangle-alert", palette.waiting),
        }[serious]
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        mark = QLabel()
        mark.setPixmap(picture(icon, colour, ICON, 2))
        layout.addWidget(mark)
        layout.addWidget(Prose(self._voice, words), 1)
        return line
