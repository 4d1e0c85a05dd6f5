"""The open house: which page is shown when, and what holds on all of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.staff import load_office
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.office.office import Office
from clerkdesk.settings import load_words
from clerkdesk.ui.actions import SIDE_BAR, Place
from clerkdesk.ui.firstrun.hooks import first_place
from clerkdesk.ui.firstrun.practice import WayBack, other_office
from clerkdesk.ui.further import ways_further
from clerkdesk.ui.makers import MAKERS
from clerkdesk.ui.page import Page
from clerkdesk.ui.searching import Searching
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.takingin.arriving import Arriving
from clerkdesk.ui.widgets.texts import Prose

if TYPE_CHECKING:
    from clerkdesk.desk.writing import Start

Over = TypeVar("Over", bound=QWidget)


class House(QObject):
    """Makes each page when it is first wanted, and leads from one to another."""

    def __init__(self, window: Window, services: Services) -> None:
        super().__init__(window)
        self.window, self.services = window, services
        self.pages: dict[Place, Page] = {}
        self._over: QWidget | None = None
        self._practice = False
        self._was: tuple[Place, Start | None] = Place.TODAY, None
        self.way_back = WayBack(services, window)
        ways = services.ways
        ways.place_wanted.connect(self.show)
        ways.memo_wanted.connect(self.show_memo)
        ways.act_wanted.connect(self.show_act)
        ways.month_wanted.connect(self.show_month)
        ways.writing_wanted.connect(self.show_writing)
        ways.offer_changed.connect(window.show_main)
        ways.office_changed.connect(self._read_office)
        ways.preferences_changed.connect(self._rebuild)
        services.look.changing.connect(self._make_way)
        services.look.changed.connect(self._redraw)
        window.side.chosen.connect(self.show)
        self.searching = Searching(self)
        self.arriving = Arriving(self)
        window.commands.everywhere(self._handlers())
        window.commands.stopped.connect(self._say_why_not)

    def open(self, office: Office) -> None:
        """Shows the first page of the open desk."""
        self._show_office(office)
        if office.name:
            self.show(Place.TODAY)
        else:
            first_place(self.services, self, self._show_first)
        self._load_dictionary()
        if self.services.preferences.complaint is not None:
            self.services.messages.complain(self.services.preferences.complaint)

    def _show_first(self, place: Place) -> None:
        if self.window.page is None:
            self.show(place)

    def page(self, place: Place) -> Page:
        """The page of a place, made at the first need."""
        if place not in self.pages:
            self.pages[place] = MAKERS[place](self.services)
        return self.pages[place]

    def show(self, place: Place) -> None:
        """Shows a place."""
        self.window.show_page(self.page(place))

    def show_memo(self, memo_id: int) -> None:
        """Shows one memo in the list of memos."""
        from clerkdesk.ui.memos.page import MemosPage

        page = self.page(Place.MEMOS)
        if isinstance(page, MemosPage):
            self.window.header.search.clear()
            self.window.show_page(page)
            page.open_memo(memo_id)

    def show_act(self, memo_id: int, act: str) -> None:
        """Shows one memo with an act ready to be recorded."""
        from clerkdesk.ui.memos.page import MemosPage

        self.show_memo(memo_id)
        page = self.page(Place.MEMOS)
        if isinstance(page, MemosPage):
            page.record_when_shown(memo_id, act)

    def show_month(self, month: Month) -> None:
        """Shows the sheet of one month."""
        from clerkdesk.ui.month.page import MonthPage

        page = self.page(Place.MONTH)
        if isinstance(page, MonthPage):
            page.ask_for(month)
            self.window.show_page(page)

    def _say_why_not(self, act: str) -> None:
        from clerkdesk.ui.memos.page import MemosPage
        from clerkdesk.ui.memos.stopped import say_why_not

        if isinstance(self.window.page, MemosPage):
            say_why_not(self.services, self.window.page.view.card, act)

    def show_writing(self, wanted: Writing) -> None:
        """Shows the writing page with what is wanted in it."""
        from clerkdesk.ui.writing.page import WritingPage

        page = self.page(Place.WRITING)
        if isinstance(page, WritingPage):
            page.leave()
            page.open(wanted)
            self.window.show_page(page)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        window = self.window
        go = {place.value: self._goer(place) for place in SIDE_BAR}
        return {
            **go,
            **ways_further(self.services, self.page),
            "new": lambda: self.show_writing(Writing()),
            "pile": self._goer(Place.PILE),
            "find": self.searching.focus,
            "finder": self._open_finder,
            "keys": self._open_keys,
            "help": self._open_help,
            "card": self._print_card,
            "undo": window.foot.run_undo,
            "redo": window.foot.run_redo,
            "larger": lambda: self._step_text(1),
            "smaller": lambda: self._step_text(-1),
            "usual_size": self._usual_text,
            "sidebar": window.fold_side,
            "lock": self.services.ways.lock_wanted.emit,
            "setup": self._goer(Place.WIZARD),
            **other_office(self.services, window, self._practice),
        }

    def _open_finder(self) -> None:
        """Made anew each time: it costs little, and speaks the language of now."""
        from clerkdesk.ui.finder.box import FinderBox

        self._lay_over(
            FinderBox(self.window, self.services, load_words("en"), self.searching.search_memos)
        ).open()

    def _open_help(self) -> None:
        from clerkdesk.ui.help.window import show_help

        show_help(self.window, self.services)

    def _print_card(self) -> None:
        from clerkdesk.ui.help.card import print_card

        print_card(self.services)

    def _open_keys(self) -> None:
        from clerkdesk.ui.finder.keyspage import KeysPage

        self._lay_over(KeysPage(self.window, self.services)).open()

    def _lay_over(self, made: Over) -> Over:
        """Lets go of what was laid over the window before."""
        if self._over is not None:
            self._over.hide()
            self._over.deleteLater()
        self._over = made
        return made

    def _step_text(self, step: int) -> None:
        from clerkdesk.ui.settings.textsize import step_text_size

        step_text_size(self.services, step)

    def _usual_text(self) -> None:
        from clerkdesk.ui.settings.textsize import usual_text_size

        usual_text_size(self.services)

    def _goer(self, place: Place) -> Callable[[], None]:
        return lambda: self.show(place)

    def _read_office(self) -> None:
        desk = self.services.desk
        self.services.work.run(self, lambda: load_office(desk), self._show_office)

    def _show_office(self, office: Office) -> None:
        self.services.voice.digits = office.digits
        self.window.show_office(office.short_name, office.practice)
        self.way_back.show_office(office.practice)
        self._practice = office.practice
        self.window.commands.everywhere(self._handlers())

    def _load_dictionary(self) -> None:
        desk = self.services.desk
        self.services.work.run(self, lambda: desk.press.breaker, self._use_dictionary)

    def _use_dictionary(self, breaker: object) -> None:
        from clerkdesk.domain.thai.linebreak import LineBreaker

        if isinstance(breaker, LineBreaker):
            self.services.voice.learn_words(breaker)
            for prose in self.window.findChildren(Prose):
                prose.updateGeometry()

    def _rebuild(self) -> None:
        """Another language: every word is said anew."""
        words = load_words(self.services.preferences.now.language)
        self.services.voice.speak(words)
        self._redraw()

    def _make_way(self) -> None:
        """All pages go; where the clerk was, and what was being written, is kept in mind."""
        if self.window.page is not None:
            self._was = self.window.page.place, self._written()
        self.window.drop_pages()
        self.pages.clear()
        self._drop_closed()

    def _drop_closed(self) -> None:
        """What lay over the window and was closed goes, too: it would be dressed for nobody."""
        from shiboken6 import delete

        if self._over is not None and not self._over.isVisible():
            delete(self._over)
            self._over = None

    def _redraw(self) -> None:
        """The pages are made anew, the window stays where it is."""
        self._make_way()
        place, written = self._was
        self._was = place, None
        self.window.say()
        self.way_back.say()
        if written is not None:
            self._go_on_writing(written)
        else:
            self.show(Place.MEMOS if place is Place.WRITING else place)

    def _written(self) -> "Start | None":
        from clerkdesk.ui.writing.page import WritingPage

        page = self.window.page
        return page.as_it_stands() if isinstance(page, WritingPage) else None

    def _go_on_writing(self, start: "Start") -> None:
        from clerkdesk.ui.writing.page import WritingPage

        page = self.page(Place.WRITING)
        if isinstance(page, WritingPage):
            page.go_on(start)
            self.window.show_page(page)
