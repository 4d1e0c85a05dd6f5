"""Scans of signed papers: PDF, PNG or JPEG from outside, which may be damaged or no such file."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.scans.binding import POINTS_A_MM, Unreadable
from clerkdesk.scans.render import one_at_a_time

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

A4 = (210.0, 297.0)
MARGIN = 5.0  # mm around a picture
DOTS_PER_MM = 200 / 25.4  # as an office scanner's usual scan, so that a year fits into one file
QUALITY = 80  # of JPEG, 1 to 95
MOST_PIXELS = 120_000_000
MOST_PAGES = 500
_SCANNED = ("PNG", "JPEG")
_PICTURES = (*_SCANNED, "WEBP", "BMP", "GIF", "TIFF")
_PDF_WITHIN = 1024  # bytes: a PDF begins there, whatever stands before it


def is_pdf(path: Path) -> bool:
    """Whether a file begins as a PDF does; OSError when it cannot be read."""
    with path.open("rb") as file:
        return b"%PDF-" in file.read(_PDF_WITHIN)


def count_scan(path: Path) -> int:
    """How many pages a scan has: 1 for a picture. Raises :class:`Unreadable`; OSError when the file
    cannot be opened."""
    if is_pdf(path):
        return _count_pdf(path)
    _picture(path, draft=True)
    return 1


def scan_pdf(path: Path) -> bytes | Path:
    """A scan as a PDF: itself, or a picture as one page A4, lying where the picture is wider than
    high. Raises :class:`Unreadable`."""
    return path if is_pdf(path) else _page_of(_picture(path))


def _count_pdf(path: Path) -> int:
    import pypdfium2

    with one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            raise Unreadable from error
        try:
            return _pages_that_open(document)
        except pypdfium2.PdfiumError as error:
            raise Unreadable from error
        finally:
            document.close()


def _pages_that_open(document: "pypdfium2.PdfDocument") -> int:
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        raise Unreadable
    for place in range(count):
        document[place].close()
    return count


def look_at_picture(path: Path) -> None:
    """Reads a picture of any kind that the office may choose. Raises :class:`Unreadable`; OSError
    when the file cannot be opened."""
    _picture(path, draft=True, formats=_PICTURES)


def _picture(path: Path, draft: bool = False, formats: tuple[str, ...] = _SCANNED) -> "Image.Image":
    """A picture upright, grey or in colour; with ``draft`` only looked at whether it can be."""
    from PIL import Image, ImageOps

    faults = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
    try:
        with Image.open(path, formats=formats) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Unreadable
            opened.load()
            if draft:
                return opened
            upright = ImageOps.exif_transpose(opened)
            across, down = _sheet(upright)
            upright.thumbnail((across * DOTS_PER_MM, down * DOTS_PER_MM))
            return _on_white(upright)
    except (*faults, Image.DecompressionBombWarning) as error:
        raise Unreadable from error


def _on_white(picture: "Image.Image") -> "Image.Image":
    from PIL import Image

    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture)
    return picture.convert("L" if picture.mode in ("1", "L", "I", "I;16") else "RGB")


def _sheet(picture: "Image.Image") -> tuple[float, float]:
    """Width and height of the page in mm."""
    return (A4[1], A4[0]) if picture.width > picture.height else A4


def _page_of(picture: "Image.Image") -> bytes:
    import pypdfium2

    jpeg, made = BytesIO(), BytesIO()
    picture.save(jpeg, "JPEG", quality=QUALITY)
    width, height = (side * POINTS_A_MM for side in _sheet(picture))
    room = 2 * MARGIN * POINTS_A_MM
    scale = min((width - room) / picture.width, (height - room) / picture.height)
    across, down = picture.width * scale, picture.height * scale
    with one_at_a_time:
        document = pypdfium2.PdfDocument.new()
        try:
            page = document.new_page(width, height)
            image = pypdfium2.PdfImage.new(document)
            image.load_jpeg(jpeg, inline=True)
            at = ((width - across) / 2, (height - down) / 2)
            image.set_matrix(pypdfium2.PdfMatrix().scale(across, down).translate(*at))
            page.insert_obj(image)
            page.gen_content()
            page.close()
            document.save(made)
        finally:
            document.close()
    return made.getvalue()
