"""How a sheet is laid out: its columns, head and foot."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.vocabulary import (
    Between,
    Count,
    Id,
    Named,
    Points,
    Refers,
    RoleName,
    SheetText,
)
from clerkdesk.domain.words import Wording


class CellType(StrEnum):
    """How a column's values are written and counted."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"


_USUAL = {
    CellType.DATE: Align.CENTRE,
    CellType.NUMBER: Align.RIGHT,
    CellType.MONEY: Align.RIGHT,
}


class GroupBy(StrEnum):
    """What rows are gathered under."""

    UNIT = "unit"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Column:
    """One column. ``source`` names what fills it: ``row`` (running number), a word of
    :data:`clerkdesk.domain.memo.tracking.SOURCES`, or ``field.price`` for a field of the memos;
    ``width`` is in characters of the sheet.

    ``group`` is the upper title of a two-level head; neighbours of one group share it. ``sum``
    adds the column up at the foot (numbers and money). ``sample`` is shown in previews.
    ``align_``, written without ``_``, is where its values stand if not as usual for their type.
    """

    id: Id
    title: str
    title_en: str = ""
    source: Annotated[str, Refers(Named.SOURCE)] = ""
    type: CellType = CellType.TEXT
    width: Annotated[float, Between(1, 200)] = 20
    align_: Align | None = None
    group: str = ""
    sum: bool = False
    editable: bool = False
    sample: str = ""

    @property
    def align(self) -> Align:
        """Where its values stand: figures to the right, so that their places are below one
        another."""
        return self.align_ or _USUAL.get(self.type, Align.LEFT)

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)


@dataclass(frozen=True)
class SheetSignature:
    """A place to sign at the sheet's foot: ลงชื่อ … ``signs``. ``role`` fills name and position
    in when someone holds it; the unit's reporter otherwise signs by hand."""

    signs: str
    role: RoleName = ""


@dataclass(frozen=True)
class SheetForm:
    """A sheet: ``titles`` are the centred lines above (may hold ``{office.name}``, ``{unit}``,
    ``{unit_line}``, ``{month}``), ``name`` is what its tab and file are called."""

    titles: tuple[SheetText, ...] = ()
    name: SheetText = ""
    columns: Annotated[tuple[Column, ...], Count(1, 15)] = ()
    signatures: Annotated[tuple[SheetSignature, ...], Count(0, 4)] = ()
    group_by: tuple[GroupBy, ...] = ()
    landscape: bool = True
    size: Points = 16
