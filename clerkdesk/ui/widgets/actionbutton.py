"""A quiet button for an action of the table."""

from PySide6.QtWidgets import QPushButton

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button


def action_button(services: Services, action: str) -> QPushButton:
    """The action's icon and words; its keys in the tool tip."""
    words = services.voice.say(BY_ID[action].thai)
    button = icon_button(services.look, BY_ID[action].icon, words, "quiet")
    button.setEnabled(not services.commands.is_barred(action))
    button.setToolTip(services.commands.tip(action))
    button.clicked.connect(lambda: services.commands.trigger(action))
    return button
