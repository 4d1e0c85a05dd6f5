"""A workbook as plain cells, whoever made it and whatever read it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from clerkdesk.domain.memo.sheetmark import SheetMark
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import Sentence

Cell = str | int | float | bool | date | None
"""What a cell holds. Empty is None; a date with a time of day is its date."""


@dataclass(frozen=True)
class Merged:
    """Cells merged into one, from 0, all ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Tab:
    """One page of a workbook: ``rows`` from the first line of the file, all equally long."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0

    def cell(self, line: int, column: int) -> Cell:
        """What stands at a place (from 0); None outside."""
        inside = 0 <= line < len(self.rows) and 0 <= column < len(self.rows[line])
        return self.rows[line][column] if inside else None

    def text(self, line: int, column: int) -> str:
        """What stands at a place, as text."""
        inside = 0 <= line < len(self.rows) and 0 <= column < len(self.rows[line])
        return self.texts(line)[column] if inside else ""

    def texts(self, line: int) -> tuple[str, ...]:
        """Every cell of a line as text."""
        found = self._texts.get(line)
        if found is None:
            found = self._texts[line] = tuple(map(text_of, self.rows[line]))
        return found

    @cached_property
    def _texts(self) -> dict[int, tuple[str, ...]]:
        """The lines that were asked for: most are, several times."""
        return {}

    def over(self, line: int, column: int) -> Merged | None:
        """The merged cell that covers a place."""
        return self._covered.get((line, column))

    @cached_property
    def _covered(self) -> dict[tuple[int, int], Merged]:
        # what is merged over whole columns ends with the last line that has anything
        return {
            (line, column): each
            for each in self.merged
            for line in range(each.top, min(each.bottom + 1, len(self.rows)))
            for column in range(each.left, min(each.right + 1, self.width))
        }


@dataclass(frozen=True)
class ReadBook:
    """What was read of a file: its pages, the marks of our own sheets in it, and what the clerk
    should know of the file. ``journal`` is the code that our own files carry."""

    name: str
    tabs: tuple[Tab, ...]
    marks: tuple[SheetMark, ...] = ()
    journal: str = ""
    notes: tuple[Sentence, ...] = ()


def text_of(cell: Cell) -> str:
    """A cell as regular text without spaces around it: 12.0 is ``12``, a date is ISO."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _regular(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=2048)
def _regular(text: str) -> str:
    return normalise(text).strip()


@lru_cache(maxsize=512)
def letter_of(column: int) -> str:
    """The letter of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
