"""One thing that can be set: its label, its field, what is wrong below it, its help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.saved import Saved
from clerkdesk.ui.widgets.texts import Prose, label


class Row(QWidget):
    """A field with its label above it. ``help_text`` gives way to what is wrong."""

    def __init__(self, voice: Voice, name: str, field: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.voice, self.field = voice, field
        self.name = label(name, "field")
        self.name.setBuddy(field)
        field.setAccessibleName(name)
        field.setAccessibleDescription(help_text)
        if isinstance(field, QComboBox):
            field.view().setAccessibleName(name)
        self.help = Prose(voice, help_text, "small")
        self.wrong = Prose(voice, kind="error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for widget in (self.name, field, self.wrong, self.help):
            layout.addWidget(widget)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Says what is wrong; nothing for an empty sentence. What was typed stays."""
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))
        self.help.setVisible(bool(self.help.text()) and not sentence)
        mark(self.field, "wrong", bool(sentence))


class SavedRow(Row):
    """A row with a line that is saved as it is left. ``committed`` carries the new text."""

    committed = Signal(str)

    def __init__(self, voice: Voice, name: str, line: QLineEdit, help_text: str = "") -> None:
        super().__init__(voice, name, line, help_text)
        self.line = line
        self.saved = Saved(line)
        self.saved.committed.connect(self.committed)
        self.saved.restored.connect(lambda: self.refuse(""))
        if isinstance(line, DateEdit):
            line.checked.connect(self.refuse)

    def start(self, text: str) -> None:
        """Shows another thing's text."""
        self.saved.start(text)
        self.refuse("")

    def refresh(self, text: str) -> None:
        """Shows what is saved now, unless something else is being typed."""
        self.saved.refresh(text)
        if not self.saved.changed:
            self.refuse("")

    def save(self, saver: Saver, act: Act) -> None:
        """Runs the act that saves the line; what it refuses is said below the line."""
        saver.run(act, Told(self, self._accept, self._refuse))

    def _accept(self, _done: Done | None) -> None:
        self.saved.accept()
        self.refuse("")

    def _refuse(self, error: ClerkError) -> None:
        self.refuse(self.voice.error(error))


def begun(words: str) -> str:
    """Words that stand alone, with a capital where the language has them."""
    return words[:1].upper() + words[1:]
