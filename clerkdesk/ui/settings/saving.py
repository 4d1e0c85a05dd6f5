"""Runs the acts of the settings: one after another, off the GUI thread, each with its undo."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from shiboken6 import isValid

from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.messages import Final, Undoing
from clerkdesk.ui.services import Services

Act = Callable[[], Done | None]
Refused = Callable[[ClerkError], None]


@dataclass(frozen=True)
class Told:
    """Who is told how an act went: ``done`` and ``refused`` of ``owner``, while it lives."""

    owner: QObject
    done: Callable[[Done | None], None] = lambda _done: None
    refused: Refused | None = None


@dataclass(frozen=True)
class _Outcome:
    told: Told
    done: Done | None = None
    error: Exception | None = None


class Saver:
    """Acts run in the order in which they are given, so that the last word is kept last."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._waiting: deque[tuple[Act, Told]] = deque()
        self._one_at_a_time = threading.Lock()

    def run(self, act: Act, told: Told) -> None:
        """Runs ``act``; says at the foot what was done, with *undo*."""
        self._waiting.append((act, told))
        self._services.work.run(self._services.ways, self._next, self._tell)

    def _next(self) -> _Outcome:
        with self._one_at_a_time:
            act, told = self._waiting.popleft()
            try:
                return _Outcome(told, act())
            except Exception as error:  # noqa: BLE001  told on the GUI thread, to who asked
                return _Outcome(told, error=error)

    def _tell(self, outcome: _Outcome) -> None:
        if outcome.error is not None:
            self._refuse(outcome.told, outcome.error)
            return
        if isValid(outcome.told.owner):
            outcome.told.done(outcome.done)
        if outcome.done is not None:
            self._say(outcome.done)
            self._services.ways.office_changed.emit()

    def _refuse(self, told: Told, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif told.refused is not None and isValid(told.owner):
            told.refused(error)
        else:
            self._services.messages.complain(error)

    def _say(self, done: Done) -> None:
        said = self._services.voice.sentence(done.said)
        self._services.messages.say(said, self._undoing(done))

    def _undoing(self, done: Done) -> Undoing:
        undo = done.undo
        if undo is not None:
            return lambda: self._take_back(undo)
        return None if done.final is None else Final(self._services.voice.sentence(done.final))

    def _take_back(self, undo: Undo) -> None:
        def act() -> Done:
            undo.run()
            return Done(undo.title)

        self.run(act, Told(self._services.ways))
