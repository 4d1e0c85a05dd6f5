"""Bytes of one glyph in a TrueType ``glyf`` table: taken apart, renumbered, put together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from struct import pack, unpack_from
from typing import NamedTuple

WORDS, OFFSETS, MORE, INSTRUCTED = 0x0001, 0x0002, 0x0020, 0x0100
SCALE, TWO_SCALES, MATRIX = 0x0008, 0x0040, 0x0080
HEAD = 10  # bytes before the outline: number of contours and the bounding box


class Component(NamedTuple):
    """A glyph set at an offset (font units) inside another one."""

    glyph: int
    x: int
    y: int


def is_composite(outline: bytes) -> bool:
    """Whether the glyph is put together from others."""
    return len(outline) > HEAD and unpack_from(">h", outline)[0] < 0


def _records(outline: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Place, flags, glyph and end of each component record."""
    place, flags = HEAD, MORE
    while flags & MORE:
        flags, glyph = unpack_from(">2H", outline, place)
        end = place + (8 if flags & WORDS else 6)
        end += 2 * bool(flags & SCALE) + 4 * bool(flags & TWO_SCALES) + 8 * bool(flags & MATRIX)
        yield place, flags, glyph, end
        place = end


def component_glyphs(outline: bytes) -> Iterator[tuple[int, int]]:
    """Where each component's glyph number stands, and the number."""
    if is_composite(outline):
        yield from ((place + 2, glyph) for place, _, glyph, _ in _records(outline))


def renumbered(
    outline: bytes, components: Iterable[tuple[int, int]], number_of: Callable[[int], int]
) -> bytes:
    """The same outline with the glyph numbers of its ``component_glyphs`` replaced."""
    changed = bytearray(outline)
    for place, glyph in components:
        changed[place : place + 2] = pack(">H", number_of(glyph))
    return bytes(changed)


def without_instructions(outline: bytes) -> bytes:
    """The outline alone: paper needs no hinting, and a memo's PDF is a sixth as large."""
    if len(outline) <= HEAD:
        return b""
    if is_composite(outline):
        return _composite_without_instructions(outline)
    contours = HEAD + 2 * unpack_from(">h", outline)[0]
    length = unpack_from(">H", outline, contours)[0]
    return outline[:contours] + b"\0\0" + outline[contours + 2 + length :]


def _composite_without_instructions(outline: bytes) -> bytes:
    changed, end = bytearray(outline), HEAD
    for place, flags, _, end in _records(outline):  # noqa: B007  (the last end is wanted)
        changed[place : place + 2] = pack(">H", flags & ~INSTRUCTED)
    if end > len(outline):
        raise ValueError("a composite glyph is cut off")
    return bytes(changed[:end])


def composite(components: Sequence[Component], outline_of: Callable[[int], bytes]) -> bytes:
    """A new glyph that shows ``components``, in their font's own glyph numbers."""
    boxes = []
    for part in components:
        if outline := outline_of(part.glyph):
            left, bottom, right, top = unpack_from(">4h", outline, 2)
            boxes.append((left + part.x, bottom + part.y, right + part.x, top + part.y))
    if not boxes:
        return b""
    left, bottom, right, top = zip(*boxes, strict=True)
    head = pack(">5h", -1, min(left), min(bottom), max(right), max(top))
    return head + b"".join(
        pack(">2H2h", WORDS | OFFSETS | (MORE if more else 0), part.glyph, part.x, part.y)
        for more, part in zip(range(len(components) - 1, -1, -1), components, strict=True)
    )


def box_outline(width: int, height: int, line: int) -> bytes:
    """An upright hollow box standing on the baseline: what a character without glyph looks like."""
    outer = [(0, 0), (0, height), (width, height), (width, 0)]
    inner = [
        (line, line),
        (width - line, line),
        (width - line, height - line),
        (line, height - line),
    ]
    points = [(x + line, y) for x, y in outer + inner]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip([(0, 0), *points], points, strict=False)]
    on_curve = b"\1" * len(points)
    xs = b"".join(pack(">h", x) for x, _ in steps)
    ys = b"".join(pack(">h", y) for _, y in steps)
    return pack(">5h3H", 2, line, 0, width + line, height, 3, 7, 0) + on_curve + xs + ys
