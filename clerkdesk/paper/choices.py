"""Boxes to tick: the options of a field, or the answers of a step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from clerkdesk.domain.form.blocks import Choices
from clerkdesk.domain.form.form import Choice, Option
from clerkdesk.paper.partflow import flow
from clerkdesk.paper.parts import BETWEEN_TICKS, Part, PartLook
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip

SHORT = 0.3  # of the width, of a text that has its options beside it
BELOW_INDENT = 8.0  # mm, of options below another one

Ticked = Mapping[str, str]


def place_choices(block: Choices, setting: Setting, room: Room) -> list[Strip]:
    """A field's options behind the block's text, options of an option indented below it. Behind
    a short text all lines begin where the first option does."""
    field = setting.form.field(block.field)
    options = field.options if field else ()
    ticked = {} if setting.filled.blank else setting.filled.ticked.get(block.field, {})
    opening = [Part(setting.said(block.text))] if block.text else []
    within = room.within(block.indent)
    if block.stacked:
        strips = place_boxes(opening, setting, within)
        for option in options:
            strips += _options([], [option], "", ticked, setting, within)
        return strips
    begun = setting.width(setting.said(block.text), setting.size) + BETWEEN_TICKS
    if not opening or not options or begun > SHORT * within.width:
        return _options(opening, options, "", ticked, setting, within)
    first, *rest = _options([], options, "", ticked, setting, within.within(begun))
    label, *_ = place_boxes(opening, setting, within)
    words = f"{label.words} {first.words}"
    return [replace(first, items=(*label.items, *first.items), words=words), *rest]


def _options(
    opening: list[Part],
    options: Sequence[Option],
    above: str,
    ticked: Ticked,
    setting: Setting,
    room: Room,
) -> list[Strip]:
    """Options in rows; one that has options of its own has a row alone, behind the opening at
    most. Keys are ``above.below``."""
    strips: list[Strip] = []
    row = opening
    for option in options:
        key = f"{above}{option.key}"
        if option.options and any(part.ticked is not None for part in row):
            strips += place_boxes(row, setting, room)
            row = []
        row = [*row, _part(option, key, ticked, setting)]
        if option.options:
            inner = room.within(BELOW_INDENT)
            strips += place_boxes(row, setting, room)
            strips += _options([], option.options, f"{key}.", ticked, setting, inner)
            row = []
    return strips + place_boxes(row, setting, room)


def _part(option: Option, key: str, ticked: Ticked, setting: Setting) -> Part:
    detail = setting.figures(ticked.get(key, "")) if option.detail else None
    return Part(setting.said(option.label), detail, ticked=_is_ticked(key, ticked))


def _is_ticked(key: str, ticked: Ticked) -> bool:
    return key in ticked or any(each.startswith(f"{key}.") for each in ticked)


def place_answers(choices: Iterable[Choice], setting: Setting, room: Room) -> list[Strip]:
    """The answers of a step, to be ticked by hand."""
    return place_boxes(
        [Part(setting.said(choice.label), ticked=False) for choice in choices], setting, room
    )


def place_boxes(parts: Sequence[Part], setting: Setting, room: Room) -> list[Strip]:
    """Boxes with their labels and dotted lines, as many on a line as fit."""
    look = PartLook(setting.size, setting.size, setting.leading)
    return flow(parts, look, setting, room)
