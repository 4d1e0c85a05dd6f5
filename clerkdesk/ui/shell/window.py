"""The window: its frame, and the pages that are shown in it one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIRST_SIZE, FOLD_BELOW, LEAST_SIZE
from clerkdesk.ui.places import SIDE_BAR
from clerkdesk.ui.shell.firstpaint import FirstPaint
from clerkdesk.ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from clerkdesk.ui.page import Page
    from clerkdesk.ui.shell.frame import Frame

FOLDED, OPEN = "folded", "open"


class Window(QMainWindow):
    """Painted first with a picture of its frame; ``equip`` puts the real one in its place.

    ``painted`` comes once, after the first paint; ``closing`` when the window closes. While it is
    locked, ``covered`` says a sentence where it is seen.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self.voice, self.look = voice, look
        self._whose = "", False
        self.setWindowTitle("ClerkDesk")
        self.resize(*FIRST_SIZE)
        self.setMinimumSize(*LEAST_SIZE)
        self.page: Page | None = None
        self._told = False
        self._was_painted = False
        self.sidebar = ""
        self.frame: Frame | None = None
        self.covered: Callable[[str], object] | None = None
        self.setCentralWidget(FirstPaint(self))

    def equip(self) -> None:
        """Puts the real frame in the place of its picture."""
        from clerkdesk.ui.commands import Commands
        from clerkdesk.ui.shell.frame import Frame

        self.commands = Commands(self, self.voice, self.look)
        self.frame = frame = Frame(self.voice, self.look, self.commands)
        self.side, self.header, self.foot = frame.side, frame.header, frame.foot
        self.band, self.complaint = frame.band, frame.complaint
        self.stack, self.starting = frame.stack, frame.starting
        self.setCentralWidget(frame)
        self._fold()

    def show_page(self, page: "Page") -> None:
        """Shows a page, with its title, its main act and its handlers."""
        if self.page is not None and self.page is not page:
            self.page.leave()
            self.complaint.hide()  # it spoke of what was done there
            self.foot.undos.keep_last()
        self.page = page
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
            page.possible_changed.connect(self.commands.allow)
            page.title_changed.connect(self.header.title.setText)
        self.stack.setCurrentWidget(page)
        self.side.show_place(page.place)
        if page.place in SIDE_BAR:
            self.header.title.setText(self.voice.of(SIDE_BAR[page.place][0]))
        self.show_main()
        self.commands.enter(page.place, page.handlers())
        page.enter()
        page.take_focus()

    def show_main(self) -> None:
        """The one filled button of the page: in the header, or where the page is empty, on it."""
        from clerkdesk.ui.widgets.empty import Empty

        page = self.page
        if page is not None:
            offered = any(each.offers(page) for each in page.findChildren(Empty))
            self.header.show_main("" if offered else page.main_action)

    def drop_pages(self) -> None:
        """Takes all pages out, to be made anew in another language or look.

        They end at once, and not while one of them still acts: what is hidden would be dressed
        in the new look as well, at the price of what is seen.
        """
        from shiboken6 import delete

        from clerkdesk.ui.page import Page

        if self.page is not None:
            self.page.leave()
            self.page = None
        for page in self.findChildren(Page):
            self.stack.removeWidget(page)
            delete(page)
        self.foot.forget_offers()

    def say(self) -> None:
        """Puts the words and icons on the frame anew."""
        self.commands.say()
        self._say_title()
        self.side.say(self.commands.tip)
        self.header.say()
        if self.frame is not None:
            self.frame.reading.say()
        self.foot.fit()
        self._fold()

    def show_office(self, short_name: str, practice: bool) -> None:
        """Whose desk it is, and whether it is only for practice."""
        self._whose = short_name, practice
        self._say_title()
        self.side.show_office(short_name)
        self.band.setVisible(practice)
        self.header.practice.setVisible(practice)

    def _say_title(self) -> None:
        """Tells the windows of two offices apart, where the system lists them."""
        short_name, practice = self._whose
        words = (short_name, self.voice.say("สำนักงานฝึกหัด") if practice else "", "ClerkDesk")
        self.setWindowTitle(" · ".join(filter(None, words)))

    def fold_side(self) -> None:
        """Folds the side bar, or unfolds it."""
        self.sidebar = OPEN if self.side.folded else FOLDED
        self._fold()

    def remember(self) -> str:
        """How the window stands, to be kept."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    @property
    def folded(self) -> bool:
        """Whether the side bar is folded: as the clerk chose, else where there is little room."""
        return self.sidebar == FOLDED or (not self.sidebar and self.width() < FOLD_BELOW)

    def stand_as(self, remembered: str, sidebar: str = "") -> None:
        """Stands as it was kept; as at first when nothing was. ``sidebar``: see Preferences."""
        self.sidebar = sidebar
        if remembered:
            self.restoreGeometry(QByteArray.fromBase64(remembered.encode("ascii", "ignore")))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Tells when the first paint is over."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Folds the side bar where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Nothing typed is lost by closing, unless the clerk was told and closes once more."""
        if self.page is not None:
            self.page.leave()
        if self._holds_back():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _holds_back(self) -> bool:
        """Whether the window stays open for what could not be kept: it says so, once."""
        from clerkdesk.ui.page import Page

        lost = any(page.unkept for page in self.findChildren(Page))
        if lost and self.covered is not None:  # whoever closes it may not be who typed
            self.covered(self.voice.error(_unkept_behind_lock()))
            return True
        told, self._told = self._told, lost
        if lost and not told:
            self.complaint.complain(self.voice.error(_would_be_lost()))
        return lost and not told

    def _fold(self) -> None:
        if self.frame is not None and self.frame.side.folded is not self.folded:
            self.frame.side.fold(self.folded)


def _unkept_behind_lock() -> ClerkError:
    return ClerkError(
        th("ยังปิดไม่ได้ มีสิ่งที่พิมพ์ค้างไว้ซึ่งเก็บลงดิสก์ไม่ได้"),
        do=th("ทำให้ดิสก์มีที่ว่าง แล้วปิดอีกครั้ง หรือปลดล็อกก่อน"),
    )


def _would_be_lost() -> ClerkError:
    return ClerkError(
        th("สิ่งที่พิมพ์ค้างไว้ยังเก็บลงดิสก์ไม่ได้ ถ้าปิดตอนนี้จะหาย"),
        do=th("ทำให้ดิสก์มีที่ว่าง แล้วปิดอีกครั้ง ถ้าไม่ต้องการสิ่งที่พิมพ์แล้ว ปิดอีกครั้งได้เลย"),
    )
