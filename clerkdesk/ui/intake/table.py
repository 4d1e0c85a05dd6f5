"""The register of a year as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from clerkdesk.desk.intakeview import IntakeLine
from clerkdesk.ui.intake.model import IntakeModel
from clerkdesk.ui.look.measures import GAP
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.rowtable import RowTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 56


class IntakeTable(RowTable):
    """``opened`` carries the memo of the row on Enter; ``void_wanted`` comes with Delete."""

    opened = Signal(int)
    void_wanted = Signal()

    def __init__(self, services: Services) -> None:
        self.register = IntakeModel(services.voice, services.look)
        super().__init__(services.voice, self.register, services.voice.say("ทะเบียนรับเรื่อง"))
        self.doubleClicked.connect(lambda _index: self._open())

    @property
    def line(self) -> IntakeLine | None:
        """The line that is chosen."""
        row = self.currentIndex().row()
        return self.register.lines[row] if 0 <= row < len(self.register.lines) else None

    def show_lines(self, lines: Sequence[IntakeLine]) -> None:
        """Shows other lines; the same number stays chosen."""
        kept = self.line
        self.register.show(lines)
        if self.register.lines:
            row = self.register.row_of(kept.running) if kept else 0
            self.choose(max(row, 0))
        self.fit()

    def width_of(self, text: str) -> int:
        """As wide as the text, with room beside it."""
        return max(_LEAST, super().width_of(text) + 2 * GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the memo, Delete asks why the number is void."""
        if event.key() in _ENTER:
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self.void_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.line is not None and self.line.memo:
            self.opened.emit(self.line.memo)
