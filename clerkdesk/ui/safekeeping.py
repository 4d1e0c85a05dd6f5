"""Backups on their own, after a while with changes; :mod:`clerkdesk.ui.leaving` makes the last."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.backupplaces import PlaceState, read_places, stale_places, to_be_told
from clerkdesk.desk.backups import Tell, catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, Series, th
from clerkdesk.ui.places import Place
from clerkdesk.ui.work import Job, Progress

if TYPE_CHECKING:
    from clerkdesk.ui.house import House
    from clerkdesk.ui.settings.section import Section

EVERY = 20 * 60_000
"""Milliseconds between two looks whether something was done since the last backup."""

_FIRST = 60_000
"""Milliseconds after the start for the first: what was away at the exit may be there now."""

_SAY_AFTER = 2_000
"""Milliseconds after the start: the first page comes first."""

_STEPS = 1000

Offers = Sequence[tuple[str, Callable[[], object]]]


class SafeKeeping(QObject):
    """Makes the backups off the GUI thread, and says once a day when there was none for long."""

    def __init__(self, house: "House") -> None:
        super().__init__(house)
        self._house, self._services = house, house.services
        self._job: Job | None = None
        self._told: set[str] = set()
        self._complained: ClerkError | None = None
        self._every = QTimer(self, interval=EVERY)
        self._every.timeout.connect(self.run)
        self._once = [self._later(_SAY_AFTER, self.look), self._later(_FIRST, self.run)]
        self._services.work.ended.connect(self._ended)

    def begin(self) -> None:
        """Does it by the clock from now on."""
        for timer in (self._every, *self._once):
            timer.start()

    def stop(self) -> None:
        """Gives up what is under way; what it had copied already is not copied again."""
        for timer in (self._every, *self._once):
            timer.stop()
        if self._job is not None and self._job.progress is not None:
            self._job.progress.cancel()

    def run(self, asked: bool = False) -> None:
        """Makes the backups that are lacking, unless some are being made; says so to a clerk who
        ``asked`` for it."""
        desk = self._services.desk
        if why := desk.store.why_read_only:
            if asked:
                self._complain(_not_here(why))
            return
        if self._job is not None:
            return

        def act(progress: Progress) -> tuple[list[ClerkError], bool, list[PlaceState]]:
            found = troubles(desk, in_steps(progress))
            return found, not found and not stale_places(desk), read_places(desk)

        def show(made: tuple[list[ClerkError], bool, list[PlaceState]]) -> None:
            found, well, places = made
            self._show(found, well, asked)
            self._services.ways.backups_made.emit()
            if asked and not found:
                self._answer(places)

        words = self._services.voice.say("กำลังสำรองข้อมูล…")
        self._job = self._services.work.run_long(self, act, show, words)

    def look(self) -> None:
        """Looks whether the records are damaged where no start reads them, and whether it has to be
        said that there was no backup for too long."""
        desk = self._services.desk
        self._services.work.run(self, lambda: (desk.store.damage(), to_be_told(desk)), self._say)

    def _later(self, after: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after)
        timer.timeout.connect(act)
        return timer

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _show(self, troubles: Sequence[ClerkError], well: bool, asked: bool) -> None:
        """Complains of each trouble once, not every twenty minutes, and no more once all is
        ``well``."""
        for each in troubles:
            if asked or str(each) not in self._told:
                self._told.add(str(each))
                self._complain(each)
        if well:
            self._told.clear()
            if self._complained is not None:
                self._services.messages.settle(self._complained)
                self._complained = None

    def _answer(self, places: Sequence[PlaceState]) -> None:
        """Tells the clerk who asked which places have a backup now, and which are still away."""
        if all(each.there for each in places):
            self._services.messages.remark(self._services.voice.say("สำรองและตรวจแล้วทุกแห่ง"))
        else:
            self._complain(_away_words(places), self._mending())

    def _complain(self, error: ClerkError, offers: Offers = ()) -> None:
        self._complained = error
        self._services.messages.complain(error, offers)

    def _say(self, found: tuple[ClerkError | None, Sequence[PlaceState]]) -> None:
        damage, stale = found
        if damage is not None:  # none can be made before it is mended
            offer = (self._services.voice.say("กู้คืนจากสำเนา…"), self._show_restoring)
            self._complain(damage, [offer])
            return
        if stale:
            self._complain(stale_words(stale), self._mending())

    def _mending(self) -> Offers:
        say = self._services.voice.say
        now = (say("สำรองเดี๋ยวนี้"), lambda: self.run(asked=True))
        return now, (say("ดูที่เก็บสำเนา"), self._show_places)

    def _show_places(self) -> "Section | None":
        from clerkdesk.ui.settings.page import SettingsPage

        page = self._house.page(Place.SETTINGS)
        if not isinstance(page, SettingsPage):
            return None
        page.show_section("data")
        self._house.show(Place.SETTINGS)
        return page.section

    def _show_restoring(self) -> None:
        from clerkdesk.ui.settings.data import DataSection

        section = self._show_places()
        if isinstance(section, DataSection):
            section.restore.show_panel()


_OWN = th("เครื่องนี้")


def stale_words(stale: Sequence[PlaceState]) -> ClerkError:
    """What is said when no backup was verified for three working days."""
    return ClerkError(
        th("ไม่มีสำเนาสำรองที่ตรวจแล้วมาสามวันทำการ ({folders})"),
        do=th("เสียบไดรฟ์หรือต่อเครือข่ายถ้าถอดไว้ แล้วกดสำรองเดี๋ยวนี้"),
        folders=_named(stale),
    )


def _away_words(places: Sequence[PlaceState]) -> ClerkError:
    return ClerkError(
        th("สำรองและตรวจแล้วที่ {there} แต่ยังไม่พบ {away}"),
        do=th("เสียบไดรฟ์หรือต่อเครือข่ายถ้าถอดไว้ แล้วกดสำรองเดี๋ยวนี้"),
        there=_named([each for each in places if each.there]),
        away=_named([each for each in places if not each.there]),
    )


def _not_here(why: ClerkError) -> ClerkError:
    return ClerkError(
        th("สำรองจากที่นี่ไม่ได้ เพราะเปิดดูได้อย่างเดียว: {why}"),
        why.do,
        why.where,
        **{**why.values, "why": Sentence(why.what, why.values)},
    )


def _named(places: Sequence[PlaceState]) -> Series:
    return Series(tuple(_OWN if each.place.own else str(each.place.folder) for each in places))


def troubles(desk: Desk, tell: Tell) -> list[ClerkError]:
    """Makes the backups that are lacking; what has to be told of it. A stick that is away is no
    trouble yet."""
    try:
        made = catch_up(desk, tell)
    except ClerkError as error:
        return [error]
    return [each.trouble for each in made if each.trouble is not None and not each.away]


def in_steps(progress: Progress) -> Tell:
    """Tells a window of bytes in thousandths; raises Cancelled when it is unwanted."""
    last = -1

    def tell(done: int, of: int) -> None:
        nonlocal last
        step = done * _STEPS // max(of, 1)
        if step != last or progress.cancelled:
            last = step
            progress.step(step, _STEPS)

    return tell
