"""What is held while its job runs gives its focus back."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.widgets.holding import Holding


def test_the_keys_come_back_also_to_a_window_behind_a_dialog_that_is_just_closing(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    held, following = QPushButton(), QPushButton()
    layout = QVBoxLayout(window)
    owner = QWidget()
    for each in (owner, held, following):
        layout.addWidget(each)
    held.setFocus()  # the window is not shown: no widget of the application has the keys
    holding = Holding(owner, held)
    holding.hold()
    assert window.focusWidget() is owner
    holding.let_go()
    assert window.focusWidget() is held
    holding.hold()
    following.setFocus()  # the clerk went elsewhere
    holding.let_go()
    assert window.focusWidget() is following
