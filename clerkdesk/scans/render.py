"""PDF pages as pictures and as text, through PDFium."""

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

POINTS_AN_INCH = 72


@dataclass(frozen=True)
class PageImage:
    """One page as pixels: four bytes each (blue, green, red, unused), rows without padding."""

    width: int
    height: int
    bgrx: bytes


def page_images(pdf: bytes, dpi: float) -> list[PageImage]:
    """Every page of ``pdf`` at ``dpi`` dots an inch."""
    with _opened(pdf) as document:
        return [_image(page, dpi) for page in document]


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page of ``pdf``."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@contextmanager
def _opened(pdf: bytes) -> "Iterator[PdfDocument]":
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def _image(page: "PdfPage", dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / POINTS_AN_INCH, prefer_bgrx=True, rev_byteorder=False)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    rows = bytes(bitmap.buffer)
    row = width * 4
    packed = b"".join(rows[y * stride : y * stride + row] for y in range(height))
    return PageImage(width, height, packed)
