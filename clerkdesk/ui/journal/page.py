"""The journal: who did what, found by memo, person, day and kind; what was taken away comes back
from here, and a fiscal year goes out as a file that anybody can check."""

from pathlib import Path

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.bringingback import bring_back, comes_back, way_back
from clerkdesk.desk.journalfile import (
    CHECKER,
    SUFFIX,
    ExportedJournal,
    export_journal,
    journal_name,
)
from clerkdesk.desk.journalview import BIN, JournalView, Wanted, read_journal_view
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.exporting import write_file
from clerkdesk.ui.journal.asking import Asking
from clerkdesk.ui.journal.mark import MEMO_MARK
from clerkdesk.ui.journal.table import JournalTable
from clerkdesk.ui.justtype import JustType
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.recording.telling import tell_done
from clerkdesk.ui.services import Services, Ways
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane, Progress


def _nothing(wanted: Wanted) -> Wording:
    """Why there is no line: what was looked for is said only where something was."""
    if wanted.text or wanted.who or wanted.day is not None or wanted.kind not in ("", BIN):
        return th("ไม่มีรายการที่ตรงกับที่หา ลองเลือกทุกคน ทุกอย่าง หรือปีอื่น")
    if wanted.kind == BIN:
        return th("ถังว่าง ปีนี้ไม่มีอะไรถูกถอน ยกเลิก หรือเอาออก")
    return th("ปีนี้ยังไม่มีใครทำอะไร โปรแกรมจดทุกการทำงานไว้ที่นี่เอง")


class JournalPage(Page):
    """Enter leads to the memo to which it was done."""

    place = Place.JOURNAL
    main_action = "export_journal"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._entered = False
        self._shown: JournalView | None = None
        self.asking = Asking(services)
        self.asking.changed.connect(self.read)
        self.acts = ActRow(
            services.commands, self._voice, services.look, ("open_memo", "bring_back", "bin")
        )
        self.counted = Prose(self._voice, kind="second")
        self.way = Prose(self._voice, kind="second")
        self.table = JournalTable(services)
        self.table.opened.connect(services.ways.memo_wanted)
        self.table.chosen.connect(self._show_way)
        typed = Ways()  # letters on this list look for lines here, not for memos
        typed.search_typed.connect(self.asking.begin)
        self._typing = JustType(self.table, typed)
        self.empty = Empty(services)
        self.wrong = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)
        services.ways.office_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here; on a line only where it can be done to it."""
        line = self.table.line
        of_memo = {"open_memo": self.table.open} if line and line.done.memo else {}
        back = (
            {"bring_back": self._bring_back} if line and self._is_bin and comes_back(line) else {}
        )
        return {
            **of_memo,
            **back,
            "export_journal": self._export,
            "bin": self.asking.show_bin,
            "earlier_year": lambda: self.asking.years.go(1),
            "later_year": lambda: self.asking.years.go(-1),
            "refresh": self.read,
        }

    def enter(self) -> None:
        """Reads the journal anew."""
        self._entered = True
        if memo := self._services.marks.pop(MEMO_MARK, ""):
            self.asking.ask_for(int(memo))
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self.read()

    def take_focus(self) -> None:
        """The lines take the keys, or what is looked for where there are none."""
        if self._stack.currentWidget() is self.wrong:
            self.wrong.take_focus()
        elif self.table.journal.lines:
            self.table.setFocus()
        else:
            self.asking.text.setFocus()

    def read(self) -> None:
        """Reads off the GUI thread what is looked for."""
        desk, wanted = self._services.desk, self.asking.wanted
        self._lane.run(lambda: read_journal_view(desk, wanted), self._show, self._refuse)

    def _show(self, view: JournalView) -> None:
        entered, self._entered = self._entered, False
        self._shown = view
        self.asking.show_view(view)
        self.table.show_lines(view.lines)
        self.counted.tell(self._count(view))
        if not view.lines:
            self.empty.tell("history", self._voice.of(_nothing(view.wanted)), "")
        self._below.setCurrentWidget(self.table if view.lines else self.empty)
        self._stack.setCurrentWidget(self._whole)
        self._show_way()
        if entered and self.isVisible():
            self.take_focus()

    def _count(self, view: JournalView) -> str:
        count = len(view.lines)
        if view.more:
            return self._voice.say("แสดง {count} รายการล่าสุด ยังมีก่อนหน้านี้อีก", count=count)
        return self._voice.say("{count} รายการ", count=count)

    def _show_way(self) -> None:
        """How what the chosen line took away comes back; what can be done to that line."""
        line = self.table.line
        way = way_back(line) if line is not None and self._is_bin else None
        self.way.tell(self._voice.sentence(way) if way else "")
        self.way.setVisible(way is not None)
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()

    @property
    def _is_bin(self) -> bool:
        return self._shown is not None and self._shown.wanted.kind == BIN

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self._shown is None:
            self.wrong.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.wrong)
        else:
            self._services.messages.complain(error)

    def _bring_back(self) -> None:
        line = self.table.line
        if line is None:
            return
        desk = self._services.desk
        self._services.work.run(
            self._services.ways,
            lambda: bring_back(desk, line),
            lambda done: tell_done(self._services, line.done.memo, done),
            self._refuse,
        )

    def _export(self) -> None:
        desk, year = self._services.desk, self.asking.year
        asked = (self._voice.say("ส่งออกสมุดบันทึกการทำงาน"), journal_name(year).removesuffix(SUFFIX))

        def write(path: Path, progress: Progress) -> ExportedJournal:
            return export_journal(desk, year, path, progress.step)

        write_file(self._services, asked, SUFFIX, write, self._exported)

    def _exported(self, done: ExportedJournal) -> str:
        return self._voice.say(
            "ส่งออก {rows} รายการแล้ว: {name} ตรวจได้ด้วย {checker} ซึ่งวางไว้ข้างกัน",
            rows=done.entries,
            name=done.path.name,
            checker=CHECKER,
        )

    def _lay_out(self) -> None:
        below = QWidget()
        self._below = QStackedLayout(below)
        self._below.addWidget(self.table)
        self._below.addWidget(self.empty)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        column.setSpacing(GAP)
        for widget in (self.asking, self.acts, self.counted):
            column.addWidget(widget)
        column.addWidget(below, 1)
        column.addWidget(self.way)
        self._stack = QStackedLayout(self)
        for whole in (Shape(self._services.look), self._whole, self.wrong):
            self._stack.addWidget(whole)
