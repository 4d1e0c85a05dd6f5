"""What one page of the month leaves to the next, when pages are made anew in another look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clerkdesk.ui.month.held import Held
from clerkdesk.ui.services import Services

if TYPE_CHECKING:
    from clerkdesk.desk.monthblock import Target
    from clerkdesk.ui.month.choosing import Asked
    from clerkdesk.ui.month.export import SheetFile


class Kept(QObject):
    """``held`` is what is not saved yet, ``exported`` the last file of each sheet, ``asked`` the
    sheet that was looked at; ``changed`` when something was done to a sheet, by whatever page."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services.ways)
        self.held = Held()
        self.exported: dict[Target, SheetFile] = {}
        self.asked: Asked | None = None


def kept_of(services: Services) -> Kept:
    """The one of the window."""
    found = services.ways.findChild(Kept)
    return found if isinstance(found, Kept) else Kept(services)
