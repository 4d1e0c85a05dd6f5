"""The rows of months' sheets, unit by unit, of one moment: publications and what was recorded."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.memo.plan import Named
from clerkdesk.domain.memo.tracking import Tracked, published_in
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.rounds.doubles import without_doubles
from clerkdesk.domain.rounds.entries import OFFICE, RoundEntry, RowWritten, standing
from clerkdesk.domain.rounds.monthrow import is_publication_key
from clerkdesk.domain.rounds.rows import (
    MonthRow,
    RoundBook,
    office_rows,
    publication_row,
    rows_of,
)
from clerkdesk.domain.thai.text import search_key

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

_Key = tuple[Month, str]


def months_in(month: Month | Months) -> tuple[Month, ...]:
    """The month alone, or every one of several."""
    if isinstance(month, Month):
        return (month,)
    found = [month.begin]
    while found[-1] < month.end:
        found.append(found[-1].next())
    return tuple(found)


class RoundBooks:
    """The books of all units of some months. A unit is found by every name that it had.

    ``beside`` is what was written beside publications on sheets of other months: it follows the
    publication when its day or its unit is corrected.
    """

    def __init__(
        self,
        units: Sequence[Unit],
        tracked: Sequence[Tracked],
        entries: Sequence[RoundEntry],
        beside: Sequence[RoundEntry] = (),
    ) -> None:
        self._named = Named((), units)
        self._units = units
        self._published: dict[_Key, list[MonthRow]] = defaultdict(list)
        self._entries: dict[_Key, list[RoundEntry]] = defaultdict(list)
        self._names: dict[str, str] = {search_key(unit.name): unit.name for unit in units}
        self._books: dict[_Key, RoundBook] = {}
        for each in tracked:
            name = self._name(each.unit)
            self._published[each.month, search_key(name)].append(publication_row(each, name))
        for entry in entries:
            self._entries[self._key(entry)].append(entry)
        self._stood: dict[_Key, list[RoundEntry]] = defaultdict(list)
        self._beside: dict[str, list[RoundEntry]] = defaultdict(list)
        every = {entry.id: entry for entry in (*entries, *beside)}
        for entry in standing(tuple(every.values())):
            self._stood[self._key(entry)].append(entry)
            if isinstance(entry, RowWritten) and is_publication_key(entry.key):
                self._beside[entry.key].append(entry)

    def _key(self, entry: RoundEntry) -> _Key:
        return entry.month, search_key(self._name(entry.unit))

    def _name(self, name: str) -> str:
        now = self._named.unit(name)
        return self._names.setdefault(search_key(now), now) if now else OFFICE

    def book(self, month: Month, unit: str) -> RoundBook:
        """The sheet of a unit (its name of today; empty: the whole office) of a month."""
        name = self._name(unit)
        key = (month, search_key(name))
        if key not in self._books:
            entries = tuple(self._entries.get(key, ()))
            stands = self._stands(key)
            rows = self._rows(month, name, stands)
            self._books[key] = RoundBook(month, name, entries, stands, rows)
        return self._books[key]

    def _stands(self, key: _Key) -> tuple[RoundEntry, ...]:
        """What stands of a book's entries, and what was written beside its publications when they
        stood in another."""
        own = self._stood.get(key, ())
        ids = {each.id for each in own}
        written = (self._beside.get(row.key, ()) for row in self._published.get(key, ()))
        return (*own, *(each for some in written for each in some if each.id not in ids))

    def _rows(self, month: Month, name: str, stands: Sequence[RoundEntry]) -> tuple[MonthRow, ...]:
        published = self._published.get((month, search_key(name)), ())
        if name:
            return rows_of(stands, published)
        return office_rows(stands, self._of_units(month), published)

    def _of_units(self, month: Month) -> Iterator[RoundBook]:
        """The books of all units of which there is anything, in the order of the units."""
        there = {key for of, key in (*self._published, *self._entries) if of == month and key}
        for key in [key for key in self._names if key in there]:
            yield self.book(month, self._names[key])

    def rows(self, month: Month | Months, unit: str) -> tuple[MonthRow, ...]:
        """The rows of a month or of several, one after another; what was reported in two of them
        once."""
        if isinstance(month, Month):
            return self.book(month, unit).rows
        found = [row for each in months_in(month) for row in self.book(each, unit).rows]
        return tuple(without_doubles(found))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All units by their names of today, and those of which there is something."""
        return tuple(name for name in self._names.values() if name)


def read_books(tx: "Reader", month: Month | Months) -> RoundBooks:
    """Reads what the sheets of a month, or of several, are made from."""
    memos = tx.memos.published_between(month.first, month.last)
    entries = tx.rounds.entries(Month.of(month.first), Month.of(month.last))
    tracked, beside = published_in(memos, month, None), tx.rounds.beside_publications()
    return RoundBooks(tx.units.all(), tracked, entries, beside)
