"""What the panel of a signature says when something is missing."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.settings import load_words
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.recording.sign import SignPanel
from tests.office import DEPUTY, a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.memos.helping import memos_page

HEAD = "นายฐิติ ฎีกา"


def signed(desk: Desk, *steps: str) -> Memo:
    """A memo that was signed at some steps."""
    memo = a_memo(desk)
    for step in steps:
        sign(desk, memo.id, Signed(step))
    return memo


def sign_panel(window: Open) -> SignPanel:
    """The panel of the next signature of the one memo, opened by its keys."""
    page = memos_page(window)
    window.hands.press("Ctrl+L")
    panel = page.view.panel
    assert isinstance(panel, SignPanel)
    return panel


def test_an_opinion_that_is_not_chosen_is_asked_for_by_the_figures_on_screen(
    desk: Desk, open_window: OpenWindow
) -> None:
    signed(desk, "requester", "head")
    window = open_window(desk, "en")
    panel = sign_panel(window)
    panel.submit()
    said = panel.wrong.text()
    assert "for (" not in said  # the words of the command line
    assert said.startswith("No opinion")


def test_a_signer_who_does_not_hold_the_role_is_said_in_place(
    desk: Desk, open_window: OpenWindow
) -> None:
    signed(desk, "requester")
    window = open_window(desk, "th")
    panel = sign_panel(window)
    assert panel.doubt.isHidden()
    panel.signer.setFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("นายมารุต ที่ดี")
    window.hands.press("Tab")
    assert "ไม่ได้เป็น" in panel.doubt.text()
    panel.capacity.setCurrentIndex(panel.capacity.findData(Capacity.ACTING))
    window.hands.rest()
    assert panel.doubt.isHidden()


def test_where_several_may_sign_all_stand_there_and_one_is_marked_with_why(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = signed(desk, "requester", "head")
    window = open_window(desk, "th")
    panel = sign_panel(window)
    candidates = panel.candidates
    assert candidates is not None
    buttons = candidates.people.buttons
    assert list(buttons) == [DEPUTY, HEAD]
    assert buttons[DEPUTY].isChecked()
    assert panel.signer.text() == DEPUTY
    assert "ยังไม่ได้ลงนามขั้นอื่น" in candidates.why.text()
    buttons[HEAD].click()
    assert (panel.signer.text(), panel.position.text()) == (HEAD, "ผู้อำนวยการกลุ่มอำนวยการ")
    panel.signer.setFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("นายอื่น")
    assert not any(button.isChecked() for button in buttons.values())
    buttons[HEAD].click()
    panel.answers.choose("for")  # type: ignore[union-attr]
    panel.submit()
    window.hands.rest()
    assert state_of(get_memo(desk, memo.id)).signatures["opinion"].signer == HEAD


def test_a_panel_that_grew_by_candidates_is_in_sight_as_a_whole(
    desk: Desk, open_window: OpenWindow
) -> None:
    signed(desk, "requester", "head")
    window = open_window(desk, "th")
    page = memos_page(window)
    panel, seen = sign_panel(window), page.view.viewport()
    assert panel.mapTo(seen, panel.record.geometry().bottomRight()).y() <= seen.height()


def test_where_one_alone_may_sign_nothing_is_offered(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk, "th")
    assert sign_panel(window).candidates is None


def test_the_new_tick_of_the_chain_and_the_chosen_memo_are_in_sight(
    desk: Desk, open_window: OpenWindow
) -> None:
    for count in range(9):
        a_memo(desk, subject=f"เรื่อง {count}")
    window = open_window(desk, "th", (1024, 640))
    window.hands.press("Ctrl+2", "End", "Ctrl+L")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert page.view.panel is not None
    bar, listed = page.view.verticalScrollBar(), page.listing.view
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page.view.panel.submit()
    window.hands.rest()
    assert bar.value() == 0
    window.window.complaint.complain("ผิด")
    window.hands.rest()
    place = listed.visualRect(listed.currentIndex())
    assert 0 <= place.top() < place.bottom() <= listed.viewport().height()


def test_on_an_english_screen_a_capacity_is_said_in_english_before_its_thai_term() -> None:
    words = load_words("en")
    said = {key: words.of(thai) for key, thai in CAPACITIES.items()}
    assert said[Capacity.OWN].isascii()
    for key in (Capacity.FOR, Capacity.ACTING):
        english, _, term = said[key].partition(" (")
        assert english.isascii()
        assert term == f"{CAPACITIES[key]})"
