"""The window: its frame, and the pages that are shown in it one at a time."""

from typing import TypeVar

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIRST_SIZE, FOLD_BELOW, LEAST_SIZE
from clerkdesk.ui.page import Page
from clerkdesk.ui.shell.band import PracticeBand
from clerkdesk.ui.shell.complaint import Complaint
from clerkdesk.ui.shell.foot import Foot
from clerkdesk.ui.shell.header import Header
from clerkdesk.ui.shell.sidebar import SideBar
from clerkdesk.ui.shell.starting import Starting
from clerkdesk.ui.voice import Voice

_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)


class Window(QMainWindow):
    """``painted`` comes once, after the first paint; ``closing`` when the window closes."""

    painted = Signal()
    closing = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self.voice, self.look = voice, look
        self.setWindowTitle("ClerkDesk")
        self.resize(*FIRST_SIZE)
        self.setMinimumSize(*LEAST_SIZE)
        self.commands = Commands(self, voice, look)
        self.side = SideBar(voice, look, self.commands)
        self.header = Header(voice, look, self.commands)
        self.band = PracticeBand(look)
        self.band.hide()
        self.complaint = Complaint(voice, look)
        self.foot = Foot(voice)
        self.stack = QStackedWidget()
        self.starting = Starting(voice)
        self.stack.addWidget(self.starting)
        self.page: Page | None = None
        self._was_painted = False
        self._folded_by_hand: bool | None = None
        self.setCentralWidget(self._laid_out())

    def show_page(self, page: Page) -> None:
        """Shows a page, with its title, its main act and its handlers."""
        if self.page is not None and self.page is not page:
            self.page.leave()
        self.page = page
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.possible_changed.connect(self.commands.allow)
            page.title_changed.connect(self.header.title.setText)
        self.stack.setCurrentWidget(page)
        self.side.show_place(page.place)
        if page.place in BY_ID:
            self.header.title.setText(self.voice.say(BY_ID[page.place].thai))
        self.header.show_main(page.main_action)
        self.commands.enter(page.place, page.handlers())
        page.enter()
        page.take_focus()

    def drop_pages(self) -> None:
        """Takes all pages out, to be made anew in another language or look."""
        if self.page is not None:
            self.page.leave()
            self.page = None
        for page in self.findChildren(Page):
            self.stack.removeWidget(page)
            page.deleteLater()

    def say(self) -> None:
        """Puts the words and icons on the frame anew."""
        self.commands.say()
        self.side.say()
        self.header.say()

    def show_office(self, short_name: str, practice: bool) -> None:
        """Whose desk it is, and whether it is only for practice."""
        self.side.show_office(short_name)
        self.band.setVisible(practice)
        self.header.practice.setVisible(practice)

    def fold_side(self) -> None:
        """Folds the side bar, or unfolds it."""
        self._folded_by_hand = not self.side.folded
        self.side.fold(self._folded_by_hand)

    def remember(self) -> str:
        """How the window stands, to be kept."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def stand_as(self, remembered: str) -> None:
        """Stands as it was kept; as at first when nothing was."""
        if remembered:
            self.restoreGeometry(QByteArray.fromBase64(remembered.encode("ascii")))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Tells when the first paint is over."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Folds the side bar where there is little room, unless the clerk chose."""
        super().resizeEvent(event)
        if self._folded_by_hand is None:
            self.side.fold(self.width() < FOLD_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Nothing typed is lost by closing."""
        if self.page is not None:
            self.page.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _laid_out(self) -> QWidget:
        centre = QWidget()
        centre.setProperty("kind", "ground")
        column = _without_gaps(QVBoxLayout())
        for widget in (self.header, self.complaint):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        row = _without_gaps(QHBoxLayout())
        row.addWidget(self.side)
        row.addLayout(column, 1)
        outer = _without_gaps(QVBoxLayout(centre))
        outer.addWidget(self.band)
        outer.addLayout(row, 1)
        return centre


def _without_gaps(layout: _Box) -> _Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
