"""The heads of the plan's table: months with what was done in them above, topics at the left."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from clerkdesk.domain.calendar.month import Month
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.measures import BASE_PT, GAP, ROW_COMPACT, SMALL_PT
from clerkdesk.ui.plan.model import SUM, PlanModel
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.wrapped import Wrapped

_TOPIC_LINES = 2
_NOW_LINE = 2


class MonthsHead(QHeaderView):
    """Each month with what was published of what was planned; this month stands out."""

    def __init__(self, services: Services, model: PlanModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._services, self._model = services, model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Two lines."""
        return QSize(0, 2 * ROW_COMPACT - GAP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draws one month."""
        palette, view = self._services.look.palette, self._model.view
        painter.save()
        painter.fillRect(rect, QColor(palette.hover))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        now = view is not None and section < SUM and view.months[section] == self.this_month
        painter.setFont(sized(self.font(), SMALL_PT, heavy=now))
        painter.setPen(QColor(palette.accent if now else palette.ink))
        half = rect.height() // 2
        upper = QRect(rect.left(), rect.top(), rect.width(), half)
        heading = str(self._model.headerData(section, Qt.Orientation.Horizontal))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, heading)
        painter.setFont(sized(self.font(), SMALL_PT))
        painter.setPen(QColor(palette.second))
        lower = upper.translated(0, half - 2)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._counted(section))
        if now:
            line = QRect(rect.left(), rect.bottom() - _NOW_LINE + 1, rect.width(), _NOW_LINE)
            painter.fillRect(line, QColor(palette.accent))
        painter.restore()

    @property
    def this_month(self) -> Month:
        """The month of today."""
        return Month.of(self._services.desk.today())

    def _counted(self, section: int) -> str:
        view = self._model.view
        if view is None:
            return ""
        return self._model.counted(view.counts if section == SUM else view.totals[section])


class TopicsHead(QHeaderView):
    """The topics in two lines at most; where a row belongs to a unit, that stands below."""

    def __init__(self, services: Services, model: PlanModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._services, self._model = services, model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draws one topic."""
        palette, row = self._services.look.palette, self._model.rows[section]
        painter.save()
        chosen = self.parent_row == section
        painter.fillRect(rect, QColor(palette.soft if chosen else palette.surface))
        painter.setPen(QPen(QColor(palette.line), palette.line_width))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(GAP, 0, -GAP, 0)
        ended = row.topic.ended_on is not None
        painter.setPen(QColor(palette.second if ended else palette.ink))
        words = f"{self._services.voice.figure(row.topic.label)} {row.topic.name}".strip()
        self._draw(painter, inner, words, row.unit)
        painter.restore()

    @property
    def parent_row(self) -> int:
        """The row of the cell that has the keys; -1 for none."""
        view = self.parentWidget()
        index = getattr(view, "currentIndex", lambda: None)()
        return index.row() if index is not None and index.isValid() else -1

    def _draw(self, painter: QPainter, area: QRect, words: str, unit: str) -> None:
        voice, palette = self._services.voice, self._services.look.palette
        font = sized(self.font(), BASE_PT)
        lines = Wrapped(voice, words, font, area.width()).lines
        most = 1 if unit else _TOPIC_LINES
        if len(lines) > most:
            lines = [*lines[: most - 1], "".join(lines[most - 1 :])]
        shown = [(line, font, palette.ink) for line in lines]
        if unit:
            shown.append((unit, sized(self.font(), SMALL_PT), palette.second))
        ink = painter.pen()
        height = area.height() // max(len(shown), 1) if len(shown) > 1 else area.height()
        for place, (line, each, colour) in enumerate(shown):
            painter.setFont(each)
            painter.setPen(ink if colour == palette.ink else QColor(colour))
            row = QRect(area.left(), area.top() + place * height, area.width(), height)
            elided = painter.fontMetrics().elidedText(
                line, Qt.TextElideMode.ElideRight, area.width()
            )
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, elided)
