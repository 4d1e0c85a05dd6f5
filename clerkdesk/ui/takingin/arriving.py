"""How sheets come to the window: dropped on it, or found in the watched folder; and from all
units of a round to the sheet of one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clerkdesk.domain.calendar.month import Month
from clerkdesk.ui.places import Place
from clerkdesk.ui.takingin.drops import SheetDrops

if TYPE_CHECKING:
    from clerkdesk.ui.house import House

_FIRST_LOOK = 3_000
"""Milliseconds after the start: the first page comes first."""


class Arriving(QObject):
    """Leads what is dropped to its page, and tells *today* of what waits in the folder."""

    def __init__(self, house: "House") -> None:
        super().__init__(house)
        self._house = house
        self.drops = SheetDrops(house.window.frame or house.window, self.show_files)
        house.services.ways.unit_month_wanted.connect(self.show_unit_month)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_LOOK)
        self._first.timeout.connect(self.watch)
        self._first.start()

    def show_files(self, paths: Sequence[Path]) -> None:
        """Shows what is in files that came."""
        from clerkdesk.ui.takingin.page import ArrivalsPage

        page = self._house.page(Place.ARRIVALS)
        if isinstance(page, ArrivalsPage):
            self._house.show(Place.ARRIVALS)
            page.look_at(paths)

    def show_unit_month(self, month: Month, unit: str) -> None:
        """Shows the sheet of one month of a unit."""
        from clerkdesk.ui.month.page import MonthPage

        page = self._house.page(Place.MONTH)
        if isinstance(page, MonthPage):
            page.choosing.ask_for_unit(unit)
            self._house.show_month(month)

    def watch(self) -> None:
        """Begins to watch the folder."""
        from clerkdesk.ui.takingin.tray import tray_of

        tray = tray_of(self._house.services)
        tray.waiting_changed.connect(self._tell_today)
        tray.poll()

    def _tell_today(self) -> None:
        page = self._house.window.page
        if page is not None and page.place is Place.TODAY:
            page.read_if_seen()
