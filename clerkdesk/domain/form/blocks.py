"""The blocks of a paper, in printed order. Text may hold ``{field}`` and ``{office.name}``.

Measures are mm, sizes are points as in TH Sarabun; the defaults are the official ones of the
Thai memo (margins 3/2/2.5/2 cm, body 16 pt, labels 20 pt, title 29 pt).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from clerkdesk.domain.form.condition import Condition
from clerkdesk.domain.form.vocabulary import (
    Between,
    Count,
    FieldName,
    Millimetres,
    Named,
    Points,
    Refers,
    Share,
    StepName,
    Text,
)


class Align(StrEnum):
    """Where text stands between the margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Margins:
    """Distance of the text from the paper's edges, mm."""

    left: Millimetres = 30
    right: Millimetres = 20
    top: Millimetres = 25
    bottom: Millimetres = 20


@dataclass(frozen=True)
class Blank:
    """A label with something written on a dotted leader behind it.

    ``share`` is the part of the line that it takes beside the others; ``lines`` is how many
    dotted lines stand ready in a blank copy. Give ``field`` for what the clerk fills in, or
    ``text`` for fixed words, or neither for a line to write on by hand. ``behind`` are words at
    the end of the line (บาท).
    """

    label: Text = ""
    field: FieldName = ""
    text: Text = ""
    share: Share = 1
    lines: Annotated[int, Between(1, 30)] = 1
    behind: Text = ""


@dataclass(frozen=True, kw_only=True)
class Block:
    """What every block has: ``space_before`` in points, and ``only_if`` it is printed only for
    some values. A blank copy has all blocks."""

    space_before: Annotated[float, Between(0, 300)] = 0
    only_if: Condition | None = None


@dataclass(frozen=True)
class MemoHead(Block):
    """The head of a memo: the Garuda's place, the title, lines with bold labels."""

    title: Text = "บันทึกข้อความ"
    title_size: Points = 29
    label_size: Points = 20
    garuda: bool = True
    rows: tuple[tuple[Blank, ...], ...] = ()


@dataclass(frozen=True)
class PlainHead(Block):
    """Centred bold lines, with the Garuda (3 cm) above them or without."""

    lines: tuple[Text, ...]
    size: Points = 16
    garuda: bool = False


@dataclass(frozen=True)
class Paragraph(Block):
    """Running text. ``indent`` is of the first line, mm; ``size`` 0 is the paper's own size."""

    text: Text
    indent: Millimetres = 25
    align: Align = Align.LEFT
    bold: bool = False
    size: Annotated[float, Between(0, 100)] = 0


@dataclass(frozen=True)
class Blanks(Block):
    """Lines to fill in: each row holds one or more labels with dotted leaders."""

    rows: tuple[tuple[Blank, ...], ...]
    indent: Millimetres = 0


@dataclass(frozen=True)
class Choices(Block):
    """The options of a choice field as boxes to tick, behind ``text``; ``stacked`` gives each
    option a line of its own."""

    field: Annotated[str, Refers(Named.FIELD, ("choice",))]
    text: Text = ""
    indent: Millimetres = 0
    stacked: bool = False


@dataclass(frozen=True)
class Clauses(Block):
    """Fixed numbered clauses; each entry is a text with its own printed number before it."""

    clauses: tuple[Text, ...]
    indent: Millimetres = 25


@dataclass(frozen=True)
class Table(Block):
    """A repeating table field, its head printed again on each page.

    ``widths`` are parts of the whole width, one for each column of the field; empty is alike.
    ``numbers`` is the title of a first column that counts the rows (ที่); empty is none.
    ``blank_rows`` are the empty rows of a blank copy.
    """

    field: Annotated[str, Refers(Named.FIELD, ("table",))]
    widths: tuple[Share, ...] = ()
    numbers: Text = ""
    blank_rows: Annotated[int, Between(1, 60)] = 5


@dataclass(frozen=True)
class SignatureBlock(Block):
    """The place where one step is signed.

    ``heading`` stands above it, ``signs`` behind the dotted line (ผู้ขออนุญาต). The step's
    choices, statement, date, reason and amount come along. ``prints_name`` writes the name and
    position of the person named by the step's field, so that only the signature is missing.
    ``plain`` leaves the words ลงชื่อ and ตำแหน่ง out, as on announcements and orders: room to sign,
    the name in brackets, the position.
    """

    step: StepName
    heading: Text = ""
    signs: Text = ""
    boxed: bool = False
    prints_name: bool = True
    plain: bool = False
    align: Align = Align.RIGHT


@dataclass(frozen=True)
class Side:
    """One of the columns that stand side by side; ``share`` is its part of the width."""

    blocks: tuple["AnyBlock", ...]
    share: Share = 1


@dataclass(frozen=True)
class Columns(Block):
    """Two to four lists of blocks side by side, with ``gap`` mm between them."""

    columns: Annotated[tuple[Side, ...], Count(2, 4)]
    gap: Millimetres = 4


@dataclass(frozen=True)
class Boxed(Block):
    """Blocks with a line around them."""

    blocks: tuple["AnyBlock", ...]


@dataclass(frozen=True)
class Space(Block):
    """Empty room, mm."""

    height: Annotated[float, Between(0, 250)] = 4


@dataclass(frozen=True)
class PageBreak(Block):
    """The rest begins on a new page."""


AnyBlock = (
    MemoHead
    | PlainHead
    | Paragraph
    | Blanks
    | Choices
    | Clauses
    | Table
    | SignatureBlock
    | Columns
    | Boxed
    | Space
    | PageBreak
)

BLOCKS: dict[str, type[AnyBlock]] = {
    "memo_head": MemoHead,
    "plain_head": PlainHead,
    "paragraph": Paragraph,
    "blanks": Blanks,
    "choices": Choices,
    "clauses": Clauses,
    "table": Table,
    "signature": SignatureBlock,
    "columns": Columns,
    "box": Boxed,
    "space": Space,
    "page_break": PageBreak,
}
"""The word in the file's ``type`` for each block."""


@dataclass(frozen=True)
class Paper:
    """How a form is printed. ``line_height`` is in points; ``smallest`` is the smallest body
    size, in points, to which a form shrinks before it goes on to a second page."""

    margins: Margins = Margins()
    size: Points = 16
    line_height: Annotated[float, Between(6, 150)] = 20
    smallest: Points = 14
    landscape: bool = False
    codes: bool = True
    blocks: tuple[AnyBlock, ...] = ()

    def every_block(self) -> Iterator[AnyBlock]:
        """All blocks, those that hold others before what they hold."""
        yield from _every(self.blocks)


def _every(blocks: Iterable[AnyBlock]) -> Iterator[AnyBlock]:
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from _every(inner)


def inner_blocks(block: AnyBlock) -> tuple[tuple[AnyBlock, ...], ...]:
    """The lists of blocks that a block holds."""
    if isinstance(block, Boxed):
        return (block.blocks,)
    return tuple(side.blocks for side in block.columns) if isinstance(block, Columns) else ()
