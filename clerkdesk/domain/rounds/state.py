"""Where one unit's sheet of one month stands: computed from what was recorded, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.doubles import Otherwise, said_otherwise
from clerkdesk.domain.rounds.entries import Arrived, Nothing, RoundEntry, Sent, SentRow, arrivals
from clerkdesk.domain.rounds.rows import MonthRow, RoundBook, shown_values
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th


class RoundStatus(StrEnum):
    """How far it is. REPORTED: it was sent, or declared that there is nothing."""

    OPEN = "open"
    DUE = "due"
    LATE = "late"
    REPORTED = "reported"
    TAKEN_IN = "taken_in"


ROUND_STATUSES = {
    RoundStatus.OPEN: th("ยังไม่ถึงรอบ"),
    RoundStatus.DUE: th("ถึงรอบแล้ว"),
    RoundStatus.LATE: th("เกินกำหนด"),
    RoundStatus.REPORTED: th("รายงานแล้ว"),
    RoundStatus.TAKEN_IN: th("รับแบบแล้ว"),
}

REPORTED = (RoundStatus.REPORTED, RoundStatus.TAKEN_IN)
"""Nothing more is waited for."""


@dataclass(frozen=True)
class Changes:
    """How the rows differ from those that were sent: the keys of new rows and of changed ones, and
    the rows that are there no more, as they stood."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[SentRow, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True)
class RoundState:
    """Where a sheet stands on a day.

    ``rows`` counts what it holds, ``on`` is the day on which it was reported first (None: not
    yet) and ``late`` the days after ``due`` until then, or until now. ``nothing`` is the
    declaration where it holds, ``sent`` the last sending, ``arrived`` the sheets that came in.
    ``changes`` are since the last sending, ``otherwise`` is what rows say in two ways.
    """

    month: Month
    unit: str
    due: date
    status: RoundStatus
    rows: int
    on: date | None = None
    late: int = 0
    nothing: Nothing | None = None
    sent: Sent | None = None
    arrived: tuple[Arrived, ...] = ()
    changes: Changes = Changes()
    otherwise: tuple[Otherwise, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is no row."""
        return not self.rows

    @property
    def told(self) -> int:
        """How many rows stood on what was reported; ``rows`` are those that stand there now, with
        what was published or typed beside it."""
        arrived = sum(len(each.rows) for each in self.arrived)
        return arrived or (len(self.sent.rows) if self.sent else 0)

    @property
    def said_nothing(self) -> bool:
        """Whether it was reported that there is nothing: declared so, or sent without a row."""
        return self.reported and not self.told

    @property
    def reported(self) -> bool:
        """Whether nothing more is waited for."""
        return self.status in REPORTED

    @property
    def changed(self) -> bool:
        """Whether the rows differ from those that were sent."""
        return bool(self.changes)


def state_of_round(
    book: RoundBook, due: date, today: date, columns: Sequence[Column] | None = ()
) -> RoundState:
    """The state of one unit's sheet on ``today``, with due date ``due``. ``columns`` are those by
    which its rows are compared with what was sent; None: they are not compared."""
    arrived = tuple(each for each in book.stands if isinstance(each, Arrived))
    sent = [each for each in book.stands if isinstance(each, Sent)]
    declared = [each for each in book.stands if isinstance(each, Nothing)]
    nothing = declared[-1] if declared and not book.rows else None
    done: list[RoundEntry] = [*arrived, *sent, *([nothing] if nothing else [])]
    _, followed = arrivals(book.entries)  # what was corrected later had come in already
    on = min((each.on for each in (*done, *followed)), default=None)
    last = max(sent, key=lambda each: each.id) if sent else None
    return RoundState(
        book.month,
        book.unit,
        due,
        _status(book.month, due, today, bool(arrived), bool(done)),
        len(book.rows),
        on,
        max(0, ((on or today) - due).days),
        nothing,
        last,
        arrived,
        changes_since(last, book.rows, columns) if last and columns is not None else Changes(),
        said_otherwise(book.rows, columns or ()),
    )


def _status(month: Month, due: date, today: date, arrived: bool, reported: bool) -> RoundStatus:
    """A due date may lie before the month's end: from that day on the sheet is awaited."""
    if reported:
        return RoundStatus.TAKEN_IN if arrived else RoundStatus.REPORTED
    if today > due:
        return RoundStatus.LATE
    return RoundStatus.DUE if today > month.last or today == due else RoundStatus.OPEN


def changes_since(sent: Sent, rows: Sequence[MonthRow], columns: Sequence[Column]) -> Changes:
    """How ``rows`` differ from what was sent. A row that has another key now, since a publication
    took the place of one written by hand, is still the same by its subject and day."""
    before = {row.key: row for row in sent.rows}
    unmatched = {key: row for key, row in before.items() if key not in {r.key for r in rows}}
    same = {_said(row): key for key, row in reversed(unmatched.items()) if all(_said(row))}
    added: list[str] = []
    changed: list[str] = []
    for row in rows:
        key = row.key if row.key in before else same.pop(row.same or ("", ""), "")
        if not key:
            added.append(row.key)
            continue
        unmatched.pop(key, None)
        if _differs(before[key], row, columns):
            changed.append(row.key)
    return Changes(tuple(added), tuple(changed), tuple(unmatched.values()))


def _said(row: SentRow) -> tuple[str, str]:
    return search_key(row.values.get("subject", "")), row.values.get("published_on", "")


def _differs(before: SentRow, row: MonthRow, columns: Sequence[Column]) -> bool:
    now = shown_values(row, columns)
    return any(before.values[key] != text for key, text in now.items() if key in before.values)
