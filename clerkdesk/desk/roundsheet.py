"""One sheet within an act: the book that a row belongs to, and what is recorded of it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundbooks import read_books
from clerkdesk.desk.undo import UNDONE, Undo
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.plan import Named
from clerkdesk.domain.office.people import unit_named
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.entries import OFFICE, RoundEntry, standing
from clerkdesk.domain.rounds.rows import RoundBook
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer


class RoundSheet:
    """The sheet of a unit (by any name that it had; empty: the whole office) of a month."""

    def __init__(self, desk: Desk, tx: "Reader", month: Month, unit: str) -> None:
        self.recording = desk.recording()
        self._month = month
        self._books = read_books(tx, month)
        self.book = self._books.book(month, unit_today(tx, unit))

    def of(self, key: str) -> RoundBook:
        """The book in which the row ``key`` is recorded: on the whole office's sheet that of the
        row's unit. ClerkError where there is no such row."""
        row = self.book.any_row(key) or rules.need_row(self.book, key)
        return self._books.book(self._month, row.unit) if row.unit else self.book


def unit_today(tx: "Reader", name: str) -> str:
    """What the unit is called today; ClerkError for one that the office does not have."""
    if not name:
        return OFFICE
    found = unit_named(tx.units.all(), name)
    if found is not None:
        return found.name
    raise ClerkError(
        th("ไม่มีหน่วยชื่อ “{unit}” ในรายการ{hint}"),
        do=th("เพิ่มหน่วยนี้ในรายชื่อหน่วยก่อน"),
        unit=name[:80],
        hint="",
    )


def keep_all(tx: "Writer", entries: Iterable[RoundEntry | None]) -> list[RoundEntry]:
    """Records what is there to be recorded."""
    return [tx.rounds.add(entry) for entry in entries if entry is not None]


def cancelling(desk: Desk, kept: Sequence[RoundEntry], said: Sentence) -> Undo:
    """What takes entries back that were just recorded."""
    ids = [entry.id for entry in kept]
    return Undo(said, lambda: cancel_all(desk, ids, UNDONE))


def cancel_all(desk: Desk, ids: Sequence[int], reason: str) -> None:
    """Takes several entries back in one act, the last first; what was corrected or cancelled
    meanwhile is left as it is. ClerkError where that is all of it."""
    with desk.store.write("rounds.cancel_many") as tx:
        cancels = _Cancels(desk, tx, reason)
        back = [cancels.take_back(entry_id) for entry_id in reversed(ids)]
        if back and not any(back):
            raise ClerkError(
                th("มีผู้แก้แบบติดตามต่อจากนั้นแล้ว จึงเลิกทำไม่ได้"),
                do=th("ดูแบบติดตามอีกครั้ง แล้วแก้เท่าที่ต้องการ"),
            )


class _Cancels:
    """Takes entries back; what was recorded of a month is read once, and no publication."""

    def __init__(self, desk: Desk, tx: "Writer", reason: str) -> None:
        self._recording, self._tx, self._reason = desk.recording(), tx, reason
        self._named = Named((), tx.units.all())
        self._entries: dict[Month, list[RoundEntry]] = {}

    def take_back(self, entry_id: int) -> bool:
        """Whether it stood."""
        entry = self._tx.rounds.get(entry_id)
        if entry is None:
            return False
        if entry.month not in self._entries:
            self._entries[entry.month] = self._tx.rounds.entries(entry.month, entry.month)
        of_month = self._entries[entry.month]
        if entry_id not in {each.id for each in standing(of_month)}:
            return False
        book = RoundBook(entry.month, self._named.unit(entry.unit), stands=(entry,))
        cancelled = rules.cancel(book, self._recording, entry_id, self._reason)
        of_month.append(self._tx.rounds.add(cancelled))
        return True


def book_of_entry(tx: "Reader", entry: RoundEntry) -> RoundBook:
    """The book that an entry is recorded in."""
    return read_books(tx, entry.month).book(entry.month, entry.unit)
