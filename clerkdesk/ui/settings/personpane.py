"""One person to be changed, with the roles that they hold; and a new one to be written down."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.peopleediting import Staff, edit_person, new_person
from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.office.people import Appointment, Person, Role
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.appointments import Appointments
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row, SavedRow
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.widgets.taborder import tab_as_laid_out
from clerkdesk.ui.widgets.texts import Prose, label


class PersonPane(QWidget):
    """Each field is saved as it is left. ``appoint_wanted`` when a role is to be given."""

    appoint_wanted = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self.person_id = 0
        self.title = Prose(voice, kind="title")
        self.name = SavedRow(voice, voice.say("ชื่อ"), QLineEdit())
        self.position = SavedRow(voice, voice.say("ตำแหน่ง"), QLineEdit(), _position_help(voice))
        self.unit_line = SuggestingEdit()
        self.unit = SavedRow(voice, voice.say("หน่วย"), self.unit_line, _unit_help(voice))
        self.held = Appointments(services, saver, voice.say("ยังไม่ได้ทำหน้าที่ใด"))
        self.appoint_button = icon_button(services.look, "plus", voice.say("ให้หน้าที่"))
        self.appoint_button.clicked.connect(self.appoint_wanted)
        for part in ("name", "position", "unit"):
            self._connect(part, getattr(self, part))
        heading = label(voice.say("หน้าที่"), "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        layout.addWidget(self.title)
        layout.addWidget(card(self.name, self.position, self.unit))
        self.roles_card = card(heading, self.held, at_left(self.appoint_button))
        layout.addWidget(self.roles_card)

    def show_person(self, staff: Staff, person: Person) -> None:
        """Shows a person; when it is the same one, what is being typed stays."""
        refresh = person.id == self.person_id
        self.person_id = person.id
        self.title.tell(person.name)
        self.unit_line.suggest([Suggestion(unit) for unit in staff.units])
        texts = {self.name: person.name, self.position: person.position, self.unit: person.unit}
        for row, text in texts.items():
            (row.refresh if refresh else row.start)(text)
        held = staff.held_by(person.id)
        self.held.show_all(held, lambda each: self._words(staff, each), refresh)
        tab_as_laid_out(self.roles_card)

    def take_focus(self) -> None:
        """The name."""
        self.name.line.setFocus()

    def _words(self, staff: Staff, held: Appointment) -> tuple[str, str]:
        role = role_words(self._services, staff.roles.get(held.role), held)
        return role, f"{role}, {held.person.name}"

    def _connect(self, part: str, row: SavedRow) -> None:
        desk = self._services.desk

        def save(text: str) -> None:
            person_id = self.person_id
            row.save(self._saver, lambda: edit_person(desk, person_id, part, text))

        row.committed.connect(save)


class NewPersonPanel(Panel):
    """Stays open after each person, for the next one; the unit stays."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("บุคลากรใหม่"), voice.say("เพิ่มบุคลากร"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(voice.say("เช่น {sample}", sample="นางสาวน้ำทิพย์ ชื่นบาน"))
        self.position = QLineEdit()
        self.unit = SuggestingEdit()
        self.another = QCheckBox(voice.say("เป็นคนละคนกับชื่อเดิม"))
        self.another.hide()
        self.name.textEdited.connect(self._ask_whether_another)
        fields = (
            Row(voice, voice.say("ชื่อ"), self.name),
            Row(voice, voice.say("ตำแหน่ง"), self.position, _position_help(voice)),
            Row(voice, voice.say("หน่วย"), self.unit, _unit_help(voice)),
            self.another,
        )
        self._staff = Staff((), (), {}, ())
        self.lay_out(fields)

    def open(self, staff: Staff) -> None:
        """Takes the units of now; what was typed before is there again."""
        self._staff = staff
        self.unit.suggest([Suggestion(unit) for unit in staff.units])

    def clear(self) -> None:
        """Empties the panel for another person."""
        for line in (self.name, self.position):
            line.clear()
        self._ask_whether_another("")
        self.settle()

    def act(self) -> Act:
        """Adds the person."""
        desk, another = self.services.desk, self.another.isChecked()
        name, position, unit = self.name.text(), self.position.text(), self.unit.text()
        return lambda: new_person(desk, name, position, unit, another)

    def take_focus(self) -> None:
        """The name."""
        self.name.setFocus()

    def _ask_whether_another(self, name: str) -> None:
        known = bool(self._staff.named(name))
        self.another.setVisible(known)
        if not known:
            self.another.setChecked(False)


def role_words(services: Services, role: Role | None, held: Appointment) -> str:
    """What an appointment is called: the role, and the unit where it is one of a unit."""
    words = services.voice.of(role.wording if role else services.desk.role_title(held.role))
    return f"{words} · {held.unit}" if held.unit else words


def _position_help(voice: Voice) -> str:
    return voice.say("อย่างที่เขียนใต้ชื่อในหนังสือ")


def _unit_help(voice: Voice) -> str:
    return voice.say("เว้นว่างสำหรับผู้บริหารของสำนักงาน ชื่อใหม่จะเพิ่มเป็นหน่วยให้ด้วย")
