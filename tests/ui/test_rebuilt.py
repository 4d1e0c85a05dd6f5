"""Pages that are made anew in another look: nothing reaches those that are gone."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.finder.keyspage import KeysPage
from clerkdesk.ui.help.window import HelpWindow
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.palette import DARK
from clerkdesk.ui.look.textsize import fit_measures
from clerkdesk.ui.month.table import SheetTable
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import Place
from tests.ui.conftest import OpenWindow

PLACES = [place for place in Place if place not in (Place.WRITING, Place.WIZARD)]
"""What is being written and the first run stay as they are."""


def test_what_changes_is_not_told_to_pages_that_are_gone(
    desk: Desk, open_window: OpenWindow
) -> None:
    opened = open_window(desk)
    for place in PLACES:
        opened.house.show(place)
        opened.hands.rest()
    opened.house.show(Place.TODAY)
    gone = {place: weakref.ref(opened.house.pages[place]) for place in PLACES}
    opened.hands.press("Ctrl+=")
    opened.hands.rest()
    opened.house.services.ways.memo_changed.emit(1)
    opened.hands.rest()
    fit_measures(100)
    gc.unfreeze()  # what was there when all had been loaded ahead is not looked through else
    gc.collect()
    assert [place for place, page in gone.items() if page() is not None] == []


def test_no_page_is_dressed_that_is_made_anew_anyway(desk: Desk, open_window: OpenWindow) -> None:
    """Dressing five pages took more than a second; making the one that is seen, a twentieth."""
    opened = open_window(desk)
    opened.hands.press("Ctrl+2", "Ctrl+1")
    dressed: list[list[Page]] = []
    look = opened.house.services.look
    look.changing.connect(lambda: dressed.append(opened.window.findChildren(Page)))
    look.wear("dark")
    assert dressed == [[]]
    assert opened.window.findChildren(Page) == [opened.house.pages[Place.TODAY]]
    look.wear("light")


def test_what_was_closed_is_not_dressed_either(desk: Desk, open_window: OpenWindow) -> None:
    """The sheet of keys and the manual have three times as many widgets as the frame."""
    opened = open_window(desk)
    opened.hands.press("Ctrl+/", "Escape", "F1")
    for manual in opened.window.findChildren(HelpWindow):
        manual.close()
    opened.hands.rest()
    look = opened.house.services.look
    look.wear("dark")
    assert opened.window.findChildren(KeysPage) == []
    assert opened.window.findChildren(HelpWindow) == []
    look.wear("light")
    opened.hands.press("Ctrl+/")
    assert [each.isVisible() for each in opened.window.findChildren(KeysPage)] == [True]


def test_the_table_of_a_sheet_goes_with_its_page(desk: Desk, open_window: OpenWindow) -> None:
    opened = open_window(desk)
    opened.hands.press("Ctrl+3")
    [table] = map(weakref.ref, opened.window.findChildren(SheetTable))
    look = opened.house.services.look
    look.wear("dark")
    opened.hands.rest()
    gc.unfreeze()
    gc.collect()
    assert table() is None
    look.wear("light")


@pytest.mark.usefixtures("qtbot")
def test_the_look_of_the_system_waits_until_a_dialog_is_answered() -> None:
    look = Look("light")
    look.finish()
    look.palette, seen = DARK, []
    window, dialog = QEventLoop(), QEventLoop()
    look.changed.connect(window.quit)

    def answer() -> None:
        seen.append(look.palette.name)
        dialog.quit()

    def ask() -> None:
        QTimer.singleShot(0, look.follow)
        QTimer.singleShot(0, answer)
        dialog.exec()

    QTimer.singleShot(0, ask)
    window.exec()
    assert (seen, look.palette.name) == (["dark"], "light")
