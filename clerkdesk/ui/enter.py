"""Enter presses the button that has the focus, as people expect; Qt does so in dialogs alone."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BUTTONS = (QPushButton, QToolButton)


class EnterPresses(QObject):
    """An event filter for the application. Buttons of a class of their own answer themselves."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Presses a plain button on Enter."""
        if event.type() != QEvent.Type.KeyPress or type(watched) not in _BUTTONS:
            return False
        pressed = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if pressed and isinstance(watched, QAbstractButton) and _plain(event):
            watched.click()
            return True
        return False


def _plain(event: QEvent) -> bool:
    """Whether no other key is held, as in Ctrl+Enter."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    return isinstance(event, QKeyEvent) and not event.modifiers() & ~keypad
