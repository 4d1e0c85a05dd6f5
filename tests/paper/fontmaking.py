"""Fonts that the tests need and may not ship: the bundled one under other names and measures."""

from pathlib import Path
from struct import pack, pack_into

from reportlab.pdfbase.ttfonts import TTFontMaker

from clerkdesk.paper.fontfile import FontFile

# Advances of TH Sarabun are about this share of Google's Sarabun.
TH_SARABUN = 0.66


def made_font(
    source: Path,
    family: str,
    bold: bool = False,
    italic: bool = False,
    rights: int = 0,
    widths: float = TH_SARABUN,
) -> bytes:
    """A copy of a font file with other names, style, embedding rights and advances."""
    file = FontFile(source.read_bytes())
    font = TTFontMaker()
    for tag in ("GDEF", "GPOS", "GSUB", "cmap", "glyf", "loca", "maxp", "post"):
        font.add(tag, file.table(tag))
    font.add("head", with_short(file.table("head"), 44, bold + 2 * italic))
    font.add("OS/2", with_short(file.table("OS/2"), 8, rights))
    font.add("name", name_table({1: family, 6: family.replace(" ", "")}))
    font.add("hhea", with_short(file.table("hhea"), 34, file.glyph_count))
    measures = zip(file.advances, file.bearings, strict=True)
    font.add("hmtx", b"".join(pack(">Hh", round(width * widths), left) for width, left in measures))
    made: bytes = font.makeStream()
    return made


def with_short(table: bytes, place: int, value: int) -> bytes:
    changed = bytearray(table)
    pack_into(">H", changed, place, value)
    return bytes(changed)


def name_table(names: dict[int, str]) -> bytes:
    records, strings = b"", b""
    for kind, name in names.items():
        raw = name.encode("utf-16-be")
        records += pack(">6H", 3, 1, 0x409, kind, len(raw), len(strings))
        strings += raw
    return pack(">3H", 0, len(names), 6 + len(records)) + records + strings
