"""The section of rounds: when each is due, when the office is closed, who reports."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from clerkdesk.desk.roundboard import RoundsBoard, read_round_board
from clerkdesk.desk.roundsettings import REPORTER, set_reminder
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import FIELD
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.roundscalendar import RoundsCalendar
from clerkdesk.ui.settings.roundsdays import RoundsDays
from clerkdesk.ui.settings.roundsunits import RoundsUnits
from clerkdesk.ui.settings.rows import SavedRow
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.layouts import card


class RoundsSection(ScrolledSection):
    """A year at a time; every change is saved at once and can be taken back."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("แบบติดตามของแต่ละเดือนต้องส่งเมื่อใด และใครต้องส่ง หน้างานวันนี้จะเตือนตามนี้")
        super().__init__(services, saver, voice.say("รอบรายงาน"), purpose)
        self.year: int | None = None
        self.calendar = RoundsCalendar(services, saver)
        self.calendar.year_wanted.connect(self._show_year)
        line = QLineEdit()
        line.setMaximumWidth(3 * FIELD)
        self.remind = SavedRow(
            voice,
            voice.say("เตือนก่อนครบกำหนดกี่วันทำการ"),
            line,
            voice.say("ใส่ {none} เมื่อให้เตือนในวันครบกำหนด", none=0),
        )
        self.remind.committed.connect(self._save_reminder)
        self.days = RoundsDays(services, saver)
        self.units = RoundsUnits(services, saver)
        self.units.people_wanted.connect(lambda: self.section_wanted.emit("people", REPORTER))
        for widget in (self.calendar, card(self.remind), self.units, self.days):
            self.box.addWidget(widget)

    def reader(self) -> Callable[[], RoundsBoard]:
        """The rounds of the year that is shown."""
        desk, year = self.services.desk, self.year
        return lambda: read_round_board(desk, year)

    def show_read(self, read: RoundsBoard) -> None:
        """Shows them; what is being typed stays."""
        self.year = read.calendar.year.name
        self.calendar.show_board(read)
        self.remind.refresh(self.voice.figure(read.remind))
        self.days.show_board(read)
        self.units.show_board(read)

    def barred(self) -> Sequence[QWidget]:
        """All but which year, and the way to who reports."""
        return (*self.calendar.writing, self.remind, *self.units.boxes.values(), self.days)

    def take_focus(self) -> None:
        """The table takes the keys."""
        self.calendar.take_focus()

    def _show_year(self, year: int) -> None:
        self.year = year
        self.refresh()

    def _save_reminder(self, typed: str) -> None:
        desk = self.services.desk

        def act() -> Done | None:
            text = to_arabic(typed).strip()
            if not text.isdigit():
                raise ClerkError(
                    th("“{typed}” ไม่ใช่จำนวนวัน"), do=th("พิมพ์จำนวนวันใหม่"), typed=typed[:20]
                )
            return set_reminder(desk, int(text[:4]))

        self.remind.save(self.saver, act)
