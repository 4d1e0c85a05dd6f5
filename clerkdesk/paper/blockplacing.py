"""Which function places which block; columns hold blocks themselves, so they are placed here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.blocks import (
    AnyBlock,
    Blanks,
    Boxed,
    Choices,
    Clauses,
    Columns,
    MemoHead,
    PageBreak,
    Paragraph,
    PlainHead,
    Side,
    SignatureBlock,
    Space,
    Table,
)
from clerkdesk.paper.blanks import place_blanks
from clerkdesk.paper.choices import place_choices
from clerkdesk.paper.columns import side_by_side
from clerkdesk.paper.memohead import place_memo_head
from clerkdesk.paper.paragraphs import (
    place_clauses,
    place_page_break,
    place_paragraph,
    place_plain_head,
    place_space,
)
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.signatures import FRAME_PAD, framed, place_signature
from clerkdesk.paper.strips import Room, Strip, pile, with_space
from clerkdesk.paper.tables import place_table

BETWEEN_ROWS = 6.0  # points, between places to sign
NARROWEST = 20.0  # mm: in less, not even a name can be written

Blocks = Sequence[AnyBlock]


def place_blocks(blocks: Blocks, setting: Setting, room: Room) -> list[Strip]:
    """The strips of blocks under one another."""
    return [
        strip
        for block in blocks
        if setting.filled.asks_for(block.only_if)
        for strip in with_space(
            PLACE[type(block)](block, setting, room), setting.points(block.space_before)
        )
    ]


def place_columns(block: Columns, setting: Setting, room: Room) -> list[Strip]:
    """Columns side by side; where all hold nothing but signatures, row by row.

    A column of which this copy asks for nothing leaves its room to the others.
    """
    block = replace(block, columns=_asked_for(block.columns, setting))
    if len(block.columns) < 2:
        return place_blocks([each for side in block.columns for each in side.blocks], setting, room)
    rooms = _rooms(block, room, setting)
    strips: list[Strip] = []
    for row in _rows(block.columns):
        placed = side_by_side(_aligned(row, setting, rooms), setting.tallest)
        strips += with_space(placed, setting.points(BETWEEN_ROWS) if strips else 0)
    return strips


def _asked_for(sides: Sequence[Side], setting: Setting) -> tuple[Side, ...]:
    kept = (replace(side, blocks=_kept(side.blocks, setting)) for side in sides)
    return tuple(new for old, new in zip(sides, kept, strict=True) if new.blocks or not old.blocks)


def _kept(blocks: Blocks, setting: Setting) -> tuple[AnyBlock, ...]:
    """The blocks of which something is printed on this copy."""
    filled = setting.filled
    return tuple(
        block
        for block in blocks
        if filled.asks_for(block.only_if)
        and not (isinstance(block, SignatureBlock) and block.step in filled.left_out)
    )


def _rooms(block: Columns, room: Room, setting: Setting) -> list[Room]:
    shares = [side.share for side in block.columns]
    whole = room.width - block.gap * (len(shares) - 1)
    widths = [whole * share / sum(shares) for share in shares]
    if min(widths) < NARROWEST:
        raise ClerkError(
            "คอลัมน์แคบเพียง {width:.0f} มม. เขียนอะไรไม่ได้",
            do="ให้ลดจำนวนคอลัมน์ ลด gap หรือเพิ่ม share ของคอลัมน์นั้นในไฟล์แบบ",
            where="แบบ {form}",
            width=min(widths),
            form=setting.form.title,
        )
    lefts = [room.left + sum(widths[:n]) + block.gap * n for n in range(len(widths))]
    return [Room(left, width) for left, width in zip(lefts, widths, strict=True)]


def _rows(sides: Sequence[Side]) -> list[list[Blocks]]:
    """The blocks that stand side by side: all of them, or one signature of each column."""
    piles = [side.blocks for side in sides]
    if len({len(blocks) for blocks in piles}) == 1 and all(_only_signatures(b) for b in piles):
        return [[[block] for block in row] for row in zip(*piles, strict=True)]
    return [list(piles)]


def _only_signatures(blocks: Blocks) -> bool:
    return all(isinstance(block, SignatureBlock) for block in blocks)


def _aligned(row: Sequence[Blocks], setting: Setting, rooms: Sequence[Room]) -> list[list[Strip]]:
    """Columns whose last lines to sign on stand at one height, by more room above the higher."""
    sides = [place_blocks(side, setting, room) for side, room in zip(row, rooms, strict=True)]
    if any(pile(side)[1] > setting.tallest for side in sides):
        return sides  # they go over pages, where heights say nothing
    depths = [_sign_depth(side) for side in sides]
    deepest = max((depth for depth in depths if depth is not None), default=0.0)
    for place, depth in enumerate(depths):
        if depth is not None and deepest > depth:
            roomier = replace(setting, sign_room=setting.sign_room + deepest - depth)
            *above, last = _signed_at_the_end(row[place])
            deeper = place_blocks(above, setting, rooms[place])
            deeper += place_blocks([last], roomier, rooms[place])
            sides[place] = deeper if pile(deeper)[1] <= setting.tallest else sides[place]
    return sides


def _sign_depth(side: Sequence[Strip]) -> float | None:
    """How far down a column its last line to sign on lies, if it ends with one."""
    if not side or side[-1].sign_line is None:
        return None
    _, height = pile(side)
    return height - side[-1].height + side[-1].sign_line


def _signed_at_the_end(blocks: Blocks) -> Blocks:
    """The blocks up to the last signature; what is after it takes no room."""
    last = max(n for n, block in enumerate(blocks) if isinstance(block, SignatureBlock))
    return blocks[: last + 1]


def place_boxed(block: Boxed, setting: Setting, room: Room) -> list[Strip]:
    """Blocks with a line around them, in as many boxes as pages that they take."""
    inner = Room(room.left + FRAME_PAD, room.width - 2 * FRAME_PAD)
    strips = place_blocks(block.blocks, setting, inner)
    tallest = setting.tallest - 2 * FRAME_PAD
    return [framed(strip, room) for strip in side_by_side([strips], tallest)] if strips else []


PLACE: dict[type[AnyBlock], Callable[[Any, Setting, Room], list[Strip]]] = {
    MemoHead: place_memo_head,
    PlainHead: place_plain_head,
    Paragraph: place_paragraph,
    Blanks: place_blanks,
    Choices: place_choices,
    Clauses: place_clauses,
    Table: place_table,
    SignatureBlock: place_signature,
    Columns: place_columns,
    Boxed: place_boxed,
    Space: place_space,
    PageBreak: place_page_break,
}
