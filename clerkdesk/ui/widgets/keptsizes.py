"""Lets a splitter stand tomorrow as the clerk left it today."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from clerkdesk.ui.preferences import KeptPreferences

_SHOWN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class KeptSizes(QObject):
    """Sizes are kept for each set of parts that may be shown: with the paper, and without it."""

    def __init__(self, splitter: QSplitter, name: str, preferences: KeptPreferences) -> None:
        super().__init__(splitter)
        self._splitter, self._name, self._preferences = splitter, name, preferences
        splitter.splitterMoved.connect(self._note)
        for part in self._parts():
            part.installEventFilter(self)
        self._restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A part is shown or hidden: the others stand as they stood then."""
        if event.type() in _SHOWN:
            QTimer.singleShot(0, self, self._restore)
        return False

    def _note(self) -> None:
        self._preferences.note_sizes(self._key(), self._splitter.sizes())

    def _restore(self) -> None:
        sizes = self._preferences.sizes(self._key())
        if len(sizes) == self._splitter.count():
            self._splitter.setSizes(list(sizes))  # fitted by Qt to what there is room for

    def _key(self) -> str:
        shown = ("0" if part.isHidden() else "1" for part in self._parts())
        return f"{self._name} {''.join(shown)}"

    def _parts(self) -> list[QWidget]:
        parts = (self._splitter.widget(place) for place in range(self._splitter.count()))
        return [part for part in parts if part is not None]
