"""What tests of the page of memos share."""

from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from tests.ui.conftest import Open


def memos_page(window: Open) -> MemosPage:
    window.hands.press("Ctrl+2")
    page = window.house.pages[Place.MEMOS]
    assert isinstance(page, MemosPage)
    return page
