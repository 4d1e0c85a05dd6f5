"""Who signs a pile: shown where several may, doubted where the role is another's."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.domain.memo.chain import state_of
from tests.office import DEPUTY, a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.pile.helping import pile_page, waiting_for_opinion


def in_the_pile(window: Open, numbers: str) -> None:
    window.hands.press("Ctrl+Shift+L")
    window.hands.type(numbers)
    window.hands.press("Return")


def test_where_several_may_sign_all_are_named_and_who_stands_there_is_recorded(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = waiting_for_opinion(desk, 2)
    window = open_window(desk)
    in_the_pile(window, "1 2")
    panel = pile_page(window).panel
    assert panel.who.signer.text() == DEPUTY
    assert "นายฐิติ ฎีกา" in panel.note.text()
    assert DEPUTY in panel.note.text()
    window.hands.press("Return", "1", "Ctrl+Return")
    signers = [state_of(get_memo(desk, each)).signatures["opinion"].signer for each in made]
    assert signers == [DEPUTY, DEPUTY]


def test_a_signer_without_the_role_is_doubted_as_on_the_page_of_one_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    a_memo(desk)
    window = open_window(desk)
    in_the_pile(window, "1 2")
    panel = pile_page(window).panel
    panel.steps.setFocus()
    panel.step = "head"
    panel.changed.emit()
    window.hands.rest()
    assert panel.note.isHidden()
    window.hands.go_to("ผู้ลงนาม")
    window.hands.press("Ctrl+A")
    window.hands.type("นายเว็บ ผู้ดูแล")
    window.hands.until(lambda: not panel.note.isHidden())
    assert panel.note.text().count("นายเว็บ ผู้ดูแล ไม่ได้เป็น") == 1
    assert "นายฐิติ ฎีกา" in panel.note.text()
