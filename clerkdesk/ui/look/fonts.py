"""Sarabun, which comes with the program, so that Thai looks alike on every machine."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from clerkdesk.settings import bundled
from clerkdesk.ui.look.measures import BASE_PT

FAMILY = "Sarabun"
_FIRST = "Sarabun-Regular.ttf"
_KINDS = ("QAbstractItemView", "QMenu", "QMessageBox", "QStatusBar", "QTipLabel")
"""For which Windows and some desktops have fonts of their own."""
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


def strange_fonts() -> dict[str, str]:
    """The families of kinds of widgets that do not wear the font of the application."""
    usual = QApplication.font()
    # the stubs say bytes, PySide takes text alone
    fonts = {kind: QApplication.font(kind) for kind in _KINDS}  # type: ignore[call-overload]
    return {kind: font.family() for kind, font in fonts.items() if font != usual}


def keep_font() -> None:
    """Has all widgets wear the font of the application: whenever a style is put on, or the system
    changes its colours, Qt gives those kinds the system's own once more (Segoe UI on Windows)."""
    if strange_fonts():
        QApplication.setFont(QApplication.font())


def sized(font: QFont, points: float, heavy: bool = False) -> QFont:
    """``font`` at another size, and SemiBold when ``heavy``."""
    made = QFont(font)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return made
