"""Panels of the page of memos: what is recorded in them, and what they say when they cannot."""

from PySide6.QtWidgets import QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import Publication, publications, publish
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import HandedOver, Signature
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import Capacity
from clerkdesk.ui.actions import Place
from clerkdesk.ui.writing.page import WritingPage
from tests.office import DEPUTY, a_memo, an_allowed_memo
from tests.ui.conftest import OpenWindow
from tests.ui.memos.helping import memos_page


def test_a_memo_goes_back_for_correction_with_its_reason(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+R")
    window.hands.type("แก้ชื่อเรื่อง")
    window.hands.press("Return")
    returned = get_memo(desk, memo.id)
    assert state_of(returned).status is Status.RETURNED
    assert returned.entries[-1].reason == "แก้ชื่อเรื่อง"
    assert page.view.card is not None
    assert page.view.card.next == "change"
    page.take_focus()
    window.hands.press("Return")
    assert isinstance(window.window.page, WritingPage)


def test_a_panel_that_lacks_something_says_so_and_records_nothing(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+R", "Return")
    assert page.view.panel is not None
    assert "เหตุผล" in page.view.panel.wrong.text()
    assert state_of(get_memo(desk, memo.id)).status is Status.ALLOWED
    window.hands.press("Esc")
    assert page.view.panel is None


def test_a_memo_is_handed_over_and_published(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Ctrl+H", "Return", "Ctrl+B")
    window.hands.type("https://example.go.th/1")
    window.hands.press("Return")
    state = state_of(get_memo(desk, memo.id))
    assert any(isinstance(entry, HandedOver) for entry in state.entries)
    assert [each.url for each in publications(state)] == ["https://example.go.th/1"]


def test_a_signature_is_corrected_from_the_history(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    [opinion] = [
        entry
        for entry in get_memo(desk, memo.id).entries
        if isinstance(entry, Signature) and entry.step == "opinion"
    ]
    page.view.history.correct_wanted.emit(opinion)
    window.hands.press("2")
    window.hands.go_to("เหตุผลที่แก้")
    window.hands.type("ติ๊กผิด")
    window.hands.press("Return")
    signature = state_of(get_memo(desk, memo.id)).signatures["opinion"]
    assert (signature.choice, signature.reason) == ("against", "ติ๊กผิด")


def test_another_signer_brings_the_position_along(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Return")
    window.hands.go_to("ผู้ลงนาม", "Shift+Tab")
    window.hands.press("Ctrl+A")
    window.hands.type("นายฐิติ ฎีกา")
    window.hands.go_to("ลงนามในฐานะ")
    window.hands.press("Down", "Return")
    signature = state_of(get_memo(desk, memo.id)).signatures["requester"]
    assert signature.signer == "นายฐิติ ฎีกา"
    assert signature.position == "ผู้อำนวยการกลุ่มอำนวยการ"
    assert signature.capacity is Capacity.FOR


def test_what_is_recorded_while_its_panel_goes_is_told_with_its_undoing(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.until(lambda: page.view.card is not None)
    page.view.open_panel("sign")
    assert page.view.panel is not None
    page.view.panel.submit()
    page.view.close_panel()
    window.hands.until(lambda: len(window.messages.sentences) == 1)
    window.hands.press("Ctrl+Z")
    window.hands.until(lambda: len(window.messages.sentences) == 2)
    assert not state_of(get_memo(desk, memo.id)).signatures


def test_a_memo_is_handed_over_to_the_publisher_and_only_the_channel_is_typed(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Ctrl+H")
    window.hands.type("อีเมล")
    window.hands.press("Return")
    handed = get_memo(desk, memo.id).entries[-1]
    assert isinstance(handed, HandedOver)
    assert (handed.to, handed.channel) == ("นายเว็บ ผู้ดูแล", "อีเมล")


def test_enter_on_a_refused_memo_asks_again(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    for step, choice, by in (("requester", "", ""), ("head", "", ""), ("opinion", "for", DEPUTY)):
        sign(desk, memo.id, Signed(step, choice=choice, by=by))
    sign(desk, memo.id, Signed("director", choice="refuse"))
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Return")
    assert window.window.page is not None
    assert window.window.page.place is Place.WRITING
    window.hands.press("Ctrl+Return")
    [link] = page.view.facts.findChildren(QPushButton)
    assert link.text() == "#๑"
    link.click()
    window.hands.rest()
    assert page.view.card is not None
    assert page.view.card.memo.id == memo.id


def test_enter_on_a_memo_that_has_ended_leaves_the_keys_in_the_list(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    sign(desk, memo.id, Signed("publisher"))
    publish(desk, memo.id, Publication(url="https://www.example.go.th/1"))
    window = open_window(desk)
    page = memos_page(window)
    before = window.hands.focus()
    window.hands.press("Return")
    assert page.view.panel is None
    assert window.hands.focus() is before
