"""The row of a sheet that says that there is nothing to report."""

from collections.abc import Sequence
from dataclasses import dataclass

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import CellValue

NOTHING = "ไม่มี"


@dataclass(frozen=True)
class NothingRow:
    """Says it in one column (its id), without a number, so that it is no row when it comes back."""

    unit: str
    month: Month
    column: str

    def cell(self, column: Column, place: int) -> CellValue:
        """The word in its column, nothing in the others."""
        return NOTHING if column.id == self.column else None


def nothing_row(unit: str, month: Month, columns: Sequence[Column]) -> tuple[NothingRow, ...]:
    """The row below these columns: under the subject, or the first column of text. None where no
    column can hold a word."""
    texts = [each for each in columns if each.type is CellType.TEXT]
    found = sorted(texts, key=lambda each: each.source != "subject")
    return tuple(NothingRow(unit, month, each.id) for each in found[:1])
