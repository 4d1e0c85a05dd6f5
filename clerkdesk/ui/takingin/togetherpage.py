"""The page of a round with all units: who has reported, whom to remind, one report to go up."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.together import (
    Together,
    export_merged,
    read_together,
    remind_by_mail,
    reminder,
)
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.exporting import export_table
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.month.chooser import MonthChooser
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.togethertable import TogetherTable
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

_ACTS = ("open_unit", "copy_remind", "mail_remind", "merge_pdf", "arrivals")
_MONTH_MARK = "together.month"


class TogetherPage(Page):
    """The month before this one at first: it is the one that is awaited."""

    place = Place.TOGETHER
    main_action = "merge_excel"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._shown: Together | None = None
        self._entered = False
        self.months = MonthChooser(services)
        self.months.show_month(self._first_month())
        self.months.chosen.connect(lambda _month: self.read())
        self.wrong_month = Prose(self._voice, kind="error")
        self.months.checked.connect(self._say_wrong)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.counted = Prose(self._voice, kind="second")
        self.table = TogetherTable(services)
        self.table.opened.connect(self._open)
        self.empty = Empty(services)
        self._lay_out()
        services.ways.office_changed.connect(self.read_if_seen)
        services.ways.memo_changed.connect(self.read_if_seen)

    def handlers(self) -> Handlers:
        """What can be done here; with units only where there are units."""
        always = {
            "earlier_round": lambda: self.months.go(-1),
            "later_round": lambda: self.months.go(1),
            "refresh": self.read,
        }
        shown = self._shown
        if shown is None or not shown.units:
            return always
        missing = {"copy_remind": self._copy, "mail_remind": self._mail} if shown.missing else {}
        return {
            **always,
            **missing,
            "open_unit": self._open,
            "merge_excel": lambda: self._export(".xlsx"),
            "merge_pdf": lambda: self._export(".pdf"),
        }

    def ask_for(self, month: Month) -> None:
        """Shows another month when it is entered."""
        self.months.show_month(month)

    def enter(self) -> None:
        """Reads the round anew."""
        self._entered = True
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self.read()
        self.acts.arrange()

    def take_focus(self) -> None:
        """The units take the keys, or the month where there are none."""
        if self._shown is not None and self._shown.units:
            self.table.setFocus()
        else:
            self.months.take_focus()

    def read(self) -> None:
        """Reads off the GUI thread where the units stand."""
        desk, month = self._services.desk, self.months.month
        self._services.marks[_MONTH_MARK] = month.first.isoformat()
        self._lane.run(lambda: read_together(desk, month), self._show, self._refuse)

    def _first_month(self) -> Month:
        kept = self._services.marks.get(_MONTH_MARK)
        if kept:
            return Month.of(date.fromisoformat(kept))
        now = Month.of(self._services.desk.today())
        return Month(now.year - 1, 12) if now.month == 1 else Month(now.year, now.month - 1)

    def _show(self, shown: Together) -> None:
        entered, self._entered = self._entered, False
        self._shown = shown
        self.counted.tell(self._sentence(shown))
        self.table.show_units(shown.units)
        if not shown.units:
            said = self._voice.say("ยังไม่มีหน่วยที่ต้องรายงาน เพิ่มกลุ่ม กลุ่มโรงเรียน หรือสถานศึกษาในหน้าตั้งค่าก่อน")
            self.empty.tell("users", said, "settings")
        self._stack.setCurrentWidget(self._listed if shown.units else self.empty)
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()
            if entered and not self.months.edit.isModified():
                self.take_focus()

    def _sentence(self, shown: Together) -> str:
        voice, count = self._voice, shown.count
        parts = [
            voice.say("ครบกำหนด {on}", on=voice.date(shown.round.due)),
            voice.say(
                "รายงานแล้ว {reported} จาก {units} หน่วย",
                reported=count.reported,
                units=count.units,
            ),
        ]
        more = (
            (count.missing, th("ยังไม่รายงาน {count}")),
            (count.late, th("รายงานช้า {count}")),
            (count.empty, th("ไม่มีรายการ {count}")),
            (count.doubtful, th("มีแถวน่าสงสัย {count}")),
        )
        parts += [voice.say(words, count=figure) for figure, words in more if figure]
        parts.append(voice.say("รวม {rows} แถว", rows=shown.rows))
        return " · ".join(parts)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)

    def _open(self) -> None:
        unit = self.table.unit
        if unit is not None:
            self._services.ways.unit_month_wanted.emit(self.months.month, unit.unit)

    def _export(self, suffix: str) -> None:
        if self._shown is None:
            return
        month = self._shown.month
        name = self._voice.say("รวมแบบติดตาม {month}", month=self._voice.month(month))
        desk = self._services.desk
        export_table(self._services, name, suffix, partial(export_merged, desk, month))

    def _copy(self) -> None:
        if self._shown is not None:
            self._services.messages.copy(reminder(self._shown).text)
            said = self._voice.say(
                "คัดลอกข้อความเตือน {count} หน่วยแล้ว", count=len(self._shown.missing)
            )
            self._services.messages.remark(said)

    def _mail(self) -> None:
        desk, shown = self._services.desk, self._shown
        if shown is not None:
            self._services.work.run(
                self, lambda: remind_by_mail(desk, shown), self._open_mail, self._refuse
            )

    def _open_mail(self, path: Path) -> None:
        if self._services.messages.open_outside(path):
            said = self._voice.say("ร่างอีเมลเตือนแล้ว ใส่ที่อยู่แล้วกดส่งในโปรแกรมอีเมล")
            self._services.messages.remark(said)
            return
        copy = self._voice.say("คัดลอกข้อความเตือน")
        self._services.messages.complain(
            ClerkError(
                th("เครื่องนี้ไม่มีโปรแกรมอีเมลที่เปิดร่างได้"),
                do=th("คัดลอกข้อความเตือนไปวางในอีเมลบนเว็บหรือไลน์"),
            ),
            [(copy, self._copy)],
        )

    def _say_wrong(self, sentence: str) -> None:
        self.wrong_month.tell(sentence)
        self.wrong_month.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROOM)
        line.addWidget(self.months)
        line.addWidget(self.acts, 1)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(GAP)
        listed.addWidget(self.counted)
        listed.addWidget(self.table, 1)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(ROOM)
        layout.addLayout(line)
        layout.addWidget(self.wrong_month)
        layout.addLayout(self._stack, 1)
        self.wrong_month.hide()
        for widget in (Shape(self._services.look), self._listed, self.empty):
            self._stack.addWidget(widget)
