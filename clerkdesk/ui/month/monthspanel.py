"""Several months, a fiscal year, or all units: what goes out is said here, then how."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import READING_MOST, TIGHT
from clerkdesk.ui.month.chooser import MonthEdit
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.buttons import icon_button, named_combo
from clerkdesk.ui.widgets.fieldgrid import FieldGrid
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.taborder import tab_through

_WAYS = (
    ("pdf", th("ส่งออก PDF"), "file-down"),
    ("print", th("พิมพ์แบบติดตาม"), "printer"),
    ("mail", th("ร่างอีเมล"), "send"),
)


class MonthsPanel(Panel):
    """``wanted`` carries the months, whether of every unit, and how: excel, pdf, print, mail.
    Enter is Excel."""

    wanted = Signal(object, bool, str)

    def __init__(self, services: Services, month: Month, unit: str) -> None:
        voice = services.voice
        title, verb = voice.say("ส่งออกหลายเดือน"), voice.say("ส่งออก Excel")
        super().__init__(services, Saver(services), title, verb)
        self.setMaximumWidth(READING_MOST)
        today = services.desk.today
        self.begin, self.end = (MonthEdit(voice, today) for _edit in range(2))
        for edit in (self.begin, self.end):
            edit.checked.connect(self._say_wrong)
            edit.show_month(month)
        self.whose = named_combo(voice.say("ของหน่วยใด"))
        self.whose.addItem(unit or voice.say("ทั้งสำนักงานในแผ่นเดียว"), False)
        self.whose.addItem(voice.say("ทุกหน่วยในไฟล์เดียว หน่วยละแผ่น"), True)
        grid = FieldGrid()
        grid.add(voice.say("ตั้งแต่เดือน"), self.begin)
        grid.add(voice.say("ถึงเดือน"), self.end)
        grid.add(voice.say("ของหน่วยใด"), self.whose)
        grid.add(voice.say("เลือกช่วงให้"), self._spans(month))
        self.lay_out((grid,))
        self.ways = {key: icon_button(services.look, icon, voice.of(w)) for key, w, icon in _WAYS}
        for key, button in self.ways.items():
            button.clicked.connect(self._asker(key))
        self._stand_beside_main([*self.ways.values()])

    def _stand_beside_main(self, buttons: Sequence[QPushButton]) -> None:
        """The other ways come between Excel and giving it up."""
        last = self._layout.itemAt(self._layout.count() - 1)
        line = last.layout() if last is not None else None
        if isinstance(line, QHBoxLayout):
            for place, button in enumerate(buttons, start=1):
                line.insertWidget(place, button)
        tab_through([self.main, *buttons, self.cancel])

    def take_focus(self) -> None:
        """The first month."""
        self.begin.setFocus()

    def submit(self) -> None:
        """Excel."""
        self._ask("excel")

    def _asker(self, way: str) -> Callable[[], None]:
        return lambda: self._ask(way)

    def _ask(self, way: str) -> None:
        if not (self.begin.commit() and self.end.commit()):
            return
        begin, end = self.begin.month, self.end.month
        if end < begin:
            self.refuse(ClerkError(th("เดือนสุดท้ายอยู่ก่อนเดือนแรก"), do=th("สลับสองเดือนนี้")))
            return
        self.settle()
        months = begin if begin == end else Months(begin, end)
        self.wanted.emit(months, bool(self.whose.currentData()), way)

    def _spans(self, month: Month) -> QWidget:
        """The quarter and the fiscal year of a month, as far as they have come; in the first
        quarter also the year before, of which the report is made then."""
        year = FiscalYear.of(month.first)
        months = year.months()
        place = months.index(month) // 3 * 3
        voice, spans = self.voice, QWidget()
        quarter = voice.say("ไตรมาสที่ {number}", number=place // 3 + 1)
        whole = voice.say("ปีงบประมาณ {year}", year=year.name)
        self.spans = [
            self._span(quarter, months[place], months[place + 2]),
            self._span(whole, months[0], months[-1]),
        ]
        if place == 0:
            before = FiscalYear(year.name - 1)
            words = voice.say("ปีงบประมาณ {year}", year=before.name)
            self.spans.append(self._span(words, before.months()[0], before.months()[-1]))
        row = QHBoxLayout(spans)
        without_gaps(row)
        row.setSpacing(TIGHT)
        for button in self.spans:
            row.addWidget(button)
        row.addStretch()
        return spans

    def _span(self, words: str, begin: Month, end: Month) -> QPushButton:
        button = QPushButton(words)
        now = Month.of(self.services.desk.today())

        def choose() -> None:
            self.begin.show_month(begin)
            self.end.show_month(max(begin, min(end, now)))

        button.clicked.connect(choose)
        return button

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))
