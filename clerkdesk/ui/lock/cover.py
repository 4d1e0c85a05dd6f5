"""Puts everything of the program out of sight: the window's inside, its other windows, dialogs."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip, QWidget
from shiboken6 import isValid

from clerkdesk.ui.lock.asked import close_asking
from clerkdesk.ui.shell.window import Window

_PROGRAM = "ClerkDesk"

_MOST_OPEN = 20
"""Dialogs and menus that may stand one above another."""


class Cover(QObject):
    """What was seen is hidden, not made anew: what is typed in it stays. ``screen`` lies in its
    place. It is taken out of the window as well, into one that is never shown: of a hidden list, Qt
    tells who reads the screen aloud its lines as if they were seen."""

    def __init__(self, window: Window, screen: QWidget) -> None:
        super().__init__(window)
        self._window, self._screen = window, screen
        self._app = cast("QApplication", QApplication.instance())
        self._aside = QWidget(window, Qt.WindowType.Window)
        self._inside: list[QWidget] = []
        self._whole: QWidget | None = None
        self._hidden: list[QWidget] = []
        self._focused: QWidget | None = None
        self._title = ""
        screen.hide()

    def lay(self) -> None:
        """Covers."""
        _close_what_asks()
        window = self._window
        close_asking(int(window.winId()))
        self._focused = window.focusWidget()
        inside = [child for child in window.children() if _is_inside(child)]
        self._inside = [each for each in inside if isinstance(each, QWidget)]
        self._whole = window.centralWidget()
        self._hidden = [each for each in _other_windows(window) if each.isVisible()]
        for each in (*self._inside, *self._hidden):
            each.hide()
        for each in self._inside:
            each.setParent(self._aside)
        self._title = window.windowTitle()
        window.setWindowTitle(_PROGRAM)
        self._app.installEventFilter(self)
        self._fit()
        self._screen.show()
        self._screen.raise_()

    def lift(self) -> None:
        """Shows again what was there."""
        window = self._window
        self.let_go()
        self._screen.hide()
        window.setWindowTitle(self._title)
        shown = [*self._bring_back(), *self._hidden]
        for each in filter(isValid, shown):  # a page may have been made anew meanwhile
            each.show()
        self._hidden.clear()
        window.activateWindow()
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()
        self._focused = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Is as large as the window, and keeps the office's name out of its title. A menu that was
        asked for before, and comes only now, goes at once."""
        if watched is self._window:
            if isinstance(event, QResizeEvent):
                self._fit()
            if event.type() == QEvent.Type.WindowTitleChange:
                self._hide_title()
        elif event.type() == QEvent.Type.Show and self._came_late(watched):
            QTimer.singleShot(0, watched, lambda: _close(watched))
        return False

    def _came_late(self, shown: QObject) -> bool:
        return isinstance(shown, QMenu) and not _stems_from(shown, self._screen)

    def let_go(self) -> None:
        """Lets go of the application."""
        self._app.removeEventFilter(self)

    def _bring_back(self) -> list[QWidget]:
        """What was inside is so again, hidden."""
        back, self._inside = [each for each in self._inside if isValid(each)], []
        for each in back:
            if each is self._whole:
                self._window.setCentralWidget(each)
            else:
                each.setParent(self._window)
        return back

    def _hide_title(self) -> None:
        title = self._window.windowTitle()
        if title != _PROGRAM:
            self._title = title
            self._window.setWindowTitle(_PROGRAM)

    def _fit(self) -> None:
        self._screen.setGeometry(self._window.rect())


def _is_inside(child: QObject) -> bool:
    """Whether it is a part of the window that is shown in it."""
    return isinstance(child, QWidget) and not child.isWindow() and not child.isHidden()


def _close(shown: QObject) -> None:
    if isinstance(shown, QWidget):
        shown.close()


def _stems_from(child: QObject | None, parent: QWidget) -> bool:
    while child is not None and child is not parent:
        child = child.parent()
    return child is parent


def _other_windows(window: QWidget) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each is not window]


def _close_what_asks() -> None:
    """Menus and tool tips go; a dialog is answered as if the clerk had thought better of it: it
    waits, and nobody could give the password behind it. So is one of the system itself."""
    QToolTip.hideText()
    for _each in range(_MOST_OPEN):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for _each in range(_MOST_OPEN):
        modal = QApplication.activeModalWidget()
        if modal is None:
            break
        modal.reject() if isinstance(modal, QDialog) else modal.close()
