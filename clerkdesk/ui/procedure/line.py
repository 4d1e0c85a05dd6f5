"""The ten steps as a calm vertical line, each with its shape, its colour and its word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from clerkdesk.desk.procedure import ProcedureStep
from clerkdesk.domain.office.procedure import STAGES, STEPS, Stage
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BASE_PT,
    CHAIN_LINE,
    CIRCLE,
    FIELD_RADIUS,
    GAP,
    HALF_ROOM,
    SMALL_ICON,
    SMALL_PT,
    STEP_ROW,
    TIGHT,
)
from clerkdesk.ui.look.stages import STAGE_ICONS, stage_colour
from clerkdesk.ui.procedure.model import Role, StepsModel
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.drawing import heavy
from clerkdesk.ui.widgets.rowdrawing import draw_elided

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepsLine(QListView):
    """Arrows go from step to step; a letter does nothing."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self.steps = StepsModel(voice)
        self.setModel(self.steps)
        self.setItemDelegate(_StepDelegate(voice, look))
        self.setAccessibleName(voice.say("ขั้นตอนทั้งสิบ"))
        self.setProperty("kind", "plain")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def step(self) -> ProcedureStep | None:
        """The step that is chosen."""
        found = self.currentIndex().data(Role.STEP)
        return found if isinstance(found, ProcedureStep) else None

    def choose(self, number: int) -> None:
        """Chooses a step by its number, from 1."""
        self.setCurrentIndex(self.steps.index(number - 1))

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's name
        """Letters look for nothing: the steps begin with their numbers."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """A figure goes to its step; ``0`` to the tenth."""
        figure = event.text()
        if figure.isdecimal():
            self.choose(int(figure) or max(STEPS))
        else:
            super().keyPressEvent(event)


class _StepDelegate(QStyledItemDelegate):
    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines beside a circle."""
        return QSize(CIRCLE, STEP_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the ground, the line through the circles, the circle, the words."""
        step = index.data(Role.STEP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        centre = QPointF(option.rect.left() + HALF_ROOM + CIRCLE / 2, option.rect.center().y() + 1)
        self._draw_line(painter, option.rect, centre, step.number)
        self._draw_circle(painter, option, centre, step)
        self._draw_words(painter, option, step)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, state = self._look.palette, QStyle.StateFlag
        chosen, under = option.state & state.State_Selected, option.state & state.State_MouseOver
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if chosen or under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.soft if chosen else palette.hover))
            painter.drawRoundedRect(area, FIELD_RADIUS, FIELD_RADIUS)
        if option.state & state.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(area, FIELD_RADIUS, FIELD_RADIUS)

    def _draw_line(self, painter: QPainter, area: QRect, centre: QPointF, number: int) -> None:
        painter.setPen(QPen(QColor(self._look.palette.line), CHAIN_LINE))
        if number != min(STEPS):
            top = QPointF(centre.x(), area.top())
            painter.drawLine(top, QPointF(centre.x(), centre.y() - CIRCLE / 2))
        if number != max(STEPS):
            bottom = QPointF(centre.x(), area.bottom() + 1)
            painter.drawLine(QPointF(centre.x(), centre.y() + CIRCLE / 2), bottom)

    def _draw_circle(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        centre: QPointF,
        step: ProcedureStep,
    ) -> None:
        """Filled with a tick when done; else a ring with the step's number, dashed when nothing has
        begun. The icon beside the word says the rest."""
        palette = self._look.palette
        colour = QColor(stage_colour(palette, step.stage))
        radius = CIRCLE / 2 - CHAIN_LINE
        done = step.stage is Stage.DONE
        pen = QPen(colour, CHAIN_LINE)
        if step.stage is Stage.NOT_BEGUN:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour if done else QColor(palette.surface))
        painter.drawEllipse(centre, radius, radius)
        painter.setFont(heavy(sized(option.font, SMALL_PT)))
        painter.setPen(QColor(palette.surface) if done else colour)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        if done:
            mark = icon("check", palette.surface, SMALL_ICON)
            side = QRectF(0, 0, SMALL_ICON, SMALL_ICON)
            side.moveCenter(centre)
            mark.paint(painter, side.toRect())
        else:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._voice.figure(step.number))

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, step: ProcedureStep
    ) -> None:
        palette, voice = self._look.palette, self._voice
        area = option.rect.adjusted(2 * HALF_ROOM + CIRCLE, TIGHT, -GAP, -TIGHT)
        half = area.height() // 2
        first = QRect(area.left(), area.top(), area.width(), half)
        second = QRect(area.left(), area.top() + half, area.width(), half)
        title = f"{voice.figure(step.number)}  {voice.of(step.title)}"
        self._write(painter, option, first, title, palette.ink, BASE_PT)
        colour = stage_colour(palette, step.stage)
        mark = QRect(second.left(), 0, SMALL_ICON, SMALL_ICON)
        mark.moveTop(second.center().y() - SMALL_ICON // 2)
        icon(STAGE_ICONS[step.stage], colour, SMALL_ICON).paint(painter, mark)
        second.setLeft(mark.right() + TIGHT)
        stage = voice.of(STAGES[step.stage])
        self._write(painter, option, second, stage, colour, SMALL_PT)
        if step.last is not None:
            width = QFontMetrics(sized(option.font, SMALL_PT)).horizontalAdvance(stage)
            second.setLeft(second.left() + width + GAP)
            said = voice.date(step.last)
            self._write(painter, option, second, said, palette.second, SMALL_PT)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        text: str,
        colour: str,
        size: float,
    ) -> None:
        painter.setFont(sized(option.font, size))
        painter.setPen(QColor(colour))
        draw_elided(painter, area, text)
