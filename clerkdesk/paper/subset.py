"""The part of a font that one document uses, written as a TrueType file of its own.

Reportlab's own subset keeps hinting and all ASCII, and writes wrong widths for fonts whose em
is not 1000 units; and our baked glyphs exist nowhere but here.
"""

from collections.abc import Iterable
from struct import pack, pack_into, unpack_from

from reportlab.pdfbase.ttfonts import TTFontMaker

from clerkdesk.paper.fontfile import FontFile
from clerkdesk.paper.glyph import component_glyphs, renumbered

LONG_LOCA = 1


class BakedGlyphs:
    """The font's own glyphs, and after them those that were made for shaped characters."""

    def __init__(self, file: FontFile) -> None:
        self.file = file
        self.outlines = list(file.outlines)
        self.components = [tuple(component_glyphs(outline)) for outline in file.outlines]
        self.advances = list(file.advances)
        self.bearings = list(file.bearings)

    def add(self, outline: bytes, advance: int) -> int:
        """A new glyph (components in the font's numbers); returns its number."""
        self.outlines.append(outline)
        self.components.append(tuple(component_glyphs(outline)))
        self.bearings.append(unpack_from(">h", outline, 2)[0] if outline else 0)
        self.advances.append(advance)
        return len(self.outlines) - 1


def write_subset(glyphs: BakedGlyphs, wanted: Iterable[int]) -> bytes:
    """A TrueType file in which character code n shows the n-th of ``wanted``; at most 256."""
    codes = list(wanted)
    order = _with_components(glyphs, codes)
    number_of = {glyph: number for number, glyph in enumerate(order)}
    outlines = [
        _padded(renumbered(glyphs.outlines[g], glyphs.components[g], number_of.__getitem__))
        for g in order
    ]
    measures = [pack(">Hh", glyphs.advances[g], glyphs.bearings[g]) for g in order]
    font = TTFontMaker()
    font.add("OS/2", glyphs.file.table("OS/2"))
    font.add("cmap", _byte_cmap([number_of[glyph] for glyph in codes]))
    font.add("glyf", b"".join(outlines))
    font.add("head", _changed(glyphs.file.table("head"), 50, LONG_LOCA))
    font.add("hhea", _changed(glyphs.file.table("hhea"), 34, len(order)))
    font.add("hmtx", b"".join(measures))
    font.add("loca", _loca(outlines))
    font.add("maxp", _maxp(glyphs.file.table("maxp"), len(order)))
    font.add("post", pack(">L", 0x00030000) + glyphs.file.table("post")[4:16] + bytes(16))
    written: bytes = font.makeStream()
    return written


def _with_components(glyphs: BakedGlyphs, codes: list[int]) -> list[int]:
    """Glyph 0, the wanted ones and whatever they are made of, each once."""
    order = list(dict.fromkeys([0, *codes]))
    known = set(order)
    for glyph in order:  # grows while it is walked
        for _, part in glyphs.components[glyph]:
            if part not in known:
                known.add(part)
                order.append(part)
    return order


def _padded(outline: bytes) -> bytes:
    return outline + bytes(-len(outline) % 4)


def _loca(outlines: list[bytes]) -> bytes:
    starts, place = [0], 0
    for outline in outlines:
        place += len(outline)
        starts.append(place)
    return pack(f">{len(starts)}L", *starts)


def _byte_cmap(numbers: list[int]) -> bytes:
    """One Macintosh subtable of format 6, which is what a symbolic PDF font is read by."""
    count = len(numbers)
    head = pack(">2H2HL", 0, 1, 1, 0, 12)
    return head + pack(f">5H{count}H", 6, 10 + 2 * count, 0, 0, count, *numbers)


def _changed(table: bytes, place: int, value: int) -> bytes:
    changed = bytearray(table)
    pack_into(">H", changed, place, value)
    return bytes(changed)


def _maxp(table: bytes, count: int) -> bytes:
    """Limits wide enough for baked glyphs: up to four parts, one level deeper than the font's."""
    changed = bytearray(_changed(table, 4, count))
    points, contours, joined_points, joined_contours = unpack_from(">4H", changed, 6)
    parts, depth = unpack_from(">2H", changed, 28)
    most = [min(0xFFFF, 4 * limit) for limit in (
        max(points, joined_points), max(contours, joined_contours)
    )]  # fmt: skip
    pack_into(">2H", changed, 10, *most)
    pack_into(">2H", changed, 28, max(parts, 4), depth + 1)
    return bytes(changed)
