"""The card of the days on which the office is closed: its own, and quietly the public ones."""

from datetime import date

from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.desk.roundboard import RoundsBoard
from clerkdesk.desk.rounds import add_holiday, remove_holiday
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.calendar import OfficeHoliday
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import FIELD, GAP, GROUP, HALF_ROOM, ROOM, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Elided, Prose, label

_COLUMNS = 2


class RoundsDays(QFrame):
    """Each day of the office has a button that takes it out; a panel adds another."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        self.setProperty("kind", "card")
        self.add_button = icon_button(services.look, "plus", self._voice.say("เพิ่มวัน…"))
        self.add_button.clicked.connect(self.open_panel)
        self.none = Prose(self._voice, self._voice.say("ยังไม่มีวันที่สำนักงานกำหนดเอง"), "second")
        self._own = QVBoxLayout()
        self._own.setSpacing(TIGHT)
        self.public_title = label(self._voice.say("วันหยุดราชการของปีงบประมาณนี้"), "small")
        self._public = QGridLayout()
        self._public.setHorizontalSpacing(GROUP)
        self._public.setVerticalSpacing(0)
        for column in range(_COLUMNS):
            self._public.setColumnStretch(column, 1)
        self.panel: DayPanel | None = None
        self.buttons: dict[date, QPushButton] = {}
        self._shown: tuple[object, ...] = ()
        self._lay_out()

    def show_board(self, board: RoundsBoard) -> None:
        """Shows the days of the year."""
        own, off = board.calendar.own, board.calendar.off
        shown = (own, tuple(off.items()), self._voice.figures)
        if shown == self._shown:
            return
        self._shown = shown
        self._show_own(own)
        mine = {each.day for each in own}
        self._show_public([(day, name) for day, name in off.items() if day not in mine])

    def open_panel(self) -> None:
        """Opens the panel for another day."""
        if self.panel is None:
            self.panel = DayPanel(self._services, self._saver)
            self.panel.closed.connect(self._close)
            self.panel.done.connect(lambda _done: self._close())
            self._column.insertWidget(1, self.panel)
        self.panel.open()
        self.add_button.hide()

    def _close(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self.add_button.show()
        self.add_button.setFocus()

    def _show_own(self, own: tuple[OfficeHoliday, ...]) -> None:
        empty(self._own)
        self.buttons = {}
        self.none.setVisible(not own)
        for each in own:
            self._own.addWidget(self._day(each))

    def _day(self, holiday: OfficeHoliday) -> QWidget:
        voice, made = self._voice, QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        kind = voice.say("สำนักงานทำงาน") if holiday.working else voice.say("สำนักงานหยุด")
        said = " · ".join(part for part in (voice.date(holiday.day), kind, holiday.name) if part)
        button = icon_button(self._services.look, "trash-2", voice.say("เอาออก"), "quiet")
        button.setAccessibleName(f"{button.text()} {said}")
        button.clicked.connect(lambda: self._remove(holiday.day))
        self.buttons[holiday.day] = button
        line.addWidget(Elided(said), 1)
        line.addWidget(button)
        return made

    def _remove(self, day: date) -> None:
        desk = self._services.desk
        self.add_button.setFocus()  # the button that was pressed goes
        self._saver.run(lambda: remove_holiday(desk, day), Told(self))

    def _show_public(self, days: list[tuple[date, str]]) -> None:
        empty(self._public)
        self.public_title.setVisible(bool(days))
        rows = -(-len(days) // _COLUMNS)
        for place, (day, name) in enumerate(days):
            said = f"{self._voice.date(day)}  {name}"
            self._public.addWidget(Prose(self._voice, said, "small"), place % rows, place // rows)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(label(self._voice.say("วันหยุดและวันทำงานของสำนักงาน"), "heading"))
        head.addStretch()
        head.addWidget(self.add_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        self._column.setSpacing(HALF_ROOM)
        self._column.addLayout(head)
        self._column.addWidget(self.none)
        self._column.addLayout(self._own)
        self._column.addWidget(self.public_title)
        self._column.addLayout(self._public)


class DayPanel(Panel):
    """A day on which the office is closed, or works though others do not."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("วันของสำนักงาน"), voice.say("เพิ่มวัน"))
        self.day = DateEdit(voice, services.look, services.desk.today)
        self.day.setMaximumWidth(6 * FIELD)
        self.name = QLineEdit()
        self.name.setPlaceholderText(voice.say("เช่น {sample}", sample="วันสถาปนาสำนักงาน"))
        self.working = QCheckBox(voice.say("วันนั้นสำนักงานทำงาน แม้เป็นวันหยุดราชการ"))
        self.day_row = Row(voice, voice.say("วันที่"), self.day)
        self.day.checked.connect(self.day_row.refuse)
        self.lay_out((self.day_row, Row(voice, voice.say("ชื่อวัน"), self.name), self.working))

    def open(self) -> None:
        """Begins anew."""
        self.settle()
        self.day.set_day(None)
        self.name.clear()
        self.working.setChecked(False)
        self.show()
        self.day.setFocus()

    def act(self) -> Act:
        """Adds the day."""
        self.day.commit()
        day = self.day.day
        if day is None:
            raise ClerkError(th("ยังไม่มีวันที่"), do=th("พิมพ์วันที่ แล้วเพิ่มอีกครั้ง"))
        desk, name, working = self.services.desk, self.name.text(), self.working.isChecked()
        return lambda: add_holiday(desk, day, name, working=working)
