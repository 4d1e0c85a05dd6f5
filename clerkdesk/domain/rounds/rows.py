"""The rows of one unit's sheet of one month: what was published, what came in, what was added.

Publications are never typed twice. A row has a key that stays the same while it is edited:
``p12`` of a publication (by the entry with which it was recorded first), ``h5`` of one added by
hand, ``a7.0`` of one that came in (first row of the sheet of entry 7).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.entries import first_id
from clerkdesk.domain.memo.tracking import Tracked
from clerkdesk.domain.rounds.cells import ROW_NUMBER, key_of, plain
from clerkdesk.domain.rounds.doubles import without_doubles
from clerkdesk.domain.rounds.entries import (
    Arrived,
    RoundEntry,
    RowAdded,
    RowRemoved,
    RowsOrdered,
    RowWritten,
    Values,
)
from clerkdesk.domain.rounds.monthrow import MonthRow as MonthRow
from clerkdesk.domain.rounds.monthrow import Source as Source
from clerkdesk.domain.rounds.monthrow import arrived_key, publication_key
from clerkdesk.domain.rounds.monthrow import hand_key as hand_key


@dataclass(frozen=True)
class RoundBook:
    """All that is known of one unit's sheet of a month: every ``entries`` in the order of
    recording, and those that stand; ``rows`` as they stand on the sheet."""

    month: Month
    unit: str
    entries: tuple[RoundEntry, ...] = ()
    stands: tuple[RoundEntry, ...] = ()
    rows: tuple[MonthRow, ...] = field(default=())

    def row(self, key: str) -> MonthRow | None:
        """The row of this key; None where there is none, or it is shown as another's double."""
        return next((row for row in self.rows if row.key == key), None)

    def any_row(self, key: str) -> MonthRow | None:
        """The same, also of a row that is another's double."""
        every = (each for row in self.rows for each in (row, *row.beside))
        return next((row for row in every if row.key == key), None)


def publication_row(tracked: Tracked, unit: str) -> MonthRow:
    """A publication as a row of ``unit``'s sheet."""
    key = publication_key(first_id(tracked.memo.entries, tracked.published.id))
    return MonthRow(key, Source.PUBLICATION, unit, tracked.month, tracked=tracked)


def rows_of(stands: Sequence[RoundEntry], publications: Iterable[MonthRow]) -> tuple[MonthRow, ...]:
    """The rows of a sheet in the order that was kept: publications, what came in, what was added.

    Each once: where rows of two origins have the same subject and day, the first of the three is
    shown.
    """
    written = written_in(stands)
    removed = {each.key for each in stands if isinstance(each, RowRemoved)}
    found = [*publications, *_arrived(stands), *_added(stands)]
    rows = [_written(row, written.get(row.key)) for row in found if row.key not in removed]
    return in_kept_order(without_doubles(rows), kept_order(stands))


def _arrived(stands: Sequence[RoundEntry]) -> list[MonthRow]:
    return [
        MonthRow(
            arrived_key(each.id, place),
            Source.ARRIVED,
            each.unit,
            each.month,
            values,
            entry=each.id,
            page=f"{each.sha256} {each.sheet}",
            line=each.lines[place] if place < len(each.lines) else 0,
        )
        for each in stands
        if isinstance(each, Arrived)
        for place, values in enumerate(each.rows)
    ]


def _added(stands: Sequence[RoundEntry]) -> list[MonthRow]:
    return [
        MonthRow(hand_key(each.id), Source.HAND, each.unit, each.month, each.values, None, each.id)
        for each in stands
        if isinstance(each, RowAdded)
    ]


def written_in(stands: Sequence[RoundEntry]) -> dict[str, dict[str, str]]:
    """What was written into cells of rows, by the keys of the rows: the last word in each cell."""
    found: dict[str, dict[str, str]] = {}
    entries = (each for each in stands if isinstance(each, RowWritten))
    for each in sorted(entries, key=lambda each: each.id):
        found.setdefault(each.key, {}).update(each.values)
    return found


def _written(row: MonthRow, values: Values | None) -> MonthRow:
    return row if values is None else replace(row, values={**row.values, **values})


def kept_order(stands: Sequence[RoundEntry]) -> Sequence[str]:
    """The keys as somebody ordered them last; none where nobody did."""
    found = [each for each in stands if isinstance(each, RowsOrdered)]
    return max(found, key=lambda each: each.id).keys if found else ()


def in_kept_order(rows: Sequence[MonthRow], keys: Sequence[str]) -> tuple[MonthRow, ...]:
    """``rows`` in the order of ``keys``, those that are not among them behind, as they were."""
    places = {key: place for place, key in enumerate(keys)}
    return tuple(sorted(rows, key=lambda row: places.get(row.key, len(places))))


def office_rows(
    stands: Sequence[RoundEntry], books: Iterable[RoundBook], loose: Iterable[MonthRow]
) -> tuple[MonthRow, ...]:
    """The rows of the whole office: those of every unit's book, of which each has its own order,
    publications of no unit that is known (``loose``), and what was added for the office."""
    units = [row for book in books for row in book.rows]
    published = [row for row in units if row.source is Source.PUBLICATION]
    others = [row for row in units if row.source is not Source.PUBLICATION]
    in_time = sorted([*published, *loose], key=_by_day)
    return rows_of(stands, in_its_own_order([*in_time, *others], units))


def _by_day(row: MonthRow) -> tuple[str, int, int]:
    tracked = row.tracked
    return (row.day, tracked.memo.id, tracked.published.id) if tracked else (row.day, 0, 0)


def in_its_own_order(rows: Sequence[MonthRow], ordered: Sequence[MonthRow]) -> list[MonthRow]:
    """``rows``, those of one unit in the order in which they stand in ``ordered``, each unit's in
    the places that it has."""
    queues: dict[str, list[MonthRow]] = {}
    for row in ordered:
        queues.setdefault(row.unit, []).append(row)
    known = {row.key for row in ordered}
    waiting: Mapping[str, list[MonthRow]] = {unit: held[::-1] for unit, held in queues.items()}
    return [waiting[row.unit].pop() if row.key in known else row for row in rows]


def shown_values(row: MonthRow, columns: Sequence[Column]) -> dict[str, str]:
    """What stands in a row, as it is kept of a sheet that is sent."""
    return {
        key_of(column): plain(row.cell(column, 0))
        for column in columns
        if column.source != ROW_NUMBER
    }


def day_of(row: MonthRow) -> date | None:
    """When it was published; None where no date is known."""
    try:
        return date.fromisoformat(row.day)
    except ValueError:
        return None
