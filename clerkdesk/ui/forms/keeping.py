"""Keeps what is being typed into a form: a moment after the last key, and on leaving."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formtexts import drop_draft, keep_draft
from clerkdesk.ui.look.measures import DRAFT_AGAIN, DRAFT_PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import InOrder


class TextKeeper(QObject):
    """What is kept outlives the program, until it is saved or thrown away.

    ``waits`` holds texts by their key until then. What could not be kept (a full disk) is tried
    again by itself, and ``unkept`` so long.
    """

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._keeping = InOrder(services.work, services.ways)
        self.waits: dict[str, str] = {}
        self.unkept = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.keep)

    def touch(self, key: str, text: str) -> None:
        """Something was typed into the text of ``key``."""
        self.waits[key] = text
        if not self._pause.isActive():  # typing on and on is no reason to wait
            self._pause.start(DRAFT_AGAIN if self.unkept else DRAFT_PAUSE)

    def keep(self) -> None:
        """Keeps now what was typed since it was kept last."""
        self._pause.stop()
        desk = self._services.desk
        waits, self.waits = self.waits, {}
        for key, text in waits.items():
            self._keeping.run(partial(keep_draft, desk, key, text), partial(self._kept, key, text))

    def _kept(self, key: str, text: str, well: bool) -> None:
        self.unkept = not well
        if self.unkept:
            self.touch(key, self.waits.get(key, text))

    def carry_over(self) -> Callable[[Desk], None] | None:
        """See :class:`~clerkdesk.ui.page.Page`."""
        waits = dict(self.waits)

        def keep(desk: Desk) -> None:
            for key, text in waits.items():
                keep_draft(desk, key, text)

        return keep if waits else None

    def carried_over(self) -> None:
        """It is kept on another desk."""
        self._pause.stop()
        self.waits, self.unkept = {}, False

    def forget(self, key: str) -> None:
        """What was typed is saved now, or was given up."""
        self._pause.stop()
        self.waits.pop(key, "")
        self.unkept = False
        desk = self._services.desk
        self._keeping.run(lambda: drop_draft(desk, key))
