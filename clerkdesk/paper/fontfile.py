"""A TrueType file, read once and checked, so that damage is found before anything is printed.

Written from the OpenType specification (tables head, hhea, hmtx, maxp, loca, glyf, cmap, name,
OS/2, post). Only TrueType outlines are read, since a PDF subset is cut from them.
"""

from collections.abc import Iterator
from functools import cached_property
from struct import error as StructError  # noqa: N812  (a class that struct spells small)
from struct import unpack_from

from clerkdesk.paper.glyph import component_glyphs, without_instructions

TRUETYPE = (b"\0\1\0\0", b"true")
RESTRICTED, EDITABLE_OR_PREVIEW, NO_SUBSET_OR_BITMAP = 0x0002, 0x000C, 0x0300


class FontFileError(Exception):
    """The file is no TrueType font, or a damaged one."""


class FontFile:
    """The parts of a font that measuring, choosing and subsetting need; lengths in font units."""

    def __init__(self, data: bytes) -> None:
        """Reads and checks the whole file; raises FontFileError."""
        self.data = data
        try:
            self._read()
        except (StructError, IndexError, KeyError, ValueError, OverflowError) as error:
            raise FontFileError(f"damaged font: {error!r}") from error

    def _read(self) -> None:
        if self.data[:4] not in TRUETYPE:
            raise FontFileError("not a TrueType file")
        self._places = dict(_directory(self.data))
        self._read_head()
        self._read_metrics()
        self.cmap = read_cmap(self.table("cmap"), self.glyph_count)
        self._glyf = self.table("glyf")
        self._starts = self._read_loca()
        self.outlines = [self._outline(glyph) for glyph in range(self.glyph_count)]
        self.family = self._name(1)
        self.postscript_name = self._name(6)

    def _read_head(self) -> None:
        head = self.table("head")
        self.units_per_em: int = unpack_from(">H", head, 18)[0]
        if not 16 <= self.units_per_em <= 16384:
            raise FontFileError(f"units per em is {self.units_per_em}")
        self.box: tuple[int, int, int, int] = unpack_from(">4h", head, 36)
        style, self._long_loca = unpack_from(">H", head, 44)[0], unpack_from(">h", head, 50)[0]
        self.bold, self.italic = bool(style & 1), bool(style & 2)
        self.italic_angle: float = unpack_from(">l", self.table("post"), 4)[0] / 65536

    def _read_metrics(self) -> None:
        hhea = self.table("hhea")
        self.ascent, self.descent = unpack_from(">2h", hhea, 4)
        measured = unpack_from(">H", hhea, 34)[0]
        self.glyph_count: int = unpack_from(">H", self.table("maxp"), 4)[0]
        pairs = unpack_from(f">{'Hh' * measured}", self.table("hmtx"))
        rest = self.glyph_count - measured
        bearings = unpack_from(f">{rest}h", self.table("hmtx"), 4 * measured)
        self.advances: tuple[int, ...] = pairs[::2] + pairs[-2:-1] * rest
        self.bearings: tuple[int, ...] = pairs[1::2] + bearings
        self.weight, _, self._rights = unpack_from(">3H", self.table("OS/2"), 4)

    def _read_loca(self) -> tuple[int, ...]:
        count, loca = self.glyph_count + 1, self.table("loca")
        short = [2 * start for start in unpack_from(f">{count}H", loca)]
        starts = unpack_from(f">{count}L", loca) if self._long_loca else tuple(short)
        if list(starts) != sorted(starts) or starts[-1] > len(self._glyf):
            raise FontFileError("glyph places are out of order")
        return starts

    def _outline(self, glyph: int) -> bytes:
        outline = without_instructions(self._glyf[self._starts[glyph] : self._starts[glyph + 1]])
        if any(part >= self.glyph_count for _, part in component_glyphs(outline)):
            raise FontFileError(f"glyph {glyph} is made of one that is not there")
        return outline

    def _name(self, wanted: int) -> str:
        names = self.table("name")
        count, strings = unpack_from(">2H", names, 2)
        for record in range(count):
            platform, _, _, kind, length, start = unpack_from(">6H", names, 6 + 12 * record)
            if kind == wanted and platform in (1, 3):
                raw = names[strings + start : strings + start + length]
                return raw.decode("utf-16-be" if platform == 3 else "mac-roman", "replace")
        return ""

    def table(self, tag: str) -> bytes:
        """The bytes of one table; KeyError when the font has none of that name."""
        start, length = self._places[tag]
        return self.data[start : start + length]

    @cached_property
    def may_be_embedded(self) -> bool:
        """Whether the font's own rights (OS/2 fsType) allow a subset inside a document."""
        restricted = self._rights & RESTRICTED and not self._rights & EDITABLE_OR_PREVIEW
        return not (restricted or self._rights & NO_SUBSET_OR_BITMAP)


def _directory(data: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    for number in range(unpack_from(">H", data, 4)[0]):
        tag, _, start, length = unpack_from(">4s3L", data, 12 + 16 * number)
        if start + length > len(data):
            raise FontFileError(f"the table {tag!r} is cut off")
        yield tag.decode("latin-1"), (start, length)


def read_cmap(table: bytes, glyph_count: int) -> dict[int, int]:
    """Which glyph shows each Unicode character: the widest of the Unicode subtables."""
    best: dict[int, int] = {}
    for number in range(unpack_from(">H", table, 2)[0]):
        platform, encoding, start = unpack_from(">2HL", table, 4 + 8 * number)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            reader = _CMAP_FORMATS.get(unpack_from(">H", table, start)[0])
            found = dict(reader(table, start)) if reader else {}
            best = found if len(found) > len(best) else best
    return {code: glyph for code, glyph in best.items() if 0 < glyph < glyph_count}


def _segments(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 4: segments of the basic plane."""
    count = unpack_from(">H", table, start + 6)[0] // 2
    ends = unpack_from(f">{count}H", table, start + 14)
    firsts, deltas, offsets = (
        unpack_from(f">{count}H", table, start + 16 + 2 * count * part) for part in (1, 2, 3)
    )
    offsets_at = start + 16 + 6 * count
    for n, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[n]:
                place = offsets_at + 2 * n + offsets[n] + 2 * (code - first)
                glyph = unpack_from(">H", table, place)[0]
            yield code, (glyph + deltas[n]) & 0xFFFF if glyph or not offsets[n] else 0


def _groups(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 12: groups over all planes."""
    for number in range(unpack_from(">L", table, start + 12)[0]):
        first, end, glyph = unpack_from(">3L", table, start + 16 + 12 * number)
        if end - first > 0xFFFF:
            raise FontFileError("a character group is too wide")
        yield from ((code, glyph + code - first) for code in range(first, end + 1))


_CMAP_FORMATS = {4: _segments, 12: _groups}
