"""The section of the office's topics, and of the codes that an assessment asks for."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.desk.topicpreview import TopicsRead, read_topics
from clerkdesk.desk.topics import order_topics
from clerkdesk.desk.undo import Done
from clerkdesk.domain.office.topics import Topic
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.browsed import BrowsedSection
from clerkdesk.ui.settings.browser import Act
from clerkdesk.ui.settings.codespane import CodesPane
from clerkdesk.ui.settings.pairs import Pair
from clerkdesk.ui.settings.reordering import Reordering
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.settings.topicpane import TopicPane
from clerkdesk.ui.settings.topicpanels import NewTopicPanel, TakeListPanel
from clerkdesk.ui.widgets.buttons import icon_button, named_combo


class TopicsSection(BrowsedSection):
    """The list of topics; beside it the topic that is chosen, the codes, or what is added."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        acts = (
            Act(voice.say("เพิ่มหัวข้อ"), "plus", self.add),
            Act(voice.say("นำรายการมาใช้"), "download", self.take_list),
        )
        title, name = voice.say("หัวข้อที่เผยแพร่"), voice.say("รายการหัวข้อ")
        super().__init__(services, saver, title, name, acts)
        self.read: TopicsRead | None = None
        self._year: int | None = None
        self._read_once = self._taken_over = False
        self.order = Reordering(self.browser.list)
        self.years = named_combo(voice.say("ปีงบประมาณของรหัส"))
        self.years.activated.connect(lambda _row: self._choose_year())
        self.codes_button = icon_button(services.look, "hash", voice.say("รหัส ITA/OIT"))
        self.codes_button.clicked.connect(self.show_codes)
        self.pane = TopicPane(services, saver)
        self.codes = CodesPane(services, saver)
        self.browser.hold(self.pane, self.codes, self.empty)
        self._connect()
        self._lay_out()

    def reader(self) -> Callable[[], TopicsRead]:
        """All topics, and the codes of the year that is chosen."""
        desk, year = self.services.desk, self._year
        return lambda: read_topics(desk, year)

    def show_read(self, read: TopicsRead) -> None:
        """Shows the list; what is open at the right stays open."""
        self.read, self._year = read, read.codes.year
        self._show_years(read)
        self.browser.show_pairs([self._pair(topic) for topic in read.topics])
        self.codes.show_codes(read)
        topic = self._topic(self.browser.chosen_id)
        if topic is not None:
            self.pane.refresh(topic, read)
        if self._taken_over:
            self._taken_over = False
            self.close_panel()
        elif not self._read_once or (topic is None and not read.topics):
            self._read_once = True
            self.show_chosen(self.browser.chosen_id)

    def barred(self) -> Sequence[QWidget]:
        """What adds topics and codes, and the topic that is chosen."""
        return (*self.browser.buttons, self.pane, *self.codes.writing)

    def take_focus(self) -> None:
        """The list takes the keys; where it is empty, taking a list over comes first."""
        if self.read is not None and not self.read.topics:
            self.browser.buttons[1].setFocus()
        else:
            super().take_focus()

    def add(self) -> None:
        """Opens the panel for a new topic."""
        self.open_panel(self.new)
        self.new.take_focus()

    def take_list(self) -> None:
        """Opens the panel for the lists of announcements."""
        self.open_panel(self.lists)
        self.lists.open(self.read.lists if self.read else ())

    def show_codes(self) -> None:
        """Shows the codes of the year."""
        self.open_panel(self.codes)
        self.codes.take_focus()

    @cached_property
    def new(self) -> NewTopicPanel:
        """The panel for a new topic, made when it is first wanted."""
        panel = NewTopicPanel(self.services, self.saver)
        panel.done.connect(lambda done: self.go_on(panel, done))
        self.hold(panel)
        return panel

    @cached_property
    def lists(self) -> TakeListPanel:
        """The panel for the lists, made when it is first wanted."""
        panel = TakeListPanel(self.services, self.saver)
        panel.done.connect(self._taken)
        self.hold(panel)
        return panel

    def _connect(self) -> None:
        self.browser.entered.connect(self.pane.take_focus)
        self.order.stepped.connect(self._step)
        self.order.dropped.connect(self._drop)
        self.pane.moved.connect(self._step)
        self.codes.closed.connect(self.close_panel)

    def _topic(self, topic_id: int) -> Topic | None:
        topics = self.read.topics if self.read else ()
        return next((topic for topic in topics if topic.id == topic_id), None)

    def show_chosen(self, row_id: int) -> None:
        """The topic, or what the list is for."""
        topic = self._topic(row_id)
        if topic is not None and self.read is not None:
            self.pane.start(topic, self.read)
            self.browser.show_right(self.pane)
            return
        some = self.read is not None and self.read.topics
        said = (
            self.voice.say("เลือกหัวข้อทางซ้ายเพื่อแก้ไข เรียงลำดับด้วย Alt+↑ Alt+↓ หรือลากด้วยเมาส์")
            if some
            else self.voice.say("หัวข้อที่สำนักงานเผยแพร่จะอยู่ที่นี่ นำรายการตามประกาศมาใช้ทั้งชุด หรือเพิ่มทีละหัวข้อ")
        )
        self.show_empty("list-todo", said)

    def _step(self, topic_id: int, step: int) -> None:
        ids = self._ids()
        place = ids.index(topic_id) + step
        if 0 <= place < len(ids):
            ids.remove(topic_id)
            ids.insert(place, topic_id)
            self._order(ids, topic_id)

    def _drop(self, topic_id: int, before: int) -> None:
        ids = self._ids()
        ids.remove(topic_id)
        ids.insert(ids.index(before) if before in ids else len(ids), topic_id)
        self._order(ids, topic_id)

    def _ids(self) -> list[int]:
        return [topic.id for topic in self.read.topics] if self.read else []

    def _order(self, ids: list[int], topic_id: int) -> None:
        desk = self.services.desk
        self.browser.chosen_id = topic_id
        self.saver.run(lambda: order_topics(desk, ids), Told(self))

    def _taken(self, done: Done | None) -> None:
        """The list takes the keys, as soon as it was read."""
        if done is not None:
            self.browser.chosen_id = done.made
        self._taken_over = True

    def _choose_year(self) -> None:
        self._year = int(self.years.currentData())
        self.refresh()

    def _show_years(self, read: TopicsRead) -> None:
        self.years.clear()
        for year in read.years:
            self.years.addItem(self.voice.say("รหัสปี {year}", year=year), year)
        self.years.setCurrentIndex(read.years.index(read.codes.year))

    def _pair(self, topic: Topic) -> Pair:
        voice = self.voice
        name = f"{voice.figure(topic.label)} {topic.name}".strip()
        if topic.ended_on is not None:
            over = voice.say("เลิกใช้ {day}", day=voice.date(topic.ended_on))
            return Pair(topic.id, name, over, dim=True)
        codes = self.read.codes_of(topic.id) if self.read else []
        said = ", ".join(code.code for code in codes) or voice.say("ยังไม่มีรหัสของปีนี้")
        return Pair(topic.id, name, said)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.years, 1)
        line.addWidget(self.codes_button)
        self.browser.above.addLayout(line)
