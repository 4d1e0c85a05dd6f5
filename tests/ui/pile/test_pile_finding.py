"""Numbers and scans bring memos into a pile, and what brings none is said."""

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printcode import code_of, office_code
from clerkdesk.desk.signatures import Signed, sign_pile
from tests.office import DEPUTY
from tests.ui.conftest import OpenWindow
from tests.ui.pile.helping import in_pile, pile_page, signed, waiting_for_opinion


def test_each_scan_ends_with_enter_and_ctrl_enter_records(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = waiting_for_opinion(desk, 3)
    office = office_code(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    for memo_id in made:
        window.hands.type(code_of(office, memo_id, 1))
        window.hands.press("Return")
    assert in_pile(window) == made
    window.hands.press("Return", "2", "Ctrl+Return")
    assert signed(desk, made[0])[-1] == "opinion"


def test_ctrl_enter_takes_the_last_number_along(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 2)
    sign_pile(desk, made, Signed("opinion", choice="for", by=DEPUTY))
    sign_pile(desk, made, Signed("director", choice="allow"))
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1 2")
    window.hands.press("Ctrl+Return")
    assert [signed(desk, memo_id)[-1] for memo_id in made] == ["publisher", "publisher"]


def test_what_names_no_memo_is_said_and_stays_in_the_box(
    desk: Desk, open_window: OpenWindow
) -> None:
    waiting_for_opinion(desk, 1)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1, 77")
    window.hands.press("Return")
    page = pile_page(window)
    assert in_pile(window) == [1]
    assert page.box.wrong.text().startswith("ไม่พบบันทึกเลขที่ “77”")
    assert (page.box.line.text(), page.box.line.selectedText()) == ("77", "77")
    window.hands.type("1")
    assert (page.box.line.text(), page.box.wrong.isVisible()) == ("1", False)


def test_ctrl_enter_waits_for_a_number_that_names_no_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    [memo] = waiting_for_opinion(desk, 1)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    window.hands.type("1")
    window.hands.press("Return", "Return", "1")
    pile_page(window).take_focus()
    window.hands.type("77")
    window.hands.press("Ctrl+Return")
    assert signed(desk, memo) == ["requester", "head"]
    assert pile_page(window).box.wrong.isVisible()
    window.hands.press("Ctrl+Return")
    assert signed(desk, memo)[-1] == "opinion"


def test_many_lines_are_pasted_at_once(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 3)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L")
    QGuiApplication.clipboard().setText("1\n๒\r\n\n3\n")
    window.hands.press("Ctrl+V", "Return")
    assert in_pile(window) == made


def test_an_empty_pile_offers_all_that_wait_for_a_step(desk: Desk, open_window: OpenWindow) -> None:
    made = waiting_for_opinion(desk, 2)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+L", "Tab")
    window.hands.press("Space")
    assert in_pile(window) == made
    assert window.hands.focus() is pile_page(window).box.line
