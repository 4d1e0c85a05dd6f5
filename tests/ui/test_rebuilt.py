"""Pages that are made anew in another look: nothing reaches those that are gone."""

import gc
import weakref

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.look.textsize import fit_measures
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
