"""Buttons with an icon that stands clear of the words, and boxes to choose from."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
)

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import ICON, ICON_GAP, SMALL_ICON

_LEAST_LETTERS = 8


def set_icon(
    button: QAbstractButton, look: Look, name: str, colour: str = "second", small: bool = False
) -> None:
    """Puts an icon before the words of a button, in a colour of the palette."""
    size = SMALL_ICON if small else ICON
    button.setIconSize(QSize(size + ICON_GAP, size))
    button.setIcon(look.icon_before_words(name, colour, size))


def let_clear(line: QLineEdit, words: str) -> None:
    """Gives a line the button that empties it, with a name for who listens to the screen."""
    line.setClearButtonEnabled(True)
    action = line.findChild(QAction, "_q_qlineeditclearaction")
    if action is not None:
        action.setText(words)


def narrow_combo() -> QComboBox:
    """A combo box that does not insist on room for its longest entry."""
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LEAST_LETTERS)
    combo.setItemDelegate(QStyledItemDelegate(combo))  # the style sheet does not reach Qt's own
    return combo


def named_combo(name: str) -> QComboBox:
    """A narrow combo box, named for who listens to the screen, as is the list that it opens."""
    combo = narrow_combo()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.view().setAccessibleName(name)
    return combo


def icon_button(look: Look, name: str, words: str, kind: str = "") -> QPushButton:
    """A button with an icon and words."""
    button = QPushButton(words)
    button.setProperty("kind", kind)
    set_icon(button, look, name, "on_accent" if kind == "main" else "second")
    return button
