"""The units of a round as a table; Enter opens the sheet of one."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from clerkdesk.domain.rounds.roundsummary import UnitStand
from clerkdesk.ui.look.measures import GAP, ICON, ROW
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.togethermodel import COLUMNS, TogetherModel
from clerkdesk.ui.widgets.widths import shared

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 90


class TogetherTable(QTableView):
    """``opened`` comes with Enter or two clicks."""

    opened = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.round = TogetherModel(services.voice, services.look)
        self.setModel(self.round)
        self.setAccessibleName(services.voice.say("การรายงานของทุกหน่วย"))
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
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def unit(self) -> UnitStand | None:
        """The unit that is chosen."""
        row = self.currentIndex().row()
        return self.round.units[row] if 0 <= row < len(self.round.units) else None

    def show_units(self, units: Sequence[UnitStand]) -> None:
        """Shows other units; the same one stays chosen."""
        kept = self.unit.unit if self.unit else ""
        self.round.show(units)
        names = [each.unit for each in units]
        row = names.index(kept) if kept in names else 0
        index = self.round.index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.fit()

    def fit(self) -> None:
        """Days and figures as wide as they need; names and remarks as wide as they are where there
        is room for all of them, else each its share."""
        room = self.viewport().width()
        wide, least = self._needs(whole=True), self._needs(whole=False)
        weights = [column.share or 1e-6 for column in COLUMNS]
        needs = wide if sum(wide) <= room else least
        for place, width in enumerate(shared(room, weights, needs)):
            self.setColumnWidth(place, width)

    def _needs(self, whole: bool) -> list[int]:
        """The least width of each column; with what stands in it where ``whole``."""
        metrics, texts = self.fontMetrics(), self.round.text
        found: list[int] = []
        for place, column in enumerate(COLUMNS):
            heads = [column.sample or self._voice.of(column.heading)]
            own = [texts(each, place) for each in self.round.units if whole and column.share]
            words = max(map(metrics.horizontalAdvance, [*heads, *own]))
            found.append(max(_LEAST, words + 2 * GAP + ICON))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The names share the new width."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the sheet."""
        if event.key() in _ENTER and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)
