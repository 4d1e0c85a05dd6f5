"""Enter presses the button that has the focus, as people expect; Qt does so in dialogs alone."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from clerkdesk.ui.followingfocus import FollowingFocus

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BUTTONS = (QPushButton, QToolButton)


class EnterPresses(FollowingFocus):
    """Buttons of a class of their own answer themselves."""

    def wants(self, widget: QWidget) -> bool:
        """Whether it is one of those that are meant."""
        return type(widget) in _BUTTONS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Presses a plain button on Enter."""
        if event.type() != QEvent.Type.KeyPress:
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
