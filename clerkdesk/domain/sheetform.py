"""How a sheet is laid out: its columns, head and foot."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.blocks import Align


class CellType(StrEnum):
    """How a column's values are written and counted."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"


class GroupBy(StrEnum):
    """What rows are gathered under."""

    UNIT = "unit"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Column:
    """One column. ``source`` names what fills it: ``row`` (running number), or a word of
    :data:`clerkdesk.domain.tracking.SOURCES`; ``width`` is in characters of the sheet.

    ``group`` is the upper title of a two-level head; neighbours of one group share it. ``sum``
    adds the column up at the foot (numbers and money).
    """

    id: str
    title: str
    title_en: str = ""
    source: str = ""
    type: CellType = CellType.TEXT
    width: float = 20
    align: Align = Align.LEFT
    group: str = ""
    sum: bool = False
    editable: bool = False


@dataclass(frozen=True)
class SheetSignature:
    """A place to sign at the sheet's foot: ลงชื่อ … ``signs``. ``role`` fills name and position
    in when someone holds it; the unit's reporter otherwise signs by hand."""

    signs: str
    role: str = ""


@dataclass(frozen=True)
class SheetForm:
    """A sheet: ``titles`` are the centred lines above (may hold ``{office.name}``, ``{unit}``,
    ``{month}``), ``name`` is what its tab and file are called."""

    titles: tuple[str, ...] = ()
    name: str = ""
    columns: tuple[Column, ...] = ()
    signatures: tuple[SheetSignature, ...] = ()
    group_by: tuple[GroupBy, ...] = ()
    landscape: bool = True
    size: float = 16
