"""The form on screen, made from its definition."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.desk.writing import Start
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.domain.form.values import read_value, with_days
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.writing.editor import Making
from clerkdesk.ui.writing.editors import make_editor
from clerkdesk.ui.writing.fieldrow import FieldRow
from clerkdesk.ui.writing.files import FilesEditor
from clerkdesk.ui.writing.numbers import NumberEditor
from clerkdesk.ui.writing.proposing import Proposing
from clerkdesk.ui.writing.tables import DaysEditor

_NARROW = (
    FieldType.DATE,
    FieldType.MONTH,
    FieldType.DAYS,
    FieldType.NUMBER,
    FieldType.MONEY,
    FieldType.UNIT,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormFields(QWidget):
    """``edited`` whenever the clerk changed something."""

    edited = Signal()

    def __init__(self, services: Services, start: Start) -> None:
        super().__init__()
        self._services = services
        self.form = start.form
        self._copied = start.draft.like is not None and not start.found
        self.rows = {field.id: self._row(start, field) for field in start.form.fields}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for line in self._lines():
            side_by_side = QHBoxLayout()
            side_by_side.setSpacing(ROOM)
            for row in line:
                side_by_side.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
            if len(line) == 1 and self._is_narrow(line[0]):
                side_by_side.addStretch(1)
            layout.addLayout(side_by_side)
        self._proposing = Proposing(services, start.form, self.rows)
        self._proposing.filled.connect(self.edited)
        self._begin(start)

    def texts(self) -> dict[str, str]:
        """What stands in the fields that are typed into, by the field's id."""
        skipped = (FieldType.DAYS, FieldType.FILES)
        return {
            field_id: row.editor.text()
            for field_id, row in self.rows.items()
            if row.field.type not in skipped
        }

    def files(self) -> list[Path]:
        """The files to attach."""
        return [path for editor in self._file_editors() for path in editor.paths]

    def file_names(self) -> list[str]:
        """The names of all files, also of those that the memo has already."""
        return [name for editor in self._file_editors() for name in editor.names()]

    def check(self) -> bool:
        """Checks every field; the first that is wrong takes the focus."""
        wrong = [row for row in self.rows.values() if not row.check_filled()]
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong

    def see_doubts(self) -> FieldRow | None:
        """The first field with something doubtful that the clerk has not seen before; it takes the
        focus, and all count as seen from now on."""
        doubtful = [row for row in self.rows.values() if row.see()]
        if doubtful:
            doubtful[0].editor.setFocus()
        return doubtful[0] if doubtful else None

    def take_focus(self) -> None:
        """The first required field in which nothing stands, else the subject.

        Of a memo like an earlier one it is ready to be typed over: it is what differs.
        """
        rows = list(self.rows.values())
        needed = [row for row in rows if row.field.required and row.is_empty()]
        subject = self.rows.get(self.form.filing.subject)
        copied, self._copied = self._copied, False
        if subject is not None and not needed:
            subject.editor.setFocus()
            go = subject.editor.select_all if copied else subject.editor.go_to_end
            go()
        elif rows:
            (needed or rows)[0].editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter in a line goes on to the next field; a list of suggestions takes it before."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _row(self, start: Start, field: Field) -> FieldRow:
        found = start.suggestions.get(field.id, ())
        keys = {column.id: f"{field.id}.{column.id}" for column in field.columns}
        cells = {column: start.suggestions.get(key, ()) for column, key in keys.items()}
        editor = make_editor(Making(self._services, start.form, field, found, cells))
        editor.edited.connect(self._field_edited)
        editor.brought.connect(lambda known: self._bring(field, known))
        return FieldRow(self._services, field, editor)

    def _lines(self) -> Iterator[list[FieldRow]]:
        """The rows of the form; two narrow neighbours share a line."""
        waiting: list[FieldRow] = []
        for row in self.rows.values():
            narrow = self._is_narrow(row)
            if waiting and not narrow:
                yield waiting
                waiting = []
            if not narrow:
                yield [row]
                continue
            waiting.append(row)
            if len(waiting) == 2:
                yield waiting
                waiting = []
        if waiting:
            yield waiting

    def _is_narrow(self, row: FieldRow) -> bool:
        return row.field.type in _NARROW or bool(row.field.brought_by)

    def _begin(self, start: Start) -> None:
        for field_id, text in start.draft.texts.items():
            if field_id in self.rows:
                self.rows[field_id].editor.set_text(text)
        if start.draft.change is not None:
            self.see_doubts()
        for row in self.rows.values():
            row.tell_doubt()
        for editor in self._file_editors():
            editor.show_files(start.materials, [Path(each) for each in start.draft.files])
        self._proposing.begin(start.draft.change is None and not start.found)
        self._follow()

    def _file_editors(self) -> list[FilesEditor]:
        editors = (row.editor for row in self.rows.values())
        return [editor for editor in editors if isinstance(editor, FilesEditor)]

    def _bring(self, source: Field, known: Suggestion) -> None:
        """What a person brings along goes into the fields that wait for it."""
        brought = dict(known.brings)
        for row in self.rows.values():
            name, _, part = row.field.brought_by.partition(".")
            if name == source.id and brought.get(part):
                row.editor.set_text(brought[part])
        self._field_edited()

    def _field_edited(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        """What follows from other fields: days, the register of the unit and year, the rows of a
        month."""
        self._proposing.follow()
        dates = self._dates()
        counted = with_days(self.form, dates)
        for row in self.rows.values():
            if isinstance(row.editor, DaysEditor):
                row.editor.show_days(counted.get(row.field.id))
        number = self.rows.get(self.form.filing.number)
        if number is not None and isinstance(number.editor, NumberEditor):
            unit = self.rows.get(self.form.filing.unit)
            dated = dates.get(self.form.filing.date)
            day = date.fromisoformat(str(dated)) if dated else None
            number.editor.ask_next(unit.editor.text() if unit else "", day)

    def _dates(self) -> dict[str, object]:
        """The dates that can be read, by the field's id."""
        dates: dict[str, object] = {}
        for field_id, row in self.rows.items():
            if row.field.type not in (FieldType.DATE, FieldType.DATE_RANGE):
                continue
            try:
                today = self._services.desk.today()
                dates[field_id] = read_value(row.field, row.editor.text(), today)
            except ClerkError:
                continue
        return dates
