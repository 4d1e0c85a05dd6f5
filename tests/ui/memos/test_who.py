"""Who did it is shown before it is recorded: the publisher of the day, or nobody where it is not
sure."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import HandedOver, Published, TakenIn
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.recording.moves import HandOverPanel, PublishPanel
from clerkdesk.ui.recording.places import TakeInPanel
from tests.office import an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

PUBLISHER = "นายเว็บ ผู้ดูแล"


def memos(window: Open, memo_id: int) -> MemosPage:
    window.house.show_memo(memo_id)
    window.hands.rest()
    page = window.window.page
    assert isinstance(page, MemosPage)
    return page


def test_the_publisher_is_shown_and_recorded(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos(window, memo.id)
    window.hands.press("Ctrl+H")
    panel = page.view.panel
    assert isinstance(panel, HandOverPanel)
    assert panel.to.text() == PUBLISHER
    window.hands.press("Return")
    window.hands.press("Ctrl+Shift+I")
    taking = page.view.panel
    assert isinstance(taking, TakeInPanel)
    assert taking.taken_by.text() == PUBLISHER
    window.hands.press("Return")
    window.hands.press("Ctrl+B")
    publishing = page.view.panel
    assert isinstance(publishing, PublishPanel)
    assert publishing.publisher.text() == PUBLISHER
    window.hands.type("https://a.go.th/1")
    window.hands.press("Return")
    entries = {type(each): each for each in state_of(get_memo(desk, memo.id)).entries}
    assert getattr(entries[HandedOver], "to", "") == PUBLISHER
    assert getattr(entries[TakenIn], "receiver", "") == PUBLISHER
    assert getattr(entries[Published], "publisher", "") == PUBLISHER


def test_of_two_publishers_none_is_shown(desk: Desk, open_window: OpenWindow) -> None:
    add_person(desk, NewPerson("นายสอง เว็บ", "เจ้าหน้าที่", "กลุ่มอำนวยการ", "publisher"))
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos(window, memo.id)
    window.hands.press("Ctrl+H")
    panel = page.view.panel
    assert isinstance(panel, HandOverPanel)
    assert panel.to.text() == ""
    window.hands.press("Return")
    [entry] = [e for e in get_memo(desk, memo.id).entries if isinstance(e, HandedOver)]
    assert entry.to == ""
