"""Enter presses the button that has the focus, as people expect; Qt does so in dialogs alone."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BUTTONS = (QPushButton, QToolButton)


class EnterPresses(QObject):
    """Goes with the focus. Buttons of a class of their own answer themselves.

    It filters the events of the button that has the focus and of nothing else: a filter on the
    application is asked about every event of every widget, and doubles what a new page takes.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._on: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def stop(self) -> None:
        """Lets go of the application."""
        self._app.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Presses a plain button on Enter."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        pressed = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if pressed and isinstance(watched, QAbstractButton) and _plain(event):
            watched.click()
            return True
        return False

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
        self._on = now if type(now) in _BUTTONS else None
        if self._on is not None:
            self._on.installEventFilter(self)


def _plain(event: QEvent) -> bool:
    """Whether no other key is held, as in Ctrl+Enter."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    return isinstance(event, QKeyEvent) and not event.modifiers() & ~keypad
