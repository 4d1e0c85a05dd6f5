"""Publications of a memo in several places: put up, taken down, replaced; each taken back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publicationlife import read_places
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.recorded import keep
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Published
from clerkdesk.ui.memos.page import MemosPage
from tests.office import an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

ADDRESS = "https://a.go.th/1"


def published(desk: Desk) -> int:
    memo = an_allowed_memo(desk)
    return publish(desk, memo.id, Publication(url=ADDRESS)).memo.id


def memos(window: Open, memo_id: int) -> MemosPage:
    window.house.show_memo(memo_id)
    window.hands.rest()
    page = window.window.page
    assert isinstance(page, MemosPage)
    return page


def test_two_places_are_recorded_together(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    memos(window, memo.id)
    window.hands.press("Ctrl+B")
    window.hands.type(ADDRESS)
    window.hands.go_to("เผยแพร่หลายแห่ง")
    window.hands.press("Space")
    window.hands.type("https://a.go.th/2")
    window.hands.press("Return")
    urls = [place.published.url for place in read_places(desk, memo.id)]
    assert urls == [ADDRESS, "https://a.go.th/2"]
    window.hands.press("Ctrl+Z")
    assert read_places(desk, memo.id) == ()


def test_a_publication_is_taken_down_with_its_reason(desk: Desk, open_window: OpenWindow) -> None:
    memo = published(desk)
    window = open_window(desk)
    page = memos(window, memo)
    window.house.services.commands.trigger("take_down")
    window.hands.rest()
    window.hands.press("Return")
    assert page.view.panel is not None
    assert page.view.panel.wrong.text()
    window.hands.type("ใส่ไฟล์ผิด")
    window.hands.press("Return")
    [place] = read_places(desk, memo)
    assert place.down is not None
    assert page.view.places.said(place)[2].startswith("ถอดออกแล้ว")
    window.hands.press("Ctrl+Z")
    assert read_places(desk, memo)[0].up


def test_a_publication_is_replaced_by_another_of_the_same_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = published(desk)
    window = open_window(desk)
    page = memos(window, memo)
    page.view.places.buttons[0].click()
    window.hands.rest()
    window.hands.type("https://a.go.th/2")
    window.hands.press("Return")
    old, new = read_places(desk, memo)
    assert (old.up, new.up) == (False, True)
    assert new.published.url == "https://a.go.th/2"
    assert f"บันทึกการเผยแพร่ใหม่แทน {ADDRESS} แล้ว" in window.messages.sentences
    window.hands.press("Ctrl+Z")
    [place] = read_places(desk, memo)
    assert place.up


def test_a_publication_is_replaced_by_an_address_elsewhere(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = published(desk)
    window = open_window(desk)
    memos(window, memo)
    window.house.services.commands.trigger("replace")
    window.hands.rest()
    window.hands.type("https://b.go.th")
    window.hands.press("Shift+Tab")
    assert window.hands.focus().accessibleName() == "ที่อยู่อื่นที่ไม่ใช่ของเรื่องนี้"
    window.hands.press("Space", "Return")
    [place] = read_places(desk, memo)
    assert place.replaced is not None
    assert place.replaced.url == "https://b.go.th"


def test_the_number_of_the_intake_register_is_told_and_stays_in_the_history(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos(window, memo.id)
    window.hands.press("Ctrl+Shift+I", "Return")
    assert "รับเข้าทะเบียนแล้วเป็นเลข ๑/๒๕๖๑" in window.messages.sentences
    words = [each.text() for each in page.view.history.findChildren(QLabel)]
    assert any("เลขรับ ๑/๒๕๖๑" in each for each in words)


@pytest.mark.parametrize("act", ["take_in", "replace", "take_down"])
def test_the_panels_are_closed_by_escape(desk: Desk, open_window: OpenWindow, act: str) -> None:
    memo = published(desk)
    window = open_window(desk)
    page = memos(window, memo)
    window.house.services.commands.trigger(act)
    window.hands.rest()
    assert page.view.panel is not None
    window.hands.press("Escape")
    assert page.view.panel is None


def test_a_memo_without_publications_shows_no_places(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    page = memos(open_window(desk), memo.id)
    assert page.view.places.isHidden()
    assert page.view.card is not None
    assert "take_down" not in page.view.card.possible


def test_a_channel_recorded_by_its_key_is_shown_by_its_label(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    with desk.store.write("memo.publish_many") as tx:  # as it was recorded in earlier versions
        handed = rules.hand_over(state_of(memo), desk.recording(), "นายเว็บ", "amss")
        keep(tx, memo.id, handed)
        keep(tx, memo.id, Published(**desk.recording().stamp, url="", channel="facebook"))
    page = memos(open_window(desk), memo.id)
    shown = {each.text() for each in page.view.findChildren(QLabel)}
    assert any("ระบบ Amss++" in text for text in shown)
    assert any("เฟซบุ๊ก" in text for text in shown)
    assert not any("amss" in text or "facebook" in text for text in shown)


def test_an_address_opens_in_the_browser(desk: Desk, open_window: OpenWindow) -> None:
    memo = published(desk)
    window = open_window(desk)
    page = memos(window, memo)
    [link] = page.view.places.findChildren(QPushButton)
    link.click()
    assert window.messages.opened == [ADDRESS]
