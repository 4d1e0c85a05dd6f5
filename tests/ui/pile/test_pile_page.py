"""A pile is recorded by keyboard in a whole window."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.pilefinding import find_typed
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.office.people import Capacity
from clerkdesk.ui.places import Place
from tests.office import DEPUTY, FakeClock, a_memo
from tests.ui.conftest import OpenWindow
from tests.ui.pile.helping import in_pile, pile_page, signed, waiting_for_opinion


def test_a_pile_of_twenty_takes_few_keys_besides_the_numbers(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = waiting_for_opinion(desk, 20)
    window = open_window(desk)
    numbers = "1-15 ๑๖ 17, #18 19 20"
    with window.hands.counting() as count:
        window.hands.press("Ctrl+Shift+L")
        window.hands.type(numbers)
        window.hands.press("Return", "Return", "1", "Return")
    assert count.besides(numbers) <= 12
    assert all(signed(desk, memo_id)[-1] == "opinion" for memo_id in made)
    assert window.messages.sentences[-1].startswith("บันทึกการลงนามขั้น")
    assert "๒๐ เรื่องแล้ว" in window.messages.sentences[-1]
    assert in_pile(window) == []
    window.hands.press("Ctrl+Z")
    assert all(signed(desk, memo_id) == ["requester", "head"] for memo_id in made)
    assert in_pile(window) == made


def test_without_a_choice_nothing_is_recorded(desk: Desk, open_window: OpenWindow) -> None:
    [memo] = waiting_for_opinion(desk, 1)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1")
    window.hands.press("Return", "Ctrl+Return")
    assert signed(desk, memo) == ["requester", "head"]
    assert "ยังไม่ได้เลือกความเห็น" in pile_page(window).panel.wrong.text()
    window.hands.press("1", "Return")
    assert signed(desk, memo)[-1] == "opinion"


def test_what_does_not_fit_says_why_and_is_left(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 3)
    sign(desk, made[0], Signed("opinion", choice="for", by=DEPUTY))
    early = a_memo(desk).id
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1-4")
    window.hands.press("Return")
    page = pile_page(window)
    reasons = [page.listing.model.reason(memo) for memo in page.listing.model.memos]
    assert "ลงนามแล้วโดย" in reasons[0]
    assert reasons[1:3] == ["", ""]
    assert reasons[3].startswith("ยังไม่มีการลงนามของ")
    assert page.panel.record.text() == "บันทึก ๒ เรื่อง"
    window.hands.press("Return", "1", "Return")
    assert in_pile(window) == [made[0], early]
    assert signed(desk, made[2])[-1] == "opinion"
    assert signed(desk, early) == []
    assert page.panel.shown_step is not None
    assert page.panel.shown_step.id == "opinion"


def test_out_of_order_is_recorded_only_when_the_box_is_ticked(
    desk: Desk, open_window: OpenWindow
) -> None:
    waiting_for_opinion(desk, 2)
    early = a_memo(desk).id
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1-3")
    window.hands.press("Return", "Return", "1")
    page = pile_page(window)
    assert page.panel.record.text() == "บันทึก ๒ เรื่อง"
    page.panel.early.setFocus()
    window.hands.press("Space")
    assert page.panel.record.text() == "บันทึก ๓ เรื่อง"
    window.hands.press("Ctrl+Return")
    assert signed(desk, early) == ["opinion"]
    assert not page.panel.early.isChecked()


def test_the_usual_signer_stands_there_and_another_may_sign(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = waiting_for_opinion(desk, 2)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1 2")
    window.hands.press("Return")
    who = pile_page(window).panel.who
    usual = who.signer.text()
    assert usual in ("นางปั๊ม กู้เกียรติ", "นายฐิติ ฎีกา")
    window.hands.press("Return", "1")
    window.hands.go_to("ผู้ลงนาม")
    window.hands.press("Ctrl+A")
    window.hands.type("นายใหม่ มาแทน")
    window.hands.go_to("ลงนามในฐานะ")
    window.hands.press("Down", "Ctrl+Return")
    for memo_id in made:
        signature = state_of(get_memo(desk, memo_id)).signatures["opinion"]
        assert (signature.signer, signature.capacity) == ("นายใหม่ มาแทน", Capacity.FOR)
    assert not who.signer.text().startswith("นายใหม่")


def test_each_memo_keeps_its_own_usual_signer(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    a_memo(desk, requester="นายเว็บ ผู้ดูแล")
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1 2")
    window.hands.press("Return")
    who = pile_page(window).panel.who
    assert (who.signer.text(), who.signer.placeholderText()) == ("", "ตามปกติของแต่ละเรื่อง")
    window.hands.press("Ctrl+Return")
    signers = [state_of(get_memo(desk, each)).signatures["requester"].signer for each in (1, 2)]
    assert signers == ["นางสาวน้ำทิพย์ ญี่ปุ่น", "นายเว็บ ผู้ดูแล"]


def test_a_memo_is_taken_out_and_put_back_by_undoing(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 3)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1-3")
    window.hands.press("Return")
    pile_page(window).listing.view.setFocus()
    window.hands.press("Up", "Delete")
    assert in_pile(window) == [made[0], made[2]]
    window.hands.press("Ctrl+Z")
    assert in_pile(window) == made


def test_the_list_keeps_its_place_when_something_changes(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = waiting_for_opinion(desk, 20)
    window = open_window(desk, size=(1024, 640))
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1-20")
    window.hands.press("Return")
    listing = pile_page(window).listing
    listing.view.setCurrentIndex(listing.model.index(9))
    place = listing.view.verticalScrollBar().value()
    assert 0 < place < listing.view.verticalScrollBar().maximum()
    sign(desk, made[9], Signed("opinion", choice="for", by=DEPUTY))
    window.house.services.ways.memo_changed.emit(made[9])
    window.hands.rest()
    assert listing.model.reason(listing.model.memos[9])
    assert listing.view.currentIndex().row() == 9
    assert listing.view.verticalScrollBar().value() == place


def test_tab_follows_the_eye(desk: Desk, open_window: OpenWindow) -> None:
    waiting_for_opinion(desk, 1)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1")
    window.hands.press("Return")
    names = []
    for _ in range(9):
        window.hands.press("Tab")
        focus = window.hands.focus()
        names.append(focus.accessibleName() or getattr(focus, "text", str)())
    assert names == [
        "เอาออก",
        "เอาออกทั้งกอง",
        "เรื่องในกอง",
        "ขั้น",
        "เห็นควรอนุญาต",
        "ผู้ลงนาม",
        "ตำแหน่ง",
        "ลงวันที่",
        "ลงนามในฐานะ",
    ]


def test_the_pile_is_still_there_in_another_language(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 2)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1 2")
    window.hands.press("Return")
    window.house.services.look.changed.emit()
    window.hands.rest()
    assert in_pile(window) == made
    window.hands.press("Escape")
    assert window.window.page is window.house.page(Place.MEMOS)


def test_a_day_to_come_is_refused_in_the_panel(desk: Desk, open_window: OpenWindow) -> None:
    waiting_for_opinion(desk, 1)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1")
    window.hands.press("Return", "Return", "1")
    window.hands.go_to("ลงวันที่")
    window.hands.press("Up")
    panel = pile_page(window).panel
    assert "ยังมาไม่ถึง" in panel.wrong.text()
    assert not panel.record.isEnabled()
    window.hands.press("Down", "Return")
    assert signed(desk, 1)[-1] == "opinion"


@pytest.mark.parametrize("language", ["th", "en"])
def test_everything_on_the_page_has_a_name(
    desk: Desk, open_window: OpenWindow, language: str, clock: FakeClock
) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    waiting_for_opinion(desk, 2)
    clock.forward(2)
    window = open_window(desk, language=language)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1 2")
    window.hands.press("Return")
    page = pile_page(window)
    for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit):
        for widget in page.findChildren(kind):
            if widget.isVisible():
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, widget
    assert find_typed(desk, "1").ids == (1,)
