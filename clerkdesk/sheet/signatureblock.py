"""One place to sign: a dotted line, the name in brackets, the position."""

from dataclasses import dataclass, replace

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.memo.tracking import Signer
from clerkdesk.sheet.celltext import cut_to_cell, legal
from clerkdesk.sheet.grid import Cell
from clerkdesk.sheet.looks import Look, Upright
from clerkdesk.sheet.page import text_room
from clerkdesk.sheet.ruler import Ruler, height_of_lines

_LONGEST = 45.0
"""The most of a dotted line, mm."""


@dataclass(frozen=True)
class Span:
    """``count`` columns from ``first`` (from 1), together ``width`` mm."""

    first: int
    count: int
    width: float


@dataclass(frozen=True)
class Part:
    """A cell with the height in points that it needs."""

    cell: Cell
    height: float


def signature_block(signer: Signer, span: Span, size: float, ruler: Ruler) -> tuple[Part, ...]:
    """The three parts, from the top. What is not known is left to be written by hand."""
    signs, name, position = (
        cut_to_cell(legal(text)) for text in (signer.signs, signer.name, signer.position)
    )

    def dots(beside: str) -> str:
        room = min(text_room(span.width) * 0.8 - ruler.width(beside, size), _LONGEST)
        return "." * max(10, int(room / ruler.width("." * 10, size) * 10))

    below = Look(size, align=Align.CENTRE, upright=Upright.TOP)
    dotted = replace(below, wrap=False)
    parts = (
        (f"ลงชื่อ{dots(f'ลงชื่อ{signs}')}{signs}", replace(dotted, upright=Upright.BOTTOM)),
        (f"({name})", below) if name else (f"({dots('()')})", dotted),
        (f"ตำแหน่ง {position}", below) if position else (f"ตำแหน่ง{dots('ตำแหน่ง')}", dotted),
    )
    return tuple(_part(text, look, span, ruler) for text, look in parts)


def _part(text: str, look: Look, span: Span, ruler: Ruler) -> Part:
    one_line = height_of_lines(1, look.size)
    height = ruler.height(text, span.width, look.size) if look.wrap else one_line
    return Part(Cell(span.first, text, look, across=span.count), height)
