"""The journal as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from clerkdesk.desk.journalview import JournalLine
from clerkdesk.ui.journal.model import JournalModel
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.rowtable import RowTable

_WHO, _NUMBER = 1, 4
_MOST = 5
"""Who did it takes a fifth of the width at most."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class JournalTable(RowTable):
    """``opened`` carries the memo of the row on Enter; ``chosen`` comes with another row."""

    opened = Signal(int)
    chosen = Signal()

    def __init__(self, services: Services) -> None:
        self.journal = JournalModel(services.voice)
        super().__init__(services.voice, self.journal, services.voice.say("สมุดบันทึกการทำงาน"))
        self.doubleClicked.connect(lambda _index: self.open())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    @property
    def line(self) -> JournalLine | None:
        """The line that is chosen."""
        row = self.currentIndex().row()
        return self.journal.lines[row] if 0 <= row < len(self.journal.lines) else None

    def show_lines(self, lines: Sequence[JournalLine]) -> None:
        """Shows other lines; the same act stays chosen."""
        kept = self.line.done.seq if self.line is not None else 0
        self.journal.show(lines)
        rows = [row for row, line in enumerate(lines) if line.done.seq == kept]
        self.choose(rows[0] if rows else 0)
        self.fit()

    def needs(self, room: int) -> list[int]:
        """Who did it, and the number, are read whole: names of machines are long, and give way."""
        least = super().needs(room)
        for place, most in ((_WHO, room // _MOST), (_NUMBER, room)):
            texts = {self.journal.text(line, place) for line in self.journal.lines}
            widest = max((self.width_of(text) for text in texts), default=0)
            least[place] = max(least[place], min(most, widest))
        return least

    def width_of(self, text: str) -> int:
        """As wide as the text, with room beside it."""
        self.ensurePolished()  # its font is that of the look only then
        return super().width_of(text) + 3 * GAP

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the memo."""
        if event.key() in _ENTER:
            self.open()
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        """Leads to the memo of the chosen line, where it has one."""
        if self.line is not None and self.line.done.memo:
            self.opened.emit(self.line.done.memo)
