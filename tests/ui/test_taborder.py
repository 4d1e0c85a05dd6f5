"""The Tab key goes as the eye does, and what has the focus can be seen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.recording.places import PublishPlacesPanel
from clerkdesk.ui.settings.people import PeopleSection
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of


def tabbed(window: Open, inside: QWidget) -> list[QWidget]:
    """What the Tab key comes to, from the first field inside until it leaves."""
    chain: list[QWidget] = []
    each = inside.nextInFocusChain()
    while each is not inside:
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and inside.isAncestorOf(each) and each.isVisibleTo(window.window):
            chain.append(each)
        each = each.nextInFocusChain()
    return chain


def as_read(inside: QWidget, widgets: list[QWidget]) -> list[QWidget]:
    """From the top, and in each line from the left."""

    def place(widget: QWidget) -> tuple[int, int]:
        at = widget.mapTo(inside, QPoint(0, widget.height() // 2))
        return at.y() // 12, at.x()

    return sorted(widgets, key=place)


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.accessibleName() or type(widget).__name__ for widget in widgets]


@pytest.mark.parametrize("key", ["Ctrl+L", "Ctrl+R"])
def test_tab_goes_down_a_panel_and_then_to_its_button(
    desk: Desk, open_window: OpenWindow, key: str
) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("requester"))
    sign(desk, memo.id, Signed("head"))
    window = open_window(desk)
    window.hands.press("Ctrl+2", key)
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert page.view.panel is not None
    panel = page.view.panel
    chain = tabbed(window, panel)
    assert names(chain) == names(as_read(panel, chain))
    assert chain[-2:] == [panel.record, panel.cancel]


def test_tab_comes_to_a_further_place_before_the_button(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_allowed_memo(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+2", "Ctrl+B")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    panel = page.view.panel
    assert isinstance(panel, PublishPlacesPanel)
    panel.add_place()
    window.hands.rest()
    chain = tabbed(window, panel)
    assert names(chain) == names(as_read(panel, chain))
    assert chain[-2:] == [panel.record, panel.cancel]


def test_tab_goes_down_the_list_of_people_and_the_roles_of_one(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = settings_of(window, "people").section
    assert isinstance(section, PeopleSection)
    person = next(each for each in section.staff.people if each.name == "นายมารุต ที่ดี")
    section.browser.choose(person.id)
    window.hands.rest()
    for side in (section.browser, section.person.roles_card):
        chain = [each for each in tabbed(window, side) if each.parent() is not section.browser]
        left = [each for each in chain if not section.browser.area.isAncestorOf(each)] or chain
        assert names(left) == names(as_read(side, left))


def test_who_comes_to_a_list_of_settings_sees_at_which_row(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = settings_of(window, "people").section
    assert isinstance(section, PeopleSection)
    section.browser.list.setFocus(Qt.FocusReason.TabFocusReason)
    [row] = section.browser.list.selectedIndexes()
    assert row.row() == 0


def test_keys_come_to_a_scrolled_area_only_while_it_scrolls(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    area = settings_of(window, "language").section.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    window.window.resize(1024, 640)
    long = settings_of(window, "forms").section.findChild(QScrollArea)
    assert isinstance(long, QScrollArea)
    window.hands.rest()
    assert long.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_memo_that_is_higher_than_its_place_is_scrolled_by_keys(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, subject="แผน " * 200)
    window = open_window(desk)
    window.hands.press("Ctrl+2")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert page.view.property("kind") == "scrolls"  # a ring tells where the keys are
    assert page.view.focusPolicy() == Qt.FocusPolicy.StrongFocus
