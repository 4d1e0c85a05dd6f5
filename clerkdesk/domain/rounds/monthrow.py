"""One row of a unit's sheet of a month, its key, and what stands in its cells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.publicationrules import PUBLISHED_RESULT
from clerkdesk.domain.memo.tracking import CellValue, Tracked
from clerkdesk.domain.rounds.cells import ROW_NUMBER, cell_of, key_of
from clerkdesk.domain.rounds.entries import Values
from clerkdesk.domain.thai.text import search_key


class Source(StrEnum):
    """Where a row came from."""

    PUBLICATION = "publication"
    ARRIVED = "arrived"
    HAND = "hand"


@dataclass(frozen=True)
class MonthRow:
    """A row. ``unit`` is the name of the unit whose row it is (empty: the whole office's own).

    ``values`` are what was written or came in; a publication has only what was written beside it,
    and ``tracked`` is what stands behind it. ``entry`` is the entry of a row that is no
    publication; ``page`` is that of the file in which it came, ``line`` where it stood on it.
    ``beside`` are other rows that say the same and are not shown: what their cells say stands where
    its own say nothing.
    """

    key: str
    source: Source
    unit: str
    month: Month
    values: Values = field(default_factory=dict)
    tracked: Tracked | None = None
    entry: int = 0
    beside: tuple["MonthRow", ...] = ()
    page: str = ""
    line: int = 0

    def cell(self, column: Column, place: int) -> CellValue:
        """What stands in a column when it is row ``place``, from 1."""
        own = self._own(column, place)
        if not self.beside or key_of(column) in self.values or says(own):
            return own
        return next((told for told in self._told(column) if says(told)), own)

    def _told(self, column: Column) -> Iterator[CellValue]:
        return (each.cell(column, 0) for each in self.beside)

    def _own(self, column: Column, place: int) -> CellValue:
        if column.source == ROW_NUMBER:
            return place
        if self.tracked is not None and column.source:
            return self.tracked.cell(column, place)
        if column.source == "unit" and "unit" not in self.values:
            return self.unit
        return cell_of(self.values, column)

    @property
    def doubles(self) -> tuple[str, ...]:
        """The keys of the rows ``beside`` it."""
        return tuple(each.key for each in self.beside)

    @property
    def part(self) -> str:
        """For which unit of the sender it is told, where a sheet that came in gathers several."""
        return self.values.get("unit", "") if self.source is Source.ARRIVED else ""

    @property
    def origin(self) -> tuple[Source, int, Month]:
        """Where it came from: of each sheet that came in by itself, and of each month."""
        return self.source, self.entry if self.source is Source.ARRIVED else 0, self.month

    @property
    def subject(self) -> str:
        """What it is about."""
        return self.tracked.memo.subject if self.tracked else self.values.get("subject", "")

    @property
    def day(self) -> str:
        """When it was published, as ISO; as it was written where that is no date."""
        if self.tracked:
            return self.tracked.published.on.isoformat()
        return self.values.get("published_on", "")

    @cached_property
    def same(self) -> tuple[str, str] | None:
        """What another row says that is the same: its folded subject and its day."""
        subject = search_key(self.subject)
        return (subject, self.day) if subject and self.day else None


def says(value: CellValue) -> bool:
    """Whether a cell says anything; the program's own word for a result is nobody's."""
    return value not in ("", None, PUBLISHED_RESULT)


PUBLICATION = "p"
"""With this the key of a publication's row begins."""


def publication_key(first: int) -> str:
    """The key of a publication's row."""
    return f"{PUBLICATION}{first}"


def is_publication_key(key: str) -> bool:
    """Whether a key is that of a publication's row."""
    return key.startswith(PUBLICATION)


def hand_key(entry: int) -> str:
    """The key of a row that was added by hand."""
    return f"h{entry}"


def arrived_key(entry: int, place: int) -> str:
    """The key of the row at ``place``, from 0, of a sheet that came in."""
    return f"a{entry}.{place}"
