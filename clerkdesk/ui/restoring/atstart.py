"""A start on damaged or missing records: what they can come back from, in the pages' place."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from clerkdesk.desk.backups import Tell
from clerkdesk.desk.restoring import OpenDesk
from clerkdesk.desk.returning import Candidate, bring_back, candidates, candidates_in, look_into
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.restoring.panel import RestorePanel
from clerkdesk.ui.safekeeping import in_steps
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.work import Progress, Work

if TYPE_CHECKING:
    from datetime import datetime

Clock = Callable[[], "datetime"]
Made = TypeVar("Made")


class RestoreAtStart(QObject):
    """Shows the panel below what is wrong; when records are back, the start is tried again."""

    def __init__(
        self,
        window: Window,
        work: Work,
        messages: Messages,
        data: Path,
        open_at: OpenDesk,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._work, self._messages = window, work, messages
        self._data, self._open_at, self._clock = data, open_at, clock
        self._wrong = window.starting.sentence.text()
        self.panel = RestorePanel(window.voice, window.look)
        self.panel.wanted.connect(self._restore)
        self.panel.unknown.connect(self._look_into)
        self.panel.elsewhere.connect(self._choose)
        window.starting.guide(self.panel)
        work.run(self, lambda: candidates(data, clock()), self._show)

    def _choose(self) -> None:
        folder = self._messages.open_folder(self._window.voice.say("ที่เก็บสำเนา"))
        if folder is not None:
            self._work.run(
                self, lambda: candidates_in(folder, self._clock()), self._show, self._failed
            )

    def _show(self, found: Sequence[Candidate]) -> None:
        self._window.starting.tell(self._wrong)  # a folder without any was complained of there
        self.panel.show_candidates(found)
        (self.panel.list if found else self.panel.other_button).setFocus()

    def _look_into(self, chosen: Candidate, typed: str) -> None:
        words = self._window.voice.say("กำลังเปิดสำเนา…")
        self._run(lambda _tell: look_into(self._data, chosen, typed), self._looked_into, words)

    def _looked_into(self, opened: Candidate) -> None:
        self._window.starting.tell(self._wrong)  # a passphrase that was wrong
        self.panel.show_inside(opened)

    def _restore(self, chosen: Candidate, typed: str) -> None:
        at = self._clock()

        def act(tell: Tell) -> Sentence:
            return bring_back(self._data, chosen, self._open_at, at, typed=typed, tell=tell)

        self._run(act, self._done, self._window.voice.say("กำลังลองเปิดสำเนา…"))

    def _run(self, act: Callable[[Tell], Made], then: Callable[[Made], None], words: str) -> None:
        """Off the GUI thread; what is wrong is told where the start says it."""
        self.panel.set_busy(True)

        def tried(progress: Progress) -> Made | ClerkError:
            try:
                return act(in_steps(progress))
            except ClerkError as error:
                return error

        def ended(outcome: Made | ClerkError) -> None:
            self.panel.set_busy(False)
            if isinstance(outcome, ClerkError):
                self._failed(outcome)
            else:
                then(outcome)

        self._work.run_long(self, tried, ended, words, lambda: self.panel.set_busy(False))

    def _done(self, outcome: Sentence) -> None:
        self._messages.remark(self._window.voice.sentence(outcome))
        self._window.starting.again.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            raise error
        self._window.starting.tell(self._window.voice.error(error))
