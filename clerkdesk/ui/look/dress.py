"""Puts one look on the whole application: Fusion, its palette, the style sheet, the font."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.look.fonts import base_font
from clerkdesk.ui.look.icons import icon, icon_before_words
from clerkdesk.ui.look.marks import write_marks
from clerkdesk.ui.look.measures import ICON, ICON_GAP
from clerkdesk.ui.look.palette import Palette, palette_for
from clerkdesk.ui.look.style import style_sheet

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "second",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
}


class Look(QObject):
    """The look that the application wears; ``changed`` when it puts on another."""

    changed = Signal()

    def __init__(self, preference: str = "system") -> None:
        super().__init__()
        self._preference = preference
        self._marks = QTemporaryDir()
        self.palette = palette_for(preference, _system_is_dark())

    def dress(self, app: QApplication) -> None:
        """Dresses the application for the first time, and again when the system changes."""
        app.setStyle("Fusion")
        app.setFont(base_font())
        self._put_on(app)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self.wear(self._preference))

    def wear(self, preference: str) -> None:
        """Changes to another look of :class:`~clerkdesk.settings.Preferences`."""
        self._preference = preference
        palette = palette_for(preference, _system_is_dark())
        if palette is self.palette:
            return
        self.palette = palette
        self._put_on(cast("QApplication", QApplication.instance()))
        self.changed.emit()

    def icon(self, name: str, colour: str = "second", size: int = ICON) -> QIcon:
        """An icon in a colour of the palette, named by its field."""
        return icon(name, str(getattr(self.palette, colour)), size)

    def icon_before_words(self, name: str, colour: str, size: int) -> QIcon:
        """An icon for a button whose words follow it."""
        return icon_before_words(name, str(getattr(self.palette, colour)), size, ICON_GAP)

    def _put_on(self, app: QApplication) -> None:
        app.setPalette(qt_palette(self.palette))
        marks = write_marks(self.palette, Path(self._marks.path()))
        app.setStyleSheet(style_sheet(self.palette, marks))


def qt_palette(palette: Palette) -> QPalette:
    """The palette in Qt's own roles, for what the style sheet does not draw."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(palette, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.second))
    return made


def _system_is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark
