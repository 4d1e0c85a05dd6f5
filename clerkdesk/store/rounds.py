"""The calendar of rounds, the office's own days, and what was recorded of the months' sheets."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.calendar import KeptDue, OfficeHoliday
from clerkdesk.domain.rounds.entries import (
    KIND_OF,
    Arrived,
    Cancelled,
    Nothing,
    RoundEntry,
    RowWritten,
    Sent,
)
from clerkdesk.domain.rounds.monthrow import PUBLICATION
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.roundcodec import COLUMNS, round_entry_from_row, round_entry_to_row
from clerkdesk.store.rows import OfficeHolidayRow, RoundEntryRow, RoundRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_DUES = select(*RoundRow.__table__.columns).order_by(RoundRow.year, RoundRow.number)
_HOLIDAYS = select(*OfficeHolidayRow.__table__.columns).order_by(OfficeHolidayRow.day)
_ENTRIES = select(*COLUMNS).order_by(RoundEntryRow.id)
_CANCELS = _ENTRIES.where(RoundEntryRow.kind == KIND_OF[Cancelled])
_BESIDE = _ENTRIES.where(
    RoundEntryRow.kind == KIND_OF[RowWritten],
    RoundEntryRow.data["key"].as_string().startswith(PUBLICATION),
)
_FILES = select(RoundEntryRow.kind, RoundEntryRow.data).where(
    RoundEntryRow.kind.in_([KIND_OF[Sent], KIND_OF[Arrived]])
)


class Rounds:
    """When rounds are due, and what was recorded of them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def dues(self, years: Iterable[int]) -> list[KeptDue]:
        """What the office's calendar says of these fiscal years (พ.ศ.)."""
        return [
            KeptDue(row.year, row.number, row.due, row.reason)
            for row in self._tx.select(_DUES.where(RoundRow.year.in_(list(years))))
        ]

    def years(self) -> list[int]:
        """The fiscal years of which the office has a calendar."""
        asked = select(RoundRow.year).distinct().order_by(RoundRow.year)
        return list(self._tx.select(asked).scalars())

    def holidays(
        self, first: date = date.min, last: date = date(2399, 12, 31)
    ) -> list[OfficeHoliday]:
        """The office's own days from ``first`` to ``last``, in order."""
        asked = _HOLIDAYS.where(OfficeHolidayRow.day.between(first, last))
        return [_holiday(row.day, row.name, row.working) for row in self._tx.select(asked)]

    def entries(
        self, first: Month, last: Month, units: Iterable[str] | None = None
    ) -> list[RoundEntry]:
        """What was recorded of the months from ``first`` to ``last``, in the order of recording:
        of all units, or of those that carry one of these names."""
        asked: list[ColumnElement[bool]] = [RoundEntryRow.month.between(first.first, last.first)]
        if units is not None:
            asked.append(RoundEntryRow.unit.in_(list(units)))
        return [round_entry_from_row(row) for row in self._tx.select(_ENTRIES.where(*asked))]

    def beside_publications(self) -> list[RoundEntry]:
        """What was written beside publications on the sheets of all months, and what takes it
        back, in the order of recording."""
        written = list(self._tx.select(_BESIDE))
        ids = [row.id for row in written]
        back = self._tx.select(_CANCELS.where(RoundEntryRow.supersedes.in_(ids))) if ids else ()
        rows = sorted((*written, *back), key=lambda row: int(row.id))
        return [round_entry_from_row(row) for row in rows]

    def get(self, entry_id: int) -> RoundEntry | None:
        """One entry; None where there is none."""
        row = self._tx.select(_ENTRIES.where(RoundEntryRow.id == entry_id)).first()
        return round_entry_from_row(row) if row else None

    def first_month(self) -> Month | None:
        """The first month of which anything was recorded; None where nothing was."""
        first = self._tx.select(select(func.min(RoundEntryRow.month))).scalar()
        return Month.of(first) if first else None

    def first_months(self) -> dict[str, Month]:
        """The first month of which a sheet of each unit was sent, came in, or was declared empty,
        by the name of the unit then; what was taken back does not count."""
        back = select(RoundEntryRow.supersedes).where(RoundEntryRow.kind == KIND_OF[Cancelled])
        asked = select(RoundEntryRow.unit, func.min(RoundEntryRow.month)).where(
            RoundEntryRow.kind.in_([KIND_OF[kind] for kind in (Sent, Arrived, Nothing)]),
            RoundEntryRow.id.not_in(back),
        )
        found = self._tx.select(asked.group_by(RoundEntryRow.unit))
        return {unit: Month.of(month) for unit, month in found}

    def files(self) -> dict[str, str]:
        """The name of every file that was sent or came in, by its SHA-256."""
        found: dict[str, str] = {}
        for row in self._tx.select(_FILES):
            data = row.data if isinstance(row.data, dict) else {}
            if row.kind == KIND_OF[Arrived]:
                found[str(data.get("sha256", ""))] = str(data.get("file", ""))
            for each in data.get("files", ()):
                found[str(each.get("sha256", ""))] = str(each.get("name", ""))
        found.pop("", None)
        return found


