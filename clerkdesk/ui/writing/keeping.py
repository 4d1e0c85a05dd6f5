"""Keeps what is being written: a moment after the last key, and on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.drafts import Draft, drop_draft, save_draft
from clerkdesk.ui.look.measures import DRAFT_PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import InOrder


class DraftKeeper(QObject):
    """``now`` gives the draft as it stands. Nothing is kept until something was typed."""

    def __init__(self, services: Services, now: Callable[[], Draft]) -> None:
        super().__init__()
        self._services, self._now = services, now
        self._keeping = InOrder(services.work, self)
        self._touched = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_PAUSE)
        self._pause.timeout.connect(self.keep)

    def touch(self) -> None:
        """Something was typed."""
        self._touched = True
        if not self._pause.isActive():  # typing on and on is no reason to wait
            self._pause.start()

    def keep(self) -> None:
        """Keeps the draft now, when something was typed since it was kept last."""
        self._pause.stop()
        if self._touched:
            self._touched = False
            desk, draft = self._services.desk, self._now()
            self._keeping.run(lambda: save_draft(desk, draft))

    def forget(self, key: str) -> None:
        """The draft is a memo now, or was given up."""
        self._pause.stop()
        self._touched = False
        desk = self._services.desk
        self._keeping.run(lambda: drop_draft(desk, key))
