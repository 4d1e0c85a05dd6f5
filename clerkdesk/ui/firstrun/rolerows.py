"""Who signs: a line for each role that the memo passes."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.desk.roleholding import Holding, RolePlace, propose_holders, read_holding
from clerkdesk.desk.setup import Setup
from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.firstrun.line import FirstRow
from clerkdesk.ui.look.measures import HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.suggesting import SuggestingEdit

Key = tuple[str, str]


class RoleRows(QWidget):
    """``rows`` by role and unit. A name that is not known yet becomes a new person."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.rows: dict[Key, FirstRow] = {}
        self._places: dict[Key, RolePlace] = {}
        self._office = Office()
        self._known: set[str] = set()
        self._box = QVBoxLayout()
        self._box.setSpacing(HALF_ROOM)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addLayout(self._box)
        layout.addStretch()

    def show_setup(self, setup: Setup) -> None:
        """Shows who holds each role now; rows stay while they are typed into."""
        self._office = setup.office
        self._places = {place.key: place for place in setup.places}
        for key in [key for key in self.rows if key not in self._places]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, place in self._places.items():
            if key not in self.rows:
                self.rows[key] = self._row(place, _optional(setup, place))
                self._box.addWidget(self.rows[key])
            self.rows[key].show_saved(place.name)

    def know(self, people: Sequence[Person], said: Mapping[Key, str]) -> None:
        """Suggests these people, and proposes who is ``said`` to hold a role, or whose position
        speaks of it."""
        self._known = {search_key(person.name) for person in people}
        suggestions = [Suggestion(person.name, person.position) for person in people]
        roles = self._services.desk.roles.values()
        proposed = propose_holders(self._places.values(), people, roles)
        for key, row in self.rows.items():
            if isinstance(row.line, SuggestingEdit):
                row.line.suggest(suggestions)
            row.propose(said.get(key) or proposed.get(key, ""))
            self._tell_new(key)

    def wanted(self) -> list[Holding]:
        """What is to be changed."""
        return [
            read_holding(self._places[key], row.text, self._office)
            for key, row in self.rows.items()
            if row.changed
        ]

    def _row(self, place: RolePlace, optional: bool) -> FirstRow:
        voice = self._voice
        title = voice.of(place.role.wording)
        name = f"{title} · {place.unit}" if place.unit else title
        if optional and not place.unit:
            name = voice.say("{role} (ถ้ามี)", role=title)
        row = FirstRow(voice, name, SuggestingEdit())
        row.line.textChanged.connect(lambda _text: self._tell_new(place.key))
        row.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.name.setToolTip(name)
        return row

    def _tell_new(self, key: Key) -> None:
        """A name that nobody has becomes a person, which is said beforehand."""
        row = self.rows.get(key)
        if row is None or key not in self._places:
            return
        holding = read_holding(self._places[key], row.text, self._office)
        new = bool(holding.name) and search_key(holding.name) not in self._known
        say, position = self._voice.say, holding.position
        told = (
            say("ชื่อใหม่ จะเพิ่มเป็นบุคลากร ตำแหน่ง {position}", position=position)
            if position
            else say("ชื่อใหม่ จะเพิ่มเป็นบุคลากร พิมพ์ตำแหน่งต่อท้ายหลังจุลภาคได้")
        )
        row.help.tell(told if new else "")  # a row shows its help again as it is typed into
        row.help.setVisible(new and not row.wrong.isVisibleTo(row))


def _optional(setup: Setup, place: RolePlace) -> bool:
    """Whether somebody else may sign wherever this role may."""
    steps = setup.form.steps if setup.form else ()
    mine = [step for step in steps if place.role.key in step.signed_by]
    return all(len(step.signed_by) > 1 for step in mine)
