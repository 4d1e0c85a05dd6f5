"""The files that came in and are looked at, kept as long as the window is open.

They stay when pages are made anew in another look; nothing of them is taken in by itself.
"""

import gc
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from clerkdesk.desk.takinginfolder import as_it_lies, set_aside, waiting_files, watched_folder
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.work import Lane, Progress

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.arriving.joining import Found
    from clerkdesk.domain.rounds.arriving.proposal import Proposal, Stand

EVERY = 60_000
"""Milliseconds after which the watched folder is looked at again, for drives that do not tell."""

_MANY_ROWS = 2_000
"""From here on the window would stand still while Python looks through them for rubbish."""

Proposals = tuple["Proposal", ...]
Change = Callable[[Proposals], Proposals]
Edit = Callable[["Proposal"], "Proposal"]
Key = tuple[str, int]
Waiting = tuple[Path | None, tuple[Path, ...], list[tuple[int, int]]]


class Tray(QObject):
    """``changed`` when other files are in it, or what is known of them; ``waiting_changed`` when
    there are other new files in the watched folder."""

    changed = Signal()
    waiting_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services.ways)
        self._services, self.saver = services, Saver(services)
        self._changes: deque[tuple[Change, Callable[[], None]]] = deque()
        self._put_back: list[Proposal] = []
        self._busy = False
        self._after: deque[Callable[[], None]] = deque()
        self.proposals: Proposals = ()
        self.stands: Counter[Stand] = Counter()
        self.waiting: tuple[Path, ...] = ()
        self._lie: list[tuple[int, int]] = []
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

        def look() -> Waiting:
            found = waiting_files(desk)
            return watched_folder(desk), found, [as_it_lies(each) for each in found]

        self._lane.run(look, self._found)

    def add(self, paths: Sequence[Path], asked: bool = False) -> None:
        """Looks at files, those alone that are not in it as they are; with progress where they are
        many. Who ``asked`` for it is told where there was nothing new."""
        services = self._services
        if not paths:
            return
        seen = {each.file.sha256 for each in self.proposals if each.file.sha256}

        def read(progress: Progress) -> "Found":
            from clerkdesk.desk.takingin import read_files  # what reads is imported off this thread

            found = read_files(services.desk, paths, step=progress.step, seen=seen)
            if sum(len(each.rows) for each in found.proposals) > _MANY_ROWS:
                gc.freeze()
            return found

        def looked(found: "Found") -> None:
            before = _keys(self.proposals)
            told = asked and bool(before)
            self.change(lambda now: _with(now, found), lambda: self._tell(before) if told else None)

        services.work.run_long(self, read, looked, services.voice.say("กำลังอ่านแบบติดตาม…"))

    def _tell(self, before: set[Key]) -> None:
        if _keys(self.proposals) <= before:
            said = self._services.voice.say("ไฟล์ที่เลือกอยู่ในรายการแล้วทุกไฟล์")
            self._services.messages.remark(said)

    def change(self, change: Change, then: Callable[[], None] = lambda: None) -> None:
        """Changes what is known of the files, and compares them anew; one after another."""
        self._changes.append((change, then))
        self._go_on()

    def then(self, go: Callable[[], None]) -> None:
        """Goes on once all that was said of the files is known."""
        self._after.append(go)
        self._go_on()

    def edit(self, place: int, said: Edit, told: str) -> None:
        """What somebody said of the file at ``place``; ``told`` stands at the foot, with undo."""
        back = self._services.voice.say("แบบที่เข้ามากลับเป็นอย่างเดิมแล้ว")
        self._edit(_key(self.proposals, place), said, told, back)

    def _edit(self, key: Key, said: Edit, told: str, back: str) -> None:
        before: list[Proposal] = []

        def change(now: Proposals) -> Proposals:
            keys = [_key(now, place) for place in range(len(now))]
            place = keys.index(key) if key in keys else len(now)
            changed = tuple(map(said, now[place : place + 1]))
            if changed != now[place : place + 1]:
                before.extend(now[place : place + 1])
            return (*now[:place], *changed, *now[place + 1 :])

        def undo() -> None:
            self._edit(key, lambda _now: before[0], back, told)

        def then() -> None:
            if before:
                self._services.messages.say(told, undo)

        self.change(change, then)

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
            self.saver.run(lambda: self._set_aside(wanted, gone), Told(self))

    def _set_aside(self, wanted: Sequence["Proposal"], gone: Iterable[str]) -> Done:
        """Files that were chosen come back with what was said of them, as those of the folder."""
        done = set_aside(self._services.desk, gone)
        undo = done.undo

        def take_back() -> None:
            if undo is not None:
                undo.run()
            self._put_back.extend(wanted)

        return replace(done, undo=replace(undo, run=take_back) if undo else None)

    def _refuse(self, error: ClerkError) -> None:
        self._services.messages.complain(error)
        self._look_again()

    def _look_again(self) -> None:
        put_back, self._put_back = tuple(self._put_back), []
        if self.proposals or put_back:
            self.change(lambda now: _with_again(now, put_back))
        self.poll()

    def _go_on(self) -> None:
        if self._busy:
            return
        if not self._changes:
            while self._after:
                self._after.popleft()()
            return
        self._busy = True
        now, desk = self.proposals, self._services.desk
        change, then = self._changes.popleft()

        def work() -> "tuple[Proposals, Counter[Stand]]":
            from clerkdesk.desk.takingin import look_again

            found = look_again(desk, [replace(each, earlier=None) for each in change(now)])
            return found, Counter(each.stand for each in found)  # found out here, off the window

        self._services.work.run(self, work, lambda found: self._finish(found, then), self._fail)

    def _finish(self, found: "tuple[Proposals, Counter[Stand]]", then: Callable[[], None]) -> None:
        self._busy = False
        self.proposals, self.stands = found
        self.changed.emit()
        then()
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)
        self._go_on()

    def _found(self, found: Waiting) -> None:
        if found[0] != self.folder:
            self._watch(found[0])
        changed = found != (self.folder, self.waiting, self._lie)
        self.folder, self.waiting, self._lie = found
        if changed:
            self.waiting_changed.emit()

    def _watch(self, folder: Path | None) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if folder is not None:
            self._watcher.addPath(str(folder))


def _with(now: Proposals, found: "Found") -> Proposals:
    from clerkdesk.domain.rounds.arriving.joining import joined

    return joined(now, found)


def _with_again(now: Proposals, put_back: Proposals) -> Proposals:
    from clerkdesk.domain.rounds.arriving.joining import Found, joined

    return joined(now, Found(proposals=put_back))


def _key(proposals: Proposals, place: int) -> Key:
    """What tells a proposal from others: its file, and the how manieth of that file it is. All of
    one file are taken off the list together."""
    files = [each.file.sha256 or each.file.name for each in proposals[: place + 1]]
    return files[-1], files.count(files[-1])


def _keys(proposals: Proposals) -> set[Key]:
    return {_key(proposals, place) for place in range(len(proposals))}


def tray_of(services: Services) -> Tray:
    """The one tray of the window."""
    found = services.ways.findChild(Tray)
    return found if isinstance(found, Tray) else Tray(services)
