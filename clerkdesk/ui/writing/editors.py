"""Which editor a field has, by its type."""

from clerkdesk.domain.form.form import FieldType
from clerkdesk.ui.writing.choices import ChoiceEditor
from clerkdesk.ui.writing.editor import Editor, Making
from clerkdesk.ui.writing.files import FilesEditor
from clerkdesk.ui.writing.lines import DateEditor, LineEditor, LongEditor, SuggestingEditor
from clerkdesk.ui.writing.numbers import NumberEditor
from clerkdesk.ui.writing.tables import DaysEditor, TableEditor

EDITORS: dict[FieldType, type[Editor]] = {
    FieldType.TEXT: SuggestingEditor,
    FieldType.LONG_TEXT: LongEditor,
    FieldType.DATE: DateEditor,
    FieldType.DATE_RANGE: LineEditor,
    FieldType.MONTH: LineEditor,
    FieldType.NUMBER: LineEditor,
    FieldType.MONEY: LineEditor,
    FieldType.BOOK_NUMBER: NumberEditor,
    FieldType.CHOICE: ChoiceEditor,
    FieldType.PERSON: SuggestingEditor,
    FieldType.UNIT: SuggestingEditor,
    FieldType.TOPIC: SuggestingEditor,
    FieldType.FILES: FilesEditor,
    FieldType.TABLE: TableEditor,
    FieldType.DAYS: DaysEditor,
}


def make_editor(making: Making) -> Editor:
    """The editor of a field."""
    return EDITORS[making.field.type](making)
