"""Widths and heights of the sheet's table, without a stall however long the sheet is."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from clerkdesk.desk.monthrows import may_complete
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.ui.cells.celledit import CELL_ABOVE, CELL_PADDING
from clerkdesk.ui.look.measures import CHAIN_STEP_LEAST, GAP, ROW, SMALL_ICON, TIGHT, WIDE
from clerkdesk.ui.month.model import MonthModel
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.widths import shared
from clerkdesk.ui.widgets.wrapped import Wrapped

_AT_ONCE = 40
"""Rows that are measured in one turn of the event loop; a screen shows fewer."""

_NO_WEIGHT = 1e-6


class Fitting(QObject):
    """Shares the width among the columns as on paper, and makes rows as high as their text."""

    def __init__(self, table: QTableView, model: MonthModel, voice: Voice) -> None:
        super().__init__(table)
        self._table, self._model, self._voice = table, model, voice
        self._next = 0
        self._known: dict[int, tuple[object, int]] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    def fit(self) -> None:
        """Fits columns, the rows in sight at once, and all others in the turns that follow."""
        self._fit_columns()
        first = max(0, self._table.rowAt(0))
        self._fit_rows(range(first, first + _AT_ONCE))
        self._next = 0
        self._turn.start()

    def fit_row(self, row: int) -> None:
        """Fits one row whose text changed."""
        self._fit_rows(range(row, row + 1))

    @property
    def ready(self) -> bool:
        """Whether every row is as high as its text."""
        return not self._turn.isActive()

    def _go_on(self) -> None:
        rows = range(self._next, self._next + _AT_ONCE)
        self._fit_rows(rows)
        self._next = rows.stop
        if self._next < self._model.rowCount():
            self._turn.start()

    def _fit_rows(self, rows: range) -> None:
        header = self._table.verticalHeader()
        for row in range(rows.start, min(rows.stop, self._model.rowCount())):
            header.resizeSection(row, self._height(row))

    def _height(self, row: int) -> int:
        """The height that the texts of a row need; measured once as long as they stay."""
        places = range(self._model.columnCount())
        texts = [self._model.text(row, place) for place in places]
        widths = [self._table.columnWidth(place) - 2 * CELL_PADDING - 1 for place in places]
        known, height = self._known.get(row, (None, 0))
        if known != (texts, widths):
            height = self._measured(texts, widths)
            self._known[row] = ((texts, widths), height)
        return height

    def _measured(self, texts: Sequence[str], widths: Sequence[int]) -> int:
        font = self._table.font()
        heights = [
            Wrapped(self._voice, text, font, width).height
            for text, width in zip(texts, widths, strict=True)
        ]
        return max(ROW, max(heights, default=0) + 2 * CELL_ABOVE + 1)

    def _fit_columns(self) -> None:
        columns = self._model.columns
        metrics = self._table.fontMetrics()
        least = [self._least(column, metrics) for column in columns]
        weights = [self._weight(place, column) for place, column in enumerate(columns)]
        widths = shared(self._table.viewport().width(), weights, least)
        for place, width in enumerate(widths):
            self._table.setColumnWidth(place, width)
        self._table.horizontalHeader().updateGeometry()
        self._table.updateGeometries()

    def _weight(self, place: int, column: Column) -> float:
        """The width on paper; a column in which there is nothing to read leaves it to others,
        most of it where a row can be typed."""
        rows = range(min(_AT_ONCE, self._model.rowCount()))
        if may_complete(column) or any(self._model.text(row, place) for row in rows):
            return column.width
        return column.width / 2 if self._model.editable(self._model.end, place) else _NO_WEIGHT

    def _least(self, column: Column, metrics: QFontMetrics) -> int:
        """What a column needs: a date stays on one line, a title on two or three."""
        if column.type is CellType.DATE and self._model.month is not None:
            sample = self._voice.date(self._model.month.month.last)
            return metrics.horizontalAdvance(sample) + 2 * CELL_PADDING + WIDE // 4
        if column.type is CellType.NUMBER:
            return 2 * WIDE
        title = metrics.horizontalAdvance(self._voice.of(column.wording))
        words = min(title, max(title // 3, CHAIN_STEP_LEAST))
        pencil = SMALL_ICON + TIGHT if may_complete(column) else 0
        return max(CHAIN_STEP_LEAST, words + 2 * GAP + pencil)
