"""Draws a plot that was laid out, in the colours of a palette."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from clerkdesk.domain.plots.drawing import Area, Drawing, Path, Rect, Shape, Tone, Words
from clerkdesk.ui.look.palette import Palette


class PlotPainter:
    """``fonts`` are the regular letters and the bold ones."""

    def __init__(self, painter: QPainter, palette: Palette, fonts: Mapping[bool, QFont]) -> None:
        self._painter, self._palette, self._fonts = painter, palette, fonts

    def draw(self, drawing: Drawing) -> None:
        """Draws every shape in its place."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in drawing.shapes:
            _DRAWN[type(shape)](self, shape)

    def colour(self, tone: Tone, strength: float = 1.0) -> QColor:
        """A tone of the palette, laid over its surface."""
        full = QColor(getattr(self._palette, tone.value))
        if strength >= 1:
            return full
        under = QColor(self._palette.surface)
        pairs = (
            (full.red(), under.red()),
            (full.green(), under.green()),
            (full.blue(), under.blue()),
        )
        red, green, blue = (round(over * strength + low * (1 - strength)) for over, low in pairs)
        return QColor(red, green, blue)

    def rect(self, shape: Rect) -> None:
        """A rectangle."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        if shape.edge is not None:
            self._painter.setPen(_pen(self.colour(shape.edge), shape.thickness))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if shape.fill is not None:
            self._painter.setBrush(self.colour(shape.fill, shape.strength))
        self._painter.drawRect(rect_of(shape.area))

    def path(self, shape: Path) -> None:
        """Lines from point to point."""
        points = QPolygonF([QPointF(*point) for point in shape.points])
        colour = self.colour(shape.tone)
        self._painter.setBrush(colour if shape.filled else Qt.BrushStyle.NoBrush)
        pen = _pen(colour, shape.thickness) if shape.thickness else QPen(Qt.PenStyle.NoPen)
        if shape.dotted:
            pen.setStyle(Qt.PenStyle.DotLine)
        self._painter.setPen(pen)
        if shape.closed:
            self._painter.drawPolygon(points)
        else:
            self._painter.drawPolyline(points)

    def words(self, shape: Words) -> None:
        """A line of text."""
        self._painter.setFont(self._fonts[shape.bold])
        self._painter.setPen(self.colour(shape.tone))
        self._painter.drawText(QPointF(shape.x, shape.y), shape.text)


def rect_of(area: Area) -> QRectF:
    """An area as Qt has it."""
    return QRectF(area.x, area.y, area.width, area.height)


def _pen(colour: QColor, thickness: float) -> QPen:
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


_DRAWN: dict[type[Shape], Callable[..., None]] = {
    Rect: PlotPainter.rect,
    Path: PlotPainter.path,
    Words: PlotPainter.words,
}
