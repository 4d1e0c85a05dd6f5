"""Pages of a PDF as pictures, for the preview on screen and for printers."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

POINTS_AN_INCH = 72
one_at_a_time = Lock()
"""PDFium may be used by one thread at a time."""


@dataclass(frozen=True)
class PageImage:
    """One page: ``bgrx`` holds ``height`` rows of ``width`` pixels, four bytes each (B, G, R, x),
    without gaps between rows."""

    width: int
    height: int
    bgrx: bytes


def load() -> None:
    """Loads PDFium, which the first picture would have to wait for."""
    import pypdfium2  # noqa: F401


def page_count(pdf: bytes) -> int:
    """How many pages ``pdf`` has."""
    with opened(pdf) as document:
        return len(document)


def page_images(pdf: bytes, dpi: float, only: Collection[int] | None = None) -> list[PageImage]:
    """Every page of ``pdf`` at ``dpi`` dots an inch, on white; or ``only`` some, counted from 0.

    An A4 page takes 35 MB at 300 dpi, 140 MB at 600.
    """
    with opened(pdf) as document:
        wanted = range(len(document)) if only is None else sorted(only)
        return [_image(document[place], dpi) for place in wanted]


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page of ``pdf``, as another program would copy it out."""
    with opened(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


@contextmanager
def opened(pdf: bytes) -> "Iterator[pypdfium2.PdfDocument]":
    """The document, while nobody else uses PDFium."""
    import pypdfium2

    with one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _image(page: "pypdfium2.PdfPage", dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / POINTS_AN_INCH, rev_byteorder=False, prefer_bgrx=True)
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        data = bytes(bitmap.buffer)
        if stride == width * 4:
            return PageImage(width, height, data[: height * stride])
        rows = (data[row * stride : row * stride + width * 4] for row in range(height))
        return PageImage(width, height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()
