"""The place where a step is signed: what is asked, room for the hand, the lines below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerkdesk.domain.form.blocks import Align, SignatureBlock
from clerkdesk.domain.form.form import Ask, Step
from clerkdesk.paper.choices import place_answers
from clerkdesk.paper.filled import PrintedName
from clerkdesk.paper.partflow import flow
from clerkdesk.paper.parts import Part, PartLook
from clerkdesk.paper.placed import Box
from clerkdesk.paper.running import Look, place_text
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.signlines import COLUMN, NOBODY, ToSign, sign_lines
from clerkdesk.paper.strips import Lowered, Room, Strip, first_words, pile

FRAME_PAD = 2.5  # mm, between a frame and what is in it
STATEMENT_INDENT = 25.0  # mm

REASON = {
    Ask.NO: [],
    Ask.OPTIONAL: [Part("เหตุผล (ถ้ามี)", "")],
    Ask.WHEN_AGAINST: [Part("เหตุผล", "")],
    Ask.REQUIRED: [Part("เหตุผล", "", lines=2)],
}
AMOUNT = {
    Ask.NO: [],
    Ask.OPTIONAL: [Part("จำนวนเงิน (ถ้ามี)", ""), Part("บาท")],
    Ask.WHEN_AGAINST: [Part("จำนวนเงิน", ""), Part("บาท")],
    Ask.REQUIRED: [Part("จำนวนเงิน", ""), Part("บาท")],
}


@dataclass(frozen=True, slots=True)
class Place:
    """The block with its step, and whose name is printed."""

    block: SignatureBlock
    step: Step
    name: PrintedName


def place_signature(block: SignatureBlock, setting: Setting, room: Room) -> list[Strip]:
    """One strip that stays together, unless no page is tall enough for it."""
    step = setting.form.step(block.step)
    if step is None or block.step in setting.filled.left_out:
        return []
    names = setting.filled.names if block.prints_name and not setting.filled.blank else {}
    place = Place(block, step, names.get(step.id, NOBODY))
    pad = FRAME_PAD if block.boxed else 0
    inner = Room(room.left + pad, room.width - 2 * pad)
    key = (step.id, id(block), inner)
    if key not in setting.kept:
        setting.kept[key] = _above(place, setting, inner)
    above = setting.kept[key]
    strip = _together(place, above, setting, inner)
    if strip.height + 2 * pad > setting.tallest:
        return [*above, _together(place, [], setting, inner)]
    return [framed(strip, room) if block.boxed else strip]


def _reason(step: Step) -> Sequence[Part]:
    """The line for a reason; one that only a refusal needs is called after that choice."""
    against = next((each for each in step.choices if Ask.WHEN_AGAINST.is_needed(each.means)), None)
    if step.reason is Ask.WHEN_AGAINST and against is not None:
        return [Part(f"เหตุผลที่{against.label}", "")]
    return REASON[step.reason]


def _above(place: Place, setting: Setting, room: Room) -> list[Strip]:
    """What is read and marked before signing."""
    step, block = place.step, place.block
    strips: list[Strip] = []
    if block.heading:
        anchor = Align.CENTRE if block.boxed else Align.LEFT
        look = Look(setting.size, anchor=anchor, bold=True)
        strips += place_text(setting.said(block.heading), look, setting, room)
    if step.statement:
        narrow = room.width < COLUMN * setting.whole.width
        look = Look(setting.size, indent=0 if narrow else STATEMENT_INDENT)
        strips += place_text(setting.said(step.statement), look, setting, room)
    strips += place_answers(step.choices, setting, room)
    written = PartLook(setting.size, setting.size, setting.leading)
    for parts in (_reason(step), AMOUNT[step.amount]):
        strips += flow(parts, written, setting, room)
    return strips


def _together(place: Place, above: Sequence[Strip], setting: Setting, room: Room) -> Strip:
    items, height = pile(above)
    signs = setting.said(place.block.signs)
    to_sign = ToSign(
        place.step.id,
        signs,
        place.name,
        place.block.align,
        place.step.dated,
        place.block.plain,
    )
    below = sign_lines(to_sign, setting, room)
    return Strip(
        height + below.height,
        (*items, Lowered(height, tuple(below.items))),
        words=first_words([*above, below]),
        to_sign=True,
        sign_line=height + setting.sign_room,
    )


def framed(strip: Strip, room: Room) -> Strip:
    """The strip with a line around it; ``room`` is that of the line."""
    height = strip.height + 2 * FRAME_PAD
    line = None if strip.sign_line is None else strip.sign_line + FRAME_PAD
    return replace(
        strip,
        height=height,
        items=(Lowered(FRAME_PAD, tuple(strip.items)),),
        sign_line=line,
        frame=Box(room.left, 0, room.width, height),
    )
