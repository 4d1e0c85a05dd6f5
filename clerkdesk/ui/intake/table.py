"""The register of a year as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from clerkdesk.desk.intakeview import IntakeLine
from clerkdesk.ui.intake.model import COLUMNS, IntakeModel
from clerkdesk.ui.look.measures import GAP, ROW
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.widths import shared

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 56


class IntakeTable(QTableView):
    """``opened`` carries the memo of the row on Enter; ``void_wanted`` comes with Delete."""

    opened = Signal(int)
    void_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.register = IntakeModel(services.voice, services.look)
        self.setModel(self.register)
        self.setAccessibleName(services.voice.say("ทะเบียนรับเรื่อง"))
        self.setProperty("kind", "bordered")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
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

    def choose(self, row: int) -> None:
        """Chooses a row."""
        index = self.register.index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def fit(self) -> None:
        """Numbers and dates as wide as they need, the texts share the rest."""
        metrics = self.fontMetrics()
        words = (column.sample or self._voice.of(column.heading) for column in COLUMNS)
        least = [max(_LEAST, metrics.horizontalAdvance(each) + 2 * GAP) for each in words]
        weights = [column.share or 1e-6 for column in COLUMNS]
        for place, width in enumerate(shared(self.viewport().width(), weights, least)):
            self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The texts share the new width."""
        super().resizeEvent(event)
        self.fit()

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
