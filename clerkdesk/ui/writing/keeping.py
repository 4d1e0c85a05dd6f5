"""Keeps what is being written: a moment after the last key, and on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, drop_draft, save_draft
from clerkdesk.ui.look.measures import DRAFT_AGAIN, DRAFT_PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import InOrder


class DraftKeeper(QObject):
    """``now`` gives the draft as it stands. Nothing is kept until something was typed.

    What could not be kept (a full disk) is tried again by itself, and ``unkept`` until then.
    """

    def __init__(self, services: Services, now: Callable[[], Draft]) -> None:
        super().__init__()
        self._services, self._now = services, now
        self._keeping = InOrder(services.work, self)
        self._touched = False
        self.unkept = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.keep)

    def touch(self) -> None:
        """Something was typed."""
        self._touched = True
        if not self._pause.isActive():  # typing on and on is no reason to wait
            self._pause.start(DRAFT_AGAIN if self.unkept else DRAFT_PAUSE)

    def keep(self) -> None:
        """Keeps the draft now, when something was typed since it was kept last."""
        self._pause.stop()
        if self._touched:
            self._touched = False
            desk, draft = self._services.desk, self._now()
            self._keeping.run(lambda: save_draft(desk, draft), self._kept)

    def _kept(self, well: bool) -> None:
        self.unkept = not well
        if self.unkept:
            self.touch()

    def carry_over(self) -> Callable[[Desk], None] | None:
        """See :class:`~clerkdesk.ui.page.Page`."""
        if not self._touched and not self.unkept and self._keeping.idle:
            return None
        draft = self._now()
        return lambda desk: save_draft(desk, draft)

    def carried_over(self) -> None:
        """It is kept on another desk."""
        self._pause.stop()
        self._touched = self.unkept = False

    def then(self, go_on: Callable[[], None]) -> None:
        """Goes on to what takes the place of what is being written: once that is kept, or not at
        all when it cannot be."""
        self.keep()
        if self._keeping.idle:
            go_on()
        else:
            self._keeping.run(lambda: None, lambda _well: None if self.unkept else go_on())

    def forget(self, key: str) -> None:
        """The draft is a memo now, or was given up."""
        self._pause.stop()
        self._touched = self.unkept = False
        desk = self._services.desk
        self._keeping.run(lambda: drop_draft(desk, key))
