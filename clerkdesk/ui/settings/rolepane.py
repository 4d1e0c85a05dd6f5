"""One role of the office: who holds it and who held it, from when to when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.peopleediting import Staff
from clerkdesk.domain.office.people import Appointment, Role
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.appointments import Appointments
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.taborder import tab_as_laid_out
from clerkdesk.ui.widgets.texts import Prose


class RolePane(QWidget):
    """``appoint_wanted`` when somebody is to be given the role."""

    appoint_wanted = Signal()

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        voice = services.voice
        self._voice = voice
        self.role = ""
        self.title = Prose(voice, kind="title")
        self.scope = Prose(voice, kind="second")
        self.held = Appointments(services, saver, voice.say("ยังไม่มีผู้ทำหน้าที่นี้"))
        self.appoint_button = icon_button(services.look, "user-plus", voice.say("ให้หน้าที่"))
        self.appoint_button.clicked.connect(self.appoint_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOM)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.scope)
        layout.addLayout(head)
        self.held_card = card(self.held, at_left(self.appoint_button))
        layout.addWidget(self.held_card)

    def show_role(self, staff: Staff, role: Role) -> None:
        """Shows a role; when it is the same one, what is being typed stays."""
        refresh = role.key == self.role
        self.role = role.key
        voice = self._voice
        self.title.tell(voice.of(role.wording))
        self.scope.tell(
            voice.say("แต่ละหน่วยมีผู้ทำหน้าที่นี้ของตน") if role.of_unit else voice.say("ทำหน้าที่ให้ทั้งสำนักงาน")
        )
        self.held.show_all(staff.holding(role.key), _words, refresh)
        tab_as_laid_out(self.held_card)

    def take_focus(self) -> None:
        """The first appointment, or the button."""
        rows = list(self.held.rows.values())
        (rows[0].first.line if rows else self.appoint_button).setFocus()


def _words(held: Appointment) -> tuple[str, str]:
    name = held.person.name
    return (f"{name} · {held.unit}" if held.unit else name), name
