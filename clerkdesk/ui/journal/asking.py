"""What is looked for in the journal: a memo, a person, a day, a kind of act."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.journalview import BIN, KINDS, JournalView, Wanted
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.ui.look.measures import FIELD, GAP, LIST_LEAST
from clerkdesk.ui.overview.years import YearChooser
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import let_clear, named_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose

_PAUSE = 250  # ms after the last letter
_KIND_LETTERS = 19


class Asking(QWidget):
    """``changed`` comes when something else is looked for."""

    changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.year = FiscalYear.of(services.desk.today())
        voice = self._voice
        self.years = YearChooser(services)
        self.years.chosen.connect(self._show_year)
        self.text = QLineEdit()
        self.text.setPlaceholderText(voice.say("เลขที่ เรื่อง ชื่อ หรือลำดับ เช่น #12"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setToolTip(voice.say("เลขที่หรือลำดับหาในทุกปี 12 คือเลขที่บนกระดาษ #12 คือลำดับของบันทึก"))
        let_clear(self.text, voice.say("ล้างคำค้น"))
        self.text.setMinimumWidth(LIST_LEAST * 2 // 3)
        self.text.setFixedHeight(FIELD)
        self.kind = named_combo(voice.say("ทำอะไร"))
        self.kind.setMinimumContentsLength(_KIND_LETTERS)
        self.who = named_combo(voice.say("ใคร"))
        self.day = DateEdit(voice, services.look, services.desk.today)
        self.day.setAccessibleName(voice.say("วันที่ทำ"))
        self.day.setPlaceholderText(voice.say("วันที่ทำ"))
        self.wrong_day = Prose(voice, kind="error")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._fill_kinds()
        self.show_people(())
        self._connect()
        self._lay_out()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            self.year,
            self.text.text().strip(),
            str(self.who.currentData() or ""),
            self.day.day,
            str(self.kind.currentData() or ""),
        )

    def show_view(self, view: JournalView) -> None:
        """Offers the years and people that the journal knows."""
        self.years.show_years(view.years, min(view.years, key=lambda each: each != self.year))
        self.show_people(view.people)

    def show_people(self, people: tuple[str, ...]) -> None:
        """Offers people; who was chosen stays so."""
        chosen = self.who.currentData() or ""
        self.who.clear()
        self.who.addItem(self._voice.say("ทุกคน"), "")
        for name in people:
            self.who.addItem(name, name)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))

    def ask_for(self, memo: int) -> None:
        """Looks for everything that was done to a memo, by whomever and whenever."""
        self.kind.setCurrentIndex(0)
        self.who.setCurrentIndex(0)
        self.day.set_day(None)
        self.text.setText(f"#{self._voice.figure(memo)}")

    def begin(self, letter: str) -> None:
        """A letter was typed on the list: it begins what is looked for."""
        self.text.setFocus()
        self.text.setText(letter)
        self._pause.start()

    def show_bin(self) -> None:
        """Looks for what was taken away; or for everything again."""
        wanted = "" if self.kind.currentData() == BIN else BIN
        self.kind.setCurrentIndex(self.kind.findData(wanted))
        self.changed.emit()

    def _show_year(self, year: FiscalYear) -> None:
        self.year = year
        self.changed.emit()

    def _fill_kinds(self) -> None:
        self.kind.addItem(self._voice.say("ทุกอย่าง"), "")
        for kind, (words, _) in KINDS.items():
            self.kind.addItem(self._voice.of(words), kind)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.changed)
        self.text.textEdited.connect(lambda _text: self._pause.start())
        self.text.textChanged.connect(lambda text: None if text else self._pause.start())
        self.kind.activated.connect(lambda _row: self.changed.emit())
        self.who.activated.connect(lambda _row: self.changed.emit())
        self.day.day_changed.connect(lambda _day: self.changed.emit())
        self.day.checked.connect(self._say_wrong)

    def _say_wrong(self, wrong: str) -> None:
        self.wrong_day.tell(wrong)
        self.wrong_day.setVisible(bool(wrong))

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, GAP)
        for widget in (self.years, self.text, self.kind, self.who, self.day):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        without_gaps(column)
        column.addWidget(row)
        column.addWidget(self.wrong_day)
        self.wrong_day.hide()
