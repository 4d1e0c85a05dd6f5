"""Pages of a PDF drawn by PDFium straight onto a device of Windows, as lines and letters."""

from dataclasses import dataclass
from typing import Any

from clerkdesk.scans.render import POINTS_AN_INCH, opened


@dataclass(frozen=True)
class Resolution:
    """Of a device: dots an inch across and down, and where its paper begins, seen from the first
    dot that it can print, in dots."""

    across: int
    down: int
    left: int = 0
    top: int = 0


def draw_on_device(pdf: bytes, place: int, device: int, resolution: Resolution) -> bool:
    """Draws page ``place`` (from 0) in true size on the ``device`` context; whether that was done.

    False where this PDFium has no such door, as on every system but Windows.
    """
    import pypdfium2.raw as pdfium

    draw = getattr(pdfium, "FPDF_RenderPage", None)
    if draw is None:
        return False
    with opened(pdf) as document:
        page = document[place]
        try:
            return _drawn(pdfium, draw, page, device, resolution)
        finally:
            page.close()


def _drawn(pdfium: Any, draw: Any, page: Any, device: int, resolution: Resolution) -> bool:  # noqa: ANN401
    import ctypes

    width, height = page.get_size()
    done = draw(
        ctypes.cast(ctypes.c_void_p(device), pdfium.HDC),
        page.raw,
        *(resolution.left, resolution.top),
        round(width / POINTS_AN_INCH * resolution.across),
        round(height / POINTS_AN_INCH * resolution.down),
        0,
        pdfium.FPDF_PRINTING,
    )
    return done is None or bool(done)
