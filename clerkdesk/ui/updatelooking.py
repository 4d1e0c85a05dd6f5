"""Looks for a newer version once a day where that is wanted, and says so in the quiet line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clerkdesk.desk.updates import look_by_itself
from clerkdesk.ui.places import Place

if TYPE_CHECKING:
    from clerkdesk.ui.house import House
    from clerkdesk.updates.manifest import Update

_AFTER = 10_000
"""Milliseconds after the start: what the clerk came for comes first."""

_AGAIN = 60 * 60_000
"""Milliseconds until it is asked whether a new day has come."""


class UpdateLooking(QObject):
    """Never downloads; a network that is away is no trouble."""

    def __init__(self, house: "House") -> None:
        super().__init__(house)
        self._house, self._services = house, house.services
        self._first = QTimer(self, singleShot=True, interval=_AFTER)
        self._every = QTimer(self, interval=_AGAIN)
        for timer in (self._first, self._every):
            timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Does it by the clock from now on."""
        self._first.start()
        self._every.start()

    def stop(self) -> None:
        """Looks no more."""
        self._first.stop()
        self._every.stop()

    def look(self) -> None:
        """Looks, off the GUI thread, unless it was done today or nobody wants it."""
        desk = self._services.desk
        if not desk.store.read_only:
            self._services.work.run_long(  # no page waits for a network
                self, lambda _progress: look_by_itself(desk.folder, desk.today()), self.tell, ""
            )

    def tell(self, found: "Update | None") -> None:
        """Says that there is one, and offers to show what is new."""
        if found is not None:
            say = self._services.voice.say
            offers = [(say("ดูว่ามีอะไรใหม่"), self._show)]
            self._services.messages.notice(say("มีรุ่นใหม่ {version}", version=found.version), offers)

    def _show(self) -> None:
        from clerkdesk.ui.settings.page import SettingsPage

        page = self._house.page(Place.SETTINGS)
        if isinstance(page, SettingsPage):
            page.show_section("updates")
            self._house.show(Place.SETTINGS)
