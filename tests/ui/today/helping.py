"""What tests of the page of today share."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.today.page import TodayPage
from tests.office import a_memo
from tests.ui.conftest import Open


def today_page(window: Open) -> TodayPage:
    page = window.house.page(Place.TODAY)
    assert isinstance(page, TodayPage)
    return page


def shown_memo(window: Open) -> int:
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert window.window.page is page
    assert page.view.card is not None
    return page.view.card.memo.id


def a_waiting_memo(desk: Desk, subject: str) -> int:
    return sign(desk, a_memo(desk, subject=subject).id, Signed("requester")).memo.id


def chosen(page: TodayPage) -> str:
    return page.lines.line.text if page.lines.line else ""
