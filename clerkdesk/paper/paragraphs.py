"""Running text: paragraphs, numbered clauses, the centred head of an announcement, empty room."""

from collections.abc import Sequence

from clerkdesk.domain.form.blocks import Align, Clauses, PageBreak, Paragraph, PlainHead, Space
from clerkdesk.paper.placed import Image
from clerkdesk.paper.running import Look, place_text
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip

GARUDA_ABOVE = 30.0  # mm high, on announcements and orders
UNDER_GARUDA = 2.0  # mm


def place_paragraph(block: Paragraph, setting: Setting, room: Room) -> list[Strip]:
    """A paragraph in the size of the paper or its own; what was typed may hold several."""
    size = setting.scaled(block.size) if block.size else setting.size
    look = Look(size, block.indent, block.align, block.bold)
    typed = setting.said(block.text).split("\n")
    return [strip for text in typed for strip in place_text(text, look, setting, room)]


def place_clauses(block: Clauses, setting: Setting, room: Room) -> list[Strip]:
    """Clauses as paragraphs, each beginning with its own printed number."""
    look = Look(setting.size, block.indent)
    return [
        strip
        for clause in block.clauses
        for strip in place_text(setting.said(clause), look, setting, room)
    ]


def place_plain_head(block: PlainHead, setting: Setting, room: Room) -> list[Strip]:
    """Centred bold lines that stay together, below the Garuda where the head has one."""
    look = Look(setting.scaled(block.size), anchor=Align.CENTRE, bold=True)
    lines = [
        strip
        for line in block.lines
        for strip in place_text(setting.said(line), look, setting, room)
    ]
    strips = _garuda_above(setting, room) + lines if block.garuda else lines
    return _together(strips)


def _garuda_above(setting: Setting, room: Room) -> list[Strip]:
    height = GARUDA_ABOVE
    image = Image(room.centre - height / 2, 0, height, height, setting.garuda)
    return [Strip(height + UNDER_GARUDA, (image,) if setting.garuda else ())]


def _together(strips: Sequence[Strip]) -> list[Strip]:
    return [
        Strip(each.height, each.items, each.space, each.words, with_next=True) for each in strips
    ]


def place_space(block: Space, setting: Setting, room: Room) -> list[Strip]:
    """Empty room, dropped at the top of a page."""
    return [Strip(0, space=block.height * setting.scale)]


def place_page_break(block: PageBreak, setting: Setting, room: Room) -> list[Strip]:
    """What follows begins a page."""
    return [Strip(0, breaks_page=True)]
