"""Pages that are made anew in another look: nothing reaches those that are gone."""

import gc
import weakref

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.look.textsize import fit_measures
from clerkdesk.ui.places import Place
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize(
    "place",
    [
        Place.TODAY,
        Place.MONTH,
        Place.OVERVIEW,
        Place.PILE,
        Place.PLAN,
        Place.INTAKE,
        Place.PROCEDURE,
    ],
)
def test_what_changes_is_not_told_to_pages_that_are_gone(
    place: Place, desk: Desk, open_window: OpenWindow
) -> None:
    opened = open_window(desk)
    opened.house.show(place)
    opened.hands.rest()
    gone = weakref.ref(opened.house.pages[place])
    opened.hands.press("Ctrl+=")
    opened.hands.rest()
    opened.house.services.ways.memo_changed.emit(1)
    opened.hands.rest()
    fit_measures(100)
    gc.unfreeze()  # what was there when all had been loaded ahead is not looked through else
    gc.collect()
    assert gone() is None
