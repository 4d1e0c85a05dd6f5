"""From the cells of a workbook that came in to the rows that it reports."""

from clerkdesk.domain.rounds.understanding.cells import Cell, Merged, ReadBook, Tab
from clerkdesk.domain.rounds.understanding.reader import understand
from clerkdesk.domain.rounds.understanding.understood import (
    Doubt,
    Expected,
    ReadCell,
    ReadRow,
    Understood,
    UnitGuess,
)

__all__ = [
    "Cell",
    "Doubt",
    "Expected",
    "Merged",
    "ReadBook",
    "ReadCell",
    "ReadRow",
    "Tab",
    "Understood",
    "UnitGuess",
    "understand",
]
