"""Fills the tables of a report with what was published in the month that stands in the form."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.desk.publishedrows import propose_texts
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.period import proposed_tables
from clerkdesk.ui.look.measures import PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Lane
from clerkdesk.ui.writing.fieldrow import FieldRow


class Proposing(QObject):
    """Asks after a pause when the month was changed; what the clerk wrote stays. ``filled`` when
    other rows stand there."""

    filled = Signal()

    def __init__(self, services: Services, form: Form, rows: Mapping[str, FieldRow]) -> None:
        super().__init__()
        self._services, self._form = services, form
        self._month = rows.get(form.filing.month)
        self._tables = {each.id: rows[each.id].editor for each in proposed_tables(form)}
        self._lane = Lane(services.work, self)
        self._asked = ""
        self._proposed: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)

    def begin(self, new: bool) -> None:
        """Takes what stands there now as known: in a ``new`` paper it was proposed."""
        self._asked = self._month.editor.text() if self._month else ""
        self._proposed = {
            table: editor.text() if new else "" for table, editor in self._tables.items()
        }

    def follow(self) -> None:
        """Looks whether another month stands there."""
        if self._tables and self._month and self._month.editor.text() != self._asked:
            self._pause.start()

    def _ask(self) -> None:
        if self._month is None:
            return
        self._asked = month = self._month.editor.text()
        desk, form = self._services.desk, self._form
        self._lane.run(lambda: propose_texts(desk, form, month), self._show)

    def _show(self, texts: Mapping[str, str]) -> None:
        untouched = {
            table: text
            for table, text in texts.items()
            if self._tables[table].text() in ("", self._proposed[table])
        }
        for table, text in untouched.items():
            self._tables[table].set_text(text)
            self._proposed[table] = self._tables[table].text()
        if untouched:
            self.filled.emit()
