"""What the window asks of the first run: its page, and whether it is what a start shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clerkdesk.desk.setup import is_untouched
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services


def wizard_page(services: Services) -> Page:
    """The page of the first run."""
    from clerkdesk.ui.firstrun.page import WizardPage

    return WizardPage(services)


def first_place(services: Services, owner: QObject, show: Callable[[Place], None]) -> None:
    """What a start shows: the first run while nothing at all is recorded, else today's work."""
    desk = services.desk

    def read(untouched: bool) -> None:
        show(Place.WIZARD if untouched else Place.TODAY)

    services.work.run(owner, lambda: is_untouched(desk), read)
