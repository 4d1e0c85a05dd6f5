"""The page of memos: the list, the memo, and its paper at the right when it is wanted."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget

from clerkdesk.desk.materials import copy_for_reading
from clerkdesk.desk.memocard import MemoCard, read_card
from clerkdesk.desk.printing import preview_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Material
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.journal.mark import MEMO_MARK
from clerkdesk.ui.look.measures import FORM_LEAST, LIST_USUAL, PAPER_USUAL, SPLIT_HANDLE
from clerkdesk.ui.memos.listing import MemoListing
from clerkdesk.ui.memos.scans import attach_scans
from clerkdesk.ui.memos.several import SeveralMemos, few_enough, make_slip, possible_with
from clerkdesk.ui.memos.view import MemoView
from clerkdesk.ui.page import Page
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.pile.kept import take_to_pile
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.keptsizes import KeptSizes
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.work import Lane

_PANEL_ACTS = (
    *("sign", "hand_over", "take_in", "publish", "return", "withdraw", "replace", "take_down"),
)
_WITH_PAPER = frozenset({"pdf", "paper"})


class MemosPage(Page):
    """Everything is read off the GUI thread; what is shown stays until the new is there."""

    place = Place.MEMOS
    main_action = "new"
    searchable = True

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._sign_when_shown = 0
        self._act_when_shown = ""
        self._chosen: Sequence[int] = ()
        self._card_wanted = 0
        self._paper_open = False
        self._card_lane = Lane(services.work, self)
        self._paper_lane = Lane(services.work, self)
        self.listing = MemoListing(services)
        self.listing.chosen.connect(self._show_chosen)
        self.listing.entered.connect(self._enter_memo)
        self.view = MemoView(services)
        self.view.panel_closed.connect(self.take_focus)
        self.view.file_wanted.connect(self._open_file)
        self.empty = Empty(services)
        self.right = QStackedWidget()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.view)
        self.pane = SeveralMemos(services)
        self.right.addWidget(self.pane)
        self.right.setMinimumWidth(FORM_LEAST)
        self.paper = PaperView(services.voice, services.look)
        self.paper.hide()
        services.ways.memo_changed.connect(self._memo_changed)
        self._lay_out()

    def handlers(self) -> Handlers:
        """What can be done here."""
        panels = {act: partial(self.view.open_panel, act) for act in _PANEL_ACTS}
        return {
            **panels,
            "print": self._print,
            "pdf": self._print_into_file,
            "paper": self._toggle_paper,
            "like": lambda: self._write(like=True),
            "again": lambda: self._write(again=True),
            "change": self._change,
            "group": self.listing.group,
            "documents": self.listing.show_documents,
            "pile": self._to_pile,
            "slip": lambda: make_slip(self._services, self._chosen),
            "who_did": self._show_journal,
            "attach_signed": lambda: attach_scans(self._services, self.view.card),
        }

    def enter(self) -> None:
        """Reads the list anew, and the memo."""
        self.listing.read_again()
        if self._one:
            self._show_memo(self._one)

    def search_for(self, text: str) -> None:
        """Shows the memos that answer to ``text``."""
        self.listing.search_for(text)

    def take_focus(self) -> None:
        """The list takes the keys."""
        self.listing.take_focus()

    def open_memo(self, memo_id: int) -> None:
        """Shows one memo, whatever is searched or filtered."""
        self.listing.open(memo_id)
        self._show_memo(memo_id)

    def record_when_shown(self, memo_id: int, act: str) -> None:
        """As soon as a memo is shown, ``act`` is ready to be recorded."""
        self._sign_when_shown, self._act_when_shown = memo_id, act

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The list makes room for the paper where there is little."""
        super().resizeEvent(event)
        self._make_room()

    @property
    def _one(self) -> int:
        """The memo that is chosen alone; 0 when there is none."""
        return self._chosen[0] if len(self._chosen) == 1 else 0

    @property
    def _several(self) -> bool:
        """Whether more than one memo is chosen."""
        return len(self._chosen) > 1

    def _show_chosen(self, ids: Sequence[int]) -> None:
        self._chosen = ids
        if self._several:
            self._show_several()
        elif ids:
            self._show_memo(ids[0])
        else:
            self._show_nothing()

    def _show_several(self) -> None:
        self._forget_card()
        self.possible_changed.emit(possible_with(self._chosen, self.listing.model.rows.index))
        self.pane.show_memos(self._chosen, self.listing.model.rows.index)
        self.right.setCurrentWidget(self.pane)

    def _show_memo(self, memo_id: int) -> None:
        desk, self._card_wanted = self._services.desk, memo_id
        self._card_lane.run(lambda: read_card(desk, memo_id), self._show_card)

    def _show_nothing(self) -> None:
        self._forget_card()
        some = len(self.listing.model.rows)
        said = self._services.voice.say("เลือกบันทึกทางซ้ายเพื่อดูว่าอยู่ที่ใครและทำอะไรต่อ")
        self.empty.tell("files", said if some else "")
        self.right.setCurrentWidget(self.empty)
        self.possible_changed.emit(frozenset())

    def _forget_card(self) -> None:
        """A card that is still being read is shown no more."""
        self._card_wanted = 0
        self.paper.hide()
        self.view.close_panel()
        self.view.card = None

    def _show_card(self, card: MemoCard) -> None:
        if card.memo.id != self._card_wanted:
            return
        on_paper = _WITH_PAPER if "print" in card.possible else frozenset()
        self.possible_changed.emit(card.possible | on_paper | {"who_did"})
        self.view.show_card(card)
        self.right.setCurrentWidget(self.view)
        if self._sign_when_shown == card.memo.id:
            self._sign_when_shown = 0
            self._open_next(card, self._act_when_shown)
        self.paper.setVisible(self._paper_open)
        if self._paper_open:
            self._read_paper()

    def _enter_memo(self, memo_id: int) -> None:
        """Enter on a memo: the act that is next, ready to be recorded; on several, the pile."""
        if self._several:
            self._to_pile()
            return
        card = self.view.card
        if card is not None and card.memo.id == memo_id:
            self._open_next(card)
        else:
            self._sign_when_shown = memo_id

    def _open_next(self, card: MemoCard, wanted: str = "") -> None:
        """Opens what is wanted, where that is possible, else what is next."""
        act = wanted if wanted in card.possible else card.next
        if act in _PANEL_ACTS:
            self.view.open_panel(act)
        elif act in ("again", "change"):
            self.handlers()[act]()

    def _memo_changed(self, memo_id: int) -> None:
        if self.isVisible():
            self.listing.read_again()
            if self._one == memo_id:
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

    def _show_journal(self) -> None:
        if self.view.card is not None:
            self._services.marks[MEMO_MARK] = str(self.view.card.memo.id)
            self._services.go(Place.JOURNAL)

    def _to_pile(self) -> None:
        """Several memos go into the pile; one alone was not chosen for it."""
        if len(self._chosen) < 2:
            self._services.go(Place.PILE)
        elif few_enough(self._services, self._chosen):
            take_to_pile(self._services, self._chosen)

    def _print_several(self) -> None:
        from clerkdesk.ui.memos.printall import print_all

        if few_enough(self._services, self._chosen):
            print_all(self._services, self._chosen)

    def _print(self) -> None:
        from clerkdesk.ui.paper.printing import print_on_printer

        if self._several:
            self._print_several()
        elif self.view.card is not None:
            print_on_printer(self._services, self.view.card)

    def _print_into_file(self) -> None:
        from clerkdesk.ui.paper.printing import print_into_file

        if self.view.card is not None:
            print_into_file(self._services, self.view.card)

    def _open_file(self, material: Material) -> None:
        services = self._services
        services.work.run(
            self,
            lambda: copy_for_reading(services.desk, material),
            lambda copy: services.messages.open_outside(copy),
        )

    def _toggle_paper(self) -> None:
        self._paper_open = not self._paper_open
        self.paper.setVisible(self._paper_open)
        self._make_room()
        if self._paper_open:
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
        KeptSizes(self.splitter, "memos", self._services.preferences)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.splitter)
        self._show_nothing()
