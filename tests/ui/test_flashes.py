"""Making a page shows nothing but the page: no window of its own flashes up and takes the keys."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.places import Place
from tests.ui.conftest import OpenWindow


class WindowWatch(QObject):
    """Writes down every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("place", list(Place))
def test_a_page_comes_without_a_window_of_its_own(
    desk: Desk, open_window: OpenWindow, place: Place
) -> None:
    window = open_window(desk)
    window.house.pages.pop(place, None)
    watch = WindowWatch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    window.house.services.go(place)
    window.hands.rest()
    app.removeEventFilter(watch)
    assert watch.shown == []
