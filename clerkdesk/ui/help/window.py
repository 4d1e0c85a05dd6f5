"""The manual in a window of its own, so that one can read and do at the same time."""

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.help.card import print_card
from clerkdesk.ui.help.contents import Contents
from clerkdesk.ui.help.manual import Chapter, Hit, read_manual
from clerkdesk.ui.help.reader import Reader
from clerkdesk.ui.help.topics import Topic, topic_of
from clerkdesk.ui.look.measures import (
    HALF_ROOM,
    HEADER,
    HELP_LEAST,
    HELP_LIST,
    HELP_SIZE,
    ROOM,
)
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.layouts import without_gaps

_WEB = ("http:", "https:", "mailto:")


class HelpWindow(QWidget):
    """Chapters and a line to search in at the left, the text at the right; Esc closes it."""

    def __init__(self, window: Window, services: Services) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._services = services
        voice = services.voice
        self._by_key = {chapter.key: chapter for chapter in read_manual()}
        self._past: list[tuple[Chapter, int]] = []
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # each is made anew
        self.setWindowTitle(voice.say("คู่มือ ClerkDesk"))
        self.setMinimumSize(*HELP_LEAST)
        self.resize(*HELP_SIZE)
        beside = QPoint(-ROOM, HEADER + ROOM)  # what is at the left stays to be seen
        self.move(window.geometry().topRight() - self.rect().topRight() + beside)
        stood = services.preferences.now.help_window
        if stood:
            self.restoreGeometry(QByteArray.fromBase64(stood.encode("ascii", "ignore")))
        self.contents = Contents(services, tuple(self._by_key.values()))
        self.contents.chapter_chosen.connect(lambda chapter: self._turn_to(chapter, ""))
        self.contents.hit_chosen.connect(self._turn_to_hit)
        self.reader = Reader(services)
        self.reader.followed.connect(self._follow)
        self.card_button = QPushButton(voice.say("พิมพ์บัตรช่วยจำ"))
        self.card_button.setProperty("kind", "quiet")
        set_icon(self.card_button, services.look, "printer", "accent")
        self.card_button.clicked.connect(lambda: print_card(services))
        self._add_keys()
        self._lay_out()

    def show_topic(self, topic: Topic) -> None:
        """Shows the manual, open at a topic."""
        key, heading = topic
        self.show()
        self._turn_to(self._by_key[key], heading)
        self.raise_()
        self.activateWindow()
        self.contents.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """The next time it stands as it stood."""
        stood = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._services.preferences.note(help_window=stood)
        super().closeEvent(event)

    def go_back(self) -> None:
        """Shows what was read before the last link was followed."""
        if self._past:
            chapter, place = self._past.pop()
            self._show(chapter)
            self.reader.verticalScrollBar().setValue(place)

    def _turn_to(self, chapter: Chapter, heading: str) -> None:
        if self.reader.chapter is not None:
            self._past.append((self.reader.chapter, self.reader.verticalScrollBar().value()))
        self._show(chapter)
        self.reader.go_to(heading)

    def _turn_to_hit(self, hit: Hit, text: str) -> None:
        self._turn_to(hit.chapter, hit.section.heading)
        self.reader.mark(text)

    def _show(self, chapter: Chapter) -> None:
        if self.reader.chapter is not chapter:
            self.reader.show_chapter(chapter)
        self.contents.show_chapter(chapter)

    def _follow(self, where: str) -> None:
        if where.startswith(_WEB):
            self._services.messages.open_outside(where)
            return
        name, _, heading = where.partition("#")
        chapter = self._by_key.get(name.rpartition("/")[2].removesuffix(".md"), self.reader.chapter)
        if chapter is not None:
            self._turn_to(chapter, heading.replace("-", " "))

    def _add_keys(self) -> None:
        for keys, act in (("Ctrl+F", self.contents.take_focus), ("Alt+Left", self.go_back)):
            action = QAction(self)
            action.setShortcut(keys)
            action.triggered.connect(act)
            self.addAction(action)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        without_gaps(left)
        left.addWidget(self.contents, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(HALF_ROOM, HALF_ROOM, HALF_ROOM, HALF_ROOM)
        foot.addWidget(self.card_button)
        foot.addStretch()
        left.addLayout(foot)
        side = QFrame()
        side.setProperty("kind", "contents")
        side.setLayout(left)
        side.setFixedWidth(HELP_LIST)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(side)
        layout.addWidget(self.reader, 1)


def show_help(window: Window, services: Services) -> None:
    """Opens the manual at what the clerk has before them; made anew in another language or look."""
    for old in window.findChildren(HelpWindow):
        old.deleteLater()
    HelpWindow(window, services).show_topic(topic_before(window))


def topic_before(window: Window) -> Topic:
    """The topic of what has the focus, or of what the page shows."""
    page = window.page
    focused = window.focusWidget()
    if page is not None and (focused is None or not page.isAncestorOf(focused)):
        focused = page
    return topic_of(_shown_in(focused, page))


def _shown_in(focused: QWidget | None, page: Page | None) -> QWidget | None:
    """The section that a page of sections shows, when only their list has the focus."""
    section = getattr(page, "section", None)
    if not isinstance(section, QWidget) or focused is None:
        return focused
    return focused if section.isAncestorOf(focused) else section
