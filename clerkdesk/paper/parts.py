"""What a line to fill in is made of: a label, a box to tick before it, a dotted line behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerkdesk.paper.gaps import LEADER_DROP
from clerkdesk.paper.placed import Dots, Item, Tick
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import PT, Room, Strip
from clerkdesk.paper.typesetter import BASELINE

PAD = 1.6  # mm, between a label or a line's end and what is written
BETWEEN = 2.5  # mm, from the end of one part to the next label
BETWEEN_TICKS = 5.0
LEAST_SLOT = 24.0  # mm, to write something by hand
TICK_SIDE = 0.56  # of the size
TICK_GAP = 1.6  # mm
ABOVE_BASELINE = 0.88  # of a box's side: it sits a little below the baseline, as letters seem to


@dataclass(frozen=True, slots=True)
class Part:
    """A label, a box before it unless ``ticked`` is None, a line behind it unless ``value`` is.

    ``share`` is its part of a line; ``lines`` is how many dotted lines it takes at the least.
    """

    label: str = ""
    value: str | None = None
    ticked: bool | None = None
    share: float = 1
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PartLook:
    """How parts are set: sizes in points, ``height`` of a line in mm."""

    size: float
    label_size: float
    height: float
    label_bold: bool = False


@dataclass(frozen=True, slots=True)
class PartPen:
    """Measures and places parts; all widths are mm."""

    setting: Setting
    look: PartLook

    @property
    def baseline(self) -> float:
        """From a line's top."""
        return self.look.height * BASELINE

    @property
    def tick_side(self) -> float:
        """Of a box."""
        return self.look.size * TICK_SIDE * PT

    def tick_width(self, part: Part) -> float:
        """Of the box with the gap behind it."""
        return 0 if part.ticked is None else self.tick_side + TICK_GAP

    def label_width(self, part: Part) -> float:
        """With the box before it."""
        look = self.look
        width = self.setting.width(part.label, look.label_size, look.label_bold)
        return width + self.tick_width(part)

    def need(self, part: Part) -> float:
        """What the part takes on one line, at the least."""
        if part.value is None:
            return self.label_width(part)
        value = self.setting.width(part.value, self.look.size) + 2 * PAD
        return self.label_width(part) + max(LEAST_SLOT, value)

    def taken(self, row: Sequence[Part]) -> float:
        """What parts beside one another take."""
        return sum(map(self.need, row)) + sum(map(between, row[1:]))

    def line(self, parts: Sequence[Part], widths: Sequence[float], left: float) -> Strip:
        """Parts beside one another, each as wide as said."""
        items: list[Item] = []
        x = left
        for place, (part, width) in enumerate(zip(parts, widths, strict=True)):
            x += between(part) if place else 0
            label = self.label_width(part)
            items += self.label(part, Room(x, width))
            if part.value is not None:
                items += self.slot(part.value, Room(x + label, width - label))
            x += width
        return Strip(self.look.height, tuple(items), words=" ".join(map(_words, parts)))

    def label(self, part: Part, room: Room) -> list[Item]:
        """The box and the label on one line."""
        look, beside = self.look, room.within(self.tick_width(part))
        words = self.setting.text(
            beside, self.baseline, part.label, look.label_size, look.label_bold
        )
        return [*self.tick(part, room.left), *words]

    def tick(self, part: Part, x: float) -> list[Item]:
        """The box, if the part has one."""
        if part.ticked is None:
            return []
        side = self.tick_side
        return [Tick(x, self.baseline - side * ABOVE_BASELINE, side, part.ticked)]

    def slot(self, value: str, room: Room, pad: float = PAD) -> list[Item]:
        """A dotted line with what stands on it, ``pad`` mm from its beginning."""
        y = self.baseline
        words = Room(room.left + pad, room.width - pad - PAD)
        dots = Dots(room.left + pad / 2, y + LEADER_DROP, room.width - pad / 2)
        return [dots, *self.setting.text(words, y, value, self.look.size)]

    def whole_line(self, value: str, room: Room) -> Strip:
        """A dotted line without a label, where a value goes on."""
        return Strip(self.look.height, tuple(self.slot(value, room, pad=0)), words=value)


def between(part: Part) -> float:
    """What is left free before the part on a line that it shares."""
    return BETWEEN if part.ticked is None else BETWEEN_TICKS


def _words(part: Part) -> str:
    return f"{part.label} {part.value or ''}".strip()
