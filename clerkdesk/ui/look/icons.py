"""Icons of ``resources/icons``, drawn in a colour of the palette."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from clerkdesk.settings import bundled

_CLEAR = QColor(0, 0, 0, 0)  # not of the namespace Qt, which takes a tenth of a start to load
_SHARPNESS = (1, 2)  # 100 % and 200 %; Qt scales between them


@cache
def picture(name: str, colour: str, size: int, sharpness: int = 1) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels, ``sharpness`` real ones to each."""
    from PySide6.QtSvg import QSvgRenderer

    svg = bundled("resources", "icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    made = QPixmap(size * sharpness, size * sharpness)
    made.fill(_CLEAR)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, size * sharpness, size * sharpness))
    painter.end()
    made.setDevicePixelRatio(sharpness)
    return made


@cache
def icon_before_words(name: str, colour: str, size: int, gap: int) -> QIcon:
    """One icon with an empty ``gap`` on its right, for buttons whose words follow it."""
    made = QIcon()
    for sharpness in _SHARPNESS:
        wide = QPixmap((size + gap) * sharpness, size * sharpness)
        wide.fill(_CLEAR)
        wide.setDevicePixelRatio(sharpness)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, picture(name, colour, size, sharpness))
        painter.end()
        made.addPixmap(wide)
    return made


@cache
def icon(name: str, colour: str, size: int) -> QIcon:
    """One icon, sharp at 100 and 200 %."""
    made = QIcon()
    for sharpness in _SHARPNESS:
        made.addPixmap(picture(name, colour, size, sharpness))
    return made


def mark() -> QIcon:
    """The program's own mark, for its windows; where it is small its fine lines are left out."""
    made = QIcon()
    for size in (16, 24):
        made.addPixmap(picture("clerkdesk-small", "", size))
    for size in (32, 48, 64, 256):
        made.addPixmap(picture("clerkdesk", "", size))
    return made
