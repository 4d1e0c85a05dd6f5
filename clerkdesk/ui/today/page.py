"""The page of today's work. Each line is one key from what it is about."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from clerkdesk.desk.todo import Todo, read_todo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import GROUP, LIST_LEAST, READING_MOST, ROOM, TWO_FIELDS
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.today.beside import Beside
from clerkdesk.ui.today.firststeps import FirstSteps
from clerkdesk.ui.today.lines import Lines
from clerkdesk.ui.today.practice import open_practice
from clerkdesk.ui.today.rounds import is_urgent
from clerkdesk.ui.today.rows import month_line, past_rows, work_rows
from clerkdesk.ui.today.rowtypes import Heading, Line, Row
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane


class TodayPage(Page):
    """What waits, what may be published, what came back, what was begun; and what was done."""

    place = Place.TODAY
    main_action = "new"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._todo: Todo | None = None
        self._entered = False
        self.lines = Lines(services, self._voice.say("งานวันนี้"))
        self.lines.setMaximumWidth(READING_MOST)
        self.lines.opened.connect(self._open)
        self.lines.acted.connect(self._act)
        self.beside = Beside(services)
        self.beside.opened.connect(self._open)
        self.first_steps = FirstSteps(services)
        self.first_steps.practice_wanted.connect(lambda: open_practice(services, self))
        self.nothing = Empty(services)
        self.wrong = Empty(services)
        self._lay_out()
        services.ways.memo_changed.connect(self.read_if_seen)
        services.ways.office_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {"refresh": self.read, "open_memo": self._open_chosen}

    def enter(self) -> None:
        """Reads what needs doing."""
        self._entered = True
        self.read()

    def take_focus(self) -> None:
        """The lines take the keys, or the first step."""
        if self._stack.currentWidget() is self.first_steps:
            self.first_steps.take_focus()
        elif self._stack.currentWidget() is self.wrong:
            self.wrong.take_focus()
        elif self.lines.line is not None:
            self.lines.setFocus()
        else:
            self.nothing.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What was done goes below where there is no room beside."""
        super().resizeEvent(event)
        if self._todo is not None and self.beside.isVisibleTo(self._listed) != self._wide:
            self._show_lines(self._todo)

    @property
    def _wide(self) -> bool:
        """Whether what was done has room beside what is to be done."""
        return self.width() >= TWO_FIELDS + LIST_LEAST + 3 * GROUP

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk = self._services.desk
        self._lane.run(lambda: read_todo(desk), self._show, self._refuse)

    def _show(self, todo: Todo) -> None:
        moves_focus = self._moves_focus()
        self._todo = todo
        self.first_steps.show_begun(todo.begun)
        self._show_lines(todo)
        awaits = todo.arrived or any(map(is_urgent, todo.rounds))
        fresh = todo.nothing and not todo.begun.memos and not awaits
        self._stack.setCurrentWidget(self.first_steps if fresh else self._listed)
        if moves_focus:
            self.take_focus()

    def _show_lines(self, todo: Todo) -> None:
        today = self._services.desk.today()
        self.beside.show_todo(todo, today)
        self.beside.setVisible(self._wide)
        month = [] if self._wide else self._rows_of_month(todo)
        rows = list(work_rows(self._voice, todo, today, month))
        if not self._wide:
            rows += self._rows_of_past(todo, today)
        self.lines.show_rows(rows)
        if todo.nothing:
            said = self._voice.say("ไม่มีเรื่องค้าง ทุกเรื่องเผยแพร่หรือสิ้นสุดแล้ว")
            self.nothing.tell("circle-check", said, "new")
        self._left.setCurrentWidget(self.lines if rows else self.nothing)

    def _rows_of_month(self, todo: Todo) -> list[Row]:
        return [Heading(self._voice.say("เดือนนี้"), 1), month_line(self._voice, todo.month)]

    def _rows_of_past(self, todo: Todo, today: date) -> list[Row]:
        past = list(past_rows(self._voice, todo.lately, today))
        head: list[Row] = [Heading(self._voice.say("ทำไปล่าสุด"), len(past))]
        return head + past if past else []

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self._todo is None:
            self.wrong.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.wrong)
        else:
            self._services.messages.complain(error)

    def _moves_focus(self) -> bool:
        """Whether the keys are here, or are to come here, so that what is shown may take them."""
        entered, self._entered = self._entered, False
        focused = self.window().focusWidget()
        return self.isVisible() and (
            entered or (focused is not None and self.isAncestorOf(focused))
        )

    def _open_chosen(self) -> None:
        line = self.beside.past.line if self.beside.past.hasFocus() else self.lines.line
        if line is not None:
            self._open(line)

    def _open(self, line: Line) -> None:
        ways = self._services.ways
        if line.draft:
            ways.writing_wanted.emit(Writing(draft=line.draft))
        elif line.month is not None:
            ways.month_wanted.emit(line.month)
        elif line.arrivals:
            self._services.go(Place.ARRIVALS)
        elif line.memo:
            ways.memo_wanted.emit(line.memo)

    def _act(self, line: Line) -> None:
        """Leads to what the line wants, ready to be done."""
        ways = self._services.ways
        if line.act == "change":
            ways.writing_wanted.emit(Writing(change=line.memo))
        elif line.act == "again":
            ways.writing_wanted.emit(Writing(like=line.memo, again=True))
        elif line.act:
            ways.act_wanted.emit(line.memo, line.act)
        else:
            self._open(line)

    def _lay_out(self) -> None:
        left = QWidget()
        self._left = QStackedLayout(left)
        self._left.addWidget(self.lines)
        self._left.addWidget(self.nothing)
        self._listed = QWidget()
        row = QHBoxLayout(self._listed)
        row.setContentsMargins(ROOM, ROOM, ROOM, 0)
        row.setSpacing(GROUP)
        row.addWidget(left, 1)
        row.addWidget(self.beside)
        self._stack = QStackedLayout(self)
        for widget in (Shape(self._services.look), self._listed, self.first_steps, self.wrong):
            self._stack.addWidget(widget)
