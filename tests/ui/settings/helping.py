"""What tests of the settings share."""

from PySide6.QtWidgets import QLineEdit

from clerkdesk.ui.actions import Place
from clerkdesk.ui.settings.page import SettingsPage
from tests.ui.conftest import Open


def settings_of(window: Open, section: str) -> SettingsPage:
    """The page of settings at one of its sections."""
    window.house.show(Place.SETTINGS)
    page = window.house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.show_section(section)
    window.hands.rest()
    return page


def write(window: Open, line: QLineEdit, text: str, leave: str = "Return") -> None:
    """Types ``text`` over what stands in a line, and leaves it."""
    line.setFocus()
    line.selectAll()
    window.hands.press("Delete")
    window.hands.type(text)
    if leave:
        window.hands.press(leave)
