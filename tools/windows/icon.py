"""Draws clerkdesk.ico and the pictures of the setup anew from the drawings in resources/icons.

    QT_QPA_PLATFORM=offscreen python tools/windows/icon.py

Run it when a drawing changed, look at the pictures, and commit them: the build takes them as they
are.
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
HERE = Path(__file__).resolve().parent
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: those that Windows shows at 100, 125, 150 and 200 percent."""

SMALL = 24  # up to here the drawing without fine lines
PACKED = 128  # from here on kept as PNG

HEADER = (110, 110)  # at the top of each page of the setup, at 200 percent
MARK_ON_HEADER = 76
SIDE = (164, 314)  # on the left of its last page
MARK_ON_SIDE = 96


def draw(size: int) -> QImage:
    """The mark with transparent corners."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    name = "clerkdesk-small.svg" if size <= SMALL else "clerkdesk.svg"
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / name)).render(painter)
    painter.end()
    return image


def packed(image: QImage) -> bytes:
    """The picture as PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())


def plain(image: QImage) -> bytes:
    """The picture as the bitmap that every part of Windows reads: bottom up, then an empty mask."""
    size = image.width()
    rows = bytes(image.constBits())
    line = size * 4
    pixels = b"".join(rows[at : at + line] for at in range(len(rows) - line, -1, -line))
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    return head + pixels + mask


def icon() -> bytes:
    """The file with all sizes."""
    pictures = [packed(draw(size)) if size >= PACKED else plain(draw(size)) for size in SIZES]
    at = 6 + 16 * len(SIZES)
    entries = []
    for size, picture in zip(SIZES, pictures, strict=True):
        entries.append(
            struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        )
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(SIZES)) + b"".join(entries) + b"".join(pictures)


def wizard(size: tuple[int, int], ground: str, mark: int) -> QImage:
    """A picture of the setup, which knows no transparency: the mark in the middle of a colour."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    corner = ((size[0] - mark) / 2, (size[1] - mark) / 2)
    QSvgRenderer(str(ICONS / "clerkdesk.svg")).render(painter, QRectF(*corner, mark, mark))
    painter.end()
    return image


if __name__ == "__main__":
    application = QGuiApplication([])
    (HERE / "clerkdesk.ico").write_bytes(icon())
    wizard(HEADER, "#FFFFFF", MARK_ON_HEADER).save(str(HERE / "wizard-small.bmp"))
    wizard(SIDE, "#E8F0FC", MARK_ON_SIDE).save(str(HERE / "wizard.bmp"))
