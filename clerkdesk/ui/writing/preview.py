"""The paper of what is being written: drawn anew after a pause, off the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from clerkdesk.desk.previews import preview_typed
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.ui.look.measures import PREVIEW_PAUSE
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Lane

Filled = tuple[Form, dict[str, str], list[str]]
"""The form, what was typed by field, the names of the files."""


class PreviewPaper(PaperView):
    """``filled`` gives what stands in the form; None while there is none."""

    def __init__(self, services: Services, filled: Callable[[], Filled | None]) -> None:
        super().__init__(services.voice, services.look)
        self._services, self._filled = services, filled
        self._lane = Lane(services.work, self)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE)
        self._pause.timeout.connect(self.draw)

    def touch(self) -> None:
        """Something changed."""
        self._pause.start()

    def draw(self) -> None:
        """Draws the paper now, where it is seen."""
        self._pause.stop()
        filled = self._filled()
        if filled is None or not self.isVisible() or filled[0].paper is None:
            return
        form, texts, names = filled
        desk = self._services.desk

        def pictures() -> list[QImage]:
            return page_pictures(preview_typed(desk, form, texts, names), DPI)

        self._lane.run(pictures, self.show_pages, self._fail)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self.refuse(self._services.voice.error(error))
        else:
            self._services.work.fail(error)
