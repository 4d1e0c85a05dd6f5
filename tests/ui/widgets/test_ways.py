"""Today and the overview lead to the plan and the intake register."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.overview.page import OverviewPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.today.page import TodayPage
from tests.office import a_memo
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize("place", [Place.PLAN, Place.INTAKE])
def test_the_overview_and_today_lead_there(
    desk: Desk, open_window: OpenWindow, place: Place
) -> None:
    a_memo(desk)
    window = open_window(desk)
    for key in ("Ctrl+4", "Ctrl+1"):
        window.hands.press(key)
        page = window.window.page
        assert isinstance(page, OverviewPage | TodayPage)
        ways = page.ways if isinstance(page, OverviewPage) else page.beside.ways
        ways.buttons[place.value].setFocus()
        window.hands.press("Return")
        assert window.window.page is window.house.page(place)


@pytest.mark.parametrize(("words", "place"), [("แผนการ", Place.PLAN), ("register", Place.INTAKE)])
def test_they_are_found_by_their_words(
    desk: Desk, open_window: OpenWindow, words: str, place: Place
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+K")
    window.hands.type(words)
    window.hands.press("Return")
    assert window.window.page is window.house.page(place)
