"""How a cell is dressed, and how its value is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import CellValue
from clerkdesk.domain.thai.digits import Digits


class Upright(StrEnum):
    """Where text stands between the upper and the lower edge of its cell."""

    TOP = "top"
    CENTRE = "center"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class Look:
    """A cell's dress. ``shown`` is Excel's number format; ``quoted`` keeps text text when edited.

    What does not ``wrap`` is shown smaller where the column is narrow, never as #####.
    """

    size: float
    bold: bool = False
    align: Align = Align.LEFT
    upright: Upright = Upright.CENTRE
    boxed: bool = False
    shown: str = "@"
    quoted: bool = False
    wrap: bool = True


# 07 is the Thai Buddhist calendar and 041E Thai; D writes Thai figures, 1 Arabic ones. Of all the
# ways to say it only these come out right in Excel and in LibreOffice.
_DATES = {
    Digits.THAI: "[$-D07041E]d mmm yyyy;@",
    Digits.ARABIC: "[$-107041E]d mmm yyyy;@",
}
# Excel shows ##### for longer text in a cell that is formatted as text
_MOST_FORMATTED_AS_TEXT = 255
_MONEY = "#,##0.00"

# Numbers keep Arabic figures: readers in a browser show the format for Thai ones as "$75".
_SHOWN: dict[type, Callable[[CellType, Digits], str]] = {
    str: lambda column, digits: "@",
    type(None): lambda column, digits: _TO_BE_FILLED_IN[column](digits),
    date: lambda column, digits: _DATES[digits],
    int: lambda column, digits: _MONEY if column is CellType.MONEY else "0",
    Decimal: lambda column, digits: _MONEY if column is CellType.MONEY else "General",
}
_TO_BE_FILLED_IN: dict[CellType, Callable[[Digits], str]] = {
    CellType.TEXT: lambda digits: "@",
    CellType.DATE: lambda digits: _DATES[digits],
    CellType.NUMBER: lambda digits: "General",
    CellType.MONEY: lambda digits: _MONEY,
}


def look_of(value: CellValue, column: Column, digits: Digits, size: float) -> Look:
    """The dress of a value among the data of ``column``."""
    if isinstance(value, str) and len(value) > _MOST_FORMATTED_AS_TEXT:
        return _long(size, column.align)
    kind: type = type(None if value == "" else value)
    return _of(kind, column.type, column.align, digits, size)


@cache
def _long(size: float, align: Align) -> Look:
    return Look(size, align=align, boxed=True, shown="General", quoted=True)


@cache
def _of(kind: type, column: CellType, align: Align, digits: Digits, size: float) -> Look:
    """The same look for the same kind of value, so that it need not be made for every cell."""
    shown = _SHOWN[kind](column, digits)
    return Look(size, align=align, boxed=True, shown=shown, wrap=shown == "@")


def look_of_total(column: Column, size: float) -> Look:
    """The dress of the sum of ``column``."""
    shown = _MONEY if column.type is CellType.MONEY else "General"
    return Look(size, bold=True, align=column.align, boxed=True, shown=shown, wrap=False)
