"""Keeps what is being typed into a form: a moment after the last key, and on leaving."""

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.formtexts import drop_draft, keep_draft
from clerkdesk.ui.look.measures import DRAFT_PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import InOrder


class TextKeeper(QObject):
    """What is kept outlives the program, until it is saved or thrown away."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._keeping = InOrder(services.work, services.ways)
        self._waits: tuple[str, str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_PAUSE)
        self._pause.timeout.connect(self.keep)

    def touch(self, key: str, text: str) -> None:
        """Something was typed into the text of ``key``."""
        self._waits = (key, text)
        if not self._pause.isActive():  # typing on and on is no reason to wait
            self._pause.start()

    def keep(self) -> None:
        """Keeps it now, when something was typed since it was kept last."""
        self._pause.stop()
        if self._waits is not None:
            (key, text), self._waits = self._waits, None
            desk = self._services.desk
            self._keeping.run(lambda: keep_draft(desk, key, text))

    def forget(self, key: str) -> None:
        """What was typed is saved now, or was given up."""
        self._pause.stop()
        self._waits = None
        desk = self._services.desk
        self._keeping.run(lambda: drop_draft(desk, key))
