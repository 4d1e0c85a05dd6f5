"""What stands beside today's work: how this month stands, and what was done lately."""

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.desk.todo import Todo
from clerkdesk.ui.actions import Place
from clerkdesk.ui.look.measures import HALF_ROOM, LIST_LEAST, ROOM, ROW
from clerkdesk.ui.services import Services
from clerkdesk.ui.today.firststeps import GoOnSetting
from clerkdesk.ui.today.lines import Lines
from clerkdesk.ui.today.rows import month_words, past_rows
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.layouts import card, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.widgets.ways import WaysElsewhere

_LEAST_ROWS = 3  # a heading, the day, and a line


class Beside(QWidget):
    """``opened`` carries the line of a past act that is wanted."""

    opened = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setFixedWidth(LIST_LEAST)
        self.month = Prose(self._voice, kind="heading")
        self.month_words = Prose(self._voice, kind="second")
        self.sheet_button = QPushButton(self._voice.say("ดูแบบติดตามของเดือนนี้"))
        self.sheet_button.setProperty("kind", "quiet")
        set_icon(self.sheet_button, services.look, "calendar-days", "accent")
        self.sheet_button.setToolTip(services.commands.tip("month"))
        self.sheet_button.clicked.connect(lambda: services.go(Place.MONTH))
        self.ways = WaysElsewhere(services, ("plan", "intake"), down=True)
        self.past = Lines(services, self._voice.say("ทำไปล่าสุด"), quiet=True)
        self.past.opened.connect(self.opened)
        self.past.acted.connect(self.opened)
        self.lately = label(self._voice.say("ทำไปล่าสุด"), "heading")
        self.lately.setIndent(HALF_ROOM)
        self.lately.setFixedHeight(ROW)
        self.setup = GoOnSetting(services)
        self._above = QWidget()
        self._done = False
        self._lay_out()

    def show_todo(self, todo: Todo, today: date) -> None:
        """Shows the month and the acts of now."""
        self.setup.read()
        self.month.tell(self._voice.month(todo.month.month))
        self.month_words.tell(month_words(self._voice, todo.month))
        self.past.show_rows(list(past_rows(self._voice, todo.lately, today)))
        self._done = bool(todo.lately)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What was done lately gives way where there is no room below the rest."""
        took = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return took

    def _fit(self) -> None:
        room = self.height() - self._above.heightForWidth(self.width())
        shown = self._done and room >= ROOM + _LEAST_ROWS * ROW
        for widget in (self.past, self.lately):
            widget.setVisible(shown)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        without_gaps(layout)
        month = card(self.month, self.month_words, self.sheet_button, self.ways)
        inner = month.layout()
        if inner is not None:
            inner.setSpacing(0)
        policy = QSizePolicy.Policy
        self.sheet_button.setSizePolicy(policy.Maximum, policy.Fixed)
        above = QVBoxLayout(self._above)
        without_gaps(above)
        above.addWidget(self.setup)
        above.addSpacing(HALF_ROOM)
        above.addWidget(month)
        layout.addWidget(self._above)
        layout.addSpacing(ROOM)
        layout.addWidget(self.lately)
        layout.addWidget(self.past, 1)
        layout.addStretch()
