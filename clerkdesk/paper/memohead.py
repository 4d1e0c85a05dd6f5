"""The head of a memo: the Garuda's place, the title on its line, bold labels with dotted lines."""

from dataclasses import replace

from clerkdesk.domain.form.blocks import MemoHead
from clerkdesk.paper.blanks import parts_of
from clerkdesk.paper.partflow import in_columns
from clerkdesk.paper.parts import PartLook
from clerkdesk.paper.placed import Image, Item
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import PT, Room, Strip
from clerkdesk.paper.typesetter import BASELINE

GARUDA = 15.0  # mm, its height and width
FROM_EDGE = 15.0  # mm, from the paper's upper edge to the Garuda
TITLE_LINE = 35 * PT
TITLE_SIZE = 29
LABEL_LINE = 1.16  # of the label's size


def place_memo_head(block: MemoHead, setting: Setting, room: Room) -> list[Strip]:
    """The title and the rows; on the first page the title reaches up into the top margin."""
    look = PartLook(
        setting.size,
        setting.scaled(block.label_size),
        setting.points(block.label_size * LABEL_LINE),
        label_bold=True,
    )
    strips = [_title(block, setting, room)]
    for row in block.rows:
        strips += in_columns(parts_of(row, setting), look, setting, room)
    return [replace(strip, with_next=True) for strip in strips[:-1]] + strips[-1:]


def _title(block: MemoHead, setting: Setting, room: Room) -> Strip:
    line = TITLE_LINE * block.title_size / TITLE_SIZE
    height = max(GARUDA, line) if block.garuda else line
    baseline = (height - line) / 2 + line * BASELINE
    title = setting.said(block.title)
    items: list[Item] = setting.text(
        room, baseline, title, block.title_size, bold=True, anchor="centre"
    )
    if block.garuda and setting.garuda:
        items.append(Image(room.left, 0, GARUDA, GARUDA, setting.garuda))
    rise = max(0, setting.paper.margins.top - FROM_EDGE)
    return Strip(height, tuple(items), words=title, rise=rise)
