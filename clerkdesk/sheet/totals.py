"""The sums beside their formulas, for programs that show a workbook and do not calculate it.

So does Excel with a file that came by mail, before somebody allows it to be edited; openpyxl
writes a formula alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from clerkdesk.sheet.grid import Grid, Total

_FORMULA = re.compile(r'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)')


@dataclass(frozen=True)
class Summed:
    """One page, whose formulas get their sums."""

    grid: Grid

    def chunks(self, page: str) -> Iterator[bytes]:
        """The page's XML with the sums in it."""
        yield with_sums(page, self.grid).encode()


def has_totals(grid: Grid) -> bool:
    """Whether there is anything to add up."""
    return any(isinstance(cell.value, Total) for line in grid.lines for cell in line.cells)


def with_sums(page: str, grid: Grid) -> str:
    """The XML of the page of ``grid``, with the sum beside every formula."""
    sums = {
        f"{get_column_letter(cell.column)}{row}": _sum(grid, cell.column, cell.value)
        for row, line in enumerate(grid.lines, start=1)
        for cell in line.cells
        if isinstance(cell.value, Total)
    }
    return _FORMULA.sub(lambda found: f"{found[1]}<v>{sums[found[2]]}</v>", page)


def _sum(grid: Grid, column: int, total: Total) -> int | Decimal:
    """What is added up: the figures alone, and not the sums among them."""
    lines = grid.rows[total.first : total.last + 1]
    values = (cell.value for line in lines for cell in line.cells if cell.column == column)
    return sum(value for value in values if isinstance(value, int | Decimal))
