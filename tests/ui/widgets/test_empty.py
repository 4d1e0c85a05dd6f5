"""An empty page has a button only when there is something to begin."""

from pytestqt.qtbot import QtBot

from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.empty import Empty


def test_a_page_that_is_still_being_read_has_no_button(services: Services, qtbot: QtBot) -> None:
    empty = Empty(services)
    qtbot.addWidget(empty)
    empty.show()
    empty.take_focus()
    assert not empty.button.isVisibleTo(empty)
    assert not empty.button.hasFocus()
    empty.tell("files", "ยังไม่มีเรื่อง", "new")
    assert empty.button.isVisibleTo(empty)
