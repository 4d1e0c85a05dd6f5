"""The table of the twelve rounds: as high as its rows, written as in a spreadsheet."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem

from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.ui.cells.celledit import CELL_PADDING
from clerkdesk.ui.cells.clipboard import from_clipboard
from clerkdesk.ui.cells.table import CellTable, Triggers
from clerkdesk.ui.cells.writing import Index, WrittenCells
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import GAP, PROSE_LEAST, ROW_COMPACT, SMALL_ICON
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.roundsmodel import WRITTEN, Column, RoundsModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BEGIN = Triggers.AnyKeyPressed | Triggers.EditKeyPressed | Triggers.DoubleClicked
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROUNDS = 12


class RoundsTable(CellTable):
    """``cleared`` carries the number of a round whose own day is taken out; ``looked_at`` that of
    the round that has the keys; ``pasted`` that of the first of several and what is pasted."""

    cleared = Signal(int)
    pasted = Signal(int, list)
    looked_at = Signal(int)

    def __init__(self, services: Services) -> None:
        self.rounds = RoundsModel(services.voice)
        cells = _Cells(services.voice, services.look)
        cells.rounds = self.rounds
        super().__init__(services, self.rounds, cells, _BEGIN, ())
        self.setAccessibleName(services.voice.say("วันครบกำหนดของสิบสองรอบ"))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setDefaultSectionSize(ROW_COMPACT)
        sizes, header = QHeaderView.ResizeMode, self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(_MIDDLE)
        for column in Column:
            header.setSectionResizeMode(column, sizes.ResizeToContents)
        header.setSectionResizeMode(Column.REASON, sizes.Stretch)
        self.setFixedHeight(header.sizeHint().height() + ROW_COMPACT * _ROUNDS + 2)
        cells.moved.connect(self._move)
        self.selectionModel().currentChanged.connect(lambda *_: self.looked_at.emit(self.number))

    @property
    def number(self) -> int:
        """The round that has the keys; 0 for none."""
        row = self.currentIndex().row()
        return self.rounds.rounds[row].number if 0 <= row < len(self.rounds.rounds) else 0

    def ask_reason(self, number: int) -> None:
        """Opens the cell of the reason of a round."""
        self.choose(number - 1, Column.REASON)
        self.setFocus()
        self.edit(self.currentIndex(), Triggers.EditKeyPressed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where there is little room, the reason has that of the proposed days."""
        super().resizeEvent(event)
        others = (each for each in Column if each is not Column.REASON)
        taken = sum(self.sizeHintForColumn(each) for each in others)
        self.setColumnHidden(Column.PROPOSED, self.viewport().width() - taken < PROSE_LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens a cell, Delete takes the office's own day out."""
        current = self.currentIndex()
        if event.key() in _ENTER and current.column() in WRITTEN:
            self.edit(current, Triggers.EditKeyPressed)
        elif event.key() in _CLEAR and current.column() == Column.DUE:
            self.cleared.emit(self.number)
        elif event.matches(QKeySequence.StandardKey.Paste) and current.column() == Column.DUE:
            rows = from_clipboard(QGuiApplication.clipboard().text())
            self.pasted.emit(self.number, [row[0].strip() for row in rows])
        else:
            super().keyPressEvent(event)

    def _move(self, rows: int, columns: int) -> None:
        current = self.currentIndex()
        if not self.writing:
            self.choose(current.row() + rows, current.column() + columns)
            self.setFocus()


class _Cells(WrittenCells):
    """Draws a cell; what can be written stands on the lighter ground."""

    rounds: RoundsModel

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The text, with room around it and for a mark."""
        hint = super().sizeHint(option, index)
        mark = SMALL_ICON + GAP if index.column() == Column.DUE else 0
        hint.setWidth(option.fontMetrics.horizontalAdvance(str(index.data())) + 3 * GAP + mark)
        return hint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the text, or what is to be known where there is none."""
        palette, round_ = self._look.palette, self.rounds.rounds[index.row()]
        painter.save()
        plain = palette.surface if index.column() in WRITTEN else palette.ground
        self.fill_ground(painter, option, plain)
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        if index.column() == Column.DUE:
            area = self._mark(painter, area, round_)
        text, colour = self._said(round_, Column(index.column()))
        painter.setFont(option.font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE, shown)
        self.draw_ring(painter, option)
        painter.restore()

    def _said(self, round_: CalendarRound, column: Column) -> tuple[str, str]:
        palette, text = self._look.palette, self.rounds.text(round_, column)
        if column is Column.REASON and not text:
            return self.rounds.note(round_), palette.waiting
        if column is Column.DUE and round_.number in self.rounds.pending:
            return text, palette.waiting
        quiet = column is Column.PROPOSED or not (round_.kept or column is not Column.DUE)
        return text, palette.second if quiet else palette.ink

    def _mark(self, painter: QPainter, area: QRect, round_: CalendarRound) -> QRect:
        """A shape before a day that is not the proposed one, or on which nobody works."""
        name = "triangle-alert" if round_.closed else "pencil" if round_.moved else ""
        if name:
            top = area.top() + (area.height() - SMALL_ICON) // 2
            place = QRect(area.right() - SMALL_ICON, top, SMALL_ICON, SMALL_ICON)
            colour = self._look.palette.waiting if round_.closed else self._look.palette.second
            icon(name, colour, SMALL_ICON).paint(painter, place)
        return area.adjusted(0, 0, -SMALL_ICON - GAP, 0)
