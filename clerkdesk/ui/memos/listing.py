"""The list of memos with its filters."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.documentlist import read_documents
from clerkdesk.desk.memolist import longest_days, read_index, read_lines
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.domain.words import Wording
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.justtype import JustType
from clerkdesk.ui.look.measures import (
    GAP,
    HALF_ROOM,
    LIST_LEAST,
    LIST_MOST,
    ROW_COMPACT,
    SMALL_ICON,
    TIGHT,
)
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.memos.delegate import MemoDelegate
from clerkdesk.ui.memos.keeping import Kept, choose_again, chosen_ids, keep, scroll_again
from clerkdesk.ui.memos.lines import Lines
from clerkdesk.ui.memos.listview import MemoListView
from clerkdesk.ui.memos.model import MemoModel, Role
from clerkdesk.ui.memos.rows import Rows, rows_of
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.chips import Chip, FilterChips
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.work import Lane

_ALL = "all"
_MARK = "memos.grouped"


@dataclass(frozen=True)
class Asked:
    """What the list shows: the memos that answer to ``text``, of ``status``, perhaps grouped, or
    the ``documents`` alone."""

    text: str = ""
    status: Status | None = None
    grouped: bool = False
    documents: bool = False


class MemoListing(QWidget):
    """``chosen`` carries the ids of the memos that are chosen; ``entered`` one on Enter.

    Which memos there are is read off the GUI thread; the last question alone is answered.
    """

    chosen = Signal(object)
    entered = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_LEAST)
        self.setMaximumWidth(LIST_MOST)
        self.asked = Asked(grouped=_MARK in services.marks)
        self.shown: Asked | None = None
        self._wanted = 0
        self._told: list[int] | None = None
        self._lane = Lane(services.work, self)
        self._days_lane = Lane(services.work, self)
        self._days: dict[Wording, int] = {}
        desk = services.desk
        self.lines = Lines(services.work, lambda ids: read_lines(desk, ids))
        self.model = MemoModel(self._voice, self.lines)
        self.view = MemoListView(self.model)
        self.view.setItemDelegate(MemoDelegate(self._voice, services.look))
        self.view.setAccessibleName(self._voice.say("รายการบันทึก"))
        JustType(self.view, services.ways)
        self.view.activated.connect(lambda index: self.entered.emit(int(index.data(Role.ID))))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        self.view.left.connect(self.choose_one)
        self.chips = self._chips()
        self.group_chip = self._icon_chip("group")
        self.group_chip.setChecked(self.asked.grouped)
        self.documents_chip = self._icon_chip("documents")
        self.empty = Empty(services)
        self._lay_out()

    def search_for(self, text: str) -> None:
        """Shows the memos that answer to ``text``."""
        self._ask(text=text)

    def read_again(self) -> None:
        """Reads which memos there are now."""
        self._ask()

    def group(self) -> None:
        """Puts the memos under heads by who holds them, or one below another."""
        grouped = not self.asked.grouped
        self._services.marks.pop(_MARK, None)
        if grouped:
            self._services.marks[_MARK] = _MARK
        self._ask(grouped=grouped)

    def show_documents(self) -> None:
        """Shows the documents alone, or all memos again."""
        self._ask(documents=not self.asked.documents, status=None)
        self.chips.choose(_ALL)

    def open(self, memo_id: int) -> None:
        """Chooses a memo, whatever is searched or filtered."""
        self._wanted = memo_id
        known = self.model.rows.row_of(memo_id) >= 0
        if not known:
            self.chips.choose(_ALL)
        asked = self.asked if known else Asked()
        self._ask(text="", status=asked.status, documents=asked.documents)

    def choose_one(self) -> None:
        """Of several memos, the one that has the keys stays chosen."""
        if len(self.ids) > 1:
            kept = keep(self.view, self.model)
            choose_again(self.view, self.model, Kept(current=kept.current, row=kept.row))

    @property
    def ids(self) -> list[int]:
        """The memos that are chosen."""
        return self._told or []

    def take_focus(self) -> None:
        """The list takes the keys; the button of an empty one."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.view.setFocus()

    def _ask(self, **changed: object) -> None:
        self.asked = asked = Asked(**{**vars(self.asked), **changed})
        self.group_chip.setChecked(asked.grouped)
        self.documents_chip.setChecked(asked.documents)
        desk, read = self._services.desk, read_documents if asked.documents else read_index
        self._lane.run(
            lambda: rows_of(read(desk, asked.text), asked.status, asked.grouped),
            lambda rows: self._show(rows, asked),
        )

    def _show(self, rows: Rows, asked: Asked) -> None:
        """Shows other rows. The same memos stay chosen; after the same question the list stays
        where it was, else it comes to the memo that has the keys."""
        again, self.shown = asked == self.shown, asked
        kept = keep(self.view, self.model)
        if self._wanted:
            kept = Kept((), self._wanted, 0, kept.top, kept.offset, kept.scrolled)
        elif not again:
            kept = Kept((), kept.current)
        self.lines.hold_as_of((rows.index.standing.seq, self._services.desk.today()))
        moved = self.model.show(rows.with_days(self._days) if again else rows)
        self._read_days(rows)
        self._say_counts()
        self._show_empty()
        if not len(rows):
            self._tell_chosen()
            return
        if moved or self._wanted:
            choose_again(self.view, self.model, kept)
            scroll_again(self.view, self.model, kept)
        if not again or self._wanted:
            self.view.scrollTo(self.view.currentIndex())
        self._wanted = 0

    def _read_days(self, rows: Rows) -> None:
        """How long memos lie where they are takes longer to read, and comes after them."""
        if not rows.heads:
            return
        desk, index, status = self._services.desk, rows.index, self.asked.status

        def show(days: dict[Wording, int]) -> None:
            self._days = days
            if self.model.rows.index is index:
                self.model.show(self.model.rows.with_days(days))

        self._days_lane.run(lambda: longest_days(desk, index.by_holder(status)), show)

    def _tell_chosen(self) -> None:
        ids = chosen_ids(self.view, self.model)
        if ids != self._told:
            self._told = ids
            self.chosen.emit(ids)

    def _chips(self) -> FilterChips:
        chips = FilterChips(self._voice.say("กรองตามสถานะ"), self._voice.say("อื่น ๆ"))
        chips.add(_ALL)
        palette = self._services.look.palette
        for status in STATUSES:
            chips.add(status.value).show_icon(ICONS[status], status_colour(palette, status))
        chips.choose(_ALL)
        chips.chosen.connect(self._filter)
        return chips

    def _icon_chip(self, action: str) -> Chip:
        commands = self._services.commands
        chip = Chip()
        chip.setProperty("kind", "iconchip")
        chip.setIcon(self._services.look.icon(BY_ID[action].icon, size=SMALL_ICON))
        chip.setFixedSize(ROW_COMPACT, ROW_COMPACT)
        chip.setAccessibleName(commands.all[action].text())
        chip.setToolTip(commands.tip(action))
        chip.clicked.connect(lambda: commands.trigger(action))
        return chip

    def _filter(self, key: str) -> None:
        self.chips.choose(key)
        self._ask(status=None if key == _ALL else Status(key))

    def _say_counts(self) -> None:
        counts, wanted = self.model.rows.counts, self.shown.status if self.shown else None
        words = {_ALL: self._voice.say("ทั้งหมด {count}", count=counts.total())}
        for status, name in STATUSES.items():
            if counts[status] or status is wanted:
                words[status.value] = f"{self._voice.of(name)} {self._voice.figure(counts[status])}"
        self.chips.say(words)

    def _show_empty(self) -> None:
        had_focus = self.view.hasFocus() or self.empty.button.hasFocus()
        some = bool(len(self.model.rows))
        self._stack.setCurrentWidget(self.view if some else self.empty)
        if not some:
            self._tell_empty()
        if had_focus:
            self.take_focus()

    def _tell_empty(self) -> None:
        say, asked = self._voice.say, self.shown or Asked()
        if self.model.rows.counts and asked.status is not None:
            name = self._voice.of(STATUSES[asked.status])
            said = say("ไม่มีเรื่องสถานะ “{status}” ในรายการนี้ กด “ทั้งหมด” เพื่อดูทุกเรื่อง", status=name)
            self.empty.tell("files", said)
        elif asked.text:
            said = say("ไม่พบ “{text}” ลองคำที่สั้นลง หรือเลขที่หนังสือ", text=asked.text)
            self.empty.tell("search", said)
        elif asked.documents:
            said = say("ประกาศ คำสั่ง และบันทึกการชี้แจงจะอยู่ที่นี่ เริ่มจากขั้นตอนทั้งสิบ")
            self.empty.tell("shield-check", said, "procedure")
        else:
            said = say("บันทึกที่ทำแล้วจะอยู่ที่นี่ เริ่มจากบันทึกแรกได้เลย")
            self.empty.tell("files", said, "new")

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        chips = QHBoxLayout()
        chips.setContentsMargins(HALF_ROOM, HALF_ROOM, GAP, GAP)
        chips.setSpacing(TIGHT)
        chips.addWidget(self.chips, 1)
        chips.addWidget(self.documents_chip)
        chips.addWidget(self.group_chip)
        layout.addLayout(chips)
        layout.addWidget(self._stack, 1)
