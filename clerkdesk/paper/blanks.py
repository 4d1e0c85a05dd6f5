"""Rows of labels with dotted lines, where the clerk's words stand."""

from collections.abc import Sequence

from clerkdesk.domain.form.blocks import Blank, Blanks
from clerkdesk.domain.form.values import without_label
from clerkdesk.paper.partflow import in_columns
from clerkdesk.paper.parts import Part, PartLook
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip


def place_blanks(block: Blanks, setting: Setting, room: Room) -> list[Strip]:
    """Rows of labels with dotted lines; ``indent`` is of the first row alone, as in a paragraph."""
    look = PartLook(setting.size, setting.size, setting.leading)
    strips: list[Strip] = []
    for place, row in enumerate(block.rows):
        indent = 0 if place else block.indent
        strips += in_columns(parts_of(row, setting), look, setting, room, indent)
    return strips


def parts_of(row: Sequence[Blank], setting: Setting) -> list[Part]:
    """A row of blanks with what was filled in."""
    return [part for blank in row for part in _parts(blank, setting)]


def _parts(blank: Blank, setting: Setting) -> list[Part]:
    behind = setting.said(blank.behind)
    return [_part(blank, setting), *([Part(behind)] if behind else [])]


def _part(blank: Blank, setting: Setting) -> Part:
    label = setting.said(blank.label)
    value = _value(blank, setting)
    lines = blank.lines if setting.filled.blank else 1
    return Part(label, without_label(label, value), share=blank.share, lines=lines)


def _value(blank: Blank, setting: Setting) -> str:
    field = setting.form.field(blank.field)
    return setting.said(blank.text) if field is None else setting.figures(setting.value(field))
