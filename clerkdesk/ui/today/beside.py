"""What stands beside today's work: how this month stands, and what was done lately."""

from datetime import date

from PySide6.QtCore import Signal
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
        self.past.setMinimumHeight(ROW)  # it scrolls: what is above it keeps its height
        self.past.opened.connect(self.opened)
        self.past.acted.connect(self.opened)
        self.lately = label(self._voice.say("ทำไปล่าสุด"), "heading")
        self.lately.setIndent(HALF_ROOM)
        self.lately.setFixedHeight(ROW)
        self.setup = GoOnSetting(services)
        self._lay_out()

    def show_todo(self, todo: Todo, today: date) -> None:
        """Shows the month and the acts of now."""
        self.setup.read()
        self.month.tell(self._voice.month(todo.month.month))
        self.month_words.tell(month_words(self._voice, todo.month))
        self.past.show_rows(list(past_rows(self._voice, todo.lately, today)))
        for widget in (self.past, self.lately):
            widget.setVisible(bool(todo.lately))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        without_gaps(layout)
        month = card(self.month, self.month_words, self.sheet_button, self.ways)
        inner = month.layout()
        if inner is not None:
            inner.setSpacing(0)
        policy = QSizePolicy.Policy
        self.sheet_button.setSizePolicy(policy.Maximum, policy.Fixed)
        layout.addWidget(self.setup)
        layout.addSpacing(HALF_ROOM)
        layout.addWidget(month)
        layout.addSpacing(ROOM)
        layout.addWidget(self.lately)
        layout.addWidget(self.past, 1)
        layout.addStretch()
