"""The keys go back to the page when the button that had them is taken away with its strip."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusBack(QObject):
    """Qt gives the focus of a hidden button to the next in line: often the side bar."""

    def __init__(self, strips: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._strips = strips
        self._from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._on_strip(now):
            if not self._on_strip(old):
                self._from = old
        elif now is not None and old is not None and self._on_strip(old):
            back, self._from = self._from, None
            if not old.isVisible() and back is not None and isValid(back) and back.isVisible():
                back.setFocus()

    def _on_strip(self, widget: QWidget | None) -> bool:
        return widget is not None and any(strip.isAncestorOf(widget) for strip in self._strips)
