"""Letters typed on a list begin the search, as if they were typed into its box."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from clerkdesk.ui.services import Ways

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class JustType(QObject):
    """Watches one list; ``ways.search_typed`` carries the letter.

    ``unless`` says when letters are the list's own. The space always is: it chooses.
    """

    def __init__(
        self, view: QAbstractItemView, ways: Ways, unless: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(view)
        self._ways, self._unless = ways, unless
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Takes letters, figures and signs; every other key is the list's."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        text = event.text()
        if event.modifiers() & _HELD or not text.strip() or not text.isprintable():
            return False
        if self._unless():
            return False
        self._ways.search_typed.emit(text)
        return True
