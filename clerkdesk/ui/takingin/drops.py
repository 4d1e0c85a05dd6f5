"""Files that are dropped anywhere in the window, where nothing else takes them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.takinginkinds import may_be_sheet


class SheetDrops(QObject):
    """Gives sheets, mails and folders that are dropped on ``inside`` to ``take``; what is hidden,
    as behind the lock, takes nothing."""

    def __init__(self, inside: QWidget, take: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(inside)
        self._take = take
        inside.setAcceptDrops(True)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Takes what may be a sheet."""
        if isinstance(event, QDragEnterEvent) and sheets_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            paths = sheets_in(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self._take(paths)
                return True
        return super().eventFilter(watched, event)


def sheets_in(data: QMimeData) -> list[Path]:
    """The files and folders among what is dragged that may be sheets."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or may_be_sheet(path.name)]
