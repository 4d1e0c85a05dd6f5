"""The list of memos with its filters."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, LIST_LEAST, LIST_MOST
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.memos.delegate import MemoDelegate
from clerkdesk.ui.memos.model import MemoModel, Role
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.chips import FilterChips
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps

_ALL = "all"


class MemoListing(QWidget):
    """``chosen`` carries the id of the memo that is shown; ``entered`` when Enter is pressed."""

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_LEAST)
        self.setMaximumWidth(LIST_MOST)
        self.model = MemoModel(self._voice)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(MemoDelegate(self._voice, services.look))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self._voice.say("รายการบันทึก"))
        self.view.activated.connect(self._enter)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self._wanted_memo = 0
        self.chips = self._chips()
        self.empty = Empty(services)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        chips = QVBoxLayout()
        chips.setContentsMargins(HALF_ROOM, HALF_ROOM, HALF_ROOM, GAP)
        chips.addWidget(self.chips)
        layout.addLayout(chips)
        layout.addWidget(self._stack, 1)

    def show_lines(self, lines: list[MemoLine], text: str) -> None:
        """Shows other lines; the same memo stays chosen, and the list where it was."""
        place = self.view.verticalScrollBar().value()
        self.model.show(lines)
        self._say_counts()
        self._show_empty(text)
        self.view.verticalScrollBar().setValue(place)
        self._choose_again()

    def choose(self, memo_id: int) -> None:
        """Chooses a memo, also one that the filter hides."""
        self._wanted_memo = memo_id
        if self.model.row_of(memo_id) < 0 and self.model.rowCount():
            self._filter(_ALL)
        self._choose_again()

    def take_focus(self) -> None:
        """The list takes the keys; the button of an empty one."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        else:
            self.view.setFocus()

    def _chips(self) -> FilterChips:
        chips = FilterChips(self._voice.say("กรองตามสถานะ"), self._voice.say("อื่น ๆ"))
        chips.add(_ALL)
        palette = self._services.look.palette
        for status in STATUSES:
            chips.add(status.value).show_icon(ICONS[status], status_colour(palette, status))
        chips.choose(_ALL)
        chips.chosen.connect(self._filter)
        return chips

    def _filter(self, key: str) -> None:
        self.chips.choose(key)
        self.model.want(None if key == _ALL else Status(key))
        self._say_counts()
        self._choose_again()

    def _say_counts(self) -> None:
        counts = self.model.counts()
        words = {_ALL: self._voice.say("ทั้งหมด {count}", count=counts.total())}
        for status, name in STATUSES.items():
            if counts[status]:
                words[status.value] = f"{self._voice.of(name)} {self._voice.figure(counts[status])}"
        self.chips.say(words)

    def _show_empty(self, text: str) -> None:
        had_focus = self.view.hasFocus() or self.empty.button.hasFocus()
        self._stack.setCurrentWidget(self.view if self.model.counts() else self.empty)
        if self.model.counts():
            if had_focus:
                self.view.setFocus()
            return
        if text:
            said = self._voice.say("ไม่พบ “{text}” ลองคำที่สั้นลง หรือเลขที่หนังสือ", text=text)
            self.empty.tell("search", said)
        else:
            said = self._voice.say("บันทึกที่ทำแล้วจะอยู่ที่นี่ เริ่มจากบันทึกแรกได้เลย")
            self.empty.tell("files", said, "new")
        if had_focus:
            self.empty.take_focus()

    def _choose_again(self) -> None:
        """The memo that was chosen, or the first one, without scrolling to it."""
        if not self.model.rowCount():
            self.chosen.emit(0)
            return
        row = max(0, self.model.row_of(self._wanted_memo))
        index = self.model.index(row, 0)
        if self.view.currentIndex() != index:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._wanted_memo = int(index.data(Role.ID))
            self.chosen.emit(self._wanted_memo)

    def _enter(self, index: QModelIndex) -> None:
        self.entered.emit(int(index.data(Role.ID)))
