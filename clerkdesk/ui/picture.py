"""A window without a screen, and its picture."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import read_index
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Words
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIRST_SIZE
from clerkdesk.ui.main import application
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice

_LONGEST = 60_000  # ms, for work that must end
_QUIET = 60  # ms without work, after which the window shows all it will show

_TELLING = (Status.WAITING, Status.ALLOWED, Status.PUBLISHED)
"""A memo in one of these states shows best what the window is for."""


class Unattended(Messages):
    """Nobody sits before a picture: a bug is raised where it is drawn, no dialog waits."""

    def tell_of_bug(self, report: str, sentences: Sequence[str]) -> None:
        """Says nothing; the stage raises what went wrong."""


class Stage:
    """A whole window that nobody sees, on an open desk; for pictures and for trying it out. One
    that is ``in_sight`` is shown on the screen that there is."""

    def __init__(
        self,
        desk: Desk,
        words: Words,
        look: str = "light",
        size: tuple[int, int] = FIRST_SIZE,
        messages: Messages | None = None,
        *,
        in_sight: bool = False,
    ) -> None:
        app = application()
        worn = Look(look)
        worn.dress(app)
        self.window = Window(Voice(words), worn)
        if app.platformName() != "offscreen" and not in_sight:
            self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.resize(*size)
        self._errors: list[BaseException] = []
        preferences = KeptPreferences(desk.folder)
        self._opening = Opening(
            self.window, preferences, self._keep, messages or Unattended(self.window.voice)
        )
        self.house = self._opening.fill((desk, load_office(desk)))
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is under way any more; raises what went wrong meanwhile."""
        quiet, total = QElapsedTimer(), QElapsedTimer()
        quiet.start()
        total.start()
        while quiet.elapsed() < _QUIET:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if not self._opening.work.idle:
                quiet.restart()
            if total.elapsed() > _LONGEST:
                raise TimeoutError("the window is still at work")
        if self._errors:
            raise self._errors[0]

    def draw(self, path: Path) -> None:
        """Writes the window as it stands into a PNG."""
        self.settle()
        if not self.window.grab().save(str(path), "PNG"):
            raise ClerkError("เขียนไฟล์ {path} ไม่ได้", do="ตรวจว่าโฟลเดอร์เขียนได้", path=path)

    def close(self) -> None:
        """Closes the window as a clerk would, and takes it away; the desk stays open."""
        self.window.close()
        self._opening.rest()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def _keep(self, error: BaseException) -> str:
        self._errors.append(error)
        return ""


def draw_window(desk: Desk, words: Words, path: Path, size: tuple[int, int] = FIRST_SIZE) -> None:
    """Draws the window with the list of memos and one memo open, into a PNG."""
    stage = Stage(desk, words, size=size)
    index = read_index(desk)
    found = [memo_id for status in _TELLING for memo_id in index.wanted(status)] or index.ids
    if found:
        stage.house.show_memo(found[0])
    stage.draw(path)
    stage.close()
