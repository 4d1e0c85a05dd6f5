"""What a window does whose records can only be looked at: it says why, and tries again."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.restoring import OpenDesk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import writable
from clerkdesk.ui.heldby import still_held
from clerkdesk.ui.page import Page
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.single import SingleWindow
from clerkdesk.ui.today.practice import Launch, launch_window
from clerkdesk.ui.work import Work


class Reading(QObject):
    """``watched`` wraps what opens the desk; what came of it is shown on the GUI thread."""

    _opened = Signal(object, object, bool)
    """Desk; ClerkError where the folder cannot be written; whether another machine has it."""

    def __init__(
        self,
        window: Window,
        work: Work,
        single: SingleWindow,
        folder: Path,
        launch: Launch | None = None,
        open_at: OpenDesk | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._work, self._single, self._folder = window, work, single, folder
        self._launch, self._open_at = launch or launch_window, open_at
        self._elsewhere = False
        self._opened.connect(self._show)
        if window.frame is not None:
            window.frame.reading.again.connect(self._try_again)
            window.frame.reading.instead.connect(self._take_over)

    def watched(self, open_desk: Callable[[], Desk]) -> Callable[[], Desk]:
        """The same, and tells the window how the desk was opened. Runs in any thread."""

        def opened() -> Desk:
            desk = open_desk()
            reading = desk.store.why_read_only is not None
            self._opened.emit(
                desk, writable(self._folder) if reading else None, reading and self._is_elsewhere()
            )
            return desk

        return opened

    def _is_elsewhere(self) -> bool:
        return not self._single.first and not self._single.holder().here

    def _show(self, desk: Desk, no_right: ClerkError | None, elsewhere: bool) -> None:
        self._elsewhere, why = elsewhere, desk.store.why_read_only
        if why is not None:
            self._tell(why, again=not self._single.first or no_right is not None)

    def _tell(self, why: ClerkError, *, again: bool) -> None:
        if self._window.frame is not None:
            elsewhere = self._elsewhere and not self._single.first
            self._window.frame.reading.tell(why, again=again, instead=elsewhere)

    def _try_again(self) -> None:
        self._work.run(self, self._look_again, self._go_on)

    def _look_again(self) -> ClerkError | None:
        if self._single.first or self._single.try_again():
            return writable(self._folder)
        return still_held(self._single.holder())

    def _take_over(self) -> None:
        def take() -> ClerkError | None:
            return None if self._single.take_over() else still_held(self._single.holder())

        self._work.run(self, take, self._go_on)

    def _go_on(self, hindrance: ClerkError | None) -> None:
        """The same window, opened anew, with what was typed here and could be kept nowhere."""
        if hindrance is not None:
            self._stay(hindrance)
            return
        pages = self._window.findChildren(Page)
        carried = [keep for page in pages if (keep := page.carry_over()) is not None]
        self._window.setEnabled(False)  # what is typed from now on would stay behind
        self._work.run(self, lambda: self._carry(carried), self._leave, self._could_not)

    def _carry(self, carried: Sequence[Callable[[Desk], None]]) -> ClerkError | None:
        """Keeps it where it can be written now; why it cannot be, where it still cannot."""
        if not carried or self._open_at is None:
            return None
        with closing(self._open_at(self._folder)) as desk:
            if desk.store.why_read_only is None:
                for keep in carried:
                    keep(desk)
            return desk.store.why_read_only

    def _could_not(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self._stay(error)
        else:
            self._window.setEnabled(True)
            self._work.fail(error)

    def _stay(self, hindrance: ClerkError) -> None:
        self._window.setEnabled(True)
        self._tell(hindrance, again=True)

    def _leave(self, hindrance: ClerkError | None) -> None:
        if hindrance is not None:
            self._stay(hindrance)
            return
        self._single.close()
        if not self._launch(self._folder, "th" if self._window.voice.thai else "en"):
            self._window.setEnabled(True)
            return
        for page in self._window.findChildren(Page):
            page.carried_over()
        self._window.close()
