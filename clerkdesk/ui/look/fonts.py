"""Sarabun, which comes with the program, so that Thai looks alike on every machine."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from clerkdesk.settings import bundled
from clerkdesk.ui.look.measures import BASE_PT

FAMILY = "Sarabun"
_FIRST = "Sarabun-Regular.ttf"
_LATER = ("Sarabun-SemiBold.ttf", "Sarabun-Bold.ttf")


def base_font() -> QFont:
    """The font of everything, at its size; the regular cut is loaded, the others later."""
    _load(_FIRST)
    return font_at_its_size()


def font_at_its_size() -> QFont:
    """The font of everything, once it is loaded."""
    font = QFont(FAMILY)
    font.setPointSizeF(BASE_PT)
    return font


def load_other_cuts() -> None:
    """The heavier cuts, which the first paint does not wait for."""
    for name in _LATER:
        _load(name)


@cache
def _load(name: str) -> None:
    """Once: Qt would keep as many copies of a cut as it is given."""
    QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", name)))


def sized(font: QFont, points: float, heavy: bool = False) -> QFont:
    """``font`` at another size, and SemiBold when ``heavy``."""
    made = QFont(font)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return made
