"""Ctrl+Z where a line is being written: first what was typed, then the last act.

Qt's lines keep Ctrl+Z to themselves, also when they have nothing to undo.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

_WRITTEN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class UndoGoesOn(QObject):
    """Goes with the focus, and filters the events of the field that has it."""

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
        """Leaves Ctrl+Z to the window where the field has nothing of its own to undo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo) or has_own(watched):
            return False
        event.ignore()
        return True

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
        self._on = now if isinstance(now, _WRITTEN) else None
        if self._on is not None:
            self._on.installEventFilter(self)


def has_own(field: QObject) -> bool:
    """Whether something was typed into a field that it can undo itself."""
    if isinstance(field, QComboBox):
        line = field.lineEdit()
        return line is not None and line.isUndoAvailable()
    if isinstance(field, QAbstractSpinBox):
        return field.lineEdit().isUndoAvailable()
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document is not None and document.isUndoAvailable()
    return False
