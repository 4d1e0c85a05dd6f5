"""Page four: the people of the office, and which of them sign."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from clerkdesk.desk.pastedpeople import Fate, PastedPerson, read_pasted_people
from clerkdesk.desk.setup import Part, Setup
from clerkdesk.desk.setupacts import keep_people
from clerkdesk.desk.undo import Done
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.words import Wording
from clerkdesk.ui.firstrun.line import FirstRow
from clerkdesk.ui.firstrun.liststep import ListStep, refuse_wrong
from clerkdesk.ui.firstrun.rolerows import RoleRows
from clerkdesk.ui.look.measures import GAP, GROUP, HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.pasteboard import PasteBoard
from clerkdesk.ui.settings.pastepeople import pasting_people
from clerkdesk.ui.settings.pastetable import Previewed
from clerkdesk.ui.settings.saving import Act
from clerkdesk.ui.widgets.layouts import scrolled, takes_what_is_left
from clerkdesk.ui.widgets.texts import Prose, label


class PeopleStep(ListStep):
    """The list at the left, the roles at the right; both are kept in one act."""

    part = Part.PEOPLE

    def __init__(self, services: Services) -> None:
        voice = services.voice
        super().__init__(
            services,
            voice.say("บุคลากรและผู้ลงนาม"),
            voice.say("ชื่อที่ใส่ไว้พิมพ์ไม่กี่ตัวก็ครบทั้งตำแหน่งและกลุ่ม ใส่เท่าที่มีก่อนก็ได้"),
            wide=True,
        )
        self._people: tuple[Person, ...] = ()
        pasting = pasting_people(services)
        self.board = PasteBoard(services, pasting)
        self.board.table.grow()
        self.board.text.setPlaceholderText("นายฐิติ ฎีกา, ผู้อำนวยการกลุ่มอำนวยการ, กลุ่มอำนวยการ")
        self.roles = RoleRows(services)
        self.listen()
        self.board.was_read.connect(self._know)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GAP)
        left.addWidget(label(voice.of(Wording("รายชื่อ", "Names")), "heading"))
        left.addWidget(Prose(voice, voice.of(pasting.hint), "small"))
        left.addWidget(self.board, 1)
        right.addWidget(label(voice.say("ใครลงนามในขั้นใด"), "heading"))
        said = voice.say("พิมพ์ชื่อในแต่ละหน้าที่ของบันทึกขออนุญาต ชื่อใหม่เพิ่มให้เอง")
        right.addWidget(Prose(voice, said, "small"))
        holder = scrolled(self.roles, voice.say("ใครลงนามในขั้นใด"))
        holder.setMinimumHeight(HALF_ROOM * 10)
        takes_what_is_left(holder)
        self.roles_area = holder
        right.addWidget(holder, 1)
        self.columns = QHBoxLayout()
        self.columns.setDirection(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(GROUP)
        self.columns.addLayout(left, 1)
        self.columns.addLayout(right, 1)
        self.box.addLayout(self.columns, 1)

    @property
    def rows(self) -> list[FirstRow]:
        """A line for each role."""
        return list(self.roles.rows.values())

    def show_setup(self, setup: Setup) -> None:
        """Shows the people and roles that are there."""
        self._people = setup.people
        there = self.voice.say("บันทึกแล้ว")
        self.board.show_kept(
            [Previewed(each.name, _more(each), there, "second", False) for each in setup.people]
        )
        self.roles.show_setup(setup)
        self._know()

    def act(self, *, strict: bool) -> Act:
        """Adds the people of the list, then gives the roles."""
        desk, text, wanted = self.services.desk, self.board.typed, self.roles.wanted()

        def keep() -> Done | None:
            rows = read_pasted_people(desk, text)
            self.note_read(text, rows)
            if strict:
                refuse_wrong(rows)
            return keep_people(desk, text, wanted)

        return keep

    def next_empty(self) -> bool:
        """Also scrolls among the roles."""
        found = super().next_empty()
        focused = self.focusWidget()
        if found and focused is not None:
            self.roles_area.ensureWidgetVisible(focused)
        return found

    def _know(self) -> None:
        """Those in the list count as well: their roles can be chosen at once."""
        rows: list[PastedPerson] = [row for row in self.board.rows if row.fate is not Fate.WRONG]
        listed = {row.person.id for row in rows if row.person.id}
        people = [each for each in self._people if each.id not in listed]
        people += [row.person for row in rows]
        of_unit = {key for key, role in self.services.desk.roles.items() if role.of_unit}
        said = {
            (row.role, row.person.unit if row.role in of_unit else ""): row.person.name
            for row in rows
            if row.role
        }
        self.roles.know(people, said)


def _more(person: Person) -> str:
    return " · ".join(part for part in (person.position, person.unit) if part)
