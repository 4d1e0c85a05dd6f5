"""The table of the rows that were understood: doubtful cells stand out and can be written."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.arriving.proposal import Proposal
from clerkdesk.ui.cells.celledit import CELL_ABOVE, CELL_PADDING
from clerkdesk.ui.cells.table import CellTable, Triggers
from clerkdesk.ui.cells.writing import Index, WrittenCells
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import CHAIN_STEP_LEAST, GAP, ROW, SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.rowsmodel import Role, RowsModel
from clerkdesk.ui.widgets.widths import shared
from clerkdesk.ui.widgets.wrapped import Wrapped

_MENU = ("doubt_next", "doubt_settle", "sheet_row_out")
_BEGIN = Triggers.AnyKeyPressed | Triggers.EditKeyPressed | Triggers.DoubleClicked
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AT_ONCE = 40
_NO_WEIGHT = 1e-6
_SAMPLE = "30 พ.ย. 2569 00"


class RowsTable(CellTable):
    """``looked_at`` comes when another cell has the keys."""

    looked_at = Signal()

    def __init__(self, services: Services) -> None:
        self.rows = RowsModel(services.voice)
        super().__init__(
            services, self.rows, _RowsDelegate(services.voice, services.look), _BEGIN, _MENU
        )
        self._voice = services.voice
        self._next = 0
        self.setHorizontalHeader(_Heads(services, self.rows, self))
        self.setAccessibleName(services.voice.say("แถวที่อ่านได้จากแบบ"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cells.moved.connect(self._move)
        self.selectionModel().currentChanged.connect(lambda _now, _was: self.looked_at.emit())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def at(self) -> tuple[int, int]:
        """The cell that has the keys; -1 for none."""
        return self.currentIndex().row(), self.currentIndex().column()

    def show_rows(self, proposal: Proposal | None, columns: Sequence[Column]) -> None:
        """Shows other rows; the place stays where it can."""
        row, column = self.at
        self.rows.show(proposal, columns)
        self.fit()
        self.choose(min(max(row, 0), self.rows.rowCount() - 1), max(column, 0))

    def go_to_doubt(self) -> bool:
        """Goes to the next cell that has to be looked at; False when there is none."""
        doubtful = self.rows.doubtful()
        after = [each for each in doubtful if each > self.at]
        for place in (*after, *doubtful)[:1]:
            self.choose(*place)
            self.scrollTo(self.currentIndex())
            self.setFocus()
        return bool(doubtful)

    def fit(self) -> None:
        """Shares the width, and makes the rows as high as their texts, those in sight at once."""
        metrics, columns = self.fontMetrics(), self.rows.columns
        day = metrics.horizontalAdvance(_SAMPLE) + 2 * CELL_PADDING + SMALL_ICON
        least = [max(self._least(each), day * (each.type is CellType.DATE)) for each in columns]
        weights = [self._weight(place) for place in range(len(columns))]
        if columns:
            for place, width in enumerate(shared(self.viewport().width(), weights, least)):
                self.setColumnWidth(place, width)
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self._next = 0
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and F2 open a cell; the arrows, Home and End move."""
        if event.key() in _ENTER and not event.modifiers():
            self.edit(self.currentIndex(), Triggers.EditKeyPressed, event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _go_on(self) -> None:
        for row in range(self._next, min(self._next + _AT_ONCE, self.rows.rowCount())):
            self.verticalHeader().resizeSection(row, self._height(row))
        self._next += _AT_ONCE
        if self._next < self.rows.rowCount():
            self._turn.start()

    def _least(self, column: Column) -> int:
        """Room for the longest word of a column's title."""
        words = self._voice.break_words(self._voice.of(column.wording))
        metrics = self.horizontalHeader().fontMetrics()
        parts = words.replace("\u200b", " ").split()
        longest = max((metrics.horizontalAdvance(part) for part in parts), default=0)
        return max(CHAIN_STEP_LEAST, longest + 2 * GAP + 1)

    def _weight(self, place: int) -> float:
        """The width on paper; a column in which there is nothing to read leaves it to others."""
        rows = range(min(_AT_ONCE, self.rows.rowCount()))
        long = any(len(self.rows.text(row, place)) > 1 for row in rows)
        return float(self.rows.columns[place].width) if long else _NO_WEIGHT

    def _height(self, row: int) -> int:
        heights = [
            Wrapped(
                self._voice, self.rows.text(row, place), self.font(), self._room(row, place)
            ).height
            for place in range(self.rows.columnCount())
        ]
        return max(ROW, max(heights, default=0) + 2 * CELL_ABOVE + 1)

    def _room(self, row: int, place: int) -> int:
        sign = SMALL_ICON + TIGHT if self.rows.cell(row, place).doubt else 0
        return self.columnWidth(place) - 2 * CELL_PADDING - 1 - sign

    def _move(self, rows: int, columns: int) -> None:
        row, column = self.at
        self.choose(row + rows, column + columns)
        self.setFocus()


class _RowsDelegate(WrittenCells):
    """Draws the cells; one that has to be looked at has a sign and a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        palette = self._look.palette
        painter.save()
        self.fill_ground(painter, option, palette.surface)
        area = option.rect.adjusted(CELL_PADDING, CELL_ABOVE, -CELL_PADDING, -CELL_ABOVE)
        painter.setClipRect(option.rect)
        if index.data(Role.DOUBT):
            sign = QRect(area.left(), area.top() + TIGHT, SMALL_ICON, SMALL_ICON)
            icon("triangle-alert", palette.waiting, SMALL_ICON).paint(painter, sign)
            area.setLeft(sign.right() + TIGHT)
        painter.setPen(QColor(palette.ink))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        Wrapped(self._voice, text, option.font, area.width()).draw(painter, area.left(), area.top())
        painter.setClipping(False)
        if index.data(Role.DOUBT):
            painter.setPen(QPen(QColor(palette.waiting), palette.line_width))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        self.draw_ring(painter, option)
        painter.restore()


class _Heads(QHeaderView):
    """The titles of the columns, in as many lines as they need."""

    def __init__(self, services: Services, rows: RowsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._voice, self._rows = services.look, services.voice, rows
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setFont(sized(self.font(), SMALL_PT))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the title with the most lines."""
        heights = [self._title(place).height for place in range(len(self._rows.columns))]
        return QSize(0, max(heights, default=0) + 2 * TIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draws the title of one column."""
        palette = self._look.palette
        painter.save()
        painter.fillRect(rect, QColor(palette.hover))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        title = self._title(section)
        painter.setPen(QColor(palette.second))
        at = QPoint(rect.left() + GAP, rect.top() + (rect.height() - title.height) // 2)
        title.draw(painter, at.x(), at.y())
        painter.restore()

    def _title(self, place: int) -> Wrapped:
        words = self._voice.of(self._rows.columns[place].wording)
        return Wrapped(self._voice, words, self.font(), self.sectionSize(place) - 2 * GAP)
