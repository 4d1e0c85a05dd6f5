"""One font for everything, whatever the system has for its own kinds of widgets."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import FAMILY, font_at_its_size, strange_fonts
from clerkdesk.ui.trying import font_in_use

OTHER = QFont("Monospace", 20)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A look that is worn, when Windows has put its own fonts on lists and menus."""
    made = Look("light")
    made.dress(qapp)
    made.finish()
    for kind in ("QAbstractItemView", "QMenu"):
        QApplication.setFont(OTHER, kind)
    yield made
    QApplication.setFont(font_at_its_size())
    made.wear("light")


def family_of_a_list(qtbot: QtBot) -> str:
    rows = QListView()
    qtbot.addWidget(rows)
    rows.ensurePolished()
    return rows.font().family()


def test_a_look_that_is_put_on_leaves_no_list_in_the_font_of_the_system(
    look: Look, qtbot: QtBot
) -> None:
    assert family_of_a_list(qtbot) == OTHER.family()
    look.wear("dark")
    assert strange_fonts() == {}
    assert family_of_a_list(qtbot) == FAMILY


def test_a_system_that_changes_its_colours_changes_no_font(look: Look) -> None:
    look.follow()
    assert strange_fonts() == {}


@pytest.mark.usefixtures("look")
def test_the_self_test_names_what_wears_another_font() -> None:
    assert font_in_use() == (FAMILY, f"QAbstractItemView: {OTHER.family()} QMenu: {OTHER.family()}")
