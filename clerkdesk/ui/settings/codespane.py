"""The codes that an assessment asks for in a year: from a file, from another year, by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.codes import CodeLine, add_code, copy_codes, take_codes
from clerkdesk.desk.topicpreview import TopicsRead
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import FIELD, GAP, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.pastetable import PasteTable, Previewed
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button, named_combo
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose


class CodesPane(QWidget):
    """``closed`` when the clerk goes back to the topics."""

    closed = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        self._year = 0
        voice, look = self._voice, services.look
        self.title = Prose(voice, kind="title")
        self.counts = Prose(voice, kind="second")
        self.uncoded = Prose(voice, kind="warning")
        self.file = icon_button(look, "download", voice.say("นำรหัสจากไฟล์มาใช้"))
        self.file.clicked.connect(self._take)
        self.copy = icon_button(look, "copy", "")
        self.copy.clicked.connect(self._copy)
        self.source = named_combo(voice.say("คัดลอกรหัสจากปี"))
        self.source.activated.connect(lambda _row: self._say_copy())
        self.code, self.name = QLineEdit(), QLineEdit()
        self.code.setMaximumWidth(3 * FIELD)
        self.code.setAccessibleName(voice.say("รหัสใหม่"))
        self.code.setPlaceholderText(voice.say("เช่น {sample}", sample="O44"))
        self.name.setAccessibleName(voice.say("ชื่อของรหัสใหม่"))
        self.name.setPlaceholderText(voice.say("ชื่อของรหัสใหม่"))
        for line in (self.code, self.name):
            line.returnPressed.connect(self._add)
        self.plus = icon_button(look, "plus", voice.say("เพิ่มรหัส"))
        self.plus.clicked.connect(self._add)
        self.wrong = Prose(voice, kind="error")
        self.wrong.hide()
        self.table = PasteTable(services, (th("รหัส"), th("หัวข้อที่ตอบรหัสนี้"), th("จำนวน")))
        self.table.setAccessibleName(voice.say("รหัสของปี"))
        self._lay_out()

    @property
    def writing(self) -> Sequence[QWidget]:
        """What brings codes."""
        return self.file, self.copy, self.source, self.code, self.name, self.plus

    def show_codes(self, read: TopicsRead) -> None:
        """Shows the codes of a year."""
        voice, view = self._voice, read.codes
        self._year = view.year
        self.title.tell(voice.say("รหัส ITA/OIT ปีงบประมาณ {year}", year=view.year))
        self.counts.tell(voice.say("มี {count} รหัส", count=len(view.lines)))
        names = ", ".join(topic.label or topic.name for topic in view.uncoded)
        said = voice.say("หัวข้อที่ยังไม่มีรหัส: {names}", names=voice.figure(names))
        self.uncoded.tell(said)
        self.uncoded.setVisible(bool(names and view.lines))
        self.file.setVisible(view.year in view.offered)
        others = [year for year in view.years if year != view.year]
        chosen = self.source.currentData()
        self.source.clear()
        for year in others:
            self.source.addItem(voice.say("ปี {year}", year=year), year)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.setVisible(len(others) > 1)
        self.copy.setVisible(bool(others))
        self._say_copy()
        self.table.show_rows([self._previewed(line) for line in view.lines])

    def take_focus(self) -> None:
        """What brings many codes at once, else a new one."""
        first = (self.file, self.copy, self.code)
        next(each for each in first if not each.isHidden()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc goes back to the topics."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _previewed(self, line: CodeLine) -> Previewed:
        voice, count = self._voice, len(line.topics)
        names = ", ".join(voice.figure(topic.label) or topic.name for topic in line.topics)
        code = f"{line.code.code} {line.code.name}"
        colour = "ink" if count else "waiting"
        return Previewed(code, names or "–", voice.figure(count), colour, bool(count))

    def _say_copy(self) -> None:
        year = self.source.currentData()
        said = self._voice.say("คัดลอกรหัสจากปี {year}", year=year) if year else ""
        self.copy.setText(said)

    def _take(self) -> None:
        desk, year = self._services.desk, self._year
        self._run(lambda: take_codes(desk, year))

    def _copy(self) -> None:
        desk, year, source = self._services.desk, self._year, int(self.source.currentData())
        self._run(lambda: copy_codes(desk, source, year))

    def _add(self) -> None:
        desk, year = self._services.desk, self._year
        code, name = self.code.text(), self.name.text()
        if code.strip() and not name.strip() and self.code.hasFocus():
            self.name.setFocus()
            return
        self._run(lambda: add_code(desk, year, code, name), self._added)

    def _added(self, _done: Done | None) -> None:
        self.code.clear()
        self.name.clear()
        self.code.setFocus()

    def _run(self, act: Act, done: Callable[[Done | None], None] | None = None) -> None:
        def finished(given: Done | None) -> None:
            self.wrong.hide()
            if given is None:
                self._services.messages.remark(self._voice.say("มีครบอยู่แล้ว ไม่มีอะไรเพิ่ม"))
            elif done is not None:
                done(given)

        self._saver.run(act, Told(self, finished, self._refused))

    def _refused(self, error: ClerkError) -> None:
        self.wrong.tell(self._voice.error(error))
        self.wrong.show()

    def _lay_out(self) -> None:
        new = QWidget()
        line = QHBoxLayout(new)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.code)
        line.addWidget(self.name, 1)
        line.addWidget(self.plus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        layout.addWidget(self.title)
        bring = at_left(self.file, self.copy, self.source)
        layout.addWidget(card(self.counts, self.uncoded, bring, new, self.wrong))
        layout.addWidget(self.table)
