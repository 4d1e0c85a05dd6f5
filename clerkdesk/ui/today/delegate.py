"""How the rows of today's page look."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BASE_PT,
    DAYS_WIDTH,
    FIELD_RADIUS,
    GAP,
    GROUP,
    HALF_ROOM,
    HISTORY_ROW,
    ROW,
    ROW_COMPACT,
    SMALL_ICON,
    SMALL_PT,
    TIGHT,
)
from clerkdesk.ui.look.statuses import status_colour
from clerkdesk.ui.today.model import Role
from clerkdesk.ui.today.rowtypes import Heading, Line, PileHead, Row
from clerkdesk.ui.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_Draw = Callable[[QPainter, QStyleOptionViewItem, Any], None]
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TodayDelegate(QStyledItemDelegate):
    """Draws a row of :class:`~clerkdesk.ui.today.model.TodayModel`."""

    def __init__(self, voice: Voice, look: Look, quiet: bool = False) -> None:
        """``quiet``: what is chosen shows only while the list has the keys."""
        super().__init__()
        self._voice, self._look, self._quiet = voice, look, quiet
        self._draw: dict[type[Row], _Draw] = {
            Heading: self._draw_heading,
            PileHead: self._draw_pile,
            Line: self._draw_line,
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """A heading has room above it, but the first; a line is higher with a second one."""
        row = index.data(Role.ROW)
        return QSize(GROUP, height_of(row, first=not index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw[type(row)](painter, option, row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
        area = _inner(option.rect, ROW)
        pen = _Pen(painter, area, option.font)
        pen.write(row.text, BASE_PT, self._look.palette.ink, heavy=True)
        pen.write(self._voice.figure(row.count), BASE_PT, self._look.palette.second)
        if row.late:
            late = self._voice.say("ช้า {late}", late=row.late)
            pen.end(late, SMALL_PT, self._look.palette.refused, heavy=True)

    def _draw_pile(self, painter: QPainter, option: QStyleOptionViewItem, row: PileHead) -> None:
        palette = self._look.palette
        pen = _Pen(painter, _inner(option.rect, ROW_COMPACT), option.font)
        pen.mark(row.icon, palette.second)
        pen.write(row.text, SMALL_PT, palette.ink, heavy=True)
        pen.write(row.more, SMALL_PT, palette.second)

    def _draw_line(self, painter: QPainter, option: QStyleOptionViewItem, row: Line) -> None:
        self._ground(painter, option)
        palette = self._look.palette
        colour = palette.second if row.status is None else status_colour(palette, row.status)
        area = option.rect.adjusted(HALF_ROOM, 0, -HALF_ROOM, 0)
        first, second = _halves(area) if row.second else (area, QRect())
        pen = _Pen(painter, first, option.font)
        pen.mark(row.icon, colour)
        verb = self._verb_of(option, row)
        aside = pen.part_off(DAYS_WIDTH) if row.aside else None
        pen.end(row.end, SMALL_PT, palette.refused if row.late else palette.second, row.late)
        if row.late:
            pen.end_mark("clock", palette.refused)
        if aside is not None:
            aside.end(row.aside, SMALL_PT, palette.second)
            pen = aside
        if not verb.isNull():
            self._draw_verb(painter, option, verb, row.verb)
            pen.end_at(verb.left() - GAP)
            second.setRight(verb.left() - GAP)
        pen.write(row.text, BASE_PT, palette.ink)
        if row.second:
            second.setLeft(area.left() + SMALL_ICON + GAP)
            _Pen(painter, second, option.font).write(row.second, SMALL_PT, palette.second)

    def verb_place(self, rect: QRect, font: QFont, row: Line) -> QRect:
        """Where the verb of a line stands, before its days; nowhere when it has none."""
        if not row.verb or self._quiet:
            return QRect()
        small = QFontMetrics(sized(font, SMALL_PT, heavy=True))
        aside = QFontMetrics(sized(font, SMALL_PT)).horizontalAdvance(row.aside) + GAP
        days = max(DAYS_WIDTH, _width_of_end(font, row))
        right = rect.right() - HALF_ROOM - days - GAP - (aside if row.aside else 0)
        width = small.horizontalAdvance(row.verb) + 2 * HALF_ROOM
        top = rect.top() + (rect.height() - ROW_COMPACT) // 2
        return QRect(right - width, top, width, ROW_COMPACT)

    def _verb_of(self, option: QStyleOptionViewItem, row: Line) -> QRect:
        """The verb is seen on the line that has the keys, and on the one below the pointer."""
        state = QStyle.StateFlag
        keys = option.state & state.State_Selected and option.state & state.State_HasFocus
        if not keys and not option.state & state.State_MouseOver:
            return QRect()
        return self.verb_place(option.rect, option.font, row)

    def _draw_verb(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str
    ) -> None:
        palette = self._look.palette
        painter.setPen(QColor(palette.accent))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(place, FIELD_RADIUS, FIELD_RADIUS)
        painter.setFont(sized(option.font, SMALL_PT, heavy=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = self._look.palette
        state = QStyle.StateFlag
        selected = bool(option.state & state.State_Selected)
        focused = selected and bool(option.state & state.State_HasFocus)
        selected = focused if self._quiet else selected
        if not selected and not option.state & state.State_MouseOver:
            return
        painter.setBrush(QColor(palette.soft if selected else palette.hover))
        painter.setPen(QColor(palette.accent) if focused else Qt.PenStyle.NoPen)
        half = 1 if focused else 0
        shape = option.rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(shape, FIELD_RADIUS, FIELD_RADIUS)


def height_of(row: Row, first: bool) -> int:
    """How high a row is."""
    if isinstance(row, Heading):
        return ROW if first else ROW + GROUP
    if isinstance(row, PileHead):
        return ROW_COMPACT
    return HISTORY_ROW + 2 * TIGHT if row.second else ROW


def _width_of_end(font: QFont, row: Line) -> int:
    days = QFontMetrics(sized(font, SMALL_PT, row.late)).horizontalAdvance(row.end)
    return days + (GAP + SMALL_ICON if row.late else 0)


class _Pen:
    """Writes from both ends of ``area`` towards its middle, and never over what is written."""

    def __init__(self, painter: QPainter, area: QRect, font: QFont) -> None:
        self._painter, self._area, self._font = painter, QRect(area), font

    def part_off(self, width: int) -> "_Pen":
        """Another pen for all but ``width`` pixels at the right, which are left to this one."""
        rest = self._area.adjusted(0, 0, -width - GAP, 0)
        self._area.setLeft(rest.right() + GAP)
        return _Pen(self._painter, rest, self._font)

    def end_at(self, right: int) -> None:
        """Nothing is written beyond ``right``."""
        self._area.setRight(min(self._area.right(), right))

    def mark(self, name: str, colour: str) -> None:
        """An icon at the left."""
        top = self._area.top() + (self._area.height() - SMALL_ICON) // 2
        place = QRect(self._area.left(), top, SMALL_ICON, SMALL_ICON)
        icon(name, colour, SMALL_ICON).paint(self._painter, place)
        self._area.setLeft(place.right() + 1 + GAP)

    def write(self, text: str, points: float, colour: str, heavy: bool = False) -> None:
        """Text at the left; it ends in … where there is no room."""
        self._dress(points, colour, heavy)
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._area.width())
        self._painter.drawText(self._area, _LEFT, shown)
        self._area.setLeft(self._area.left() + metrics.horizontalAdvance(shown) + GAP)

    def end(self, text: str, points: float, colour: str, heavy: bool = False) -> None:
        """Text at the right."""
        if not text:
            return
        self._dress(points, colour, heavy)
        self._painter.drawText(self._area, _RIGHT, text)
        taken = self._painter.fontMetrics().horizontalAdvance(text)
        self._area.setRight(self._area.right() - taken - GAP)

    def end_mark(self, name: str, colour: str) -> None:
        """An icon at the right."""
        top = self._area.top() + (self._area.height() - SMALL_ICON) // 2
        place = QRect(self._area.right() - SMALL_ICON + TIGHT, top, SMALL_ICON, SMALL_ICON)
        icon(name, colour, SMALL_ICON).paint(self._painter, place)
        self._area.setRight(place.left() - HALF_ROOM)

    def _dress(self, points: float, colour: str, heavy: bool) -> None:
        self._painter.setFont(sized(self._font, points, heavy))
        self._painter.setPen(QColor(colour))


def _inner(rect: QRect, height: int) -> QRect:
    """The lowest ``height`` pixels, between the margins."""
    area = rect.adjusted(HALF_ROOM, 0, -HALF_ROOM, 0)
    area.setTop(area.bottom() - height + 1)
    return area


def _halves(area: QRect) -> tuple[QRect, QRect]:
    upper = area.adjusted(0, TIGHT, 0, -area.height() // 2)
    return upper, area.adjusted(0, upper.height() + TIGHT, 0, -TIGHT)
