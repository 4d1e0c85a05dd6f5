"""The panel in which somebody is given a role."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from clerkdesk.desk.appointing import NewAppointment, appoint
from clerkdesk.desk.peopleediting import Staff
from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity, Person
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.appointmentrow import capacities_box
from clerkdesk.ui.settings.beside import Beside
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.widgets.texts import Prose


class AppointPanel(Panel):
    """For a person the role is chosen, for a role the person; ``open_for`` says which."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("ให้หน้าที่"), voice.say("ให้หน้าที่นี้"))
        self._staff = Staff((), (), {}, ())
        self._person: Person | None = None
        self.role = narrow_combo()
        self.person = SuggestingEdit()
        self.unit = narrow_combo()
        self.first = DateEdit(voice, services.look, services.desk.today)
        self.last = DateEdit(voice, services.look, services.desk.today)
        self.capacity = capacities_box(voice)
        self.role_row = Row(voice, voice.say("หน้าที่ใด"), self.role)
        self.person_row = Row(voice, voice.say("ผู้ทำหน้าที่"), self.person)
        self.unit_row = Row(voice, voice.say("ของหน่วย"), self.unit)
        self.first_row = Row(
            voice, voice.say("ตั้งแต่วันที่"), self.first, voice.say("กด T คือวันนี้ เว้นว่างเมื่อไม่ทราบ")
        )
        self.last_row = Row(voice, voice.say("ถึงวันที่"), self.last, voice.say("เว้นว่างเมื่อยังไม่กำหนด"))
        self.held = Prose(voice, kind="warning")
        self.ends = QCheckBox(voice.say("ให้คนเดิมพ้นหน้าที่ในวันก่อนหน้า"))
        capacity_row = Row(voice, voice.say("ลงนามในฐานะ"), self.capacity)
        self._connect()
        self.lay_out(
            (
                self.role_row,
                self.person_row,
                self.unit_row,
                Beside(self.first_row, self.last_row),
                capacity_row,
                self._earlier(),
            )
        )

    def open_for(self, staff: Staff, person: Person | None = None, role: str = "") -> None:
        """Begins anew, for a person or for a role."""
        self._staff, self._person = staff, person
        self.settle()
        self.role.clear()
        for each in staff.roles.values():
            self.role.addItem(self.voice.of(each.wording), each.key)
        if role:
            self.role.setCurrentIndex(self.role.findData(role))
        self.unit.clear()
        self.unit.addItems(list(staff.units))
        people = staff.people
        self.person.suggest([Suggestion(each.name, each.position) for each in people])
        self.person.setText(person.name if person else "")
        self.role_row.setVisible(not role)
        self.person_row.setVisible(person is None)
        for edit in (self.first, self.last):
            edit.set_day(None)
        self.capacity.setCurrentIndex(0)
        self._follow()

    def take_focus(self) -> None:
        """The role, or the person."""
        (self.person if self._person is None else self.role).setFocus()

    def act(self) -> Act:
        """Gives the role."""
        for edit, row in ((self.first, self.first_row), (self.last, self.last_row)):
            if not edit.commit():
                raise ClerkError(row.wrong.text())
        person = self._chosen_person()
        if person is None:
            raise self._nobody()
        new = NewAppointment(
            person.id,
            str(self.role.currentData()),
            self.unit.currentText() if self.unit_row.isVisibleTo(self) else "",
            self.first.day,
            self.last.day,
            Capacity(self.capacity.currentData()),
            tuple(held.id for held in self._holders()) if self._ends_them() else (),
        )
        desk = self.services.desk
        return lambda: appoint(desk, new)

    def _chosen_person(self) -> Person | None:
        if self._person is not None:
            return self._person
        found = self._staff.named(self.person.text())
        return found[0] if len(found) == 1 else None

    def _nobody(self) -> ClerkError:
        name = self.person.text().strip()
        if self._staff.named(name):
            return ClerkError(
                th("มี {name} มากกว่าหนึ่งคน"),
                do=th("เลือกคนที่หมายถึงในบุคลากร แล้วให้หน้าที่จากที่นั่น"),
                name=name,
            )
        return ClerkError(th("ไม่มีชื่อนี้ในรายชื่อบุคลากร"), do=th("เลือกชื่อจากรายการ หรือเพิ่มบุคลากรก่อน"))

    def _ends_them(self) -> bool:
        return self.ends.isChecked() and self.ends.isVisibleTo(self)

    def _holders(self) -> list[Appointment]:
        """Who else holds the role without an end."""
        role = self._staff.roles.get(str(self.role.currentData()))
        if role is None:
            return []
        unit = self.unit.currentText() if role.of_unit else ""
        person = self._chosen_person()
        return [
            held
            for held in self._staff.holding(role.key)
            if held.last is None and held.unit == unit and held.person != person
        ]

    def _follow(self) -> None:
        """The unit is asked for where the role is of a unit; who holds the role now is said."""
        role = self._staff.roles.get(str(self.role.currentData()))
        self.unit_row.setVisible(role is not None and role.of_unit)
        person = self._chosen_person()
        if person is not None and self._person is not None and not self.unit.hasFocus():
            self.unit.setCurrentIndex(max(0, self.unit.findText(person.unit)))
        self._say_holders()

    def _say_holders(self) -> None:
        names = ", ".join(held.person.name for held in self._holders())
        self.held.tell(self.voice.say("ขณะนี้ {names} ทำหน้าที่นี้อยู่", names=names) if names else "")
        self.held.setVisible(bool(names))
        self.ends.setVisible(bool(names))

    def _connect(self) -> None:
        self.role.currentIndexChanged.connect(lambda _row: self._follow())
        self.unit.currentIndexChanged.connect(lambda _row: self._say_holders())
        self.person.textEdited.connect(lambda _text: self._say_holders())
        self.person.picked.connect(lambda _known: self._say_holders())
        self.first.checked.connect(self.first_row.refuse)
        self.last.checked.connect(self.last_row.refuse)

    def _earlier(self) -> QWidget:
        earlier = QWidget()
        layout = QVBoxLayout(earlier)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.held)
        layout.addWidget(self.ends)
        return earlier
