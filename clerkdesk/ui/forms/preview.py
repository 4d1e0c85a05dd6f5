"""What a form looks like, from its samples: on paper, on screen, as a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.desk.formscreen import FormSeen, see_form
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.words import th
from clerkdesk.settings import load_words
from clerkdesk.ui.forms.grid import SheetGrid
from clerkdesk.ui.forms.screen import SampleScreen
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, PAPER_LEAST, TIGHT
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

if TYPE_CHECKING:
    from clerkdesk.desk.writing import Start

PAPER, SCREEN, SHEET = "paper", "screen", "sheet"
_TABS = {PAPER: th("กระดาษ"), SCREEN: th("จอ"), SHEET: th("ตาราง")}
_FADED = 0.45


@dataclass(frozen=True)
class _Seen:
    seen: FormSeen
    pages: Sequence[QImage]


class FormPreview(QWidget):
    """The last form that was right stays in sight, faded, while the text has mistakes."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self.key = ""
        self._start: Start | None = None
        self.setMinimumWidth(PAPER_LEAST)
        self.paper = PaperView(self._voice, services.look)
        self.sample = SampleScreen(services)
        self.grid = SheetGrid(services)
        self.parts: dict[str, QWidget] = {
            PAPER: self.paper,
            SCREEN: self.sample,
            SHEET: self.grid,
        }
        self.note = Prose(self._voice, kind="warning")
        self.stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self.tabs = {key: self._tab(key) for key in _TABS}
        self._lay_out()

    def show_form(self, form: Form, key: str) -> None:
        """Shows a form that is right; ``key`` names the text that it belongs to."""
        desk, language = self._services.desk, self._services.preferences.now.language

        def see() -> _Seen:
            seen = see_form(desk, form, load_words(language))
            return _Seen(seen, page_pictures(seen.pdf, DPI) if seen.pdf else ())

        self._lane.run(
            see, lambda seen: self._show(seen, key), lambda error: self._fail(error, key)
        )

    def show_mistakes(self, key: str) -> None:
        """The text has mistakes: what was seen of it last stays, and says so."""
        if key == self.key:
            said = self._voice.say("ภาพของข้อความที่ใช้ได้ครั้งล่าสุด ข้อความตอนนี้ยังมีที่ต้องแก้")
            self._fade(said)
        else:
            self.key = ""
            self._offer(())
            self._fade(self._voice.say("แก้ที่ผิดแล้ว ตัวอย่างจะอยู่ที่นี่"))

    @property
    def faded(self) -> bool:
        """Whether what is seen is not what stands in the text."""
        return not self.note.isHidden()

    def choose(self, tab: str) -> None:
        """Shows one of the tabs."""
        self.tabs[tab].setChecked(True)
        self.stack.setCurrentWidget(self.parts[tab])
        if tab == SCREEN and self._start is not None:  # made only when looked at: it takes a while
            self.sample.show_start(self._start)
            self._start = None

    def _show(self, shown: _Seen, key: str) -> None:
        seen, self.key = shown.seen, key
        self.paper.show_pages(shown.pages)
        self._start = seen.start
        if seen.sheet is not None:
            self.grid.show_sheet(seen.sheet)
        has = {PAPER: seen.pdf, SCREEN: seen.start, SHEET: seen.sheet}
        self._offer([tab for tab in _TABS if has[tab] is not None])
        self._fade("")

    def _fail(self, error: Exception, key: str) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
            return
        self.show_mistakes(key)
        self._fade(self._voice.error(error))

    def _offer(self, tabs: Sequence[str]) -> None:
        """The tabs of what the form has; the one that was looked at stays where it can."""
        for tab, button in self.tabs.items():
            button.setVisible(tab in tabs)
        self.stack.setVisible(bool(tabs))
        chosen = next((tab for tab in tabs if self.tabs[tab].isChecked()), "")
        if tabs:
            self.choose(chosen or tabs[0])

    def _fade(self, said: str) -> None:
        self.note.tell(said)
        self.note.setVisible(bool(said))
        effect = QGraphicsOpacityEffect(self.stack)
        effect.setOpacity(_FADED)
        self.stack.setGraphicsEffect(effect if said else None)  # type: ignore[arg-type]

    def _tab(self, key: str) -> QPushButton:
        button = QPushButton(self._voice.say(_TABS[key]))
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.setAccessibleName(self._voice.say("ตัวอย่าง: {tab}", tab=_TABS[key]))
        button.clicked.connect(lambda: self.choose(key))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(HALF_ROOM, 0, HALF_ROOM, 0)
        row.setSpacing(TIGHT)
        for button in self.tabs.values():
            row.addWidget(button)
            button.hide()
        row.addStretch()
        said = QVBoxLayout()
        said.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        said.addWidget(self.note)
        self.note.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(head)
        layout.addLayout(said)
        layout.addWidget(self.stack, 1)
        layout.addStretch()
        for part in self.parts.values():
            self.stack.addWidget(part)
        self.note.hide()
