"""The head of the rows: where each came from, what became of it; by it rows are dragged."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView

from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import GAP, SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.month.lines import Kind, Line
from clerkdesk.ui.month.model import MonthModel
from clerkdesk.ui.month.saying import CHANGES, SOURCES
from clerkdesk.ui.services import Services

_LINE = 3


class RowsHead(QHeaderView):
    """``dropped`` carries a line that was dragged and the one before which it was let go."""

    dropped = Signal(int, int)

    def __init__(self, services: Services, model: MonthModel, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._look, self._sheet, self._table = services.look, model, table
        self.numbered = False
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setAccessibleName(services.voice.say("ที่มาของแต่ละแถว"))
        self.setFont(sized(self.font(), SMALL_PT))
        self._held = -1
        self._from = QPoint()
        self._dragging = False
        self._line = QFrame(table.viewport())
        self._line.setProperty("kind", "dropline")
        self._line.hide()
        model.modelReset.connect(self._let_go)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for the icons of the widest row, and for its number where the sheet has none."""
        icons = 2 if any(line.change for line in self._sheet.lines) else 1
        width = TIGHT + icons * (SMALL_ICON + TIGHT) + TIGHT
        if self.numbered:
            width += self.fontMetrics().horizontalAdvance("999") + TIGHT
        return QSize(width, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draws the icons of one row."""
        palette, line = self._look.palette, self._sheet.lines[section]
        painter.save()
        chosen = self._table.selectionModel().rowIntersectsSelection(section, self.rootIndex())
        painter.fillRect(rect, QColor(palette.soft if chosen else palette.hover))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        left = rect.left() + TIGHT + TIGHT // 2
        for name, colour in _icons_of(line):
            if name:
                mark = QRect(left, rect.top() + GAP + TIGHT // 2, SMALL_ICON, SMALL_ICON)
                icon(name, str(getattr(palette, colour)), SMALL_ICON).paint(painter, mark)
            left += SMALL_ICON + TIGHT
        if self.numbered:
            painter.setPen(QColor(palette.second))
            text = str(self._sheet.headerData(section, Qt.Orientation.Vertical))
            painter.drawText(rect.adjusted(0, GAP, -GAP, 0), Qt.AlignmentFlag.AlignRight, text)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A row is held."""
        place = event.position().toPoint()
        row = self.logicalIndexAt(place)
        pressed = event.button() == Qt.MouseButton.LeftButton and row >= 0
        self._held = row if pressed and self._sheet.lines[row].kind is Kind.ROW else -1
        self._from = place
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """What is held is dragged, a little further on."""
        if self._held < 0 or not self._drag(event.position().toPoint()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """What was dragged is let go."""
        super().mouseReleaseEvent(event)
        held, dragging = self._held, self._dragging
        self._let_go()
        if dragging:
            self.dropped.emit(held, self._before(event.position().toPoint()))

    def _let_go(self) -> None:
        """Nothing is held: also when other rows stand here than the one that was."""
        self._held, self._dragging = -1, False
        self._line.hide()

    def _drag(self, place: QPoint) -> bool:
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            before = self._before(place)
            top = self.sectionViewportPosition(min(before, self.count() - 1))
            if before >= self.count():
                top += self.sectionSize(self.count() - 1)
            self._line.setGeometry(0, top - _LINE // 2, self._table.viewport().width(), _LINE)
            self._line.show()
        return self._dragging

    def _before(self, place: QPoint) -> int:
        """The line above which what is held would stand."""
        row = self.logicalIndexAt(place)
        if row < 0:
            return 0 if place.y() < 0 else self._sheet.end
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) / 2
        return min(self._sheet.end, row if place.y() <= middle else row + 1)


def _icons_of(line: Line) -> list[tuple[str, str]]:
    """Where it came from, then what became of it; an empty name where there is nothing to say."""
    is_row = line.kind is Kind.ROW
    origin = SOURCES[line.key.source][1] if is_row else _NO_ROWS.get(line.kind, "")
    found = [(origin, "second")]
    if line.change is not None:
        _words, name, colour = CHANGES[line.change]
        found.append((name, colour))
    return found


_NO_ROWS = {Kind.NEW: "circle-dashed", Kind.EMPTY: "plus"}
