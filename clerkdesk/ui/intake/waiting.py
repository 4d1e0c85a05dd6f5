"""What was handed over and is not in the register yet, and the number that comes next."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from clerkdesk.desk.intakeediting import start_intake
from clerkdesk.desk.intakeview import IntakeView, Waiting
from clerkdesk.desk.undo import Done
from clerkdesk.ui.intake.panels import read_running
from clerkdesk.ui.look.measures import FIELD, GAP, HALF_ROOM, LIST_LEAST, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.pairs import Pair, PairDelegate, PairModel, PairRole
from clerkdesk.ui.settings.rows import SavedRow
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.texts import Prose, label

_MOST_GAPS = 8


class WaitingPane(QWidget):
    """``taken`` carries the memo that Enter takes in."""

    taken = Signal(int)

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._voice, self._saver = services, services.voice, saver
        self._year = 0
        voice = self._voice
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(LIST_LEAST)
        self.title = label("", "heading")
        self.next = Prose(voice, kind="second")
        self.model = PairModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(services.look))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(voice.say("เรื่องที่รอรับเข้าทะเบียน"))
        self.list.activated.connect(lambda index: self.taken.emit(int(index.data(PairRole.ID))))
        self.none = Prose(voice, voice.say("ไม่มีเรื่องรอรับ เรื่องที่ส่งผู้เผยแพร่แล้วจะมาอยู่ที่นี่เอง"), "second")
        self.gaps = Prose(voice, kind="warning")
        line = QLineEdit()
        line.setMaximumWidth(4 * FIELD)
        self.start = SavedRow(
            voice,
            voice.say("เลขรับสุดท้ายบนกระดาษ"),
            line,
            voice.say("เลขถัดไปจะต่อจากเลขนี้ ใส่ {none} เมื่อยังไม่เคยใช้", none=0),
        )
        self.start.committed.connect(self._save_start)
        self._lay_out()

    @property
    def memo(self) -> int:
        """The memo that is chosen; 0 for none."""
        index = self.list.currentIndex()
        return int(index.data(PairRole.ID)) if index.isValid() else 0

    def show_register(self, view: IntakeView) -> None:
        """Shows what waits; the same place stays chosen."""
        voice, row = self._voice, max(0, self.list.currentIndex().row())
        first, self._year = self._year != view.year, view.year
        count = len(view.waiting)
        self.title.setText(voice.say("รอรับเข้าทะเบียน {count} เรื่อง", count=count))
        number = voice.figure(f"{view.next}/{view.year}")
        self.next.tell(voice.say("เลขรับถัดไป {number}", number=number))
        self.model.show([self._pair(each) for each in view.waiting])
        self.list.setVisible(bool(count))
        self.none.setVisible(not count)
        if count:
            self.list.setCurrentIndex(self.model.index(min(row, count - 1)))
        else:
            self.list.setCurrentIndex(QModelIndex())
        self._tell_gaps(view)
        start = voice.figure(view.start)
        self.start.start(start) if first else self.start.refresh(start)

    def _tell_gaps(self, view: IntakeView) -> None:
        figure = self._voice.figure
        said = [figure(one if one == two else f"{one}–{two}") for one, two in view.gaps]
        more = " …" if len(said) > _MOST_GAPS else ""
        shown = f"{', '.join(said[:_MOST_GAPS])}{more}"
        self.gaps.tell(self._voice.say("เลขที่ข้ามไปโดยไม่มีเหตุผล: {gaps}", gaps=shown))
        self.gaps.setVisible(bool(said))

    def _pair(self, waiting: Waiting) -> Pair:
        voice = self._voice
        days = (self._services.desk.today() - waiting.since).days
        lain = voice.say("ส่งมา {days}", days=voice.days(days))
        parts = (voice.figure(waiting.number), waiting.unit, lain)
        return Pair(waiting.memo, waiting.subject, " · ".join(filter(None, parts)))

    def _save_start(self, text: str) -> None:
        desk, year = self._services.desk, self._year

        def act() -> Done | None:
            return start_intake(desk, year, read_running(text) or 0)

        self.start.save(self._saver, act)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, ROOM, 0, ROOM)
        layout.setSpacing(GAP)
        for widget in (self.title, self.next):
            layout.addLayout(_inset(widget))
        layout.addWidget(self.list, 1)
        layout.addLayout(_inset(self.none))
        layout.addStretch()
        layout.addLayout(_inset(self.gaps))
        layout.addLayout(_inset(self.start))


def _inset(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(HALF_ROOM, 0, HALF_ROOM, 0)
    layout.addWidget(widget)
    return layout
