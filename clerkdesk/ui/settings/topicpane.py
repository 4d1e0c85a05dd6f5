"""One topic to be changed: its words, its printed number, its codes, its place in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.codes import link_code, unlink_code
from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.desk.topicpreview import TopicsRead
from clerkdesk.desk.topics import end_topic, label_topic, rename_topic, reopen_topic
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topics import Code, Topic
from clerkdesk.ui.look.measures import FIELD, GAP, ROOM, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.rows import Row, SavedRow
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button, set_icon
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import card, empty
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.widgets.texts import Prose


class TopicPane(QWidget):
    """Each field is saved as it is left. ``moved`` carries the topic and how far it goes."""

    moved = Signal(int, int)

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self._topic = Topic(0, "")
        self._year = 0
        self.title = Prose(voice, kind="heading")  # a topic is a whole sentence
        self.name = SavedRow(
            voice,
            voice.say("หัวข้อ"),
            QLineEdit(),
            voice.say("แก้คำแล้ว บันทึกที่ใช้คำเดิมยังนับเป็นหัวข้อนี้"),
        )
        self.label = SavedRow(
            voice,
            voice.say("เลขที่พิมพ์หน้าหัวข้อ"),
            QLineEdit(),
            voice.say("ตามประกาศของสำนักงาน ซ้ำกันได้ เว้นว่างได้"),
        )
        self.label.line.setMaximumWidth(4 * FIELD)
        self.codes = CodeChips(services)
        self.codes.added.connect(self._link)
        self.codes.removed.connect(self._unlink)
        self.codes_row = Row(voice, voice.say("รหัส ITA/OIT"), self.codes)
        self.former = Prose(voice, kind="small")
        self.up = self._mover("chevron-up", voice.say("ย้ายขึ้น"), "Alt+↑", -1)
        self.down = self._mover("chevron-down", voice.say("ย้ายลง"), "Alt+↓", 1)
        self.ending = icon_button(services.look, "ban", voice.say("เลิกใช้หัวข้อนี้"))
        self.ending.clicked.connect(self._end)
        self.name.committed.connect(lambda text: self._save(self.name, text))
        self.label.committed.connect(lambda text: self._save(self.label, text))
        self._lay_out()

    def start(self, topic: Topic, read: TopicsRead) -> None:
        """Shows another topic."""
        self._show_rest(topic, read)
        self.name.start(topic.name)
        self.label.start(topic.label)

    def refresh(self, topic: Topic, read: TopicsRead) -> None:
        """Shows the same topic as it is now."""
        if topic.id != self._topic.id:
            self.start(topic, read)
            return
        self._show_rest(topic, read)
        self.name.refresh(topic.name)
        self.label.refresh(topic.label)

    def take_focus(self) -> None:
        """The words."""
        self.name.line.setFocus()

    def _show_rest(self, topic: Topic, read: TopicsRead) -> None:
        voice = self._voice
        self._topic, self._year = topic, read.codes.year
        self.title.tell(f"{voice.figure(topic.label)} {topic.name}".strip())
        self.codes_row.name.setText(voice.say("รหัส ITA/OIT ปีงบประมาณ {year}", year=self._year))
        self.codes.show_codes(read.codes_of(topic.id), [each.code for each in read.codes.lines])
        self.codes_row.refuse("")
        former = ", ".join(topic.former)
        self.former.tell(voice.say("คำเดิม: {names}", names=former))
        self.former.setVisible(bool(former))
        ended = topic.ended_on is not None
        self.ending.setText(voice.say("ใช้หัวข้อนี้อีกครั้ง" if ended else "เลิกใช้หัวข้อนี้"))
        ids = [each.id for each in read.topics]
        self.up.setEnabled(ids[:1] != [topic.id])
        self.down.setEnabled(ids[-1:] != [topic.id])

    def _save(self, row: SavedRow, text: str) -> None:
        desk, topic_id = self._services.desk, self._topic.id
        change = rename_topic if row is self.name else label_topic
        row.save(self._saver, lambda: change(desk, topic_id, text))

    def _end(self) -> None:
        desk, topic = self._services.desk, self._topic
        if topic.ended_on is None:
            self._saver.run(lambda: end_topic(desk, topic.id), Told(self))
        else:
            self._saver.run(lambda: reopen_topic(desk, topic.id), Told(self))

    def _link(self, code: str) -> None:
        desk, topic_id, year = self._services.desk, self._topic.id, self._year
        told = Told(self, self._code_saved, self._code_refused)
        self._saver.run(lambda: link_code(desk, topic_id, year, code), told)

    def _unlink(self, code: str) -> None:
        desk, topic_id, year = self._services.desk, self._topic.id, self._year
        told = Told(self, self._code_saved, self._code_refused)
        self._saver.run(lambda: unlink_code(desk, topic_id, year, code), told)

    def _code_saved(self, _done: Done | None) -> None:
        self.codes_row.refuse("")
        self.codes.line.setText("")  # leaves nothing of its own for Ctrl+Z

    def _code_refused(self, error: ClerkError) -> None:
        self.codes_row.refuse(self._voice.error(error))

    def _mover(self, icon: str, words: str, keys: str, step: int) -> QPushButton:
        button = icon_button(self._services.look, icon, words)
        button.setToolTip(f"{words}  ({keys})")
        button.clicked.connect(lambda: self.moved.emit(self._topic.id, step))
        return button

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        for button in (self.up, self.down, self.ending):
            acts.addWidget(button)
        acts.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        layout.addWidget(self.title)
        layout.addWidget(card(self.name, self.label, self.codes_row, self.former))
        layout.addLayout(acts)


class CodeChips(QWidget):
    """The codes of a topic, each with a way to take it out; below them a line that adds one.

    ``added`` and ``removed`` carry the code.
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.chips: dict[str, QPushButton] = {}
        self._flow = FlowLayout(gap=TIGHT)
        self.line = SuggestingEdit()
        self.line.setPlaceholderText(self._voice.say("พิมพ์รหัสหรือชื่อ แล้วกด Enter เพื่อเพิ่ม"))
        self.line.setAccessibleName(self._voice.say("เพิ่มรหัส"))
        self.line.returnPressed.connect(self._add)
        self.line.picked.connect(lambda _code: self._add())
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self._flow)
        layout.addWidget(self.line)

    def show_codes(self, own: list[Code], known: list[Code]) -> None:
        """Shows the topic's codes; suggests the others of the year."""
        if [code.code for code in own] != list(self.chips):
            focused = any(chip.hasFocus() for chip in self.chips.values())
            empty(self._flow)
            self.chips = {code.code: self._chip(code) for code in own}
            if focused:
                self.line.setFocus()
        others = [code for code in known if code.code not in self.chips]
        self.line.suggest(Suggestion(code.code, code.name) for code in others)

    def _chip(self, code: Code) -> QPushButton:
        chip = QPushButton(code.code)
        chip.setProperty("kind", "chip")
        set_icon(chip, self._services.look, "x", small=True)
        chip.setAccessibleName(self._voice.say("เอารหัส {code} ออก", code=code.code))
        chip.setToolTip(f"{code.code} {code.name}")
        chip.clicked.connect(lambda: self.removed.emit(code.code))
        self._flow.addWidget(chip)
        return chip

    def _add(self) -> None:
        text = self.line.text().strip()
        if text:
            self.added.emit(text.split()[0])
