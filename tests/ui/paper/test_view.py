"""Paper on screen, in every width that it may be given."""

from pytestqt.qtbot import QtBot

from clerkdesk.ui.paper.view import PaperView
from clerkdesk.ui.services import Services


def test_a_page_that_just_fits_does_not_come_and_go_with_its_scroll_bar(
    qtbot: QtBot, services: Services
) -> None:
    view = PaperView(services.voice, services.look)
    qtbot.addWidget(view)
    view.show()
    for width in range(380, 440):
        view.resize(width, 600)
        qtbot.wait(1)
    assert view.page_count == 0
