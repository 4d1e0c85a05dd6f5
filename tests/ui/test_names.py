"""Every control of the window has an accessible name, on every page and in every panel."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.ui.actions import ACTIONS, SIDE_BAR, Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.services import Writing
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def own_part(widget: QWidget) -> bool:
    """A part of Qt's own inside of another control, or the list that belongs to a combo box."""
    name = widget.objectName()
    parent = widget.parentWidget()
    inside = isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget | QAbstractItemView)
    return name.startswith("qt_") or inside or isinstance(parent, QMenu)


def unnamed(window: QWidget) -> list[str]:
    found = []
    for kind in CONTROLS:
        for widget in window.findChildren(kind):
            shown = widget.isVisibleTo(window) and not own_part(widget)
            said = widget.accessibleName() or getattr(widget, "text", str)()
            if shown and not said:
                path = [type(widget).__name__]
                parent = widget.parentWidget()
                while parent is not None and parent is not window:
                    path.append(type(parent).__name__)
                    parent = parent.parentWidget()
                found.append(" < ".join(path))
    return found


def memos_page(window: Open) -> MemosPage:
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    return page


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_control_of_every_place_has_a_name(
    desk: Desk, open_window: OpenWindow, language: str
) -> None:
    memo = an_allowed_memo(desk)
    publish(desk, memo.id, Publication(url="https://example.go.th"))
    a_memo(desk)
    window = open_window(desk, language)
    for place in (*SIDE_BAR, Place.PLAN, Place.INTAKE, Place.PROCEDURE):
        window.house.show(place)
        window.hands.rest()
        assert unnamed(window.window) == [], place
    window.house.show_writing(Writing())
    window.hands.rest()
    assert unnamed(window.window) == []


@pytest.mark.parametrize("act", ["sign", "return", "withdraw", "hand_over", "take_in", "publish"])
def test_every_control_of_a_panel_has_a_name(desk: Desk, open_window: OpenWindow, act: str) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    view = memos_page(window).view
    view.open_panel(act)
    window.hands.rest()
    assert view.panel is not None
    assert unnamed(window.window) == []


@pytest.mark.parametrize("act", ["take_down", "replace"])
def test_what_becomes_of_publications_has_names(
    desk: Desk, open_window: OpenWindow, act: str
) -> None:
    memo = an_allowed_memo(desk)
    for number in (1, 2):
        publish(desk, memo.id, Publication(url=f"https://example.go.th/{number}"))
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    memos_page(window).view.open_panel(act)
    window.hands.rest()
    assert unnamed(window.window) == []


def test_the_panels_of_the_history_have_names_too(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    view = memos_page(window).view
    first = state_of(memo).entries[0]
    for signal in (view.history.correct_wanted, view.history.cancel_wanted):
        signal.emit(first) if signal is view.history.correct_wanted else signal.emit(first, "x")
        window.hands.rest()
        assert unnamed(window.window) == []


def test_every_action_has_words_and_no_two_share_keys_in_one_place() -> None:
    assert all(action.thai and action.icon for action in ACTIONS)
    for place in Place:
        keys = [a.keys for a in ACTIONS if a.keys and (not a.places or place in a.places)]
        assert len(keys) == len(set(keys)), place
