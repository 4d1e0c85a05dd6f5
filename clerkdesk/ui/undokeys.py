"""Ctrl+Z where a line is being written: first what was typed, then the last act; so Ctrl+Y.

Qt's lines keep these keys to themselves, also when they have nothing to undo.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from clerkdesk.ui.followingfocus import FollowingFocus

_REDO = tuple(QKeySequence(keys) for keys in ("Ctrl+Y", "Ctrl+Shift+Z"))
_WRITTEN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class UndoGoesOn(FollowingFocus):
    """Filters the events of the field that has the focus."""

    def wants(self, widget: QWidget) -> bool:
        """Whether it is one of those that are meant."""
        return isinstance(widget, _WRITTEN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaves the keys to the window where the field has nothing of its own to undo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not has_own(watched)
        if not undo and not (_is_redo(event) and not has_redo(watched)):
            return False
        event.ignore()
        return True


def _is_redo(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in _REDO


def has_own(field: QObject) -> bool:
    """Whether something was typed into a field that it can undo itself."""
    line = _written_in(field)
    return line is not None and line.isUndoAvailable()


def has_redo(field: QObject) -> bool:
    """Whether something was undone in a field that it can do again itself."""
    line = _written_in(field)
    return line is not None and line.isRedoAvailable()


def _written_in(field: QObject) -> QLineEdit | QTextDocument | None:
    """What remembers what was typed into a field."""
    if isinstance(field, QComboBox | QAbstractSpinBox):
        return field.lineEdit()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document()
    return field if isinstance(field, QLineEdit) else None
