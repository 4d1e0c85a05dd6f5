"""What the application wears: Qt's palette, the style sheet, the pictures that it names."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.look.marks import write_marks
from clerkdesk.ui.look.palette import Palette
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


def put_on(app: QApplication, palette: Palette, folder: QTemporaryDir) -> None:
    """Puts a palette on the application; ``folder`` takes the pictures."""
    app.setPalette(qt_palette(palette))
    sheet = style_sheet(palette, write_marks(palette, Path(folder.path())))
    if sheet != app.styleSheet():  # Qt would read it, and dress every widget, once more
        app.setStyleSheet(sheet)


def qt_palette(palette: Palette) -> QPalette:
    """The palette in Qt's own roles, for what the style sheet does not draw."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(palette, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.off))
    return made
