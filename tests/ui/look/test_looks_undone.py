"""A look and a size of text are taken back and put on again, as every act."""

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.look.textsize import fit_measures
from clerkdesk.ui.settings.liking import change_look
from tests.ui.conftest import OpenWindow


def test_a_look_is_undone_and_done_again(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    services = window.house.services
    change_look(services, "dark")
    window.hands.rest()
    worn = [services.look.palette.name]
    for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Z"):
        window.hands.press(keys)
        worn.append(services.look.palette.name)
    assert worn == ["dark", "light", "dark", "light"]


def test_a_size_of_text_is_undone_and_done_again(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    sizes = []
    for keys in ("Ctrl+=", "Ctrl+Z", "Ctrl+Y", "Ctrl+Z"):
        window.hands.press(keys)
        sizes.append(window.house.services.look.text_size)
    fit_measures(100)
    assert sizes == [115, 100, 115, 100]
