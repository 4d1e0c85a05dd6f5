"""The lock in the open house: its key, its section in the settings, and what is said of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from clerkdesk.desk.locking import missing_lock
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.lock.keeper import Keeper
from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services

if TYPE_CHECKING:
    from clerkdesk.ui.house import House

SECTION = "lock"


def ask_for_lock(house: "House", keeper: Keeper) -> None:
    """Joins the ways of the house with the keeper. Without a lock, its key leads to where one is
    set. It holds in the manual, too, and in every other window."""
    anywhere = Qt.ShortcutContext.ApplicationShortcut
    house.services.commands.all["lock"].setShortcutContext(anywhere)
    ways = house.services.ways

    def lock() -> None:
        if not keeper.lock():
            _show_section(house)

    ways.lock_wanted.connect(lock)
    ways.lock_changed.connect(keeper.read)


def say_if_missing(services: Services) -> None:
    """Says once that a lock was taken away behind the program's back."""
    desk = services.desk

    def say(error: ClerkError | None) -> None:
        if error is not None:
            services.messages.warn(error)

    services.work.run(services.ways, lambda: missing_lock(desk), say)


def _show_section(house: "House") -> None:
    from clerkdesk.ui.settings.page import SettingsPage

    page = house.page(Place.SETTINGS)
    if isinstance(page, SettingsPage):
        page.show_section(SECTION)
        house.show(Place.SETTINGS)
        page.section.take_focus()
    house.services.messages.remark(house.services.voice.say("ยังไม่ได้ตั้งรหัสล็อก ตั้งได้ที่นี่"))
