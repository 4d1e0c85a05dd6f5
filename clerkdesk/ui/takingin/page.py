"""The page of sheets that came in: left the files with their state, right what was understood."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clerkdesk.desk.takingin import columns_of
from clerkdesk.desk.units import list_units
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.rounds.arriving.proposal import (
    Proposal,
    Stand,
    beside_earlier,
    with_month,
    with_unit,
)
from clerkdesk.domain.words import th
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.page import Page
from clerkdesk.ui.places import FURTHER, Place
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.incoming import IncomingPane
from clerkdesk.ui.takingin.preview import Preview
from clerkdesk.ui.takingin.rowsaid import RowsSaid
from clerkdesk.ui.takingin.tray import tray_of
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.work import Lane

_ACTS = (
    "sheet_take",
    "sheet_files",
    "doubt_next",
    "doubt_settle",
    "sheet_beside",
    "sheet_row_out",
    "sheet_aside",
    "together",
    "sheet_folder",
)
Known = tuple[tuple[Column, ...], list[Unit]]


class ArrivalsPage(Page):
    """Nothing is taken in by looking; Ctrl+Enter takes in what is shown."""

    place = Place.ARRIVALS
    main_action = "sheet_take_all"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self._columns: tuple[Column, ...] = ()
        self._seen: Proposal | None = None
        self.tray = tray_of(services)
        self.tray.changed.connect(self._show)
        self.tray.waiting_changed.connect(self._take_waiting)
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.incoming = IncomingPane(services)
        self.incoming.list.chosen.connect(lambda _place: self._show_chosen())
        self.preview = Preview(services)
        self.incoming.list.opened.connect(self.preview.take_focus)
        self.preview.unit_chosen.connect(self._choose_unit)
        self.preview.month_chosen.connect(self._choose_month)
        self.said = RowsSaid(services, self.tray, self.preview.table, lambda: self.incoming.place)
        self.empty = Empty(services)
        self._lay_out()
        services.ways.office_changed.connect(self.read_if_seen)

    @property
    def proposal(self) -> Proposal | None:
        """What is chosen."""
        place = self.incoming.place
        return self.tray.proposals[place] if 0 <= place < len(self.tray.proposals) else None

    def handlers(self) -> Handlers:
        """What can be done here; with a file only where one is chosen."""
        shown = self.proposal
        found: dict[str, Callable[[], None]] = {
            "sheet_files": self._ask_for_files,
            "sheet_folder": self.incoming.ask_for_folder,
            "refresh": self._poll,
        }
        if self._ready or self.preview.open:  # what is being typed may make it ready
            found["sheet_take_all"] = self._take_all
        if shown is not None:
            found["sheet_aside"] = self._leave_out
        if shown is not None and self.preview.open:
            found["sheet_take"] = self._take
            if shown.earlier is not None or shown.twin:
                found["sheet_beside"] = self._take_beside
            found |= self._of_cells(shown)
        return found

    def _of_cells(self, shown: Proposal) -> dict[str, Callable[[], None]]:
        if not shown.of_rows:
            return {"sheet_row_out": self.said.leave_out} if shown.rows else {}
        return {
            "doubt_next": self._next_doubt,
            "doubt_settle": self.said.settle,
            "sheet_row_out": self.said.leave_out,
        }

    @property
    def _ready(self) -> list[Proposal]:
        """What may be taken in without a look."""
        return [each for each in self.tray.proposals if each.stand is Stand.READY]

    def look_at(self, paths: Sequence[Path]) -> None:
        """Looks at files that were dropped or chosen."""
        self.tray.add(paths, asked=True)

    def enter(self) -> None:
        """Reads what the office has, and looks at what waits in the watched folder."""
        self.title_changed.emit(self._voice.of(FURTHER[self.place][0]))
        self._show()  # what is in the tray is there at once
        self.read()
        self.tray.poll()
        self._take_waiting()
        self.acts.arrange()

    def leave(self) -> None:
        """What is being written into a cell is kept."""
        self.preview.table.cells.commit()

    def take_focus(self) -> None:
        """The list takes the keys, or the button where there is nothing."""
        if self.tray.proposals:
            self.incoming.list.setFocus()
        else:
            self.empty.take_focus()

    def read(self) -> None:
        """Reads the units and the columns of the sheet."""
        desk = self._services.desk
        self._lane.run(lambda: (columns_of(desk), list_units(desk)), self._know, self._refuse)

    def _know(self, known: Known) -> None:
        self._columns, units = known
        self.preview.show_units(units)
        self._show()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)

    def _poll(self) -> None:
        self.tray.poll()
        self.tray.change(lambda now: now)

    def _take_waiting(self) -> None:
        """Looks at the new files of the watched folder, where somebody looks at the page."""
        self.incoming.show_folder(self.tray)
        if self.isVisible():
            self.tray.add(self.tray.waiting)

    def _show(self) -> None:
        fresh = not self.incoming.count
        self.incoming.show_tray(self.tray)
        self._show_chosen()
        if fresh and self.tray.proposals and self.isVisible():
            self.take_focus()

    def _show_chosen(self) -> None:
        shown = self.proposal
        if shown is None:
            said = self._voice.say(
                "ลากไฟล์ที่หน่วยส่งมา (Excel, ODS หรืออีเมล .eml) มาวางในหน้าต่างนี้ หลายไฟล์พร้อมกันก็ได้"
            )
            self.empty.tell("download", said, "sheet_files")
        else:
            self.preview.show_proposal(shown, self._columns)
        self._stack.setCurrentWidget(self.empty if shown is None else self.preview)
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.acts.arrange()

    def _ask_for_files(self) -> None:
        files = self._services.messages.open_files(self._voice.say("เลือกแบบติดตามที่หน่วยส่งมา"))
        self.look_at(files)

    def _choose_unit(self, name: str) -> None:
        self._say(lambda shown: with_unit(shown, name), th("เลือกหน่วยของแบบนี้แล้ว"))

    def _choose_month(self, month: Month) -> None:
        self._say(lambda shown: with_month(shown, month), th("เลือกเดือนของแบบนี้แล้ว"))

    def _take_beside(self) -> None:
        self._say(beside_earlier, th("แบบนี้จะรับเพิ่ม ไม่แทนฉบับก่อน"))

    def _say(self, said: Callable[[Proposal], Proposal], told: str) -> None:
        if self.proposal is not None:
            self.tray.edit(self.incoming.place, said, self._voice.say(told))

    def _next_doubt(self) -> None:
        self.preview.table.go_to_doubt()

    def _take(self) -> None:
        self.preview.table.cells.commit()
        self.tray.then(self._take_shown)

    def _take_shown(self) -> None:
        shown, seen = self.proposal, self._seen
        self._seen = None
        if shown is None:
            return
        if shown.stand is Stand.ASKS:
            self.preview.take_focus()
        elif shown.stand is Stand.DOUBTFUL and shown != seen:
            self._tell_doubts(shown)
        else:
            self.tray.take([shown])

    def _tell_doubts(self, shown: Proposal) -> None:
        """What is doubtful is not taken in unseen; whoever takes it again has seen it."""
        self._seen = shown
        error = ClerkError(
            th("แบบนี้ยังมีที่ต้องดู {count} แห่ง จึงยังไม่ได้รับ"),
            do=th("แก้ช่องที่มีเครื่องหมาย หรือกด “รับแบบนี้” อีกครั้งเพื่อรับตามที่เห็น"),
            count=self._voice.figure(len(shown.reasons)),
        )
        self._services.messages.complain(error)
        self.preview.table.go_to_doubt()

    def _take_all(self) -> None:
        self.preview.table.cells.commit()
        self.tray.then(self._take_ready)

    def _take_ready(self) -> None:
        if self._ready:
            self.tray.take(self._ready)
        else:
            self._services.messages.remark(self._voice.say("ไม่มีแบบที่พร้อมรับ"))

    def _leave_out(self) -> None:
        if self.proposal is not None:
            self.tray.leave_out([self.proposal])

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        right.setSpacing(ROOM)
        right.addWidget(self.acts)
        shown = QWidget()
        self._stack = QStackedLayout(shown)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.preview)
        right.addWidget(shown, 1)
        both = QHBoxLayout(self)
        without_gaps(both)
        both.addWidget(self.incoming)
        both.addLayout(right, 1)
