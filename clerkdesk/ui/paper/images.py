"""A PDF's pages as Qt's pictures. Safe off the GUI thread."""

from collections.abc import Collection

from PySide6.QtGui import QImage

_BYTES_A_PIXEL = 4


def page_pictures(pdf: bytes, dpi: float, only: Collection[int] | None = None) -> list[QImage]:
    """Every page at ``dpi`` dots an inch, or ``only`` some, counted from 0."""
    from clerkdesk.scans.render import page_images

    return [
        QImage(
            page.bgrx,
            page.width,
            page.height,
            page.width * _BYTES_A_PIXEL,
            QImage.Format.Format_RGB32,
        ).copy()
        for page in page_images(pdf, dpi, only)
    ]
