"""A placed layout as PDF. Nothing is decided here: every item is drawn where the layout says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.canvas import PaperCanvas, numbers
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import MM, Measure
from clerkdesk.paper.picture import prepared
from clerkdesk.paper.placed import (
    Box,
    Dots,
    Figure,
    Image,
    Layout,
    Line,
    Page,
    Placed,
    Qr,
    SignatureSpot,
    Text,
    Tick,
)
from clerkdesk.paper.plotink import figure_operators
from clerkdesk.paper.qr import QUIET_ZONE, write_qr

SAME_WIDTH = 0.05  # mm: less than this is not worth stretching a text for
WIDEST_SPACE = 0.6  # of the size, added to each space; beyond it the letters are stretched
DOT, DOT_STEP = 0.9, 2.4  # points: thickness of a leader's dots, and from one to the next
TICK_LINE = 0.5  # mm
TICK_CORNERS = ((0.15, 0.5), (0.42, 0.8), (1.0, -0.1))  # of the side, may leave the square

ReadImage = Callable[[str], bytes]


def read_image_file(name: str) -> bytes:
    """The bytes of the image file at the path ``name``; ClerkError when it is gone."""
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise ClerkError(
            "เปิดไฟล์ภาพนี้ไม่ได้",
            do="ให้ตรวจว่าไฟล์ยังอยู่ที่เดิม หรือเลือกไฟล์ภาพใหม่",
            where="ไฟล์ภาพ {name}",
            name=name,
        ) from error


@dataclass(frozen=True, slots=True)
class Pen:
    """What drawing an item needs; ``top`` is the page's height in mm."""

    canvas: PaperCanvas
    measure: Measure
    read_image: ReadImage
    top: float

    def at(self, x: float, y: float) -> str:
        """A place of the layout in PDF points from the bottom left."""
        return numbers(x * MM, (self.top - y) * MM)

    def square(self, item: Box | Image) -> str:
        """x, y of the lower left corner, then width and height, in points."""
        return (
            f"{self.at(item.x, item.y + item.height)} {numbers(item.width * MM, item.height * MM)}"
        )


def layout_to_pdf(
    layout: Layout,
    fonts: FontSet,
    created: datetime,
    read_image: ReadImage = read_image_file,
) -> bytes:
    """The layout as a PDF file; the same arguments give the same bytes.

    ``created`` is written into the file. ``read_image`` gives the bytes behind an image's name;
    it and a damaged image raise ClerkError.
    """
    return layouts_to_pdf([layout], fonts, created, read_image)


def layouts_to_pdf(
    layouts: Iterable[Layout],
    fonts: FontSet,
    created: datetime,
    read_image: ReadImage = read_image_file,
) -> bytes:
    """Layouts, at least one, one after the other in one file, which bears the first one's words."""
    ready = list(layouts)
    measure = Measure(fonts)
    canvas = PaperCanvas(measure.font(bold=False), ready[0].language, created)
    _describe(canvas, ready[0])
    for page in (page for layout in ready for page in layout.pages):
        draw_page(Pen(canvas, measure, read_image, page.height), page)
    data: bytes = canvas.getpdfdata()
    return data


def _describe(canvas: PaperCanvas, layout: Layout) -> None:
    canvas.setTitle(layout.title)
    canvas.setSubject(layout.subject)
    canvas.setKeywords(", ".join(layout.keywords))
    canvas.setAuthor(layout.author)


def draw_page(pen: Pen, page: Page) -> None:
    """One page with all its items."""
    pen.canvas.setPageSize((page.width * MM, page.height * MM))
    for item in page.items:
        pen.canvas.write(DRAWN[type(item)](pen, item))
    pen.canvas.showPage()


def _text(pen: Pen, item: Text) -> str:
    size = pen.measure.drawn_size(item.size, item.bold)
    shown = pen.canvas.shown(pen.measure.font(item.bold), size, item.text)
    plain = f"BT {pen.at(item.x, item.y)} Td {shown} ET"
    stretch = _stretch(pen, item, size)
    return f"q {stretch} {plain} Q" if stretch else plain


