"""Making a page shows nothing but the page: no window of its own flashes up and takes the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.desk.backupplaces import add_place
from clerkdesk.desk.desk import Desk
from clerkdesk.ui.places import Place
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.settings.sections import SECTIONS
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


@pytest.fixture
def watch() -> Iterator[WindowWatch]:
    made, app = WindowWatch(), QApplication.instance()
    assert app is not None
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


@pytest.mark.parametrize("place", list(Place))
def test_a_page_comes_without_a_window_of_its_own(
    desk: Desk, open_window: OpenWindow, watch: WindowWatch, place: Place
) -> None:
    window = open_window(desk)
    window.house.pages.pop(place, None)
    watch.shown.clear()
    window.house.services.go(place)
    window.hands.rest()
    assert watch.shown == []


def test_no_section_of_the_settings_does_either(
    desk: Desk, open_window: OpenWindow, watch: WindowWatch, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    add_place(desk, tmp_path / "stick")
    window = open_window(desk)
    window.house.services.go(Place.SETTINGS)
    page = window.window.page
    assert isinstance(page, SettingsPage)
    flashed = []
    for entry in SECTIONS:
        watch.shown.clear()
        page.show_section(entry.key)
        window.hands.rest()
        flashed += [(entry.key, each) for each in watch.shown]
    assert flashed == []
