"""Several appointments one below another; rows stay while they are typed into."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.office.people import Appointment
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.appointmentrow import AppointmentRow
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.widgets.texts import Prose, thin_line

Words = Callable[[Appointment], tuple[str, str]]
"""The title of an appointment, and what tells it from others."""


class Appointments(QWidget):
    """``rows`` by the appointment's id; a sentence where there is none."""

    def __init__(self, services: Services, saver: Saver, none: str) -> None:
        super().__init__()
        self._services, self._saver = services, saver
        self.rows: dict[int, AppointmentRow] = {}
        self._lines: dict[int, QWidget] = {}
        self.none = Prose(services.voice, none, "second")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(ROOM)
        self._layout.addWidget(self.none)

    def show_all(self, held: Sequence[Appointment], words: Words, refresh: bool) -> None:
        """Shows these; with ``refresh`` what is being typed stays."""
        wanted = {each.id for each in held}
        for held_id in set(self.rows) - wanted:
            for gone in (self.rows.pop(held_id), self._lines.pop(held_id)):
                gone.hide()
                gone.deleteLater()
        for place, each in enumerate(held):
            known = each.id in self.rows
            if not known:
                self.rows[each.id] = AppointmentRow(self._services, self._saver)
                self._lines[each.id] = thin_line()
                self._layout.insertWidget(2 * place + 1, self._lines[each.id])
                self._layout.insertWidget(2 * place + 2, self.rows[each.id])
            title, names = words(each)
            self.rows[each.id].show_held(each, title, names, refresh and known)
            self._lines[each.id].setVisible(place > 0)
        self.none.setVisible(not held)
