"""Thai cells shaped by HarfBuzz, once each, into one glyph for every source character.

A cell is a base letter with the marks on it. HarfBuzz puts the marks of a cell in their place
(ที่, ปั๊ม, ฐุ), and what it says about each *source character* is kept as a glyph of its own. The
text of a page then stays one plain string in the order in which it was typed, so every PDF
reader gives it back exactly; positions between characters, which readers take for spaces or
lose, are never written. Shaping cell by cell gives what shaping whole words gives: Thai fonts
have no rule that reaches across cells.
"""

import re
from typing import NamedTuple

import uharfbuzz

from clerkdesk.paper.fontfile import FontFile
from clerkdesk.paper.glyph import Component

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_SARA_AM = "\u0e33"
#: ฤๅ ฦๅ are one sign in many fonts; else a letter with marks, perhaps with ำ.
CELL = re.compile(f"[\u0e24\u0e26][\u0e32\u0e45]|[^\\s{_MARKS}{_SARA_AM}]?[{_MARKS}{_SARA_AM}]+")


class ShapedCharacter(NamedTuple):
    """What one source character shows: glyphs with their offsets, then the pen moves on."""

    components: tuple[Component, ...]
    advance: int


class Shaper:
    """Shapes the cells of one font; all lengths in font units."""

    def __init__(self, file: FontFile) -> None:
        self._font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(file.data)))
        # Two characters in a row without any width change places in some readers.
        self._least = max(1, file.units_per_em // 1000)

    def shape(self, cell: str) -> list[ShapedCharacter]:
        """One entry for each character of ``cell``, in the order typed."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(cell)
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
        # Default features: some TH Sarabun keep their Thai alternates in 'liga'.
        uharfbuzz.shape(self._font, buffer)
        return self._by_character(len(cell), buffer)

    def _by_character(self, length: int, buffer: uharfbuzz.Buffer) -> list[ShapedCharacter]:
        glyphs: list[list[Component]] = [[] for _ in range(length)]
        advances = [0] * length
        x = y = 0
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs[info.cluster].append(Component(info.codepoint, x + at.x_offset, y + at.y_offset))
            advances[info.cluster] += at.x_advance
            x, y = x + at.x_advance, y + at.y_advance
        return self._from_pen(glyphs, advances)

    def _from_pen(
        self, glyphs: list[list[Component]], advances: list[int]
    ) -> list[ShapedCharacter]:
        """Offsets from where the pen stands when the character's turn comes."""
        shaped, pen = [], 0
        for parts, natural in zip(glyphs, advances, strict=True):
            advance = max(natural, self._least)
            components = tuple(Component(glyph, x - pen, y) for glyph, x, y in parts)
            shaped.append(ShapedCharacter(components, advance))
            pen += advance
        return shaped
