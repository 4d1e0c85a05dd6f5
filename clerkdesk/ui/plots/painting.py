"""Draws a plot that was laid out, in the colours of a palette."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from clerkdesk.domain.plots.drawing import Area, Drawing, Lines, Path, Rect, Shape, Tone, Words
from clerkdesk.ui.look.palette import Palette


class PlotPainter:
    """``fonts`` are the regular letters and the bold ones."""

    def __init__(self, painter: QPainter, palette: Palette, fonts: Mapping[bool, QFont]) -> None:
        self._painter, self._palette, self._fonts = painter, palette, fonts
        self._colours: dict[tuple[Tone, float], QColor] = {}
        self._pens: dict[tuple[Tone, float], QPen] = {}

    def draw(self, shapes: Iterable[Shape]) -> None:
        """Draws every shape in its place."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in shapes:
            _DRAWN[type(shape)](self, shape)

    def colour(self, tone: Tone, strength: float = 1.0) -> QColor:
        """A tone of the palette, laid over its surface."""
        found = self._colours.get((tone, strength))
        if found is None:
            full, under = QColor(getattr(self._palette, tone.value)), QColor(self._palette.surface)
            pairs = (
                (full.red(), under.red()),
                (full.green(), under.green()),
                (full.blue(), under.blue()),
            )
            parts = [round(over * strength + low * (1 - strength)) for over, low in pairs]
            found = self._colours[tone, strength] = QColor(*parts)
        return found

    def pen(self, tone: Tone, thickness: float) -> QPen:
        """A pen with square corners."""
        found = self._pens.get((tone, thickness))
        if found is None:
            found = self._pens[tone, thickness] = QPen(self.colour(tone), thickness)
            found.setCapStyle(Qt.PenCapStyle.FlatCap)
            found.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return found

    def rect(self, shape: Rect) -> None:
        """A rectangle."""
        edge, fill = shape.edge, shape.fill
        self._painter.setPen(self.pen(edge, shape.thickness) if edge else Qt.PenStyle.NoPen)
        brush = Qt.BrushStyle.NoBrush if fill is None else self.colour(fill, shape.strength)
        self._painter.setBrush(brush)
        self._painter.drawRect(rect_of(shape.area))

    def path(self, shape: Path) -> None:
        """Lines from point to point."""
        points = QPolygonF([QPointF(*point) for point in shape.points])
        thick = shape.thickness
        self._painter.setPen(self.pen(shape.tone, thick) if thick else Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(shape.tone) if shape.filled else Qt.BrushStyle.NoBrush)
        if shape.closed:
            self._painter.drawPolygon(points)
        else:
            self._painter.drawPolyline(points)

    def lines(self, shape: Lines) -> None:
        """Many lines at once."""
        self._painter.setPen(self.pen(shape.tone, shape.thickness))
        self._painter.drawLines([QLineF(*first, *last) for first, last in shape.ends])

    def words(self, shape: Words) -> None:
        """A line of text."""
        self._painter.setFont(self._fonts[shape.bold])
        self._painter.setPen(self.colour(shape.tone))
        self._painter.drawText(QPointF(shape.x, shape.y), shape.text)


def rect_of(area: Area) -> QRectF:
    """An area as Qt has it."""
    return QRectF(area.x, area.y, area.width, area.height)


class Bands:
    """A drawing of which a part is drawn again and again: the heights of its shapes are kept."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._bands = [(*_HEIGHTS[type(each)](each), each) for each in drawing.shapes]

    def within(self, top: float, bottom: float) -> list[Shape]:
        """The shapes of which something lies between two heights."""
        return [shape for high, low, shape in self._bands if low >= top and high <= bottom]


_LETTER = 40.0
"""Pixels above and below a baseline in which letters surely lie."""

_HEIGHTS: dict[type[Shape], Callable[..., tuple[float, float]]] = {
    Rect: lambda shape: (shape.area.y, shape.area.bottom),
    Path: lambda shape: (min(y for _x, y in shape.points), max(y for _x, y in shape.points)),
    Lines: lambda shape: (
        min((min(a[1], b[1]) for a, b in shape.ends), default=0.0),
        max((max(a[1], b[1]) for a, b in shape.ends), default=0.0),
    ),
    Words: lambda shape: (shape.y - _LETTER, shape.y + _LETTER),
}

_DRAWN: dict[type[Shape], Callable[..., None]] = {
    Rect: PlotPainter.rect,
    Path: PlotPainter.path,
    Lines: PlotPainter.lines,
    Words: PlotPainter.words,
}
