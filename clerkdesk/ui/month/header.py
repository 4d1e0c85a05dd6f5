"""The head of the sheet: titles that wrap, and a pencil where something can be written."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from clerkdesk.desk.monthrows import may_complete
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import GAP, SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.month.model import ALIGNMENTS, MonthModel
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.wrapped import Wrapped


class SheetHeader(QHeaderView):
    """Draws the titles of the form's columns, the group's title above that of its columns."""

    def __init__(self, services: Services, model: MonthModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._voice, self._sheet = services.look, services.voice, model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setFont(sized(self.font(), SMALL_PT))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the title with the most lines."""
        heights = [
            self._title(column, self.sectionSize(place)).height
            for place, column in enumerate(self._sheet.columns)
        ]
        return QSize(0, max(heights, default=0) + 2 * GAP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draws the title of one column."""
        palette = self._look.palette
        column = self._sheet.columns[section]
        painter.save()
        painter.fillRect(rect, QColor(palette.hover))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if section:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        title = self._title(column, rect.width())
        painter.setPen(QColor(palette.second))
        top = rect.top() + (rect.height() - title.height) / 2
        title.draw(painter, rect.left() + GAP, top)
        if may_complete(column):
            place = QPointF(rect.right() - GAP - SMALL_ICON + 1, rect.center().y() - GAP)
            mark = QRect(place.toPoint(), QSize(SMALL_ICON, SMALL_ICON))
            icon("pencil", palette.second, SMALL_ICON).paint(painter, mark)
        painter.restore()

    def _title(self, column: Column, width: int) -> Wrapped:
        text = self._voice.of(column.wording)
        if column.group:
            text = f"{column.group}\n{text}"
        room = width - 2 * GAP - (SMALL_ICON + TIGHT if may_complete(column) else 0)
        return Wrapped(self._voice, text, self.font(), room, ALIGNMENTS[column.align])
