"""Ways to other places, as quiet buttons at the side of a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.layouts import without_gaps


class WaysElsewhere(QWidget):
    """One button for each action, in one line, or ``down`` one below another."""

    def __init__(self, services: Services, actions: Sequence[str], down: bool = False) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self) if down else QHBoxLayout(self)
        without_gaps(layout)
        layout.setSpacing(0 if down else GAP)
        for name in actions:
            button = QPushButton(services.voice.say(BY_ID[name].thai))
            button.setProperty("kind", "quiet")
            set_icon(button, services.look, BY_ID[name].icon, "accent")
            button.setToolTip(services.commands.tip(name))
            button.clicked.connect(_runner(services, name))
            self.buttons[name] = button
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _runner(services: Services, name: str) -> Callable[[], None]:
    return lambda: services.commands.trigger(name)
