"""The section of people and roles."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.peopleediting import Staff, read_staff
from clerkdesk.domain.office.people import Person, Role
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.appoint import AppointPanel
from clerkdesk.ui.settings.browsed import BrowsedSection
from clerkdesk.ui.settings.browser import Act
from clerkdesk.ui.settings.options import Options
from clerkdesk.ui.settings.pairs import Pair
from clerkdesk.ui.settings.paste import PastePanel
from clerkdesk.ui.settings.pastepeople import paste_people_panel
from clerkdesk.ui.settings.personpane import NewPersonPanel, PersonPane, role_words
from clerkdesk.ui.settings.rolepane import RolePane
from clerkdesk.ui.settings.saving import Saver

PEOPLE, ROLES = "people", "roles"


class PeopleSection(BrowsedSection):
    """The list shows people, or the roles with who holds them; beside it the one chosen."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        acts = (
            Act(voice.say("เพิ่มบุคลากร"), "user-plus", self.add),
            Act(voice.say("วางจาก Excel"), "clipboard-paste", self.paste),
        )
        super().__init__(services, saver, voice.say("บุคลากรและหน้าที่"), voice.say("รายชื่อ"), acts)
        self.staff = Staff((), (), {}, ())
        words = {PEOPLE: voice.say("บุคลากร"), ROLES: voice.say("หน้าที่")}
        self.views = Options(voice.say("ดูตาม"), words)
        self.view = PEOPLE
        self.browser.above.addWidget(self.views)
        self.browser.order_tabs()
        self.person = PersonPane(services, saver)
        self.role = RolePane(services, saver)
        self._read_once = False
        self._wanted = ""
        self.browser.hold(self.person, self.role, self.empty)
        self._connect()

    def reader(self) -> Callable[[], Staff]:
        """Everybody, and who holds what."""
        desk = self.services.desk
        return lambda: read_staff(desk)

    def show_read(self, read: Staff) -> None:
        """Shows the list; what is open at the right stays open."""
        self.staff = read
        self._show_list()
        self._refresh_pane()
        if not self._read_once:
            self._read_once = True
            self.show_chosen(self.browser.chosen_id)
        keys = list(read.roles)
        if self._wanted in keys:
            self.browser.choose(keys.index(self._wanted) + 1)
            self.browser.take_focus()
        self._wanted = ""

    def barred(self) -> Sequence[QWidget]:
        """What adds people, and who or what is chosen."""
        return (*self.browser.buttons, self.person, self.role)

    def show_part(self, part: str) -> None:
        """Shows the role of this key, and who holds it."""
        self._wanted = part
        self._view_as(ROLES)
        self.refresh()

    def add(self) -> None:
        """Opens the panel for a new person."""
        self._view_as(PEOPLE)
        self.new.open(self.staff)
        self.open_panel(self.new)
        self.new.take_focus()

    def paste(self) -> None:
        """Opens the panel for a list from Excel, with what is on the clipboard."""
        self._view_as(PEOPLE)
        self.open_panel(self.pasting)
        self.pasting.open()

    def _connect(self) -> None:
        self.browser.entered.connect(self._enter)
        if not self.services.only_read:
            self.browser.pasted.connect(self.paste)
        self.views.chosen.connect(self._change_view)
        self.person.appoint_wanted.connect(self._appoint)
        self.role.appoint_wanted.connect(self._appoint)

    @cached_property
    def new(self) -> NewPersonPanel:
        """The panel for a new person, made when it is first wanted."""
        panel = NewPersonPanel(self.services, self.saver)
        panel.done.connect(lambda done: self.go_on(panel, done))
        self.hold(panel)
        return panel

    @cached_property
    def pasting(self) -> PastePanel:
        """The panel for a list from Excel, made when it is first wanted."""
        panel = paste_people_panel(self.services, self.saver)
        panel.done.connect(lambda _done: self.close_soon())
        self.hold(panel)
        return panel

    @cached_property
    def appointing(self) -> AppointPanel:
        """The panel in which a role is given, made when it is first wanted."""
        panel = AppointPanel(self.services, self.saver)
        panel.done.connect(lambda _done: self.close_soon())
        self.hold(panel)
        return panel

    def _show_list(self) -> None:
        if self.view == PEOPLE:
            self.browser.show_pairs([self._pair_of(person) for person in self.staff.people])
        else:
            roles = enumerate(self.staff.roles.values(), start=1)
            self.browser.show_pairs([self._pair_of_role(place, role) for place, role in roles])

    def _view_as(self, view: str) -> None:
        if view != self.view:
            self._change_view(view)

    def _change_view(self, view: str) -> None:
        self.view = view
        self.views.choose(view)
        self.browser.chosen_id = 0
        self._show_list()
        self.show_chosen(0)

    def _person(self, person_id: int) -> Person | None:
        return next((each for each in self.staff.people if each.id == person_id), None)

    def _role(self, place: int) -> Role | None:
        roles = list(self.staff.roles.values())
        return roles[place - 1] if 0 < place <= len(roles) else None

    def show_chosen(self, row_id: int) -> None:
        """The person or role, or what the list is for."""
        person, role = self._person(row_id), self._role(row_id)
        if self.view == PEOPLE and person is not None:
            self.person.show_person(self.staff, person)
            self.browser.show_right(self.person)
        elif self.view == ROLES and role is not None:
            self.role.show_role(self.staff, role)
            self.browser.show_right(self.role)
        else:
            self._tell_empty()

    def _refresh_pane(self) -> None:
        person, role = self._person(self.browser.chosen_id), self._role(self.browser.chosen_id)
        if self.view == PEOPLE and person is not None:
            self.person.show_person(self.staff, person)
        elif self.view == ROLES and role is not None:
            self.role.show_role(self.staff, role)

    def _tell_empty(self) -> None:
        said = self.voice.say("เลือกทางซ้ายเพื่อดูและแก้ไข")
        if self.view == PEOPLE and not self.staff.people:
            said = self.voice.say("ผู้ขอ ผู้ลงนาม และผู้เผยแพร่จะอยู่ที่นี่ เพิ่มทีละคน หรือวางทั้งรายชื่อจาก Excel")
        self.show_empty("users", said)

    def _enter(self) -> None:
        (self.person if self.view == PEOPLE else self.role).take_focus()

    def _appoint(self) -> None:
        chosen = self.browser.chosen_id
        if self.view == PEOPLE:
            self.appointing.open_for(self.staff, person=self._person(chosen))
        else:
            self.appointing.open_for(self.staff, role=self.role.role)
        self.open_panel(self.appointing)
        self.appointing.take_focus()

    def _pair_of(self, person: Person) -> Pair:
        today = self.services.desk.today()
        held = [each for each in self.staff.held_by(person.id) if each.covers(today)]
        roles = [
            role_words(self.services, self.staff.roles.get(each.role), each).split(" · ")[0]
            for each in held
        ]
        parts = [person.position, *(role for role in roles if role != person.position)]
        return Pair(person.id, person.name, " · ".join(part for part in parts if part))

    def _pair_of_role(self, place: int, role: Role) -> Pair:
        today = self.services.desk.today()
        names = [each.person.name for each in self.staff.holding(role.key) if each.covers(today)]
        title = self.voice.of(role.wording)
        if not names:
            return Pair(place, title, self.voice.say("ยังไม่มีผู้ทำหน้าที่"), colour="waiting")
        return Pair(place, title, ", ".join(names))
