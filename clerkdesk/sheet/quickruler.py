"""How many lines texts take, found quickly for a sheet of very many rows."""

import unicodedata
from math import ceil

from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.sheet.ruler import STAND_IN_WIDER, Ruler, WidthOf

_KEPT = 2048
_LEFT_OPEN = 10.0
"""mm that a line of 16 pt may stay short of its room, since a word does not fit any more."""
_NOMINAL = 16.0
_LEAST_FILLED = 0.6


class QuickRuler(Ruler):
    """Adds up the widths of letters and leaves room for lines that end early, without looking for
    words: a row comes out as high as it has to be or somewhat higher, in a tenth of the time.
    """

    def __init__(self, width_of: WidthOf, breaker: LineBreaker) -> None:
        super().__init__(width_of, breaker)
        self._letters: dict[str, float] = {}

    def height(self, text: str, width: float, size: float, bold: bool = False) -> float:
        """As the careful ruler's; only the first texts are kept, since most never come again."""
        if len(self._heights) < _KEPT:
            return super().height(text, width, size, bold)
        kept = self._heights.get((text, width, size, bold))
        return self._measured(text, width, size, bold) if kept is None else kept

    def _lines(self, text: str, room: float, size: float, bold: bool) -> tuple[int, int]:
        own = stand_in = 0
        scale = size / _NOMINAL * (1.05 if bold else 1.0)
        for part in text.split("\n"):
            width = self._width(part) * scale
            own += _count(width, room, scale)
            stand_in += _count(width, room / STAND_IN_WIDER, scale)
        return own, stand_in

    def _width(self, text: str) -> float:
        letters = self._letters
        try:
            return sum(map(letters.__getitem__, text))
        except KeyError:
            for letter in set(text) - letters.keys():
                letters[letter] = self._letter(letter)
            return sum(map(letters.__getitem__, text))

    def _letter(self, letter: str) -> float:
        above = unicodedata.category(letter) == "Mn"
        return 0.0 if above else self._width_of(letter, _NOMINAL, False)


def _count(width: float, room: float, scale: float) -> int:
    if width <= room:
        return 1
    return ceil(width / max(room - _LEFT_OPEN * scale, room * _LEAST_FILLED))
