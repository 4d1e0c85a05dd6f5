"""The page as a whole: by keyboard, with names, in each size and language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.look.measures import LEAST_SIZE
from clerkdesk.ui.settings.pairs import Pair, PairModel, PairRole
from clerkdesk.ui.settings.sections import SECTIONS
from tests.ui.conftest import OpenWindow
from tests.ui.settings.helping import settings_of

KEYS = [entry.key for entry in SECTIONS]
TAKING_KEYS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


def test_the_sections_are_gone_through_with_arrows_entered_and_left(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = settings_of(window, "office")
    assert page.list.hasFocus()
    for key in KEYS:
        assert page.section is page.sections[key]
        window.hands.press("Return")
        assert not page.list.hasFocus(), key
        assert page.section.isAncestorOf(window.hands.focus()), key
        window.hands.press("Escape")
        assert page.list.hasFocus(), key
        window.hands.press("Down")


@pytest.mark.parametrize("language", ["th", "en"])
def test_everything_that_takes_keys_has_a_name(
    desk: Desk, open_window: OpenWindow, language: str
) -> None:
    window = open_window(desk, language)
    unnamed: list[str] = []
    for key in KEYS:
        section = settings_of(window, key).section
        for widget in section.findChildren(QWidget):
            named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            own = widget.objectName().startswith("qt_") or widget.parent() is None
            inside = isinstance(widget.parent(), QComboBox | QLineEdit)
            silent = widget.isHidden() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            takes = isinstance(widget, TAKING_KEYS) and not silent
            if takes and not named and not own and not inside:
                unnamed.append(
                    f"{key}: {type(widget).__name__} in {type(widget.parent()).__name__}"
                )
    assert unnamed == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_nothing_is_wider_than_the_smallest_window(
    desk: Desk, open_window: OpenWindow, language: str
) -> None:
    window = open_window(desk, language, LEAST_SIZE)
    for key in KEYS:
        page = settings_of(window, key)
        assert page.minimumSizeHint().width() <= page.width(), key
    assert window.window.width() == LEAST_SIZE[0]


def test_a_section_is_found_again_after_another_page(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    settings_of(window, "paper")
    window.hands.press("Ctrl+2", "Ctrl+5")
    page = window.window.page
    assert page is not None
    assert page.section is page.sections["paper"]  # type: ignore[attr-defined]


def test_the_list_of_pairs_is_a_sound_model() -> None:
    model = PairModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Pair(1, "น้ำทิพย์", "ครู"), Pair(2, "ฐิติ", "นิติกร", dim=True)])
    model.look_for("นิติ")
    assert model.rowCount() == 1
    assert model.index(0, 0).data(PairRole.ID) == 2
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "ฐิติ, นิติกร"
    model.look_for("")
    model.show([Pair(1, "น้ำทิพย์", "ครูชำนาญการ"), Pair(2, "ฐิติ", "นิติกร")])
    assert (model.rowCount(), model.total) == (2, 2)
    assert model.row_of(2) == 1
