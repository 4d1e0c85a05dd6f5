"""A clerk's hands on the keyboard: real key events into whatever has the focus."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QKeyCombination, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LONGEST = 15_000  # ms, on a machine that others use too
SELDOM = 10  # ms between two looks


def type_letters(widget: QWidget, text: str) -> None:
    """Types into a widget. QTest.keyClicks ends the process at the first Thai letter."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def wait_until(condition: Callable[[], bool], timeout: int = LONGEST) -> None:
    """Lets the window live until ``condition`` holds, for ``timeout`` ms at most.

    pytest-qt looks every 10 ms, but most of what a key sets off is over much sooner: this looks
    again after one ms, then after two, up to ten.
    """
    waited = QElapsedTimer()
    waited.start()
    pause = 0
    while not condition():
        assert waited.elapsed() < timeout, f"not within {timeout} ms"
        pause = min(pause + 1, SELDOM)
        loop = QEventLoop()  # unlike processEvents, it also ends what is to be deleted later
        QTimer.singleShot(pause, loop.quit)
        loop.exec()


@dataclass
class Count:
    """How many keys were struck, once the counting is over."""

    keys: int = 0

    def besides(self, *texts: str) -> int:
        """The keys that are no letter of ``texts``."""
        return self.keys - sum(map(len, texts))


class Hands:
    """Types into ``window``. ``idle`` says whether the window has nothing under way."""

    def __init__(
        self, window: QWidget, idle: Callable[[], bool], wait: Callable[..., None] = wait_until
    ) -> None:
        self._window, self._idle, self._wait = window, idle, wait
        self.keys = 0

    @contextmanager
    def counting(self) -> Iterator["Count"]:
        """Counts the keys that are struck meanwhile: each shortcut and each letter is one."""
        before = self.keys
        count = Count()
        yield count
        count.keys = self.keys - before

    def press(self, *keys: str) -> None:
        """Presses keys one after another, named as in the table of actions: ``Ctrl+N``, ``Tab``.

        Waits after each until the window is at rest.
        """
        for key in keys:
            self.keys += 1
            combination: QKeyCombination = QKeySequence(key)[0]
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self.rest()

    def type(self, text: str) -> None:
        """Types a text letter by letter, as a keyboard of any language gives it."""
        for letter in text:
            self.keys += 1
            type_letters(self._target(), letter)
        self.rest()

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Presses Tab until what has this accessible name has the focus."""
        for _ in range(60):
            if self.focus().accessibleName() == name:
                return
            self.press(key)
        raise AssertionError(f"Tab never comes to {name}")

    def rest(self) -> None:
        """Waits until nothing is under way."""
        QApplication.processEvents()
        # without a real screen, a list of suggestions that was closed stays the active window
        if QApplication.activePopupWidget() is None and not self._window.isActiveWindow():
            self._window.activateWindow()
        self._wait(self._idle, timeout=LONGEST)
        QApplication.processEvents()
        self._wait(self._idle, timeout=LONGEST)

    def until(self, condition: Callable[[], bool]) -> None:
        """Waits until something has come about by itself."""
        self._wait(condition, timeout=LONGEST)

    def window_shows(self, widget: QWidget) -> bool:
        """Whether a widget can be seen in the window."""
        return widget.isVisibleTo(self._window)

    def focus(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        if found is None:
            raise AssertionError("nothing has the focus")
        return found

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self._window
