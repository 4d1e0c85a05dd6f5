"""The memos of the pile: how many fit, each with where it stands, and a way to take some out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.desk.pile import PileMemo
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.pile.delegate import PileDelegate
from clerkdesk.ui.pile.model import PileModel, Role
from clerkdesk.ui.pile.nothing import NothingYet
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Elided, label

_TAKES_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _View(QListView):
    taken_out = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Del takes the memo out."""
        if event.key() in _TAKES_OUT:
            self.taken_out.emit()
        else:
            super().keyPressEvent(event)


class PileListing(QWidget):
    """``taken_out`` carries the ids that are to leave the pile, ``opened`` a memo to be shown."""

    taken_out = Signal(object)
    opened = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.model = PileModel(self._voice)
        self.view = _View()
        self.view.setModel(self.model)
        self.delegate = PileDelegate(
            self._voice, services.look, self.model, lambda: self.view.viewport().width()
        )
        self.view.setItemDelegate(self.delegate)
        self.view.setProperty("kind", "bordered")
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self._voice.say("เรื่องในกอง"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.taken_out.connect(self._take_out)
        self.view.activated.connect(lambda index: self.opened.emit(index.data(Role.MEMO).line.id))
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self.nothing = NothingYet(services)
        self.count = label("", "heading")
        self.fitting = Elided("", "second")
        self.out_button = self._quiet(th("เอาออก"), self._take_out)
        self.out_button.setToolTip("Del")
        self.clear_button = self._quiet(th("เอาออกทั้งกอง"), self._clear)
        self._lay_out()
        self.show_memos((), 0)

    def show_memos(self, memos: Sequence[PileMemo], fitting: int, shown: int = 0) -> None:
        """Shows the pile; ``shown`` is a memo to come to, else the list stays where it is."""
        place, current = self.view.verticalScrollBar().value(), self._current()
        row = self.view.currentIndex().row()
        self.model.show(memos)
        self.view.scheduleDelayedItemsLayout()
        at = self.model.row_of(shown or current)
        at = at if at >= 0 else min(row, len(memos) - 1)
        self.view.setCurrentIndex(self.model.index(at) if at >= 0 else QModelIndex())
        if shown and at >= 0:
            self.view.scrollTo(self.model.index(at))
        else:
            self.view.verticalScrollBar().setValue(place)
        self._say_counts(len(memos), fitting)
        self._stack.setCurrentWidget(self._listed if memos else self.nothing)

    def in_order(self) -> list[QWidget]:
        """What takes the keys, in the order of the eye."""
        return [*self.nothing.offers, self.out_button, self.clear_button, self.view]

    def _say_counts(self, count: int, fitting: int) -> None:
        self.count.setText(self._voice.say("ในกอง {count} เรื่อง", count=count))
        said = self._voice.say("บันทึกได้ {count}", count=fitting)
        if fitting < count:
            rest = self._voice.say("ยังไม่ได้ {count}", count=count - fitting)
            said = f"{said} · {rest}"
        self.fitting.tell(said)
        self._show_buttons()

    def _current(self) -> int:
        memo = self.view.currentIndex().data(Role.MEMO)
        return memo.line.id if isinstance(memo, PileMemo) else 0

    def _take_out(self) -> None:
        if self._current():
            self.taken_out.emit((self._current(),))

    def _clear(self) -> None:
        self.taken_out.emit(tuple(memo.line.id for memo in self.model.memos))

    def _show_buttons(self) -> None:
        self.out_button.setEnabled(bool(self._current()))

    def _quiet(self, thai: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._voice.say(thai))
        button.setProperty("kind", "quiet")
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self._listed = QWidget()
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.count)
        head.addWidget(self.fitting, 1)
        head.addWidget(self.out_button)
        head.addWidget(self.clear_button)
        listed = QVBoxLayout(self._listed)
        without_gaps(listed)
        listed.setSpacing(GAP)
        listed.addLayout(head)
        listed.addWidget(self.view, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self._listed)
