"""A list whose rows change places: by Alt+↑ and Alt+↓, or dragged by the mouse."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView

from clerkdesk.ui.settings.pairs import PairRole

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LINE = 3


class Reordering(QObject):
    """``stepped`` carries the id of a row and how many places it goes; ``dropped`` the id of a row
    and the id of the one before which it was let go, 0 for the end."""

    stepped = Signal(int, int)
    dropped = Signal(int, int)

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._held: int | None = None
        self._from = QPoint()
        self._dragging = False
        self._line = QFrame(view.viewport())
        self._line.setProperty("kind", "dropline")
        self._line.hide()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Takes Alt with an arrow, and what the mouse does once it drags."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return True
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _ALT:
            return False
        index = self._view.currentIndex()
        if index.isValid():
            self.stepped.emit(int(index.data(PairRole.ID)), step)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            index = self._view.indexAt(event.position().toPoint())
            pressed = event.button() == Qt.MouseButton.LeftButton and index.isValid()
            self._held = int(index.data(PairRole.ID)) if pressed else None
            self._from = event.position().toPoint()
        elif event.type() == QEvent.Type.MouseMove and self._held is not None:
            return self._drag(event.position().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease and self._dragging:
            self._drop(event.position().toPoint())
            return True
        return False

    def _drag(self, place: QPoint) -> bool:
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            before = self._before(place)
            row = before.row() if before.isValid() else self._view.model().rowCount()
            above = self._view.model().index(row - 1, 0)
            rect = self._view.visualRect(before if before.isValid() else above)
            top = rect.top() if before.isValid() else rect.bottom()
            self._line.setGeometry(0, top - _LINE // 2, self._view.viewport().width(), _LINE)
            self._line.show()
        return self._dragging

    def _drop(self, place: QPoint) -> None:
        held, before = self._held, self._before(place)
        self._let_go()
        target = int(before.data(PairRole.ID)) if before.isValid() else 0
        if held is not None and held != target:
            self.dropped.emit(held, target)

    def _let_go(self) -> None:
        self._held, self._dragging = None, False
        self._line.hide()

    def _before(self, place: QPoint) -> QModelIndex:
        """The row above which what is held would stand; none past the last."""
        index = self._view.indexAt(place)
        if not index.isValid():
            return QModelIndex()
        rect = self._view.visualRect(index)
        if place.y() <= rect.center().y():
            return index
        return self._view.model().index(index.row() + 1, 0)


_ALT = Qt.KeyboardModifier.AltModifier
