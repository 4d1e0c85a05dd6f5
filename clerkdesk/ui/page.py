"""What the window asks of a page."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers


class Page(QWidget):
    """One place of the window.

    ``main_action`` is the id of the header's filled button. ``possible_changed`` carries the acts
    that are possible on what the page shows; ``title_changed`` what stands in the header instead
    of the place's own name.
    """

    place: Place
    main_action = ""
    searchable = False
    possible_changed = Signal(object)
    title_changed = Signal(str)

    def handlers(self) -> Handlers:
        """What the page does for actions, by the action's id."""
        return {}

    def enter(self) -> None:
        """The page is shown, or shown again: it reads what may have changed."""

    def read(self) -> None:
        """Reads anew what the page shows."""

    def read_if_seen(self) -> None:
        """Something was recorded: read anew, but not where nobody looks; that waits for
        :meth:`enter`."""
        if self.isVisible():
            self.read()

    def leave(self) -> None:
        """Another page is shown, or the window closes: nothing typed may be lost."""

    @property
    def unkept(self) -> bool:
        """Whether something typed could not be kept so far, and is lost with the window."""
        return False

    def carry_over(self) -> Callable[[Desk], None] | None:
        """What keeps, on a desk that can be written, what was typed on one that cannot; None where
        nothing was."""
        return None

    def carried_over(self) -> None:
        """It is kept there, and no matter here any more."""

    def search_for(self, text: str) -> None:
        """The clerk searches for ``text`` here."""

    def take_focus(self) -> None:
        """Puts the focus where the clerk goes on with the keyboard."""
