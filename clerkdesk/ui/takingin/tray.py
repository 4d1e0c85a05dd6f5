"""The files that came in and are looked at, kept as long as the window is open.

They stay when pages are made anew in another look; nothing of them is taken in by itself.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from clerkdesk.desk.takinginfolder import set_aside, waiting_files, watched_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.work import Lane, Progress

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.arriving.proposal import Proposal

EVERY = 60_000
"""Milliseconds after which the watched folder is looked at again, for drives that do not tell."""

Proposals = tuple["Proposal", ...]
Change = Callable[[Proposals], Proposals]


class Tray(QObject):
    """``changed`` when other files are in it, or what is known of them; ``waiting_changed`` when
    there are other new files in the watched folder."""

    changed = Signal()
    waiting_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services.ways)
        self._services, self.saver = services, Saver(services)
        self._changes: deque[Change] = deque()
        self._busy = False
        self.proposals: Proposals = ()
        self.waiting: tuple[Path, ...] = ()
        self.folder: Path | None = None
        self._lane = Lane(services.work, self)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self.poll())
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.poll)
        services.ways.office_changed.connect(self._look_again)
        self._timer.start()

    def poll(self) -> None:
        """Looks whether there are new files in the watched folder."""
        desk = self._services.desk
        self._lane.run(lambda: (watched_folder(desk), waiting_files(desk)), self._found)

    def add(self, paths: Sequence[Path]) -> None:
        """Looks at files; with progress where they are many."""
        services = self._services
        if not paths:
            return

        def read(progress: Progress) -> Proposals:
            from clerkdesk.desk.takingin import look_at  # what reads is imported off this thread

            return look_at(services.desk, paths, step=progress.step)

        def looked(found: Proposals) -> None:
            self.change(lambda now: _with(now, found))

        services.work.run_long(self, read, looked, services.voice.say("กำลังอ่านแบบติดตาม…"))

    def change(self, change: Change) -> None:
        """Changes what is known of the files, and compares them anew; one after another."""
        self._changes.append(change)
        self._go_on()

    def edit(self, place: int, said: Callable[["Proposal"], "Proposal"]) -> None:
        """What somebody said of the file at ``place``."""
        self.change(lambda now: (*now[:place], said(now[place]), *now[place + 1 :]))

    def take(self, wanted: Sequence["Proposal"]) -> None:
        """Takes files in; at the foot it is said, with undo."""
        from clerkdesk.desk.takingin import take_in

        desk = self._services.desk
        self.saver.run(lambda: take_in(desk, wanted), Told(self, refused=self._refuse))

    def leave_out(self, wanted: Sequence["Proposal"]) -> None:
        """Takes files off the list; those of the watched folder are offered no more."""
        gone = {each.file.sha256 for each in wanted if each.file.sha256}
        unread = [each for each in wanted if not each.file.sha256]
        self.change(
            lambda now: tuple(
                each for each in now if each.file.sha256 not in gone and each not in unread
            )
        )
        if gone:
            desk = self._services.desk
            self.saver.run(lambda: set_aside(desk, gone), Told(self))

    def _refuse(self, error: ClerkError) -> None:
        self._services.messages.complain(error)
        self._look_again()

    def _look_again(self) -> None:
        if self.proposals:
            self.change(lambda now: now)
        self.poll()

    def _go_on(self) -> None:
        if self._busy or not self._changes:
            return
        self._busy = True
        now, change, desk = self.proposals, self._changes.popleft(), self._services.desk

        def work() -> Proposals:
            from clerkdesk.desk.takingin import look_again

            return look_again(desk, [replace(each, earlier=None) for each in change(now)])

        self._services.work.run(self, work, self._finish, self._fail)

    def _finish(self, proposals: Proposals) -> None:
        self._busy = False
        self.proposals = proposals
        self.changed.emit()
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)
        self._go_on()

    def _found(self, found: tuple[Path | None, tuple[Path, ...]]) -> None:
        folder, waiting = found
        if folder != self.folder:
            self._watch(folder)
        changed = waiting != self.waiting or folder != self.folder
        self.folder, self.waiting = folder, waiting
        if changed:
            self.waiting_changed.emit()

    def _watch(self, folder: Path | None) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder is not None:
            self._watcher.addPath(str(folder))


def _with(now: Proposals, found: Proposals) -> Proposals:
    """Both, but of files that are there already what was said of them."""
    seen = {each.file.sha256 for each in now if each.file.sha256}
    unread = {each.file.name for each in found if not each.file.sha256}
    kept = [each for each in now if each.file.sha256 or each.file.name not in unread]
    return (*kept, *(each for each in found if each.file.sha256 not in seen))


def tray_of(services: Services) -> Tray:
    """The one tray of the window."""
    found = services.ways.findChild(Tray)
    return found if isinstance(found, Tray) else Tray(services)
