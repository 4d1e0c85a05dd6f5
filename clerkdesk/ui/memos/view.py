"""One memo: its status, its chain, what can be done, what was filled in, what was recorded."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.domain.memo.entries import Entry, Signature
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, GROUP, ICON, READING_MOST, ROOM
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.memos.facts import Facts
from clerkdesk.ui.memos.history import History
from clerkdesk.ui.memos.places import Places
from clerkdesk.ui.recording.correct import CancelPanel, CorrectPanel
from clerkdesk.ui.recording.moves import HandOverPanel, ReturnPanel, WithdrawPanel
from clerkdesk.ui.recording.panel import RecordPanel
from clerkdesk.ui.recording.places import (
    PublishPlacesPanel,
    ReplacePanel,
    TakeDownPanel,
    TakeInPanel,
)
from clerkdesk.ui.recording.sign import SignPanel
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.chainline import ChainLine
from clerkdesk.ui.widgets.layouts import card, empty, scroll_by_keys, without_gaps
from clerkdesk.ui.widgets.texts import Elided, Prose, label

_ACTS = (
    "sign",
    "hand_over",
    "publish",
    "take_in",
    "slip",
    "print",
    "pdf",
    "like",
    "change",
    "again",
    "paper",
    "return",
    "withdraw",
    "replace",
    "take_down",
    "attach_signed",
    "who_did",
)

_PANELS: dict[str, Callable[[Services, MemoCard], RecordPanel]] = {
    "sign": SignPanel,
    "hand_over": HandOverPanel,
    "take_in": TakeInPanel,
    "publish": PublishPlacesPanel,
    "return": ReturnPanel,
    "withdraw": WithdrawPanel,
    "replace": ReplacePanel,
    "take_down": TakeDownPanel,
}


class MemoView(QScrollArea):
    """``panel_closed`` when the clerk is done recording; ``file_wanted`` carries a material."""

    panel_closed = Signal()
    file_wanted = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.card: MemoCard | None = None
        self.panel: RecordPanel | None = None
        self.number = Elided("", "second")
        self.status_mark = QLabel()
        self.status = label("")
        self.subject = Prose(self._voice, kind="title")
        self.chain = ChainLine(self._voice, services.look)
        self.chain.chosen.connect(self.sign_step)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.slot = QVBoxLayout()
        self.facts = Facts(services)
        self.facts.file_wanted.connect(self.file_wanted)
        self.places = Places(services)
        self.places.down_wanted.connect(lambda entry: self._of_place(TakeDownPanel, entry))
        self.places.replace_wanted.connect(lambda entry: self._of_place(ReplacePanel, entry))
        self.history = History(services)
        self.history.correct_wanted.connect(self._correct)
        self.history.cancel_wanted.connect(self._cancel)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._voice.say("บันทึก"))
        scroll_by_keys(self)
        self.setWidget(self._laid_out())

    def show_card(self, shown: MemoCard) -> None:
        """Shows a memo; a panel that is open on another one is closed."""
        if self.card is not None and self.card.memo.id != shown.memo.id:
            self.close_panel()
            self.verticalScrollBar().setValue(0)
        elif self.panel is None and self._says_more(shown):
            self.verticalScrollBar().setValue(0)
        self.card = shown
        memo, line = shown.memo, shown.line
        number = memo.number or self._voice.say("ยังไม่มีเลข")
        parts = (self._voice.figure(number), self._voice.of(memo.form.wording))
        self.number.tell(" · ".join(parts))
        colour = status_colour(self._services.look.palette, line.status)
        self.status_mark.setPixmap(picture(ICONS[line.status], colour, ICON, 2))
        self.status.setText(self._voice.of(STATUSES[line.status]))
        self.status.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.subject.tell(memo.subject)
        self.chain.show_state(shown.state, line.days)
        self.chain.setVisible(bool(memo.form.steps))
        self.places.show_card(shown)
        self.acts.show_main("" if self.panel else shown.next)
        self.facts.show_card(shown)
        self.history.show_card(shown)

    def _says_more(self, shown: MemoCard) -> bool:
        """Whether something was recorded of the memo that is shown: its chain tells of it."""
        return self.card is not None and self.card.memo.entries != shown.memo.entries

    def open_panel(self, act: str) -> None:
        """Opens the panel in which an act is recorded."""
        wanted = "take_down" if act == "replace" else act
        if self.card is not None and wanted in self.card.possible:
            self._open(_PANELS[act](self._services, self.card))

    def sign_step(self, step: str) -> None:
        """Opens the panel for one step of the chain, to be signed or corrected."""
        if self.card is None:
            return
        signature = self.card.state.signatures.get(step)
        if signature is not None:
            self._correct(signature)
        elif "sign" in self.card.possible:
            self._open(SignPanel(self._services, self.card, step))

    def close_panel(self) -> None:
        """Closes the panel; what was recorded is recorded."""
        if self.panel is not None:
            self.panel = None
            empty(self.slot)
            self.acts.show_main(self.card.next if self.card else "")
            self.panel_closed.emit()

    def _open(self, panel: RecordPanel) -> None:
        empty(self.slot)
        self.panel = panel
        panel.closed.connect(self.close_panel)
        panel.grew.connect(lambda: self._show_whole(panel))
        self.slot.addWidget(panel)
        self.acts.show_main("")
        panel.show()
        panel.take_focus()
        self._show_whole(panel)

    def _of_place(self, make: Callable[[Services, MemoCard, int], RecordPanel], entry: int) -> None:
        if self.card is not None:
            self._open(make(self._services, self.card, entry))

    def _show_whole(self, panel: RecordPanel) -> None:
        """Scrolls to the panel, as soon as it has its size."""

        def scroll() -> None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(panel)

        QTimer.singleShot(0, panel, scroll)

    def _correct(self, entry: Signature) -> None:
        if self.card is not None:
            self._open(CorrectPanel(self._services, self.card, entry))

    def _cancel(self, entry: Entry, words: str) -> None:
        if self.card is not None:
            self._open(CancelPanel(self._services, self.card, entry, words))

    def _laid_out(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("kind", "ground")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        layout.setSpacing(ROOM)
        head = QVBoxLayout()
        without_gaps(head)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.number, 1)
        line.addWidget(self.status_mark)
        line.addWidget(self.status)
        head.addLayout(line)
        head.addWidget(self.subject)
        layout.addLayout(head)
        layout.addWidget(card(self.chain, self.places))
        layout.addWidget(self.acts)
        without_gaps(self.slot)
        layout.addLayout(self.slot)
        layout.addWidget(card(self.facts))
        history = label(self._voice.say("ประวัติ"), "heading")
        layout.addWidget(card(history, self.history))
        layout.addStretch()
        inner.setMaximumWidth(READING_MOST + 2 * GROUP)
        return inner
