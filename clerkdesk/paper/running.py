"""Running text on lines: left, centred or right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerkdesk.domain.form.blocks import Align
from clerkdesk.paper.gaps import stretched
from clerkdesk.paper.strips import Room, Strip
from clerkdesk.paper.typesetter import BASELINE, Typesetter

LEAST_FOR_INDENT = 3  # the first line is at least this many times as wide as its indent


@dataclass(frozen=True, slots=True)
class Look:
    """How running text is set; ``size`` in points, ``indent`` of the first line in mm."""

    size: float
    indent: float = 0
    anchor: str = Align.LEFT
    bold: bool = False


def _to_the_edge(
    lines: Sequence[str], look: Look, setter: Typesetter, widths: Sequence[float]
) -> Iterator[str]:
    """The lines; where one is short because a gap went to the next, its own last gap takes what
    is left, so that the dots of a blank copy end at the margin."""
    for place, line in enumerate(lines):
        spare = widths[min(place, 1)] - setter.width(line, look.size, look.bold)
        yield stretched(line, spare) if place < len(lines) - 1 else line


def place_text(text: str, look: Look, setter: Typesetter, room: Room) -> list[Strip]:
    """Running text as one strip for each line; a paragraph leaves no line of its own on a page."""
    indent = look.indent if room.width > LEAST_FOR_INDENT * look.indent else 0
    if look.anchor != Align.LEFT:
        indent = 0
    if look.anchor == Align.CENTRE:
        lines = setter.even_lines(text, room.width, look.size, look.bold)
    else:
        widths = [room.width - indent, room.width]
        lines = setter.lines(text, widths, look.size, look.bold)
    if look.anchor == Align.LEFT:
        lines = [*_to_the_edge(lines, look, setter, [room.width - indent, room.width])]
    height = setter.leading_of(look.size)
    strips = []
    for place, line in enumerate(lines):
        items = setter.text(
            room if place else room.within(indent),
            height * BASELINE,
            line,
            look.size,
            look.bold,
            look.anchor,
        )
        together = place in (0, len(lines) - 2) and place < len(lines) - 1
        strips.append(Strip(height, tuple(items), words=line, with_next=together))
    return strips
