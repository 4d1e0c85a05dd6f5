"""The memos behind a figure, as the list of memos shows them."""

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.memolist import NO_MEMOS, read_lines
from clerkdesk.desk.overview import Ids
from clerkdesk.ui.look.measures import GAP, LIST_LEAST, LIST_MOST, ROOM, TIGHT
from clerkdesk.ui.memos.delegate import MemoDelegate
from clerkdesk.ui.memos.lines import Lines
from clerkdesk.ui.memos.listview import MemoListView
from clerkdesk.ui.memos.model import MemoModel, Role
from clerkdesk.ui.memos.rows import Rows
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose, label

_UNBOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX


class Behind(QWidget):
    """``opened`` carries the id of the memo that is wanted; ``left`` when Esc is pressed."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_LEAST)
        self.setMaximumWidth(LIST_MOST)
        desk = services.desk
        self._lines = Lines(services.work, lambda ids: read_lines(desk, ids))
        self.model = MemoModel(self._voice, self._lines)
        self.view = MemoListView(self.model)
        self.view.setItemDelegate(MemoDelegate(self._voice, services.look))
        self.view.setAccessibleName(self._voice.say("เรื่องในตัวเลขที่เลือก"))
        self.view.activated.connect(lambda index: self.opened.emit(int(index.data(Role.ID))))
        self.view.clicked.connect(lambda index: self.opened.emit(int(index.data(Role.ID))))
        self.view.left.connect(self.left)
        self.title = Prose(self._voice, kind="heading")
        self.count = label("", "small")
        self._lay_out()

    def show_memos(self, title: str, memos: Ids) -> None:
        """Shows the memos behind a figure, from its first."""
        self.title.tell(title)
        count = len(memos)
        said = self._voice.say("{count} เรื่อง", count=count)
        self.count.setText(said if count else self._voice.say("ไม่มีเรื่อง"))
        rows = {memo: row for row, memo in enumerate(memos)}
        if self.model.show(Rows(NO_MEMOS, memos, row_by_id=rows)):
            self.view.scrollToTop()

    def stand_beside(self, beside: bool) -> None:
        """Beside the figures it is no wider than a list; below them as wide as they are."""
        self.setMaximumWidth(LIST_MOST if beside else _UNBOUND)

    def forget(self, moment: Hashable) -> None:
        """What was read is read again when it was as of another ``moment``."""
        self._lines.hold_as_of(moment)

    def take_focus(self) -> None:
        """The list takes the keys."""
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        self.view.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        without_gaps(layout)
        head = QVBoxLayout()
        head.setContentsMargins(ROOM, ROOM, ROOM, GAP)
        head.setSpacing(TIGHT)
        head.addWidget(self.title)
        head.addWidget(self.count)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
