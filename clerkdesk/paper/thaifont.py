"""A reportlab font that shapes Thai and whose text can be read back exactly.

All text that reportlab draws passes through :meth:`ThaiFont.splitString`, so that is where
cells become baked glyphs (see :mod:`clerkdesk.paper.shaping`). Every baked glyph has a private
code inside the process; in the PDF it has a byte code, and ToUnicode says which one character
it stands for. Reportlab's own shaping is not used: it needs rlbidi, and its text cannot be
found again in a PDF reader.

A character that the font lacks is drawn as a hollow box and still reads back as itself, so it
is seen on paper and found by search; a character that shows nothing (zero width space, soft
hyphen) is left out.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTEncoding, TTFont

from clerkdesk.paper.fontfile import FontFile
from clerkdesk.paper.glyph import box_outline, composite
from clerkdesk.paper.pdffont import font_object
from clerkdesk.paper.shaping import CELL, ShapedCharacter, Shaper
from clerkdesk.paper.subset import BakedGlyphs, write_subset

FIRST_PRIVATE = 0xF0000
#: Characters that have no look: joiners, marks of direction, soft hyphen, byte order mark.
INVISIBLE = frozenset([0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF])


class ThaiFace:
    """What reportlab asks of a typeface; widths in 1/1000 of the size."""

    subfontNameX = b""  # noqa: N815  (reportlab's name)

    def __init__(self, file: FontFile) -> None:
        self.file = file
        digest = sha256(file.data).hexdigest()[:8]
        plain = re.sub(r"[^A-Za-z0-9-]", "", file.postscript_name) or "Font"
        # Reportlab takes two fonts of one name for one font, and wild files do share names.
        self.name = f"{plain}-{digest}".encode()
        self.glyphs = BakedGlyphs(file)
        self.charToGlyph = dict(file.cmap)
        self.charWidths = {c: self.thousandths(file.advances[g]) for c, g in file.cmap.items()}
        self.charWidths[0xA0] = self.charWidths[0x20]
        self.defaultWidth = self.thousandths(file.advances[0])
        self.ascent, self.descent = self.thousandths(file.ascent), self.thousandths(file.descent)

    def thousandths(self, units: int) -> float:
        """Font units as 1/1000 of the size."""
        return units * 1000 / self.file.units_per_em

    def getCharWidth(self, code: int) -> float:  # noqa: N802  (reportlab's name)
        """Width of a character or private code."""
        return self.charWidths.get(code, self.defaultWidth)


class ThaiFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """One font file, ready for reportlab; share it between documents and threads."""

    def __init__(self, file: FontFile) -> None:
        """Does by itself what TTFont does, since that would read the file once more."""
        self.face = ThaiFace(file)
        self.fontName = self.face.name.decode()
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self.shapable = False
        self._asciiReadable = 0
        self._shaper = Shaper(file)
        self._lock = Lock()
        self._cells: dict[str, str] = {}
        self._codes: dict[tuple[ShapedCharacter | None, str], int] = {}
        self._sources: dict[int, str] = {}
        self._shown = _Shown(self)
        self.baked = lru_cache(8192)(self._bake)
        self.units = lru_cache(16384)(self._units)

    def missing_characters(self, text: str) -> set[str]:
        """Characters of ``text`` that would be drawn as a box."""
        return {char for char in set(text) if not _shows_nothing(char) and self.lacks(ord(char))}

    def lacks(self, code: int) -> bool:
        """Whether the font file has no glyph for a character that should show one."""
        return code not in self.face.file.cmap

    def box_for(self, char: str) -> str:
        """The private code of the box that stands for ``char``."""
        with self._lock:
            return self._code(None, char)

    def _bake(self, text: str) -> str:
        return CELL.sub(self._baked_cell, text.translate(self._shown))

    def _baked_cell(self, match: re.Match[str]) -> str:
        cell = match.group()
        if cell not in self._cells:
            with self._lock:
                self._cells[cell] = self._shaped(cell)
        return self._cells[cell]

    def _shaped(self, cell: str) -> str:
        if any(map(self.lacks, map(ord, cell))):
            return cell  # marks on a box: nothing to shape
        characters = zip(self._shaper.shape(cell), cell, strict=True)
        return "".join(self._code(shaped, char) for shaped, char in characters)

    def _code(self, shaped: ShapedCharacter | None, char: str) -> str:
        """The private code for what ``char`` shows; None is the box."""
        if (shaped, char) not in self._codes:
            outline, advance = self._outline(shaped)
            code = FIRST_PRIVATE + len(self._codes)
            self.face.charToGlyph[code] = self.face.glyphs.add(outline, advance)
            self.face.charWidths[code] = self.face.thousandths(advance)
            self._sources[code] = char
            self._codes[shaped, char] = code
        return chr(self._codes[shaped, char])

    def _outline(self, shaped: ShapedCharacter | None) -> tuple[bytes, int]:
        if shaped is None:
            em = self.face.file.units_per_em
            return box_outline(em // 2, em * 5 // 8, em // 24), em * 7 // 12
        return composite(shaped.components, self.face.glyphs.outlines.__getitem__), shaped.advance

    def _units(self, text: str) -> float:
        """Width of ``text`` in 1/1000 of the size."""
        width = self.face.getCharWidth
        return sum(width(ord(char)) for char in self.baked(text))

    # What reportlab calls.

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802, ANN401
        """Pieces of (number of the subset, byte codes)."""
        return super().splitString(self.baked(text), doc, encoding)

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        """Width in the unit of ``size``."""
        return self.units(text) * size / 1000

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401
        """Writes the font objects of one finished document."""
        for number, codes in enumerate(self.state[doc].subsets):
            internal = self.getSubsetInternalName(number, doc)[1:]
            name = (SUBSETN(number) + b"+" + self.face.name).decode()
            sources = [self._sources.get(code) or chr(code) for code in codes]
            program = write_subset(self.face.glyphs, map(self._glyph, codes))
            widths = [self.face.getCharWidth(code) for code in codes]
            font = font_object(doc, self.face, name, program, widths, sources)
            font.Name = internal
            doc.Reference(font, internal)
            doc.idToObject["BasicFonts"].dict[internal] = font
        del self.state[doc]

    def _glyph(self, code: int) -> int:
        return self.face.charToGlyph.get(code, 0)


class _Shown(dict[int, str]):
    """For str.translate: what is drawn for a character that is no part of a shaped cell."""

    def __init__(self, font: ThaiFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if code in INVISIBLE:
            self[code] = ""
        elif _shows_nothing(char):
            self[code] = " "
        else:
            self[code] = self._font.box_for(char) if self._font.lacks(code) else char
        return self[code]


def _shows_nothing(char: str) -> bool:
    """Spaces of every kind and control characters, which are drawn as a space, and joiners."""
    return char.isspace() or unicodedata.category(char) == "Cc" or ord(char) in INVISIBLE


@lru_cache(16)
def load_font(path: Path) -> ThaiFont:
    """The font of a file, read once in a process; raises FontFileError or OSError."""
    font = ThaiFont(FontFile(path.read_bytes()))
    pdfmetrics.registerFont(font)
    registered: ThaiFont = pdfmetrics.getFont(font.fontName)
    return registered
