"""What was written into the sheets and is not kept yet: it stands there until it is."""

from collections.abc import Iterable, Mapping, Sequence

from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.ui.month.lines import Line, new_line
from clerkdesk.ui.month.owntexts import OwnTexts, Written

Whose = tuple[Month, str, str]
"""A sheet: its month, its unit, the name of its form."""


def whose(month: MonthRows) -> Whose:
    """Which sheet it is."""
    return month.month, month.sheet.unit, month.sheet.name


class Held:
    """The texts by row and column, and of each sheet the new rows in which some of them stand,
    while another sheet is shown too."""

    def __init__(self) -> None:
        self.own = OwnTexts()
        self._rows: dict[Whose, dict[str, Line]] = {}
        self._count = 0

    def rows(self, month: MonthRows) -> dict[str, Line]:
        """The new rows of a sheet, by name; those of which nothing is left are gone."""
        found = self._rows.setdefault(whose(month), {})
        there = set(self.own.rows())
        for name in [name for name in found if name not in there]:
            del found[name]
        return found

    def make(self, count: int) -> list[Line]:
        """So many new rows, each with a name of its own."""
        self._count += count
        return [new_line(f"new {self._count - count + place}") for place in range(1, count + 1)]

    def whole(
        self, written: Iterable[Written], new: Mapping[str, Line], columns: Sequence[Column]
    ) -> list[Written]:
        """``written`` and, of ``new`` rows, all else that was written into them."""
        found = {(each.row, each.column.id): each for each in written}
        by_id = {column.id: column for column in columns}
        for key in {each.key.key: each.key for each in found.values()}.values():
            texts = self.own.of_row(key.key) if key.key in new else {}
            for column, text in texts.items():
                if column in by_id:
                    found[key.key, column] = Written(key, by_id[column], text)
        return list(found.values())
