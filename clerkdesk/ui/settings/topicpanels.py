"""A new topic, and a whole list of an announcement that is taken over after a look."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.topicpreview import Listed, preview_list
from clerkdesk.desk.topics import add_topic, take_list
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topiclists import TopicList
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import FIELD
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.pastetable import PasteTable, Previewed
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane


class NewTopicPanel(Panel):
    """Stays open after each topic, for the next one."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("หัวข้อใหม่"), voice.say("เพิ่มหัวข้อ"))
        self.name, self.label = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(voice.say("เช่น {sample}", sample="แผนปฏิบัติการประจำปี"))
        self.label.setMaximumWidth(4 * FIELD)
        fields = (
            Row(voice, voice.say("หัวข้อ"), self.name),
            Row(voice, voice.say("เลขที่พิมพ์หน้าหัวข้อ"), self.label),
        )
        self.lay_out(fields)

    def act(self) -> Act:
        """Adds the topic at the end."""
        desk, name, label = self.services.desk, self.name.text(), self.label.text()
        return lambda: add_topic(desk, name, label)

    def clear(self) -> None:
        """Empties the panel for another topic."""
        self.name.clear()
        self.label.clear()
        self.settle()

    def take_focus(self) -> None:
        """The words."""
        self.name.setFocus()


class TakeListPanel(Panel):
    """The lists to choose from by 1, 2 …; what a list would bring is seen before it is taken."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("นำรายการหัวข้อมาใช้"), "")
        self._lane = Lane(services.work, self)
        self._lists: Sequence[TopicList] = ()
        self.answers: Answers | None = None
        self._slot = QWidget()
        self._answers = QVBoxLayout(self._slot)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self.table = PasteTable(services, (th("หัวข้อ"), th("เลขหน้าหัวข้อ"), th("ผล")))
        self.table.keep_more_short()
        hint = voice.say("หัวข้อที่มีอยู่แล้วจะไม่ซ้ำ แก้คำ เรียงใหม่ และเลิกใช้ได้ภายหลัง")
        self.lay_out((self._slot, Prose(voice, hint, "small"), self.table))
        self._show([])

    def open(self, lists: Sequence[TopicList]) -> None:
        """Offers the lists, the first is chosen."""
        self.settle()
        self._lists = lists
        empty(self._answers)
        choices = [(each.id, self.voice.of(each.wording)) for each in lists]
        self.answers = Answers(choices)
        self.answers.setAccessibleName(self.voice.say("รายการที่มี"))
        self.answers.answered.connect(self._look)
        self._answers.addWidget(self.answers)
        if choices:
            self.answers.choose(choices[0][0])
        self.take_focus()

    def act(self) -> Act:
        """Takes the chosen list over."""
        key = self.answers.key if self.answers else ""
        if not key:
            raise ClerkError(th("ยังไม่ได้เลือกรายการ"), do=th("กด 1 หรือ 2 เพื่อเลือก"))
        desk = self.services.desk
        return lambda: take_list(desk, key)

    def take_focus(self) -> None:
        """The lists."""
        if self.answers is not None:
            self.answers.setFocus()

    def _look(self, list_id: str) -> None:
        desk = self.services.desk
        self._lane.run(lambda: preview_list(desk, list_id), self._show, self._cannot_look)

    def _show(self, listed: Sequence[Listed]) -> None:
        voice = self.voice
        new = sum(not each.known for each in listed)
        self.main.setText(voice.say("นำมาใช้ {count} หัวข้อ", count=new))
        self.wrong.hide()
        self.main.setEnabled(bool(new))
        self.table.show_rows([self._previewed(each) for each in listed])

    def _previewed(self, listed: Listed) -> Previewed:
        label = self.voice.figure(listed.label)
        if listed.known:
            return Previewed(listed.name, label, self.voice.say("มีอยู่แล้ว"), "second", False)
        return Previewed(listed.name, label, self.voice.say("จะเพิ่ม"), "allowed", True)

    def _cannot_look(self, error: Exception) -> None:
        self._show([])
        if isinstance(error, ClerkError):
            self.refuse(error)
            self.main.setEnabled(False)
        else:
            self.services.work.fail(error)
