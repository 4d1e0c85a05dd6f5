"""The end of a print is told whatever became of the page that asked for it."""

from collections.abc import Callable

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.memos.page import MemosPage
from tests.office import a_memo
from tests.ui.conftest import OpenWindow
from tests.ui.memos.helping import memos_page


@pytest.mark.parametrize(
    ("print_it", "told"),
    [(MemosPage._print, "ส่งพิมพ์แล้ว"), (MemosPage._print_into_file, ".pdf")],
)
def test_the_end_of_a_print_is_told_though_its_page_was_made_anew(
    desk: Desk,
    open_window: OpenWindow,
    print_it: Callable[[MemosPage], None],
    told: str,
) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    print_it(page)
    window.house.services.look.wear("dark")
    window.hands.rest()
    window.house.services.look.wear("light")
    assert any(told in each for each in window.messages.sentences)
