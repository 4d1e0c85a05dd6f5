"""The left side of the manual: a line to search in, the chapters, or what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.ui.help.manual import Chapter, Hit, search
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, PAIR_ROW, ROW
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import let_clear
from clerkdesk.ui.widgets.texts import Prose

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Contents(QWidget):
    """``chapter_chosen`` carries a chapter; ``hit_chosen`` a hit, with what was searched for."""

    chapter_chosen = Signal(object)
    hit_chosen = Signal(object, str)

    def __init__(self, services: Services, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self._voice, self._chapters = services.voice, chapters
        self._hits: list[Hit] = []
        self.search = SearchLine()
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(self._voice.say("ค้นในคู่มือ"))
        self.search.setAccessibleName(self._voice.say("ค้นในคู่มือ"))
        let_clear(self.search, self._voice.say("ล้างคำค้น"))
        self.search.textChanged.connect(self._look_for)
        self.search.left.connect(self._go_on)
        self.chapters = _list(self._voice.say("บทในคู่มือ"))
        for chapter in chapters:
            self.chapters.addItem(_item(chapter.title, ROW))
        self.chapters.currentRowChanged.connect(self._choose_chapter)
        self.found = _list(self._voice.say("ที่พบ"))
        self.found.currentRowChanged.connect(self._choose_hit)
        self.nothing = Prose(self._voice, kind="second")
        self._stack = QStackedWidget()
        for widget in (self.chapters, self.found, self._padded(self.nothing)):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, HALF_ROOM, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._beside(self.search))
        layout.addWidget(self._stack, 1)

    def show_chapter(self, chapter: Chapter) -> None:
        """Marks the chapter that is read, without telling."""
        self.chapters.blockSignals(True)
        self.chapters.setCurrentRow(list(self._chapters).index(chapter))
        self.chapters.blockSignals(False)

    def take_focus(self) -> None:
        """What is looked for can be typed."""
        self.search.setFocus()
        self.search.selectAll()

    def _look_for(self, text: str) -> None:
        self._hits = search(self._chapters, text)
        self.found.blockSignals(True)
        self.found.clear()
        for hit in self._hits:
            self.found.addItem(_item(f"{hit.section.heading}\n{hit.chapter.title}", PAIR_ROW))
        self.found.blockSignals(False)
        shown: QWidget = self.found if self._hits else self._stack.widget(2) or self.found
        if not text.strip():
            shown = self.chapters
        elif not self._hits:
            self.nothing.tell(self._voice.say("ไม่พบ “{text}” ในคู่มือ ลองคำที่สั้นลง", text=text))
        self._stack.setCurrentWidget(shown)
        if shown is self.found:
            self.found.setCurrentRow(0)

    def _go_on(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, QListWidget):
            shown.setFocus()

    def _choose_chapter(self, row: int) -> None:
        self.chapter_chosen.emit(self._chapters[row])

    def _choose_hit(self, row: int) -> None:
        if 0 <= row < len(self._hits):
            self.hit_chosen.emit(self._hits[row], self.search.text())

    def _beside(self, widget: QWidget) -> QWidget:
        held = QWidget()
        layout = QVBoxLayout(held)
        layout.setContentsMargins(HALF_ROOM, 0, HALF_ROOM, 0)
        layout.addWidget(widget)
        return held

    def _padded(self, widget: QWidget) -> QWidget:
        held = self._beside(widget)
        inner = held.layout()
        if isinstance(inner, QVBoxLayout):
            inner.addStretch()
        return held


class SearchLine(QLineEdit):
    """``left`` when Down or Enter go on to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc empties the line before it closes the manual."""
        if event.key() in (Qt.Key.Key_Down, *_ENTER):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setProperty("kind", "sections")
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _item(words: str, height: int) -> QListWidgetItem:
    made = QListWidgetItem(words)
    made.setSizeHint(QSize(0, height))
    made.setToolTip(words)
    return made
