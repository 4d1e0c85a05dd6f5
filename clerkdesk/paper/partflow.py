"""Parts on lines: where their shares put them when they fit, one after the other when not.

A value that is too long for what is left of its line goes on over whole lines below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clerkdesk.paper.parts import BETWEEN, LEAST_SLOT, PAD, Part, PartLook, PartPen, between
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip

BEGINNING = 40.0  # mm that have to be left of a line for a long value to begin there
SMALLER_BY = (0, 0.5, 1.0, 1.5)  # points that nobody minds, to keep a line whole


def in_columns(
    parts: Sequence[Part], look: PartLook, setting: Setting, room: Room, indent: float = 0
) -> list[Strip]:
    """The parts on one line where their shares put them, or nearly, else as they flow.

    ``indent`` mm are left free before the first line alone.
    """
    first = room.within(indent)
    for pen in _pens(look, setting):
        widths = [] if any(map(_is_typed_in_lines, parts)) else _shared(parts, pen, first.width)
        if widths:
            below = _more_lines(parts, pen, room)
            return [pen.line(parts, widths, first.left), *below]
    return flow(parts, look, setting, room, indent)


def flow(
    parts: Sequence[Part], look: PartLook, setting: Setting, room: Room, indent: float = 0
) -> list[Strip]:
    """The parts one after the other, a new line where the next one does not fit."""
    pen = PartPen(setting, look)
    strips: list[Strip] = []
    row = _Row(pen, room.within(indent), room, ())
    for part in parts:
        if row.parts and not row.takes(part):
            strips += row.strips()
            row = _Row(pen, room, room, ())
        row = replace(row, parts=(*row.parts, part))
        if row.is_long(part):
            strips += row.strips()
            row = _Row(pen, room, room, ())
    return strips + row.strips()


def _pens(look: PartLook, setting: Setting) -> Iterator[PartPen]:
    for less in SMALLER_BY:
        if not less or look.size - less >= setting.smallest:
            yield PartPen(setting, replace(look, size=look.size - less))


def _shared(parts: Sequence[Part], pen: PartPen, width: float) -> list[float]:
    """How wide each part is when they share a line; none when they cannot. Words without a line
    to write on take what they need, so that the last of them end at the margin."""
    wanted = [pen.need(part) for part in parts]
    shares = _shares(parts)
    whole = width - BETWEEN * (len(parts) - 1)
    fixed = sum(need for need, share in zip(wanted, shares, strict=True) if not share)
    even = [(whole - fixed) * share or need for need, share in zip(wanted, shares, strict=True)]
    if all(width >= need for width, need in zip(even, wanted, strict=True)):
        return even
    spare = whole - sum(wanted)
    if spare < 0:
        return []
    return [need + spare * share for need, share in zip(wanted, shares, strict=True)]


def _shares(parts: Sequence[Part]) -> list[float]:
    """The part of a line's room that each part takes, all together one."""
    written = [part.share if part.value is not None else 0.0 for part in parts]
    shares = written if any(written) else [part.share for part in parts]
    return [share / sum(shares) for share in shares]


def _more_lines(parts: Sequence[Part], pen: PartPen, room: Room) -> list[Strip]:
    count = max((part.lines for part in parts), default=1) - 1
    return [pen.whole_line("", room) for _ in range(count)]


def _is_typed_in_lines(part: Part) -> bool:
    return "\n" in (part.value or "")


@dataclass(frozen=True, slots=True)
class _Row:
    """Parts on the line ``room``; what is too long goes on below, in ``further``."""

    pen: PartPen
    room: Room
    further: Room
    parts: tuple[Part, ...]

    def takes(self, part: Part) -> bool:
        """Whether the line has room for one more part, or for a long one's beginning."""
        left = self.room.width - self.pen.taken(self.parts) - between(part)
        if self.is_long(part):
            return left - self.pen.label_width(part) >= BEGINNING
        return left >= self.pen.need(part)

    def is_long(self, part: Part) -> bool:
        """Whether the part needs more than a line of its own."""
        return _is_typed_in_lines(part) or self.pen.need(part) > self.room.width

    def strips(self) -> list[Strip]:
        """One line whose spare room goes to the dotted lines; a long part takes more lines."""
        if not self.parts:
            return []
        if self.is_long(self.parts[-1]):
            return self._long()
        slots = sum(part.value is not None for part in self.parts)
        spare = (self.room.width - self.pen.taken(self.parts)) / max(1, slots)
        widths = [self.pen.need(part) + (0 if part.value is None else spare) for part in self.parts]
        below = _more_lines(self.parts, self.pen, self.further)
        return [self.pen.line(self.parts, widths, self.room.left), *below]

    def _long(self) -> list[Strip]:
        *short, part = self.parts
        line = self.pen.line(short, [self.pen.need(each) for each in short], self.room.left)
        x = self.room.left
        if short:
            x += self.pen.taken(short) + between(part)
        room = Room(x, self.room.right - x)
        narrow = self.pen.label_width(part) > room.width - LEAST_SLOT
        if part.value is None or (part.label and narrow):
            strips = self._long_label(part, room)
        else:
            strips = self._long_value(part, part.value, room)
        first = strips[0]
        items = (*line.items, *first.items)
        words = f"{line.words} {first.words}".strip()
        return [replace(first, items=items, words=words), *strips[1:]]

    def _long_value(self, part: Part, value: str, room: Room) -> list[Strip]:
        pen, label = self.pen, self.pen.label_width(part)
        slot, further = room.within(label), self._below(part, room)
        widths = [slot.width - 2 * PAD, further.width - PAD]
        first, *rest = pen.setting.lines(value, widths, pen.look.size)
        items = (*pen.label(part, room), *pen.slot(first, slot))
        words = f"{part.label} {first}".strip()
        opening = Strip(pen.look.height, items, words=words, with_next=bool(rest))
        lines = [*rest, *[""] * (part.lines - 1 - len(rest))]
        return [opening, *(pen.whole_line(line, further) for line in lines)]

    def _below(self, part: Part, room: Room) -> Room:
        """Where a value goes on: over the whole line, or below the words beside its box."""
        if part.ticked is None:
            return self.further
        indent = room.left - self.further.left + self.pen.tick_width(part)
        return self.further.within(indent)

    def _long_label(self, part: Part, room: Room) -> list[Strip]:
        """A label of several lines; its value, if it has one, begins a line of its own."""
        pen, look = self.pen, self.pen.look
        beside = room.within(pen.tick_width(part))
        lines = pen.setting.lines(part.label, [beside.width], look.label_size, look.label_bold)
        strips = []
        for place, line in enumerate(lines):
            shown = replace(part, label=line, ticked=None)
            items = pen.label(shown, beside)
            opening = [] if place else pen.tick(part, room.left)
            last = place == len(lines) - 1 and part.value is None
            strips.append(Strip(look.height, (*opening, *items), words=line, with_next=not last))
        if part.value is None:
            return strips
        value = Part(value=part.value, lines=part.lines)
        return strips + flow([value], look, pen.setting, beside)
