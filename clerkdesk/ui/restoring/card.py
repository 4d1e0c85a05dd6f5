"""The card of the settings that brings a backup back while the records are open."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clerkdesk.desk.care import anchor_of_now
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.lately import PastAct, last_acts
from clerkdesk.desk.restoring import give_up
from clerkdesk.desk.returning import Candidate, bring_back, candidates, candidates_in, look_into
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th
from clerkdesk.ui.look.measures import HALF_ROOM, ROOM
from clerkdesk.ui.restoring.panel import LAST, Now, RestorePanel
from clerkdesk.ui.safekeeping import in_steps
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.today.practice import launch_window
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.intoview import bring_into_view
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Job, Progress

_WHAT = th("กลับไปเป็นอย่างวันก่อน เห็นก่อนว่าแต่ละสำเนามีอะไร และงานใดหลังจากนั้นจะไม่อยู่ ข้อมูลเดิมเก็บไว้ก่อน")


class RestoreCard(QFrame):
    """A button, and the panel behind it. What was chosen is tried while the clerk waits; its place
    it takes when this window is gone and the next one starts."""

    def __init__(
        self, services: Services, launch: Callable[[Path, str], bool] = launch_window
    ) -> None:
        super().__init__()
        self._services, self._launch = services, launch
        self._job: Job | None = None
        services.work.ended.connect(self._ended)
        self.setProperty("kind", "card")
        self.open_button = icon_button(services.look, "history", services.voice.say("กู้คืนจากสำเนา…"))
        self.open_button.clicked.connect(self.show_panel)
        self.panel = RestorePanel(services.voice, services.look)
        self.panel.wanted.connect(self._restore)
        self.panel.unknown.connect(self._look_into)
        self.panel.elsewhere.connect(self._choose)
        self.panel.closed.connect(self._close)
        self.panel.let_close()
        self.panel.hide()
        say = services.voice.say
        self.closed = QWidget()
        inside = QVBoxLayout(self.closed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(HALF_ROOM)
        inside.addWidget(label(say("กู้คืน"), "heading"))
        inside.addWidget(Prose(services.voice, say(_WHAT)))
        inside.addWidget(at_left(self.open_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.addWidget(self.closed)
        column.addWidget(self.panel)

    def show_panel(self) -> None:
        """Looks what there is, and shows it."""
        self.closed.hide()
        self.panel.show()
        desk = self._services.desk
        self._look(lambda: _candidates(desk), self._show)

    def _close(self) -> None:
        """The clerk thought better of it."""
        self._services.messages.settle()  # a passphrase that was wrong
        self.panel.hide()
        self.closed.show()
        self.open_button.setFocus()

    def _choose(self) -> None:
        folder = self._services.messages.open_folder(self._services.voice.say("ที่เก็บสำเนา"))
        if folder is not None:
            desk = self._services.desk
            self._look(lambda: candidates_in(folder, desk.clock()), self._show_chosen)

    def _look(
        self,
        find: Callable[[], list[Candidate]],
        show: Callable[[tuple[Sequence[Candidate], Now]], None],
    ) -> None:
        desk = self._services.desk
        self._services.work.run(self, lambda: (find(), _now(desk)), show)

    def _show_chosen(self, looked: tuple[Sequence[Candidate], Now]) -> None:
        self._services.messages.settle()  # a folder without any was complained of
        self._show(looked)

    def _show(self, looked: tuple[Sequence[Candidate], Now]) -> None:
        found, now = looked
        self.panel.show_candidates(found, now)
        (self.panel.list if found else self.panel.other_button).setFocus()
        bring_into_view(self)

    def _look_into(self, chosen: Candidate, typed: str) -> None:
        services, data = self._services, self._services.desk.folder
        self.panel.set_busy(True)

        def act(_progress: Progress) -> Candidate:
            return look_into(data, chosen, typed)

        words = services.voice.say("กำลังเปิดสำเนา…")
        self._job = services.work.run_long(self, act, self._looked_into, words)

    def _looked_into(self, opened: Candidate) -> None:
        self._services.messages.settle()  # a passphrase that was wrong
        self.panel.set_busy(False)
        self.panel.show_inside(opened)

    def _restore(self, chosen: Candidate, typed: str) -> None:
        services = self._services
        desk, open_at = services.desk, services.open_at
        if why := desk.store.why_read_only:  # nor may the records of another window be replaced
            services.messages.complain(why)
            return
        if open_at is None:
            return
        self.panel.set_busy(True)

        def act(progress: Progress) -> Sentence:
            return bring_back(
                desk.folder,
                chosen,
                open_at,
                desk.clock(),
                who=desk.who,
                typed=typed,
                later=True,
                tell=in_steps(progress),
            )

        words = services.voice.say("กำลังลองเปิดสำเนา…")
        # what is ready takes its place at the next start, whether this page still stands or not
        self._job = services.work.run_long(services.ways, act, self._go, words)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.panel.set_busy(False)

    def _go(self, _said: Sentence) -> None:
        """The program starts anew; the new window finds what is ready."""
        folder, language = self._services.desk.folder, "th" if self._services.voice.thai else "en"
        app = cast("QCoreApplication", QCoreApplication.instance())

        def launch() -> None:
            self._launch(folder, language)

        app.aboutToQuit.connect(launch)
        window = self._services.messages.window
        stays = window is not None and not window.close()
        if stays:  # something typed could not be kept: work goes on here
            app.aboutToQuit.disconnect(launch)
            give_up(folder)


def _now(desk: Desk) -> Now:
    """What would be lost of the open records; of damaged ones at least how much."""
    anchor = anchor_of_now(desk)
    lately: tuple[PastAct, ...] = ()
    with suppress(ClerkError):
        lately = last_acts(desk, LAST)
    return Now(int(anchor.split(":")[1]) if anchor else 0, lately)


def _candidates(desk: Desk) -> list[Candidate]:
    """What is beside the records is in them already, where they are not damaged."""
    found = candidates(desk.folder, desk.clock())
    if desk.store.damage() is not None:
        return found
    return [each for each in found if each.listed is not None]
