"""The panel for lists from Excel: what each row would become is seen before anything is written."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.pasteboard import PasteBoard, Pasting
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.texts import Prose


class PastePanel(Panel):
    """Reads what is pasted after a pause, and says what it would do.

    ``across`` sets what is pasted beside what becomes of it, as high as there is room: the button
    stays in sight however many rows there are.
    """

    def __init__(
        self, services: Services, saver: Saver, pasting: Pasting, across: bool = False
    ) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.of(pasting.title), "")
        self._pasting = pasting
        self.board = PasteBoard(services, pasting, across)
        self.board.row.name.hide()  # the panel's title says it already
        self.text, self.table = self.board.text, self.board.table
        self.summary, self.mistakes = self.board.summary, self.board.mistakes
        self.board.touched.connect(lambda: self.main.setEnabled(False))
        self.board.was_read.connect(self._was_read)
        self.board.failed.connect(self._cannot_read)
        self.board.submitted.connect(self._submit_if_ready)
        self.board.left.connect(self.closed)
        self.lay_out((Prose(voice, voice.of(pasting.hint), "small"), self.board))
        self._layout.setStretchFactor(self.board, int(across))
        self._was_read()

    def open(self) -> None:
        """Takes what is on the clipboard when it is a list; else what stood there before."""
        self.settle()
        self.board.take_list()
        self.board.read()
        self.text.setFocus()

    def act(self) -> Act:
        """Writes what was read."""
        rows, add = self.board.rows, self._pasting.add
        return lambda: add(rows)

    def _submit_if_ready(self) -> None:
        if self.main.isEnabled():
            self.submit()

    def _cannot_read(self, error: Exception) -> None:
        self._was_read()
        if isinstance(error, ClerkError):
            self.refuse(error)
            self.main.setEnabled(False)
        else:
            self.services.work.fail(error)

    def _was_read(self) -> None:
        count = self.board.count
        self.wrong.hide()
        self.main.setText(self.voice.say(self._pasting.verb, count=count))
        self.main.setEnabled(bool(count))
