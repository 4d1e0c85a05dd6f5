"""Puts one look on the whole application: Fusion, its palette, the style sheet, the font."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.look.fonts import base_font, font_at_its_size, keep_font
from clerkdesk.ui.look.measures import ICON, ICON_GAP
from clerkdesk.ui.look.palette import palette_for
from clerkdesk.ui.look.textsize import USUAL, fit_measures

if TYPE_CHECKING:
    from PySide6.QtCore import QTemporaryDir
    from PySide6.QtGui import QIcon

_HALF_LIGHT = 128
_LOOK_AGAIN = 200  # ms


class Look(QObject):
    """The look that the application wears; ``changing`` before it puts on another, ``changed``
    when it has. Every widget that is there in between is dressed anew, which takes its time."""

    changing = Signal()
    changed = Signal()

    def __init__(self, preference: str = "system", text_size: int = USUAL) -> None:
        super().__init__()
        self._preference = preference
        self.text_size = text_size
        self._marks: QTemporaryDir | None = None
        self.palette = palette_for(preference, _starts_dark())

    def dress(self, app: QApplication) -> None:
        """Dresses the application for the first paint, which needs no more than the font."""
        fit_measures(self.text_size)
        app.setFont(base_font())

    def finish(self) -> None:
        """Puts on the rest; from now on it follows the system, where the preference says so."""
        app = cast("QApplication", QApplication.instance())
        dressed = bool(app.styleSheet())  # over Fusion, which does not tell its name then
        if not dressed and app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        self._put_on()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.follow())

    def prepare(self, preference: str = "", percent: int = 0) -> None:
        """Says that another look, or another size, is put on in a later turn of the event loop:
        what makes way for it goes in this one, so that neither of them takes long."""
        palette = palette_for(preference or self._preference, _system_is_dark())
        if palette is not self.palette or (percent or self.text_size) != self.text_size:
            self.changing.emit()

    def wear(self, preference: str) -> None:
        """Changes to another look of :class:`~clerkdesk.settings.Preferences`."""
        self._preference = preference
        palette = palette_for(preference, _system_is_dark())
        if palette is self.palette:
            return
        self.changing.emit()
        self.palette = palette
        self._put_on()
        self.changed.emit()

    def write(self, percent: int) -> None:
        """Writes at another size, one of :data:`~clerkdesk.ui.look.textsize.SIZES`."""
        if percent == self.text_size:
            return
        self.changing.emit()
        self.text_size = percent
        fit_measures(percent)
        cast("QApplication", QApplication.instance()).setFont(font_at_its_size())
        self._put_on()
        self.changed.emit()

    def icon(self, name: str, colour: str = "second", size: int = 0) -> "QIcon":
        """An icon in a colour of the palette, named by its field."""
        from clerkdesk.ui.look.icons import icon

        return icon(name, str(getattr(self.palette, colour)), size or ICON)

    def icon_before_words(self, name: str, colour: str, size: int) -> "QIcon":
        """An icon for a button whose words follow it."""
        from clerkdesk.ui.look.icons import icon_before_words

        return icon_before_words(name, str(getattr(self.palette, colour)), size, ICON_GAP)

    def follow(self) -> None:
        """Follows the system, but not while a dialog waits for an answer: pages end with the old
        look, and the one below it still acts."""
        keep_font()
        if QThread.currentThread().loopLevel() > 1:
            QTimer.singleShot(_LOOK_AGAIN, self, self.follow)
        else:
            self.wear(self._preference)

    def _put_on(self) -> None:
        from PySide6.QtCore import QTemporaryDir

        from clerkdesk.ui.look.sheets import put_on

        self._marks = self._marks or QTemporaryDir()
        put_on(cast("QApplication", QApplication.instance()), self.palette, self._marks)
        keep_font()


def _starts_dark() -> bool:
    """Whether the system's own palette is dark, before ours is put on.

    Asking for the colour scheme loads the namespace Qt, which takes a tenth of a start.
    """
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _HALF_LIGHT


def _system_is_dark() -> bool:
    """What the system asks of applications now."""
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
