"""A table of figures, as high as its rows: the page around it scrolls."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIELD_RADIUS, ROW_COMPACT
from clerkdesk.ui.overview.figures import Cell, Figures
from clerkdesk.ui.overview.model import FiguresModel, Role

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NARROWEST = 64
_RING = 2


class FiguresTable(QTableView):
    """``looked_at`` carries the cell under the cursor; ``entered`` comes with Enter on it, and
    ``moved`` with the place of the cell in the table."""

    looked_at = Signal(object)
    entered = Signal()
    moved = Signal(QRect)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.figures = FiguresModel()
        self.setModel(self.figures)
        self.setItemDelegate(_Ringed(look))
        self.setProperty("kind", "plain")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setDefaultSectionSize(ROW_COMPACT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.selectionModel().currentChanged.connect(lambda *_: self.tell())

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        found = self.currentIndex().data(Role.CELL)
        return found if isinstance(found, Cell) else None

    def show_figures(self, figures: Figures) -> None:
        """Shows other figures; the cursor stays in its place."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.figures.show(figures)
        self.setAccessibleName(figures.name)
        sizes, header = QHeaderView.ResizeMode, self.horizontalHeader()
        for place in range(len(figures.headings)):
            header.setSectionResizeMode(place, sizes.ResizeToContents if place else sizes.Stretch)
        self.setFixedHeight(header.sizeHint().height() + ROW_COMPACT * len(figures.rows))
        if row >= 0 and figures.rows:
            self.put_cursor(min(row, len(figures.rows) - 1), column)

    def wanted_width(self) -> int:
        """As wide as it has to be for every word and figure to be read, in pixels."""
        header = self.horizontalHeader()
        return sum(
            max(self.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place in range(self.figures.columnCount())
        )

    def put_cursor(self, row: int, column: int) -> None:
        """Puts the cursor on a cell."""
        self.setCurrentIndex(self.figures.index(row, column))

    def tell(self) -> None:
        """Tells which cell is looked at, while the table has the keys."""
        if self.cell is not None and self.hasFocus():
            self.looked_at.emit(self.cell)
            self.moved.emit(self.visualRect(self.currentIndex()))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The first figure is looked at, or the one that was."""
        if not self.currentIndex().isValid() and self.figures.rowCount():
            self.put_cursor(0, 1)
        super().focusInEvent(event)
        self.selectionModel().select(
            self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes to the memos."""
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _Ringed(QStyledItemDelegate):
    """Draws a ring around the cell that has the keys."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the cell."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.palette.accent), _RING))
            inner = option.rect.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, FIELD_RADIUS, FIELD_RADIUS)
            painter.restore()
