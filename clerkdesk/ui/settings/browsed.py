"""A section with a list at its left: of people, units or topics."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.undo import Done
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.browser import Act, Browser
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import Section
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps


class BrowsedSection(Section):
    """Beside the list is what is chosen, a panel in which something is added, or a word of what
    the list is for."""

    def __init__(
        self, services: Services, saver: Saver, title: str, list_name: str, acts: Sequence[Act]
    ) -> None:
        super().__init__(services, saver, title)
        self.browser = Browser(services, list_name, acts)
        self.empty = Empty(services)
        self.browser.chosen.connect(self.show_chosen)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.browser)

    def show_chosen(self, row_id: int) -> None:
        """Shows what has this id at the right, or what the list is for."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """The list takes the keys."""
        self.browser.take_focus()

    def hold(self, panel: Panel) -> None:
        """Makes room for a panel; when it is closed the list takes the keys."""
        panel.closed.connect(self.close_panel)
        self.browser.hold(panel)

    def open_panel(self, panel: QWidget) -> None:
        """Shows a panel, whatever is chosen in the list."""
        self.browser.show_right(panel, kept=True)

    def close_panel(self) -> None:
        """Shows again what is chosen."""
        self.show_chosen(self.browser.chosen_id)
        self.browser.take_focus()

    def close_soon(self) -> None:
        """Closes once what was done has been read, so that it is shown."""
        QTimer.singleShot(0, self, self.close_panel)

    def go_on(self, panel: Panel, done: Done) -> None:
        """Chooses what was added; its panel stays open, empty, for the next one."""
        self.browser.chosen_id = done.made
        panel.clear()
        panel.take_focus()

    def show_empty(self, icon: str, said: str) -> None:
        """Says what the list is for, or what to choose."""
        self.empty.tell(icon, said)
        self.browser.show_right(self.empty)
