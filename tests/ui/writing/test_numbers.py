"""The number that a paper will get is told while it is being written."""

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.actions import Place
from clerkdesk.ui.writing.numbers import NumberEditor
from clerkdesk.ui.writing.page import WritingPage
from tests.ui.conftest import OpenWindow


def test_the_number_follows_the_year_of_the_date(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+K")
    window.hands.type("คำสั่งแต่งตั้ง")
    window.hands.press("Return")
    page = window.house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    assert page.fields is not None
    number = page.fields.rows["number"].editor
    assert isinstance(number, NumberEditor)
    day = page.fields.rows["date"].editor
    day.setFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("2/10/2568")
    window.hands.press("Tab")
    assert number.chips.chips["next"].text().endswith("๑/๒๕๖๘")