class RoundsWriting(Rounds):
    """Rounds, to be written. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def put_due(self, due: KeptDue) -> KeptDue | None:
        """What the calendar said of the round before; None where it said nothing."""
        before = self._due(due.year, due.number)
        if before == due:
            return before
        row = _due_row(due)
        if before is None:
            self._tx.change(insert(RoundRow).values(row))
        else:
            self._tx.change(update(RoundRow).where(*_this(due)).values(row))
        self._tell_due(due, before, due)
        return before

    def forget_due(self, year: int, number: int) -> KeptDue | None:
        """Takes a round out of the office's calendar: it is due as proposed again. Gives what the
        calendar said of it."""
        before = self._due(year, number)
        if before is not None:
            self._tx.change(delete(RoundRow).where(*_this(before)))
            self._tell_due(before, before, None)
        return before

    def put_holiday(self, holiday: OfficeHoliday) -> OfficeHoliday | None:
        """What the office said of the day before; None where it said nothing."""
        before = next(iter(self.holidays(holiday.day, holiday.day)), None)
        if before == holiday:
            return before
        row = _holiday_row(holiday)
        if before is None:
            self._tx.change(insert(OfficeHolidayRow).values(row))
        else:
            this = OfficeHolidayRow.day == holiday.day
            self._tx.change(update(OfficeHolidayRow).where(this).values(row))
        self._tell_holiday(holiday.day, before, holiday)
        return before

    def forget_holiday(self, day: date) -> OfficeHoliday | None:
        """Takes a day out of the office's own list; gives what it said."""
        before = next(iter(self.holidays(day, day)), None)
        if before is not None:
            self._tx.change(delete(OfficeHolidayRow).where(OfficeHolidayRow.day == day))
            self._tell_holiday(day, before, None)
        return before

    def add(self, entry: RoundEntry) -> RoundEntry:
        """The entry with an id."""
        row = round_entry_to_row(entry)
        added = replace(entry, id=self._tx.insert(insert(RoundEntryRow), row))
        tell(self._journal, f"round_entry {added.id}", None, row)
        return added

    def _due(self, year: int, number: int) -> KeptDue | None:
        return next((each for each in self.dues([year]) if each.number == number), None)

    def _tell_due(self, of: KeptDue, before: KeptDue | None, after: KeptDue | None) -> None:
        was, now = (_due_row(each) if each else None for each in (before, after))
        tell(self._journal, f"round {of.year}/{of.number}", was, now)

    def _tell_holiday(
        self, day: date, before: OfficeHoliday | None, after: OfficeHoliday | None
    ) -> None:
        was, now = (_holiday_row(each) if each else None for each in (before, after))
        tell(self._journal, f"holiday {day.isoformat()}", was, now)


def _this(due: KeptDue) -> tuple[ColumnElement[bool], ...]:
    return RoundRow.year == due.year, RoundRow.number == due.number


def _due_row(due: KeptDue) -> Told:
    return dict(vars(due))


def _holiday(day: date, name: str, working: int) -> OfficeHoliday:
    return OfficeHoliday(day, name, bool(working))


def _holiday_row(holiday: OfficeHoliday) -> Told:
    return {"day": holiday.day, "name": holiday.name, "working": int(holiday.working)}
