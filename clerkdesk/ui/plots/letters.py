"""The letters of the window, as who lays out a plot wants them: in pixels."""

from PySide6.QtGui import QFont, QFontMetricsF

from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.measures import SMALL_PT
from clerkdesk.ui.voice import Voice


class ScreenLetters:
    """Small letters in the window's font; see :class:`clerkdesk.domain.plots.letters.Letters`."""

    def __init__(self, font: QFont, voice: Voice) -> None:
        self.fonts = {bold: sized(font, SMALL_PT, heavy=bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetricsF(each) for bold, each in self.fonts.items()}
        self._voice = voice
        self._widths: dict[tuple[str, bool], float] = {}
        self._lines: dict[tuple[str, float, bool, bool], list[str]] = {}

    @property
    def line(self) -> float:
        """The height of a line."""
        return float(self._metrics[False].height())

    @property
    def baseline(self) -> float:
        """From the top of a line to where letters stand."""
        return float(self._metrics[False].ascent())

    def width(self, text: str, bold: bool = False) -> float:
        """How wide a text is; most texts of a plot stand in it many times."""
        found = self._widths.get((text, bold))
        if found is None:
            found = self._widths[text, bold] = float(self._metrics[bold].horizontalAdvance(text))
        return found

    def lines(self, text: str, width: float, bold: bool = False) -> list[str]:
        """The text in lines of ``width``, broken between words; asked again for each layout."""
        key = text, width, bold, self._voice.knows_words
        if key not in self._lines:
            wide = self._metrics[bold].horizontalAdvance
            self._lines[key] = self._voice.lines(text, wide, width)
        return list(self._lines[key])
