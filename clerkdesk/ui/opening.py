"""From the painted frame to the open desk: what the first paint need not wait for."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.restoring import OpenDesk, restored
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.errors import ClerkError, DamageError
from clerkdesk.domain.office.office import Office
from clerkdesk.ui.besidekeeping import BesideKeeping
from clerkdesk.ui.crash import Crash
from clerkdesk.ui.enter import EnterPresses
from clerkdesk.ui.heap import share_one_heap
from clerkdesk.ui.house import House
from clerkdesk.ui.leaving import keep_at_exit
from clerkdesk.ui.lock.asking import ask_for_lock, say_if_missing
from clerkdesk.ui.lock.keeper import Keeper
from clerkdesk.ui.look.fonts import load_other_cuts
from clerkdesk.ui.machineclock import say_of_clock
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.qtwords import thai_of_qt
from clerkdesk.ui.safekeeping import SafeKeeping
from clerkdesk.ui.services import Services, Ways
from clerkdesk.ui.shell import frame as _frame  # noqa: F401  loaded with the rest, off the GUI thread
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.tidying import Tidying
from clerkdesk.ui.undokeys import UndoGoesOn
from clerkdesk.ui.updatelooking import UpdateLooking
from clerkdesk.ui.warming import Warming
from clerkdesk.ui.work import Work


class Opening(QObject):
    """Opens the desk off the GUI thread; fills the window, or says why it cannot be opened.

    ``by_the_clock`` is set for a window in which a clerk works: backups are made on their own.
    """

    def __init__(
        self,
        window: Window,
        preferences: KeptPreferences,
        report_bug: Callable[[BaseException], str],
        messages: Messages | None = None,
    ) -> None:
        super().__init__(window)
        load_other_cuts()
        window.look.finish()
        window.equip()
        self._window, self._preferences = window, preferences
        self._messages = messages or Messages(window.voice)
        self._messages.window = window
        if preferences.now.last_folder and Path(preferences.now.last_folder).is_dir():
            self._messages.last_folder = Path(preferences.now.last_folder)
        self.crash = Crash(window.voice, self._messages, report_bug)
        share_one_heap()
        self.work = Work(self.crash.take)
        self.house: House | None = None
        self.safekeeping: SafeKeeping | None = None
        self.elsewhere: tuple[OpenDesk, Callable[[], datetime]] | None = None
        self.restoring: QObject | None = None
        self.by_the_clock = False
        self.beside: BesideKeeping | None = None
        self._looking: UpdateLooking | None = None
        self._asked: tuple[str, ...] = ()
        self._open_desk: Callable[[], Desk] | None = None
        self._tidying = Tidying(self)
        self._warming = Warming(self.work, self)
        app = cast("QApplication", QApplication.instance())
        self._presses = EnterPresses(app, self)
        self._undo_keys = UndoGoesOn(app, self)
        self._thai_of_qt = thai_of_qt(self)
        self._teach_qt()
        self._connect()
        self.keeper = Keeper(window, self.work, preferences.folder)
        self.keeper.opened.connect(self._show_asked)

    def open(self, open_desk: Callable[[], Desk]) -> None:
        """Opens the desk; may be tried again."""
        self._open_desk = open_desk
        self._window.starting.wait()
        if self.restoring is not None:  # what it still looks for is shown nowhere
            self.restoring.deleteLater()
            self.restoring = None
        self.work.run(self, lambda: _opened(open_desk), self.fill, self._refuse)

    def close(self) -> None:
        """Keeps how the window stood, waits for what is under way, and closes the desk."""
        self.remember()
        self._window.foot.wait_to_close()
        self.rest()
        if self.house is not None:
            self.house.services.desk.close()

    def keep_at_exit(self) -> None:
        """The last backups, when the window is gone."""
        if self.house is not None:
            desk = self.house.services.desk
            if keep_at_exit(desk):
                desk.close()

    def ask(self, words: Sequence[str]) -> None:
        """Shows what a start was asked for, as soon as the desk is open."""
        self._asked = tuple(words)
        self._show_asked()

    def remember(self) -> None:
        """Keeps how the window stands."""
        with suppress(ClerkError):  # how a window stood is worth no complaint
            self._preferences.change(
                window=self._window.remember(),
                sidebar=self._window.sidebar,
                last_folder=str(self._messages.last_folder),
            )

    def rest(self) -> None:
        """Waits for what is under way, and lets go of the application."""
        if self.safekeeping is not None:
            self.safekeeping.stop()
        if self.beside is not None:
            self.beside.stop()
        if self._looking is not None:
            self._looking.stop()
        self.work.close()
        self.keeper.stop()
        self._tidying.stop()
        self._warming.stop()
        app = cast("QApplication", QApplication.instance())
        self._presses.stop()
        self._undo_keys.stop()
        app.removeTranslator(self._thai_of_qt)

    def fill(self, opened: tuple[Desk, Office]) -> House:
        """Fills the window with the pages of an open desk."""
        desk, office = opened
        window = self._window
        services = Services(
            desk,
            window.voice,
            window.look,
            self._messages,
            self.work,
            Ways(),
            self._preferences,
            window.commands,
            open_at=self.elsewhere[0] if self.elsewhere else None,
        )
        why = self._messages.standing = desk.store.why_read_only
        window.commands.bar_writing(window.voice.error(why) if why is not None else "")
        self.house = House(window, services)
        services.ways.preferences_changed.connect(self._teach_qt)
        self.house.open(office)
        ask_for_lock(self.house, self.keeper)
        self.safekeeping = SafeKeeping(self.house)
        if self.by_the_clock:
            self.safekeeping.begin()
            self._looking = UpdateLooking(self.house)
            self._looking.begin()
        self.beside = BesideKeeping(services, self)
        self._show_asked()
        say_if_missing(services)
        if self.keeper.locked:
            once = Qt.ConnectionType.SingleShotConnection
            self.keeper.opened.connect(lambda: _say_first(services), once)
        else:
            _say_first(services)
        self._warming.begin(desk)
        return self.house

    def _show_asked(self) -> None:
        from clerkdesk.ui.asked import show_asked

        if self.house is not None and not self.keeper.locked:
            asked, self._asked = self._asked, ()
            show_asked(self.house.services, asked)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self._window.starting.refuse(self._window.voice.error(error))
            if isinstance(error, DamageError) and self.elsewhere:
                self._guide(*self.elsewhere)
            return
        self._window.starting.refuse(self._window.voice.say("เปิดข้อมูลไม่สำเร็จ"))
        self.crash.take(error)

    def _guide(self, open_at: OpenDesk, clock: Callable[[], datetime]) -> None:
        """Damaged records can come back."""
        from clerkdesk.ui.restoring.atstart import RestoreAtStart

        data = self._preferences.folder
        self.restoring = RestoreAtStart(
            self._window, self.work, self._messages, data, open_at, clock
        )

    def _connect(self) -> None:
        foot, complaint = self._window.foot, self._window.complaint
        self._messages.said.connect(foot.tell)
        self._messages.remarked.connect(foot.remark)
        self._messages.offered.connect(foot.offers.offer)
        self._messages.held.connect(foot.offers.hold)
        self._messages.complained.connect(complaint.complain)
        if self._window.frame is not None:
            self._messages.warned.connect(self._window.frame.warned.complain)
        self._messages.mending.connect(complaint.offers.offer)
        self._messages.settled.connect(complaint.hide)
        self.work.began.connect(foot.work_began)
        self.work.ended.connect(foot.work_ended)
        self.work.progressed.connect(foot.work_progressed)
        self._window.starting.again.connect(self._again)

    def _again(self) -> None:
        if self._open_desk is not None:
            self.open(self._open_desk)

    def _teach_qt(self) -> None:
        """Qt's own words in the language of the window."""
        app = cast("QApplication", QApplication.instance())
        if self._window.voice.thai:
            app.installTranslator(self._thai_of_qt)
        else:
            app.removeTranslator(self._thai_of_qt)


def _say_first(services: Services) -> None:
    """What a start has to tell, once somebody may read it."""
    say_of_clock(services)
    if services.desk.replaced is not None:
        said = restored(services.desk.replaced)
        services.messages.remark(services.voice.sentence(said))


def _opened(open_desk: Callable[[], Desk]) -> tuple[Desk, Office]:
    desk = open_desk()
    import_module("clerkdesk.ui.today.page")  # the first page, loaded while the window is free
    return desk, load_office(desk)
