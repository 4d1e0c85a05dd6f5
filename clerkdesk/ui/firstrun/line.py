"""A line of the first run: kept when its page is left, filled in by what is known already."""

from PySide6.QtWidgets import QLineEdit

from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.voice import Voice


class FirstRow(Row):
    """``show_saved`` and ``propose`` never touch what the clerk has typed."""

    def __init__(self, voice: Voice, name: str, line: QLineEdit, help_text: str = "") -> None:
        super().__init__(voice, name, line, help_text)
        self.line = line
        self._saved = self._proposed = ""
        line.textEdited.connect(lambda _text: self.refuse(""))

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text().strip()

    @property
    def changed(self) -> bool:
        """Whether something else stands there than what is recorded."""
        return self.text != self._saved

    def show_saved(self, text: str) -> None:
        """Shows what is recorded now."""
        untouched = self.text in (self._saved, self._proposed)
        self._saved = text
        if untouched or not self.text:
            self._put(text)

    def propose(self, text: str) -> None:
        """Fills the line in, while nothing else stands there."""
        if not text or self.text not in ("", self._proposed) or self._saved:
            return
        self._proposed = text
        self._put(text)

    def _put(self, text: str) -> None:
        if self.line.text() == text:
            return
        self.line.setText(text)
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)