def _stretch(pen: Pen, item: Text, size: float) -> str:
    """What makes the text as wide as the layout says: spaces, or else letters, are stretched."""
    natural = pen.measure.width_mm(item.text, item.size, item.bold)
    spare, spaces = item.width - natural, item.text.count(" ")
    if abs(spare) < SAME_WIDTH or not natural:
        return ""
    if spaces and 0 < spare * MM <= WIDEST_SPACE * size * spaces:
        return f"{numbers(spare * MM / spaces)} Tw"
    return f"{numbers(100 * item.width / natural)} Tz"


def _line(pen: Pen, item: Line) -> str:
    ends = f"{pen.at(item.x1, item.y1)} m {pen.at(item.x2, item.y2)} l"
    return f"{numbers(item.thickness * MM)} w {ends} S"


def _dots(pen: Pen, item: Dots) -> str:
    """Dashes too short to see, with round ends: dots that are no text."""
    ends = f"{pen.at(item.x, item.y)} m {pen.at(item.x + item.width, item.y)} l"
    return f"q 1 J [0.01 {numbers(DOT_STEP)}] 0 d {numbers(DOT)} w {ends} S Q"


def _box(pen: Pen, item: Box) -> str:
    parts = []
    if item.shade:
        parts.append(f"q {numbers(1 - item.shade)} g {pen.square(item)} re f Q")
    if item.thickness:
        parts.append(f"{numbers(item.thickness * MM)} w {pen.square(item)} re S")
    return " ".join(parts)


def _tick(pen: Pen, item: Tick) -> str:
    square = _box(pen, Box(item.x, item.y, item.side, item.side))
    if not item.ticked:
        return square
    first, *others = (
        pen.at(item.x + x * item.side, item.y + y * item.side) for x, y in TICK_CORNERS
    )
    path = " ".join([f"{first} m", *(f"{place} l" for place in others)])
    return f"{square} q 1 J 1 j {numbers(TICK_LINE * MM)} w {path} S Q"


def _image(pen: Pen, item: Image) -> str:
    data = pen.read_image(item.name)
    picture = prepared(data, item.name, item.width, item.height)
    scale = min(item.width / picture.width, item.height / picture.height)
    width, height = picture.width * scale, picture.height * scale
    left = item.x + (item.width - width) / 2
    bottom = item.y + (item.height + height) / 2
    matrix = f"{numbers(width * MM, 0, 0, height * MM)} {pen.at(left, bottom)} cm"
    return f"q {matrix} {pen.canvas.picture(picture)} Q"


def _qr(pen: Pen, item: Qr) -> str:
    """Whole numbers on a grid of modules whose y points down, all in one path: no seams."""
    grid = write_qr(item.payload)
    module = item.side / (grid.modules + 2 * QUIET_ZONE)
    corner = pen.at(item.x + QUIET_ZONE * module, item.y + QUIET_ZONE * module)
    runs = " ".join(f"{x} {y} {length} 1 re" for x, y, length in grid.runs)
    return f"q {numbers(module * MM, 0, 0, -module * MM)} {corner} cm {runs} f Q"


def _nothing(pen: Pen, item: SignatureSpot) -> str:
    """A hand will write here."""
    return ""


def _figure(pen: Pen, item: Figure) -> str:
    """Its texts are drawn as any other, each in its colour."""
    return figure_operators(item.x, item.y, item.drawing, pen.at, lambda text: _text(pen, text))


DRAWN: dict[type[Placed], Callable[..., str]] = {
    Text: _text,
    Line: _line,
    Dots: _dots,
    Box: _box,
    Tick: _tick,
    Image: _image,
    Qr: _qr,
    SignatureSpot: _nothing,
    Figure: _figure,
}
