"""The page of the publication plan: which year, whose plan, its grid, and the ways out of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.plan import copy_last_year, note_cell, plan, unplan
from clerkdesk.desk.planfile import export_plan
from clerkdesk.desk.planview import PlanView, read_plan
from clerkdesk.desk.sheets import Exported
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.plan import Counts
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.exporting import export_table, print_table
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.plan.caption import Caption, Legend
from clerkdesk.ui.plan.choosing import PlanChoosing
from clerkdesk.ui.plan.marks import YEAR_MARK
from clerkdesk.ui.plan.memomenu import lead_to
from clerkdesk.ui.plan.model import memos_of
from clerkdesk.ui.plan.pastepane import PastePane
from clerkdesk.ui.plan.table import PlanTable
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

_ACTS = ("open_memo", "last_year", "excel", "paste_cells", "sheet_pdf", "print_list", "topics")


class PlanPage(Page):
    """Space plans a month of a topic, Enter leads to its memos, typing writes a note."""

    place = Place.PLAN
    main_action = "write_for"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._saver = Saver(services)
        self._entered = False
        now = FiscalYear.of(services.desk.today())
        self.choosing = PlanChoosing(services, FiscalYear(int(self._mark or now.name)))
        self.choosing.changed.connect(self._choose)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.legend = Legend(services)
        self.unlisted = Prose(self._voice, kind="warning")
        self.table = PlanTable(services)
        self.caption = Caption(services, self.table.plan)
        self.pasting = PastePane(services, self._saver)
        self.empty = Empty(services)
        self._connect()
        self._lay_out()

    def handlers(self) -> Handlers:
        """What can be done here; with rows only where there are rows."""
        of_rows: dict[str, Callable[[], None]] = {
            "excel": lambda: self._export(".xlsx"),
            "sheet_pdf": lambda: self._export(".pdf"),
            "print_list": self._print,
            "copy_cells": self._copy,
            "paste_cells": self._paste,
            "open_memo": self._open_chosen,
            "write_for": self._write,
            "last_year": self._fill,
        }
        return {
            "refresh": self.read,
            "earlier_year": lambda: self.choosing.years.go(1),
            "later_year": lambda: self.choosing.years.go(-1),
            **(of_rows if self.table.plan.rows else {}),
        }

    def enter(self) -> None:
        """Reads the plan anew, of the year that another page leads to."""
        self._entered = True
        self.choosing.year = FiscalYear(int(self._mark or self.choosing.year.name))
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self.read()
        self.acts.arrange()

    def leave(self) -> None:
        """A note that is being written is kept."""
        self.table.cells.commit()

    def take_focus(self) -> None:
        """The table takes the keys, or what is shown in its place."""
        shown = self._stack.currentWidget()
        if shown is self.pasting:
            self.pasting.take_focus()
        elif shown is self.empty:
            self.empty.take_focus()
        else:
            self.table.setFocus()

    @property
    def _mark(self) -> str:
        return self._services.marks.get(YEAR_MARK, "")

    def _connect(self) -> None:
        ways = self._services.ways
        ways.memo_changed.connect(self.read_if_seen)
        ways.office_changed.connect(self.read_if_seen)
        self.table.toggled.connect(self._toggle)
        self.table.opened.connect(self._open)
        self.table.looked_at.connect(self.caption.show_cell)
        self.table.plan.noted.connect(self._note)
        self.pasting.closed.connect(self._close_pasting)

    def _choose(self) -> None:
        self._services.marks[YEAR_MARK] = str(self.choosing.year.name)
        self._close_pasting()
        self.read()

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        if self.table.writing:
            self.table.cells.commit()
        desk, year = self._services.desk, self.choosing.year.name
        wanted = self.choosing.wanted
        self._lane.run(lambda: read_plan(desk, year, wanted), self._show, self._refuse)

    def _show(self, view: PlanView) -> None:
        entered, self._entered = self._entered, False
        self.choosing.show_choices(view.units)
        self.legend.show_counts(view.counts)
        self._tell_unlisted(view)
        self.table.show_plan(view)
        if not view.rows:
            said = self._voice.say("แผนเริ่มจากหัวข้อที่สำนักงานเผยแพร่ นำรายการหัวข้อมาใช้ก่อน")
            self.empty.tell("sheet", said, "topics")
        pasting = self._stack.currentWidget() is self.pasting
        self._stack.setCurrentWidget(
            self.pasting if pasting else self._listed if view.rows else self.empty
        )
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()
        if entered and self.isVisible():
            self.take_focus()

    def _tell_unlisted(self, view: PlanView) -> None:
        voice, count = self._voice, len(view.unlisted)
        parts = []
        if count:
            parts.append(voice.say("มี {count} เรื่องที่หัวข้อไม่อยู่ในรายการ จึงไม่นับในแผน", count=count))
        if view.untold and view.counts != Counts():
            parts.append(voice.say("มี {count} เรื่องที่ไม่ได้บอกหัวข้อ", count=view.untold))
        self.unlisted.tell(" ".join(parts))
        self.unlisted.setVisible(bool(parts))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, ClerkError):
            self._services.work.fail(error)
        elif self.table.plan.view is None:
            self.empty.tell("triangle-alert", self._voice.error(error), "refresh")
            self._stack.setCurrentWidget(self.empty)
        else:
            self._services.messages.complain(error)

    def _toggle(self, cells: list[tuple[int, int]], planned: bool) -> None:
        desk, model = self._services.desk, self.table.plan
        keys = [model.key(*at) for at in cells]
        model.plan(cells, planned)
        act = plan if planned else unplan
        self._run(lambda: act(desk, keys))

    def _note(self, row: int, column: int, text: str) -> None:
        desk, key = self._services.desk, self.table.plan.key(row, column)
        self.table.plan.note(row, column, text)
        self._run(lambda: note_cell(desk, key, text))

    def _run(self, act: Callable[[], Done | None]) -> None:
        self._saver.run(act, Told(self, lambda _done: None, self._refused))

    def _refused(self, error: ClerkError) -> None:
        self._services.messages.complain(error)
        self.read()

    def _fill(self) -> None:
        desk, year, wanted = self._services.desk, self.choosing.year.name, self.choosing.wanted

        def filled(done: Done | None) -> None:
            if done is None:
                said = self._voice.say("ปีก่อนไม่มีอะไรที่ยังไม่อยู่ในแผนของปีนี้")
                self._services.messages.remark(said)

        self._saver.run(lambda: copy_last_year(desk, year, wanted), Told(self, filled))

    def _write(self) -> None:
        row = self.table.at[0]
        if 0 <= row < len(self.table.plan.rows):
            each = self.table.plan.rows[row]
            wanted = Writing(topic=each.topic.name, unit=each.unit)
            self._services.ways.writing_wanted.emit(wanted)

    def _open_chosen(self) -> None:
        self._open(*self.table.at)

    def _open(self, row: int, column: int) -> None:
        cell = self.table.plan.cell(row, column)
        memos = memos_of(cell) if cell is not None else ()
        if memos:
            index = self.table.plan.index(row, column)
            corner = self.table.visualRect(index).bottomLeft()
            place = self.table.viewport().mapToGlobal(corner)
            lead_to(self._services, self, place, memos)
        else:
            said = self._voice.say("ช่องนี้ยังไม่มีบันทึก กด Ctrl+Shift+N เพื่อเขียนบันทึกของหัวข้อนี้")
            self._services.messages.remark(said)

    def _copy(self) -> None:
        text, cells = self.table.copied()
        if cells:
            self._services.messages.copy(text)
            said = self._voice.say("คัดลอก {cells} ช่องแล้ว วางใน Excel ได้เลย", cells=cells)
            self._services.messages.remark(said)

    def _paste(self) -> None:
        unit = self.choosing.wanted[0] if self.choosing.wanted else ""
        self.pasting.open(self.choosing.year, unit, self.table.plan, self.table.at)
        self._stack.setCurrentWidget(self.pasting)
        self.pasting.take_focus()

    def _close_pasting(self) -> None:
        if self._stack.currentWidget() is self.pasting:
            self._stack.setCurrentWidget(self._listed)
            self.table.setFocus()

    def _name(self) -> str:
        year = self._voice.figure(self.choosing.year.name)
        name = self._voice.say("แผนการเผยแพร่ ปีงบประมาณ {year}", year=year)
        return " ".join(filter(None, (name, *self.choosing.wanted)))

    def _exporter(self) -> Callable[[Path], Exported]:
        self.table.cells.commit()
        year, wanted = self.choosing.year.name, self.choosing.wanted
        return partial(export_plan, self._services.desk, year, units=wanted)

    def _export(self, suffix: str) -> None:
        export_table(self._services, self._name(), suffix, self._exporter())

    def _print(self) -> None:
        print_table(self._services, self._name(), self._exporter())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROOM)
        line.addWidget(self.choosing)
        line.addWidget(self.acts, 1)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        without_gaps(listed)
        listed.setSpacing(GAP)
        listed.addWidget(self.legend)
        listed.addWidget(self.unlisted)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.caption)
        self._stack = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(ROOM)
        layout.addLayout(line)
        layout.addLayout(self._stack, 1)
        for widget in (Shape(self._services.look), self._listed, self.pasting, self.empty):
            self._stack.addWidget(widget)
