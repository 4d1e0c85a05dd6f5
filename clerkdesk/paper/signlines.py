"""The lines at a place to sign: ลงชื่อ … ผู้ขออนุญาต, the name in brackets, the position, the date."""

from dataclasses import dataclass

from clerkdesk.domain.form.blocks import Align
from clerkdesk.paper.filled import PrintedName
from clerkdesk.paper.gaps import LEADER_DROP
from clerkdesk.paper.measure import ANCHORS
from clerkdesk.paper.placed import Dots, Item, SignatureSpot
from clerkdesk.paper.strips import Lowered, Room, Strip
from clerkdesk.paper.typesetter import BASELINE, Typesetter

SIGNED = "ลงชื่อ"
POSITION = "ตำแหน่ง"
DATE = "วันที่"
LEAD_GAP = 1.2  # mm, between a word and its dotted line
LONGEST_LINE = 56.0  # mm of dots to sign on
LONGEST_IN_COLUMN = 66.0
PLAIN_BLOCK = 108.0  # mm, in which a name without ลงชื่อ and its position are centred
LEAST_LINE = 34.0  # mm; where less is left, the words behind the line go below it
COLUMN = 0.7  # of the paper's width: what is narrower is a column, and its lines stand amid it


NOBODY = PrintedName("")


@dataclass(frozen=True, slots=True)
class ToSign:
    """What is signed: ``signs`` stand behind the line (ผู้ขออนุญาต), ``name`` below it."""

    step: str
    signs: str
    name: PrintedName = NOBODY
    align: Align = Align.RIGHT
    dated: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Signing:
    """Where the lines stand: ``line`` is that to sign on, ``room`` holds all of them.

    ``beside`` are the words behind the line, ``below`` the same when they have to go below it.
    """

    setter: Typesetter
    room: Room
    line: Room
    beside: str = ""
    below: str = ""
    plain: bool = False

    def text(self, x: float, text: str) -> Item:
        """A text of the usual size from ``x`` on."""
        return self.setter.measure.text(x, self.baseline, text, self.setter.size)

    @property
    def baseline(self) -> float:
        """In a line, from its top."""
        return self.setter.leading * BASELINE

    def width(self, text: str) -> float:
        """At the usual size, mm."""
        return self.setter.width(text, self.setter.size)


Lines = list[list[Item]]


def sign_lines(to_sign: ToSign, setter: Typesetter, room: Room) -> Strip:
    """Room for the hand, then the lines; their items and height as one strip."""
    signing = _signing(to_sign, setter, room)
    line, height = signing.line, setter.sign_room
    spot = SignatureSpot(line.left, 0, line.width, height, to_sign.step)
    items: list[Item | Lowered] = [spot]
    items.append(Lowered(height - signing.baseline, tuple(_to_sign(signing))))
    height += setter.leading - signing.baseline
    name, dated = to_sign.name, [_labelled(signing, DATE)] if to_sign.dated else []
    for lines in (_below(signing), _name(signing, name), _position(signing, name), dated):
        for each in lines:
            items.append(Lowered(height, tuple(each)))
            height += setter.leading
    words = "" if to_sign.plain else f"{SIGNED} {to_sign.signs}"
    return Strip(height, tuple(items), words=words, to_sign=True)


def _signing(to_sign: ToSign, setter: Typesetter, room: Room) -> Signing:
    """As wide as it should be, where the block's alignment puts it; amid a column always."""
    if to_sign.plain:
        return _plain(to_sign, setter, room)
    signs = to_sign.signs
    lead = setter.width(SIGNED, setter.size) + LEAD_GAP
    beside = setter.width(signs, setter.size) + LEAD_GAP if signs else 0
    below = bool(signs) and room.width - lead - beside < LEAST_LINE
    if below:
        beside = 0
    column = room.width < COLUMN * setter.whole.width
    longest = LONGEST_IN_COLUMN if column else LONGEST_LINE
    width = min(room.width, lead + longest + beside)
    align = Align.CENTRE if column else to_sign.align
    own = Room(room.left + (room.width - width) * ANCHORS[align], width)
    line = Room(own.left + lead, width - lead - beside)
    return Signing(setter, own, line, "" if below else signs, signs if below else "")


def _plain(to_sign: ToSign, setter: Typesetter, room: Room) -> Signing:
    """Everything centred in a block that is wide enough for the longest title of an office."""
    width = min(room.width, PLAIN_BLOCK)
    own = Room(room.left + (room.width - width) * ANCHORS[to_sign.align], width)
    dots = min(width, LONGEST_LINE)
    line = Room(own.centre - dots / 2, dots)
    return Signing(setter, own, line, below=to_sign.signs, plain=True)


def _to_sign(signing: Signing) -> list[Item]:
    if signing.plain:
        return []
    line = signing.line
    items = [signing.text(signing.room.left, SIGNED), _dots(signing, line.left)]
    if signing.beside:
        items.append(signing.text(line.right + LEAD_GAP, signing.beside))
    return items


def _below(signing: Signing) -> Lines:
    return _centred(signing, signing.below) if signing.below else []


def _name(signing: Signing, name: PrintedName) -> Lines:
    """In brackets, or brackets with room between them, which never leave the block."""
    if name.name:
        return _centred(signing, _unbroken(signing, signing.setter.figures(name.name)))
    line = signing.line
    inner = signing.width("(") + LEAD_GAP / 2
    closing = line.right - signing.width(")")
    dots = Dots(line.left + inner, signing.baseline + LEADER_DROP, max(0, line.width - 2 * inner))
    return [[signing.text(line.left, "("), dots, signing.text(closing, ")")]]


def _unbroken(signing: Signing, name: str) -> str:
    """The name in brackets; one too long for a line is parted where it has a space, if it can."""
    setter = signing.setter
    whole = f"({name})"
    if setter.width(whole, setter.smallest) <= signing.room.width or " " not in name:
        return whole
    first, _, last = name.partition(" ")
    return f"({first}\n{last})"


def _position(signing: Signing, name: PrintedName) -> Lines:
    label = "" if signing.plain else POSITION
    if name.name and name.position:
        return _centred(signing, f"{label} {signing.setter.figures(name.position)}".lstrip())
    return [_labelled(signing, label)]


def _labelled(signing: Signing, label: str) -> list[Item]:
    if not label:
        return [_dots(signing, signing.line.left)]
    left = signing.room.left
    dots = _dots(signing, left + signing.width(label) + LEAD_GAP)
    return [signing.text(left, label), dots]


def _dots(signing: Signing, left: float) -> Dots:
    """To the end of the line to sign on, so that all lines end alike."""
    return Dots(left, signing.baseline + LEADER_DROP, max(0, signing.line.right - left))


def _centred(signing: Signing, text: str) -> Lines:
    """Amid the line to sign on as far as the block allows, smaller or on more lines if it must."""
    setter, room = signing.setter, signing.room
    longest = max(text.split("\n"), key=signing.width)
    size = setter.measure.fit_size(longest, room.width, setter.size, setter.smallest)
    if setter.width(longest, size) > room.width:
        size = setter.size
    return [
        setter.text(_around(signing, line, size), signing.baseline, line, size, anchor="centre")
        for line in setter.even_lines(text, room.width, size)
    ]


def _around(signing: Signing, text: str, size: float) -> Room:
    """The room for a text amid the line to sign on, moved until it lies within the block."""
    width = min(signing.setter.width(text, size) + 0.01, signing.room.width)
    left = signing.line.centre - width / 2
    return Room(max(signing.room.left, min(left, signing.room.right - width)), width)
