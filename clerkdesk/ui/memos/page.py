"""The page of memos: the list, the memo, and its paper at the right when it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget

from clerkdesk.desk.materials import copy_for_reading
from clerkdesk.desk.memocard import MemoCard, read_card
from clerkdesk.desk.memolist import list_lines
from clerkdesk.desk.printing import preview_memo
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Material
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import FORM_LEAST, LIST_USUAL, PAPER_USUAL, SPLIT_HANDLE
from clerkdesk.ui.memos.listing import MemoListing
from clerkdesk.ui.memos.view import MemoView
from clerkdesk.ui.page import Page
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.work import Lane

_PANEL_ACTS = ("sign", "hand_over", "publish", "return", "withdraw")


class MemosPage(Page):
    """Everything is read off the GUI thread; what is shown stays until the new is there."""

    place = Place.MEMOS
    main_action = "new"
    searchable = True

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._text = ""
        self._sign_when_shown = 0
        self._lines_lane = Lane(services.work, self)
        self._card_lane = Lane(services.work, self)
        self._paper_lane = Lane(services.work, self)
        self.listing = MemoListing(services)
        self.listing.chosen.connect(self._show_memo)
        self.listing.entered.connect(self._enter_memo)
        self.view = MemoView(services)
        self.view.panel_closed.connect(self.take_focus)
        self.view.file_wanted.connect(self._open_file)
        self.empty = Empty(services)
        self.right = QStackedWidget()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.view)
        self.right.setMinimumWidth(FORM_LEAST)
        self.paper = PaperView(services.voice, services.look)
        self.paper.hide()
        services.ways.memo_changed.connect(self._memo_changed)
        self._lay_out()

    def handlers(self) -> Handlers:
        """What can be done here."""
        panels: dict[str, Callable[[], None]] = {act: self._opener(act) for act in _PANEL_ACTS}
        return {
            **panels,
            "print": self._print,
            "pdf": self._print_into_file,
            "paper": self._toggle_paper,
            "like": lambda: self._write(like=True),
            "again": lambda: self._write(again=True),
            "change": self._change,
        }

    def enter(self) -> None:
        """Reads the list anew."""
        self._read_lines()

    def search_for(self, text: str) -> None:
        """Shows the memos that answer to ``text``."""
        self._text = text
        self._read_lines()

    def take_focus(self) -> None:
        """The list takes the keys."""
        self.listing.take_focus()

    def open_memo(self, memo_id: int) -> None:
        """Shows one memo, whatever is searched or filtered."""
        self._text = ""
        self.listing.choose(memo_id)
        self._read_lines()
        self._show_memo(memo_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The list makes room for the paper where there is little."""
        super().resizeEvent(event)
        self._make_room()

    def _read_lines(self) -> None:
        desk, text = self._services.desk, self._text

        def show(lines: list[MemoLine]) -> None:
            self.listing.show_lines(lines, text)

        self._lines_lane.run(lambda: list_lines(desk, text), show)

    def _show_memo(self, memo_id: int) -> None:
        if not memo_id:
            self._show_nothing()
            return
        desk = self._services.desk
        self._card_lane.run(lambda: read_card(desk, memo_id), self._show_card)

    def _show_nothing(self) -> None:
        self.view.close_panel()
        self.view.card = None
        some = self.listing.model.counts()
        said = self._services.voice.say("เลือกบันทึกทางซ้ายเพื่อดูว่าอยู่ที่ใครและทำอะไรต่อ")
        self.empty.tell("files", said if some else "")
        self.right.setCurrentWidget(self.empty)
        self.possible_changed.emit(frozenset())

    def _show_card(self, card: MemoCard) -> None:
        self.possible_changed.emit(card.possible)
        self.view.show_card(card)
        self.right.setCurrentWidget(self.view)
        if self._sign_when_shown == card.memo.id:
            self._sign_when_shown = 0
            self._open_next(card)
        if self.paper.isVisible():
            self._read_paper()

    def _enter_memo(self, memo_id: int) -> None:
        """Enter on a memo: the act that is next, ready to be recorded."""
        card = self.view.card
        if card is not None and card.memo.id == memo_id:
            self._open_next(card)
        else:
            self._sign_when_shown = memo_id

    def _open_next(self, card: MemoCard) -> None:
        if card.next in _PANEL_ACTS:
            self.view.open_panel(card.next)
        else:
            self.view.setFocus()

    def _opener(self, act: str) -> Callable[[], None]:
        return lambda: self.view.open_panel(act)

    def _memo_changed(self, memo_id: int) -> None:
        if self.isVisible():
            self._read_lines()
            if self.view.card is not None and self.view.card.memo.id == memo_id:
                self._show_memo(memo_id)

    def _write(self, like: bool = False, again: bool = False) -> None:
        card = self.view.card
        if card is not None and (like or again):
            wanted = Writing(form=card.memo.form.id, like=card.memo.id, again=again)
            self._services.ways.writing_wanted.emit(wanted)

    def _change(self) -> None:
        card = self.view.card
        if card is not None:
            self._services.ways.writing_wanted.emit(Writing(change=card.memo.id))

    def _print(self) -> None:
        from clerkdesk.ui.paper.printing import print_on_printer

        if self.view.card is not None:
            print_on_printer(self._services, self, self.view.card)

    def _print_into_file(self) -> None:
        from clerkdesk.ui.paper.printing import print_into_file

        if self.view.card is not None:
            print_into_file(self._services, self, self.view.card)

    def _open_file(self, material: Material) -> None:
        services = self._services
        services.work.run(
            self,
            lambda: copy_for_reading(services.desk, material),
            lambda copy: services.messages.open_outside(copy),
        )

    def _toggle_paper(self) -> None:
        self.paper.setVisible(not self.paper.isVisible())
        self._make_room()
        if self.paper.isVisible():
            self._read_paper()

    def _read_paper(self) -> None:
        card, desk = self.view.card, self._services.desk
        if card is None:
            return
        memo_id = card.memo.id

        def pictures() -> list[QImage]:
            return page_pictures(preview_memo(desk, memo_id), DPI)

        self._paper_lane.run(pictures, self.paper.show_pages, self._no_paper)

    def _no_paper(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self.paper.refuse(self._services.voice.error(error))
        else:
            self._services.work.fail(error)

    def _make_room(self) -> None:
        both = LIST_USUAL + FORM_LEAST + PAPER_USUAL
        self.listing.setVisible(not self.paper.isVisible() or self.width() >= both)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(SPLIT_HANDLE)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.listing, self.right, self.paper):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.setSizes([LIST_USUAL, FORM_LEAST, PAPER_USUAL])
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.splitter)
        self._show_nothing()
