"""What every editor of a field is: a widget that holds the field's text as it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.layouts import without_gaps


@dataclass(frozen=True)
class Making:
    """What an editor is made from; ``of_columns`` are a table's suggestions, by the column."""

    services: Services
    form: Form
    field: Field
    suggestions: Sequence[Suggestion] = ()
    of_columns: Mapping[str, Sequence[Suggestion]] = made(default_factory=dict)


class Editor(QWidget):
    """``edited`` when the clerk changed something. ``brought`` carries a suggestion that was
    taken, which may bring along what belongs in other fields.

    ``text`` is what the act is given for the field, ``read_value`` reads it.
    """

    edited = Signal()
    brought = Signal(object)

    def __init__(self, making: Making) -> None:
        super().__init__()
        self.making = making
        self.voice = making.services.voice
        self.name = self.voice.of(making.field.wording)
        self.box = QVBoxLayout(self)
        without_gaps(self.box)

    def text(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Puts a text into the field, which is no edit of the clerk's."""
        raise NotImplementedError

    def doubt(self) -> str:
        """What is to be looked at again in what stands in the field, though it is accepted."""
        return ""

    def select_all(self) -> None:
        """Selects what stands in the field, so that typing replaces it."""
        proxy = self.focusProxy()
        if isinstance(proxy, QLineEdit | QPlainTextEdit):
            proxy.selectAll()

    def go_to_end(self) -> None:
        """Puts the keys behind what stands in the field."""
        proxy = self.focusProxy()
        if isinstance(proxy, QLineEdit):
            proxy.end(False)
        elif isinstance(proxy, QPlainTextEdit):
            proxy.moveCursor(QTextCursor.MoveOperation.End)

    def take(self, widget: QWidget) -> None:
        """Holds ``widget``, which takes the focus and the field's name."""
        widget.setAccessibleName(self.name)
        widget.setAccessibleDescription(self.making.field.help)
        self.box.addWidget(widget)
        self.setFocusProxy(widget)

    def show_wrong(self, wrong: bool) -> None:
        """Marks the field, or takes the mark away."""
        proxy = self.focusProxy()
        if isinstance(proxy, QLineEdit):
            mark(proxy, "wrong", wrong)
