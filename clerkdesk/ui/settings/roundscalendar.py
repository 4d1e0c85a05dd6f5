"""The card of a year's rounds: which year, where its days come from, the table of the twelve."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.roundboard import RoundsBoard
from clerkdesk.desk.rounds import (
    keep_days,
    keep_example,
    keep_proposal,
    move_due,
    propose_again,
)
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.roundsmodel import Column
from clerkdesk.ui.settings.roundstable import RoundsTable
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.datelist import RoundDates


class RoundsCalendar(QFrame):
    """``year_wanted`` carries the name of the fiscal year that is to be shown."""

    year_wanted = Signal(int)

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        self.setProperty("kind", "card")
        self.board: RoundsBoard | None = None
        self.years = YearChooser(services)
        self.years.box.view().setAccessibleName(self.years.box.accessibleName())
        self.years.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for arrow in (self.years.earlier, self.years.later):
            arrow.setToolTip(arrow.accessibleName())
        self.years.chosen.connect(lambda year: self.year_wanted.emit(year.name))
        self.told = Prose(self._voice, kind="second")
        self.table = RoundsTable(services)
        self.table.rounds.written.connect(self._write)
        self.table.cleared.connect(self._propose_one)
        self.table.pasted.connect(self._paste)
        self.table.looked_at.connect(lambda _number: self._show_ways())
        self.wrong = Prose(self._voice, kind="error")
        self.propose = self._button("rotate-ccw", th("ใช้วันที่เสนอทั้งปี"), self._propose_all)
        self.changing = QWidget()  # else the row that is looked at would let it be pressed
        self.again = self._button("undo-2", th("กลับเป็นวันที่เสนอ"), self._propose_chosen)
        if services.only_read:
            self.table.setEditTriggers(RoundsTable.EditTrigger.NoEditTriggers)
        self._examples = FlowLayout(gap=GAP)
        self._offered: tuple[RoundDates, ...] = ()
        self._lay_out()
        self._say_wrong("")

    @property
    def writing(self) -> Sequence[QWidget]:
        """What changes days beside the table itself."""
        return self.propose, self.changing

    def show_board(self, board: RoundsBoard) -> None:
        """Shows the rounds of a year; what is being typed stays."""
        other = self.board is None or self.board.calendar.year != board.calendar.year
        self.board = board
        calendar, rounds = board.calendar, self.table.rounds
        if other:
            rounds.pending.clear()
            self._say_wrong("")
        self.years.show_years(board.years, calendar.year)
        rounds.show(calendar.rounds, board.today)
        if other:
            self.table.choose(_first(calendar.rounds, board), Column.DUE)
        kept = sum(each.kept for each in calendar.rounds)
        self.told.tell(self._origin(kept))
        self.propose.setVisible(kept < len(calendar.rounds))
        self._show_examples(board)
        self._show_ways()

    def take_focus(self) -> None:
        """The table takes the keys."""
        self.table.setFocus()

    def _origin(self, kept: int) -> str:
        if not kept:
            return self._voice.say("เสนอวันทำการสุดท้ายของแต่ละเดือนไว้ให้ สำนักงานยังไม่ได้กำหนดเอง")
        if kept < len(self.table.rounds.rounds):
            return self._voice.say("สำนักงานกำหนดแล้ว {count} รอบ ที่เหลือเป็นวันที่เสนอ", count=kept)
        return self._voice.say("สำนักงานกำหนดไว้ครบทุกรอบ")

    def _write(self, number: int, column: int, typed: str) -> None:
        try:
            (self._write_due if column == Column.DUE else self._write_reason)(number, typed)
        except ClerkError as error:
            self._refuse(error)

    def _write_due(self, number: int, typed: str) -> None:
        day = parse_date(typed, self._services.desk.today()) if typed else None
        round_ = self._round(number)
        if day is None:
            self._propose_one(number)
        elif round_.due <= self._services.desk.today() and day != round_.due and not round_.reason:
            self._ask_reason(number, day)
        else:
            desk, year, reason = self._services.desk, round_.year, round_.reason
            self._run(lambda: move_due(desk, year, number, day, reason))

    def _paste(self, first: int, texts: list[str]) -> None:
        """One day is written as if it was typed; several are the office's calendar."""
        if len(texts) == 1:
            self._write(first, Column.DUE, texts[0])
            return
        desk, year = self._services.desk, self._year

        def act() -> Done | None:
            rounds = enumerate(texts[: len(self.table.rounds.rounds) - first + 1], start=first)
            days = {number: parse_date(text, desk.today()) for number, text in rounds if text}
            return keep_days(desk, year, days)

        self._run(act)

    def _ask_reason(self, number: int, day: date) -> None:
        """The day of a round that is past is kept with its reason alone."""
        self.table.rounds.pending[number] = day
        self.table.rounds.tell_changed()
        self._say_wrong(self._voice.say("รอบนี้ถึงกำหนดเดิมแล้ว พิมพ์เหตุผลที่เลื่อน แล้วจึงบันทึก"))
        self.table.ask_reason(number)

    def _write_reason(self, number: int, typed: str) -> None:
        round_ = self._round(number)
        day = self.table.rounds.pending.get(number, round_.due)
        desk, year = self._services.desk, round_.year
        self._run(lambda: move_due(desk, year, number, day, typed), number)

    def _propose_all(self) -> None:
        self.table.setFocus()  # the button that was pressed goes
        desk, year = self._services.desk, self._year
        self._run(lambda: keep_proposal(desk, year))

    def _propose_chosen(self) -> None:
        self._propose_one(self.table.number)

    def _propose_one(self, number: int) -> None:
        desk, year = self._services.desk, self._year
        self._run(lambda: propose_again(desk, year, number), number)

    def _take_example(self, example: str) -> None:
        desk, year = self._services.desk, self._year
        self._run(lambda: keep_example(desk, year, example))

    def _run(self, act: Act, settled: int = 0) -> None:
        """``settled`` is the round whose day waits for nothing once the act is done."""

        def was_done(_done: Done | None) -> None:
            self.table.rounds.pending.pop(settled, None)
            self.table.rounds.tell_changed()
            self._say_wrong("")

        self._saver.run(act, Told(self, was_done, self._refuse))

    def _refuse(self, error: ClerkError) -> None:
        self._say_wrong(self._voice.error(error))

    @property
    def _year(self) -> int:
        return self.board.calendar.year.name if self.board else 0

    def _round(self, number: int) -> CalendarRound:
        return self.table.rounds.rounds[number - 1]

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))

    def _show_ways(self) -> None:
        number = self.table.number
        waits = number in self.table.rounds.pending
        self.again.setEnabled(bool(number) and (waits or self._round(number).kept))

    def _show_examples(self, board: RoundsBoard) -> None:
        if board.calendar.examples == self._offered:
            return
        self._offered = board.calendar.examples
        empty(self._examples)
        for example in board.calendar.examples:
            name = self._voice.say("ใช้ {name}", name=self._voice.of(example.wording))
            button = icon_button(self._services.look, "calendar-days", name)
            button.clicked.connect(lambda _on=False, key=example.id: self._take_example(key))
            button.setDisabled(self._services.only_read)
            self._examples.addWidget(button)

    def _button(self, icon: str, words: Wording, run: Callable[[], None]) -> QPushButton:
        button = icon_button(self._services.look, icon, self._voice.of(words))
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.years)
        head.addStretch()
        head.addWidget(self.changing)
        head.addWidget(self.propose)
        inner = QHBoxLayout(self.changing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addLayout(self._examples)
        column.addWidget(self.wrong)
        column.addWidget(self.table)


def _first(rounds: tuple[CalendarRound, ...], board: RoundsBoard) -> int:
    """The row of the next round that is due; the first of all where none is to come."""
    coming = (row for row, each in enumerate(rounds) if each.due >= board.today)
    return next(coming, 0)
