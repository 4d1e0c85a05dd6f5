"""Filters that go with the focus.

A filter on the application is asked about every event of every widget, and doubles what a new page
takes; one on the widget that has the focus is asked about keys alone.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FollowingFocus(QObject):
    """Filters the events of the widget that has the focus, where ``wants`` says so."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._on: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def wants(self, widget: QWidget) -> bool:
        """Whether the events of ``widget`` are filtered while it has the focus."""
        raise NotImplementedError

    def stop(self) -> None:
        """Lets go of the application."""
        self._app.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
        self._on = now if now is not None and self.wants(now) else None
        if self._on is not None:
            self._on.installEventFilter(self)
