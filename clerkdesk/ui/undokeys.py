"""Ctrl+Z where a line is being written: first what was typed, then the last act.

Qt's lines keep Ctrl+Z to themselves, also when they have nothing to undo.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from clerkdesk.ui.followingfocus import FollowingFocus

_WRITTEN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class UndoGoesOn(FollowingFocus):
    """Filters the events of the field that has the focus."""

    def wants(self, widget: QWidget) -> bool:
        """Whether it is one of those that are meant."""
        return isinstance(widget, _WRITTEN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaves Ctrl+Z to the window where the field has nothing of its own to undo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo) or has_own(watched):
            return False
        event.ignore()
        return True


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
