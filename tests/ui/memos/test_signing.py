"""What the panel of a signature says when something is missing."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from tests.office import a_memo
from tests.ui.conftest import OpenWindow


def test_an_opinion_that_is_not_chosen_is_asked_for_by_the_figures_on_screen(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk)
    for step in ("requester", "head"):
        sign(desk, memo.id, Signed(step))
    window = open_window(desk, "en")
    window.hands.press("Ctrl+2", "Ctrl+L")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert page.view.panel is not None
    page.view.panel.submit()
    said = page.view.panel.wrong.text()
    assert "for (" not in said  # the words of the command line
    assert said.startswith("No opinion")
