"""How long nobody has touched the keys or the mouse."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

_LOOK_EVERY = 5_000  # ms
_A_MINUTE = 60.0  # s

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragMove,
    )
)


class Idle(QObject):
    """``passed`` comes once nobody has touched anything for the minutes of ``watch``.

    The time of the wall counts, for that of a machine that slept stands still; so does that one,
    for the clock may be set back. Whoever wakes a machine finds the window locked: the first touch
    after too long does nothing else.
    """

    passed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._longest = 0.0  # s; 0: nobody watches
        self.touched, self.steady = time.time(), time.monotonic()
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """Watches from now on; 0 ends it, and with it what each key would cost."""
        watched = self._longest > 0
        self._longest = minutes * _A_MINUTE
        self._touch()
        if minutes and not watched:
            self._app.installEventFilter(self)
            self._timer.start()
        elif watched and not minutes:
            self._app.removeEventFilter(self)
            self._timer.stop()

    def look(self, now: float | None = None) -> bool:
        """Whether it has been too long; says so, too."""
        by_the_wall = (time.time() if now is None else now) - self.touched
        passed = max(by_the_wall, time.monotonic() - self.steady)
        too_long = 0 < self._longest <= passed
        if too_long:
            self.passed.emit()
        return too_long

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Notes each touch."""
        if event.type() not in _TOUCHES and not _is_composed(event):
            return False
        if self._longest and self.look():
            return True
        self._touch()
        return False

    def _touch(self) -> None:
        self.touched, self.steady = time.time(), time.monotonic()


def _is_composed(event: QEvent) -> bool:
    """Whether it was typed by way of an input method, as ibus or the keyboard of a tablet: no key
    comes here then. What is empty comes when the focus moves on its own."""
    if not isinstance(event, QInputMethodEvent):
        return False
    return bool(event.commitString() or event.preeditString())
