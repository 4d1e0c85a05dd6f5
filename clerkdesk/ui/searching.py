"""The search box and the page that it searches: letters go in, what was found takes the keys."""

from typing import Protocol

from PySide6.QtCore import QObject

from clerkdesk.ui.asked import is_code, show_typed
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window


class Pages(Protocol):
    """Who has the pages."""

    window: Window
    services: Services

    def page(self, place: Place) -> Page:
        """The page of a place."""

    def show(self, place: Place) -> None:
        """Shows a place."""


class Searching(QObject):
    """A page that cannot be searched leads to the memos; Esc leads back to it."""

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages.window)
        self._pages, self._window = pages, pages.window
        self._came_from: Place | None = None
        header = self._window.header
        header.searched.connect(self._search)
        header.search.left.connect(self.focus_page)
        header.search.entered.connect(self._enter)
        header.search.escaped.connect(self._go_back)
        pages.services.ways.search_typed.connect(header.begin_search)

    def focus(self) -> None:
        """The box takes the keys, ready to be typed over."""
        self._window.header.search.setFocus()
        self._window.header.search.selectAll()

    def search_memos(self, text: str) -> None:
        """Searches the memos."""
        self._pages.show(Place.MEMOS)
        self._window.header.search.setText(text)

    def focus_page(self) -> None:
        """What was found takes the keys: from now on that is where the clerk is."""
        self._came_from = None
        if self._window.page is not None:
            self._window.page.take_focus()

    def _enter(self, text: str) -> None:
        """A reader ends what it typed by Enter."""
        if is_code(text):
            self._window.header.search.clear()
            show_typed(self._pages.services, text)
        self.focus_page()

    def _go_back(self) -> None:
        back, page = self._came_from, self._window.page
        self.focus_page()
        if back is not None and page is not None and page.place is Place.MEMOS:
            self._pages.show(back)

    def _search(self, text: str) -> None:
        page = self._window.page
        if page is not None and page.searchable:
            page.search_for(text)
        elif text:
            self._came_from = page.place if page is not None else None
            self._pages.show(Place.MEMOS)
            self._pages.page(Place.MEMOS).search_for(text)
            self._window.header.search.setFocus()
