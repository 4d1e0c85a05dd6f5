"""The value of one cell, by what its column holds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.calendar.dates import format_date
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.figures import read_money, read_number
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.understanding.cells import Cell, letter_of, text_of
from clerkdesk.domain.rounds.understanding.datecells import read_date_cell
from clerkdesk.domain.rounds.understanding.said import is_blank
from clerkdesk.domain.rounds.understanding.understood import Doubt, ReadCell


@dataclass(frozen=True)
class Reading:
    """Where values are read: the page's name, the day, the months of the sheet if known. Of our
    ``own`` sheets nothing is found unlikely: it was recorded so."""

    tab: str
    today: date
    months: Month | Months | None = None
    own: bool = False

    def doubt(self, line: int, place: int, reason: ClerkError, column: str = "") -> Doubt:
        """A doubt about a cell, line and place counted from 0."""
        return Doubt(self.tab, line + 1, letter_of(place), reason, column)

    def cell(self, column: Column, cell: Cell, line: int, place: int) -> ReadCell:
        """What a cell of ``column`` says."""
        shown = shown_of(cell)
        read = _READ.get(column.type)
        value, reason = read(cell, self) if read else (shown, None)
        doubt = self.doubt(line, place, reason, column.id) if reason else None
        return ReadCell(value, shown, f"{letter_of(place)}{line + 1}", doubt)


Value = tuple[str, ClerkError | None]


def shown_of(cell: Cell) -> str:
    """A cell as a person sees it."""
    return format_date(cell) if isinstance(cell, date) else text_of(cell)


def _date(cell: Cell, reading: Reading) -> Value:
    read = read_date_cell(cell, reading.today, reading.months, recorded=reading.own)
    return read.day.isoformat() if read.day else "", read.doubt


def _figures(read: Callable[[str], int | str]) -> Callable[[Cell, Reading], Value]:
    def value(cell: Cell, reading: Reading) -> Value:
        text = text_of(cell)
        if is_blank(text):
            return "", None
        try:
            return str(read(text)), None
        except ClerkError as error:
            return "", error

    return value


_READ: dict[CellType, Callable[[Cell, Reading], Value]] = {
    CellType.DATE: _date,
    CellType.NUMBER: _figures(read_number),
    CellType.MONEY: _figures(read_money),
}
