"""A sheet as rows of dressed cells, before any file is made."""

from dataclasses import dataclass

from clerkdesk.domain.memo.tracking import CellValue
from clerkdesk.sheet.looks import Look


@dataclass(frozen=True)
class Total:
    """Stands for the sum of rows in the cell's own column: ``first`` to ``last``, places in the
    grid's rows from 0. One that is ``nested`` leaves out the sums among them."""

    first: int
    last: int
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in ``column`` (from 1) and in the ``across`` columns and ``down`` rows merged
    with it."""

    column: int
    value: CellValue | Total
    look: Look
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row. ``height`` is in points; a row that ``grows`` is fitted again when it is edited;
    one ``with_next`` is never the last of a page."""

    height: float
    cells: tuple[Cell, ...] = ()
    grows: bool = False
    with_next: bool = False


@dataclass(frozen=True)
class Grid:
    """All rows from top to bottom: ``notice`` is not printed, ``head`` is printed on every page.

    A page begins before each of the rows in ``breaks``: places in ``rows`` counted from 0, where
    ``len(rows)`` is the foot.
    """

    notice: tuple[Line, ...]
    titles: tuple[Line, ...]
    head: tuple[Line, ...]
    rows: tuple[Line, ...]
    foot: tuple[Line, ...]
    breaks: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every row of the sheet."""
        return self.notice + self.titles + self.head + self.rows + self.foot

    @property
    def first_row(self) -> int:
        """The number of the first row of data in the file, from 1."""
        return len(self.notice) + len(self.titles) + len(self.head) + 1

    @property
    def last_row(self) -> int:
        """The number of the last row of data."""
        return self.first_row + len(self.rows) - 1
